/** Cells named by row and field, wherever they stand, and where a view shows them. */
import type { Op } from '../../../shared/changes/change.ts'
import type { Range } from './range.ts'
import type { GridView } from './view.ts'

export interface Target {
  id: string
  /** null: the whole row. */
  field: string | null
}

/** What ops leave behind in a list: set cells, new rows; nothing of deleted rows. */
export function targetsOfOps(list: string, ops: readonly Op[]): Target[] {
  const own = ops.filter((op) => op.list === list)
  const gone = new Set(own.filter((op) => op.op === 'delete').map((op) => op.id))
  return own
    .filter((op) => !gone.has(op.id))
    .map((op) => ({ id: op.id, field: op.op === 'set' ? op.field : null }))
}

interface Located {
  /** From top to bottom; columns that are not shown are left out. */
  ranges: Range[]
  /** Rows that the view does not show. */
  hidden: number
}

export function locate(view: GridView, targets: readonly Target[]): Located {
  const rowAt = new Map(view.rows.map((id, index) => [id, index]))
  const lines = new Map<number, number[]>()
  const hidden = new Set<string>()
  for (const { id, field } of targets) {
    const row = rowAt.get(id)
    if (row === undefined) hidden.add(id)
    else lines.set(row, [...(lines.get(row) ?? []), ...columnsOf(view, field)])
  }
  const runs = [...lines]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, columns]) =>
      runsOf(columns).map(({ left, right }) => ({ top: row, bottom: row, left, right })),
    )
  return { ranges: stacked(runs), hidden: hidden.size }
}

function columnsOf({ columns }: GridView, field: string | null): number[] {
  if (field === null) return columns.map((_key, index) => index)
  const index = columns.indexOf(field)
  return index < 0 ? [] : [index]
}

/** Neighbouring columns as one run. */
function runsOf(columns: readonly number[]): { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = []
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.right === column - 1) last.right = column
    else runs.push({ left: column, right: column })
  }
  return runs
}

/** Equal runs of neighbouring rows as one range. */
function stacked(runs: readonly Range[]): Range[] {
  const ranges: Range[] = []
  const open = new Map<string, Range>()
  for (const run of runs) {
    const key = `${run.left}/${run.right}`
    const above = open.get(key)
    if (above?.bottom === run.top - 1) above.bottom = run.bottom
    else {
      const range = { ...run }
      open.set(key, range)
      ranges.push(range)
    }
  }
  return ranges
}
