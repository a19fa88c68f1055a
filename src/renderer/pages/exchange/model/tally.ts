/** What writing would do, in numbers, and how much is still to be decided. */
import { isWholeConflict, type RowView } from './row-view.ts'

export interface Tally {
  changedRows: number
  changedCells: number
  added: number
  restored: number
  removed: number
  /** Rows of which nothing is taken though they say something. */
  left: number
  conflicts: number
  errors: number
}

export function tallyOf(views: readonly RowView[]): Tally {
  const tally: Tally = {
    changedRows: 0,
    changedCells: 0,
    added: 0,
    restored: 0,
    removed: 0,
    left: 0,
    conflicts: 0,
    errors: 0,
  }
  for (const view of views) count(tally, view)
  return tally
}

function count(tally: Tally, view: RowView): void {
  const { resolved } = view
  switch (resolved.write) {
    case 'insert':
      tally.added += 1
      return
    case 'set':
      tally.changedRows += 1
      tally.changedCells += Object.keys(resolved.cells).length
      return
    case 'delete':
      tally.removed += 1
      return
    case 'restore':
      tally.restored += 1
      return
    case 'nothing':
      if (view.verdict === 'leave') tally.left += 1
      return
    case 'undecided':
      for (const problem of problemsOf(view))
        tally[problem.isConflict ? 'conflicts' : 'errors'] += 1
  }
}

export interface Problem {
  /** null: about the row as a whole. */
  field: string | null
  isConflict: boolean
}

/** What of a row waits for a decision; nothing where the row is decided. */
export function problemsOf({ plan, cells, resolved }: RowView): Problem[] {
  if (resolved.write !== 'undecided') return []
  if (resolved.fields.length === 0) return [{ field: null, isConflict: isWholeConflict(plan) }]
  return resolved.fields.map((field) => ({
    field,
    isConflict: cells.get(field)?.state === 'undecided',
  }))
}

/** `更新 12 个项目的 31 个单元格，新增 3 个，删除 1 个`, or `新增 3 个项目，删除 1 个`. */
export function writingSentence(tally: Tally, rowName: string): string {
  const { changedRows, changedCells, added, restored, removed } = tally
  const parts = [
    changedRows > 0 && ['更新', changedRows, `的 ${changedCells} 个单元格`],
    added > 0 && ['新增', added, ''],
    restored > 0 && ['恢复', restored, ''],
    removed > 0 && ['删除', removed, ''],
  ].filter((part) => part !== false)
  // What is counted is said once.
  const said = parts.map(
    ([verb, count, rest], place) => `${verb} ${count} 个${place === 0 ? rowName : ''}${rest}`,
  )
  return said.length === 0 ? '没有要写入的改动' : said.join('，')
}

/** `还有 2 处冲突、1 处错误待处理`; empty when all is decided. */
export function waitingSentence({ conflicts, errors }: Tally): string {
  const parts = [conflicts > 0 && `${conflicts} 处冲突`, errors > 0 && `${errors} 处错误`].filter(
    (part) => part !== false,
  )
  return parts.length === 0 ? '' : `还有 ${parts.join('、')}待处理`
}
