/** Rows of any list that goes out and comes back: those of the ledger, or the sheet of a month. */
import { type Cells, invertOps, type Op } from '../../shared/changes/change.ts'
import { applyOps, type LedgerRows } from '../../shared/changes/rows.ts'
import type { Edit, Row } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { exchangeOf, heldListOf } from '../../shared/lists/sent-list.ts'
import { PERIOD_FIELD } from '../../shared/lists/special/from-rows.ts'
import { monthList, monthOfList, sentRow } from '../../shared/progress/month-list.ts'
import { type MonthRow, monthEdits, monthRows } from '../../shared/progress/month-sheet.ts'
import { CARRIED_FIELDS, carriedCells, indexReports } from '../../shared/progress/reports.ts'
import { keptWhileUnchanged } from '../ledger/kept.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { ProgramEdit } from '../lists/program-edit.ts'
import { planOf } from '../plan/current-plan.ts'

/** The rows of a list as they are now. */
export function presentRows(ledger: Ledger, list: string): Row[] {
  const month = monthOfList(list)
  if (month === null) return ledger.rows(heldListOf(list)).filter(isOfSheet(list))
  return monthNow(ledger, month).map(sentRow)
}

/** The rows of a list after change `seq`. */
export function rowsThen(ledger: Ledger, list: string, seq: number): ReadonlyMap<string, Cells> {
  const month = monthOfList(list)
  if (month === null) {
    const held = takenBack(ledger, [heldListOf(list)], seq).get(heldListOf(list)) ?? []
    const isOwn = isOfSheet(list)
    return new Map([...held].filter(([id, cells]) => isOwn({ id, cells })))
  }
  const rows = takenBack(ledger, [PROJECTS.key, PROGRESS.key], seq)
  const of = (key: string) => [...(rows.get(key) ?? [])].map(([id, cells]) => ({ id, cells }))
  const then = monthRows(planOf(ledger), of(PROJECTS.key), indexReports(of(PROGRESS.key)), month)
  return new Map(then.map(sentRow).map(({ id, cells }) => [id, cells]))
}

/** What wishes for rows of the list are to the ledger: those for a month become reports. */
export function ledgerEdits(
  ledger: Ledger,
  list: string,
  edits: readonly ProgramEdit[],
  reporter: string,
): ProgramEdit[] {
  const month = monthOfList(list)
  if (month === null)
    return edits.map((edit) => (edit.list === list ? ofHeldList(edit, list) : edit))
  const own = edits.filter((edit) => edit.list === list)
  const sets = own.filter((edit): edit is Edit & { edit: 'set' } => edit.edit === 'set')
  if (sets.length < own.length)
    throw new LedgerError(
      'IMPORT_REFUSED',
      '调度表不能新增或删除项目，请在项目填报表中增删；未写入任何内容',
    )
  const reported = new Set(
    monthList(month).fields.flatMap(({ key, assigned }) => (assigned === true ? [] : [key])),
  )
  const byId = new Map(monthNow(ledger, month).map((item) => [item.row.id, item]))
  const said = sets.filter(({ field }) => reported.has(field))
  return [
    ...monthEdits(said, month, (id) => byId.get(id), reporter),
    ...edits.filter((edit) => edit.list !== list),
  ]
}

/** Rows of the month or quarter that the sheet is of. */
export function isOfSheet(list: string): (row: Row) => boolean {
  const { list: special, month } = exchangeOf(list)
  return special === null || month === null
    ? () => true
    : ({ cells }) => cells[PERIOD_FIELD] === month
}

function ofHeldList(edit: ProgramEdit, list: string): ProgramEdit {
  const { list: special, month } = exchangeOf(list)
  if (special === null) return edit
  const isNew = edit.edit === 'place' || edit.edit === 'insert'
  if (!isNew || month === null) return { ...edit, list: special }
  return { ...edit, list: special, cells: { ...edit.cells, [PERIOD_FIELD]: month } }
}

/** What a month takes over of a project of which nobody has reported it yet. */
export function takenOver(ledger: Ledger, project: string, month: string): Cells {
  const cells = ledger.row(PROJECTS.key, project)
  if (cells === null) return {}
  return carriedCells(carriedReports(ledger), { id: project, cells }, month)
}

/** All reports with no more than what a month takes over. */
export const carriedReports = keptWhileUnchanged(new Set([PROGRESS.key]), (ledger) =>
  indexReports(ledger.rowsWith(PROGRESS.key, ['project', 'month', ...CARRIED_FIELDS])),
)

/** Row of the list that an op of the ledger was written for. */
export function listRowOf(op: Op, list: string): string {
  const month = monthOfList(list)
  return month !== null && op.list === PROGRESS.key ? op.id.slice(0, -month.length - 1) : op.id
}

function monthNow(ledger: Ledger, month: string): MonthRow[] {
  const index = indexReports(ledger.rows(PROGRESS.key))
  return monthRows(planOf(ledger), ledger.rows(PROJECTS.key), index, month)
}

/** Taken back from the present, since few changes lie between; replaying the log reads all of it. */
function takenBack(ledger: Ledger, lists: readonly string[], seq: number): LedgerRows {
  const rows: LedgerRows = new Map(
    lists.map((list) => [
      list,
      new Map(ledger.rows(list).map(({ id, cells }) => [id, cells] as const)),
    ]),
  )
  for (const change of ledger.changesAfter(seq).reverse())
    applyOps(rows, invertOps(change.ops.filter((op) => lists.includes(op.list))))
  return rows
}
