/** Locking and unlocking a month of 月度调度. */
import type { Change, Op } from '../../shared/changes/change.ts'
import { LOCKED, periodId, UNLOCKED } from '../../shared/changes/locked-months.ts'
import { LedgerError } from '../../shared/errors.ts'
import { listByKey } from '../../shared/lists/known-lists.ts'
import { PERIODS } from '../../shared/lists/periods.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { monthText, parseMonth } from '../../shared/values/month.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'

/**
 * Locks or unlocks a month of 月度调度, or of a special ledger, as one change; null where it is so
 * already.
 * @throws LedgerError VALUE_INVALID for what is no month.
 */
export function setLocked(
  ledger: Ledger,
  author: string,
  { month: written, list: key = PROGRESS.key }: { month: string; list?: string | undefined },
  locked: boolean,
): Change | null {
  const month = parseMonth(written)
  if (month === null) throw new LedgerError('VALUE_INVALID', `“${written}”不是月份，请写成 2023-04`)
  const list = listByKey(listsOf(ledger), key)
  const id = periodId(list.key, month)
  const before = ledger.row(PERIODS.key, id)
  const state = locked ? LOCKED : UNLOCKED
  if ((before?.locked ?? UNLOCKED) === state) return null
  const said = { locked: state, by: author, at: new Date().toISOString() }
  const ops: Op[] =
    before === null
      ? [{ op: 'insert', list: PERIODS.key, id, cells: { list: list.key, month, ...said } }]
      : Object.entries(said).map(([field, value]) => ({
          op: 'set',
          list: PERIODS.key,
          id,
          field,
          old: before[field] ?? null,
          new: value,
        }))
  const note = `${locked ? '锁定' : '解锁'}${monthText(month)}的${list.title}`
  return ledger.commit({ author, kind: 'lock', note, ops: ops.filter(isChange) })
}

function isChange(op: Op): boolean {
  return op.op !== 'set' || op.old !== op.new
}
