/** Keeps definitions of special ledgers from ceasing to hold together, and data from being left behind. */
import type { Op } from '../../../shared/changes/change.ts'
import { applyOps, isEmpty, type LedgerRows } from '../../../shared/changes/rows.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { SPECIAL_LISTS } from '../../../shared/lists/known-lists.ts'
import { definitionFault } from '../../../shared/lists/special/check-definitions.ts'
import { SPECIAL_FIELDS, SPECIALS } from '../../../shared/lists/special/definitions.ts'
import { PERIOD_FIELD, periodOf } from '../../../shared/lists/special/from-rows.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { heldRows } from '../held-rows.ts'
import { RESERVED_KEYS } from './assign.ts'

/** Throws VALUE_INVALID where the definitions would not hold after the ops. */
export function assertDefinitionsHold(ledger: Ledger, ops: readonly Op[]): void {
  const own = ops.filter((op) => SPECIAL_LISTS.has(op.list))
  if (own.length === 0) return
  assertNothingLeft(ledger, ops)
  const rows = heldRows(ledger, SPECIAL_LISTS)
  applyOps(rows, own)
  const fault = definitionFault(rows, RESERVED_KEYS)
  if (fault !== null) throw new LedgerError('VALUE_INVALID', `${fault}，没有保存`)
  assertPeriodsFit(ledger, rows, ops)
}

/** Rows of a ledger that is reported by other periods than before went over to them. */
function assertPeriodsFit(ledger: Ledger, after: LedgerRows, ops: readonly Op[]): void {
  for (const [id, cells] of after.get(SPECIALS.key) ?? []) {
    const isPeriodic = periodOf(cells) !== 'once'
    const before = ledger.row(SPECIALS.key, id)
    if (before === null || periodOf(before) === periodOf(cells)) continue
    const rows = heldRows(ledger, new Set([id]))
    applyOps(
      rows,
      ops.filter(({ list }) => list === id),
    )
    const unfit = [...(rows.get(id)?.values() ?? [])].filter(
      (row) => isEmpty(row[PERIOD_FIELD]) === isPeriodic,
    )
    if (unfit.length > 0)
      throw new LedgerError(
        'VALUE_INVALID',
        `“${cells.name}”的报送周期与现有 ${unfit.length} 行的报告期不合，没有保存；请在“设置—专项台账”里改报送周期，各行随之归入所选的一期`,
        { list: SPECIALS.key, id, field: 'period' },
      )
  }
}

/** A list or field that still holds something is retired, not deleted. */
function assertNothingLeft(ledger: Ledger, ops: readonly Op[]): void {
  const rowsOf = (key: string) =>
    ledger
      .rows(key)
      .filter(({ id }) => !ops.some((op) => op.op === 'delete' && op.list === key && op.id === id))
  for (const op of ops) {
    if (op.op !== 'delete') continue
    if (op.list === SPECIALS.key && rowsOf(op.id).length > 0)
      throw new LedgerError(
        'VALUE_INVALID',
        `“${op.cells.name}”还有 ${rowsOf(op.id).length} 行，不能删除；不再使用请设为“停用”，数据会保留`,
        { list: op.list, id: op.id },
      )
    if (op.list !== SPECIAL_FIELDS.key) continue
    const field = String(op.cells.key)
    const held = rowsOf(String(op.cells.list)).filter(({ cells }) => !isEmpty(cells[field])).length
    if (held > 0)
      throw new LedgerError(
        'VALUE_INVALID',
        `“${op.cells.name}”还有 ${held} 格内容，不能删除；不再使用请设为“停用”，内容会保留`,
        { list: op.list, id: op.id },
      )
  }
}
