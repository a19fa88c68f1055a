/** What went out, and what has changed since, in words. */
import type { CellValue } from '../../../shared/changes/change.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { SinceMark } from '../../../shared/lists/marks.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { timeText } from '../../app/time-text.ts'
import type { SinceAnswer } from '../../service/use-changed-since.ts'
import type { ShownSince } from './use-since-marks.ts'

const GOING: Record<SinceMark, string> = { changed: '下发', exported: '导出' }

const NEVER: Record<SinceMark, string> = {
  changed: '还没有下发过填报表',
  exported: '这张表还没有导出过（按视图导出的不算）',
}

/** What the menu says of a mark: since when, and since which files. */
export interface SinceNote {
  text: string
  files: string
  /** Every file with what it holds. */
  title: string
}

export function sinceNote(mark: SinceMark, { answer, failure }: SinceAnswer): SinceNote {
  const plain = (text: string) => ({ text, files: '', title: '' })
  if (answer === null) return plain(failure ?? `正在与上次${GOING[mark]}的比较…`)
  const [newest, ...others] = answer.files
  if (newest === undefined) return plain(NEVER[mark])
  const more = others.length === 0 ? '' : ` 等 ${answer.files.length} 份`
  return {
    text: `第 ${newest.seq} 版（${timeText(newest.at)}）${GOING[mark]}后新增或改过`,
    files: newest.file + more,
    title: [
      `与最近一次${GOING[mark]}的文件比较：`,
      ...answer.files.map(({ seq, at, by, file }) =>
        [`第 ${seq} 版`, timeText(at), by, file].filter((part) => part !== null).join('　'),
      ),
    ].join('\n'),
  }
}

/** What is different in a cell, a line for each mark; none where nothing is. */
export function changesOfCell(since: ShownSince, row: Row, field: FieldDefinition): string[] {
  return since.flatMap(({ mark, rows }) => {
    const before = rows.get(row.id)
    if (before == null || !(field.key in before)) return []
    return [`${GOING[mark]}时${wasText(field, before[field.key])}`]
  })
}

function wasText(field: FieldDefinition, before: CellValue | undefined): string {
  const text = formatValue(field, before)
  return text === '' ? '为空' : `为“${text}”`
}

/** Since what a row is new, a line for each mark. */
export function additionOfRow(since: ShownSince, row: Row): string[] {
  return since.flatMap(({ mark, rows }) =>
    rows.get(row.id) === null ? [`${GOING[mark]}后新增`] : [],
  )
}
