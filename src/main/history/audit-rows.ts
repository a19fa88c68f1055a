/** The log cell by cell, for people who check it: one row for each cell that a change touched. */
import type { CellValue, Op } from '../../shared/changes/change.ts'
import { CHANGE_KIND_LABELS } from '../../shared/changes/kind-labels.ts'
import { originOf } from '../../shared/changes/origin.ts'
import { isEmpty } from '../../shared/changes/rows.ts'
import { shownField, shownList, shownValue } from '../../shared/history/shown-list.ts'
import type { HistoryFilter } from '../../shared/history/story.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { LogFilter } from '../ledger/log-clauses.ts'
import type { LoggedChange } from '../ledger/log-search.ts'
import { type LineWriter, lineWriter } from './lines.ts'
import { logFilter } from './log-filter.ts'

export type AuditRow = (string | number | null)[]

export const AUDIT_COLUMNS: readonly { header: string; width: number }[] = [
  { header: '版本', width: 8 },
  { header: '时间', width: 20 },
  { header: '编辑人', width: 16 },
  { header: '类型', width: 8 },
  { header: '列表', width: 14 },
  { header: '项目编号', width: 16 },
  { header: '名称', width: 32 },
  { header: '操作', width: 6 },
  { header: '字段', width: 16 },
  { header: '原值', width: 24 },
  { header: '新值', width: 24 },
  { header: '来源文件', width: 24 },
  { header: '工作表', width: 14 },
  { header: '单元格', width: 9 },
  { header: '说明', width: 40 },
]

/** Read at once, so that a large change is never in memory as a whole. */
const CHANGES = 200
const OPS = 1000

/** Oldest first, as far as the filter goes. */
export function* auditRows(ledger: Ledger, filter: HistoryFilter): Generator<AuditRow> {
  const asked = logFilter(ledger, filter)
  const writer = lineWriter(ledger)
  for (let seq = 0; ; ) {
    const changes = ledger.searchLog((log) => log.after(asked, seq, CHANGES))
    for (const change of changes) yield* rowsOfChange(ledger, change, asked, writer)
    const last = changes.at(-1)
    if (last === undefined) return
    seq = last.seq
  }
}

function* rowsOfChange(
  ledger: Ledger,
  change: LoggedChange,
  asked: LogFilter,
  writer: LineWriter,
): Generator<AuditRow> {
  for (let offset = 0; ; offset += OPS) {
    const ops = ledger.searchLog((log) => log.ops(change.seq, asked, offset, OPS))
    for (const op of ops)
      for (const cell of cellsOf(op))
        if (asked.field === undefined || asked.field === cell.field)
          yield rowOf(change, op, cell, writer)
    if (ops.length < OPS) return
  }
}

interface Cell {
  field: string
  old: CellValue
  new: CellValue
}

/** A row that came or went is every cell that it holds. */
function cellsOf(op: Op): Cell[] {
  if (op.op === 'set') return [op]
  return Object.entries(op.cells).map(([field, value]) =>
    op.op === 'insert' ? { field, old: null, new: value } : { field, old: value, new: null },
  )
}

const OP_WORDS: Record<Op['op'], string> = { insert: '新增', delete: '删除', set: '修改' }

function rowOf(change: LoggedChange, op: Op, cell: Cell, writer: LineWriter): AuditRow {
  const list = shownList(writer.lists, op.list)
  const field = shownField(list, cell.field)
  const { code, name } = writer.titleOf(op)
  const origin = originOf(change, op, cell.field)
  const value = (held: CellValue) =>
    isEmpty(held) ? null : typeof held === 'number' ? held : shownValue(field, held)
  return [
    change.seq,
    localTime(change.at),
    change.author,
    CHANGE_KIND_LABELS[change.kind],
    list.title,
    code,
    name,
    OP_WORDS[op.op],
    field.label,
    value(cell.old),
    value(cell.new),
    origin?.file ?? null,
    origin?.sheet ?? null,
    origin === null
      ? null
      : origin.column === null
        ? `第${origin.row}行`
        : `${origin.column}${origin.row}`,
    change.note,
  ]
}

/** `2023-04-15 09:02:11` in the time of this machine. */
function localTime(at: string): string {
  const time = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${day} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')}`
}
