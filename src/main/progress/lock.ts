/** Locking and unlocking a month of 月度调度, or a month or quarter of a special ledger. */
import type { Change, Op } from '../../shared/changes/change.ts'
import { LOCKED, periodId, UNLOCKED } from '../../shared/changes/locked-months.ts'
import { LedgerError } from '../../shared/errors.ts'
import { listByKey } from '../../shared/lists/known-lists.ts'
import { PERIODS } from '../../shared/lists/periods.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { periodName } from '../../shared/lists/sent-list.ts'
import { parseMonth, parseQuarter } from '../../shared/values/month.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'
import { planOf } from '../plan/current-plan.ts'

/**
 * Locks or unlocks as one change; null where it is so already.
 * @throws LedgerError VALUE_INVALID for what is no month, or no quarter.
 */
export function setLocked(
  ledger: Ledger,
  author: string,
  { month: written, list: key = PROGRESS.key }: { month: string; list?: string | undefined },
  locked: boolean,
): Change | null {
  const lists = listsOf(ledger)
  const list = listByKey(lists, key)
  const month = readPeriod(ledger, list.key, written)
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
  const note = `${locked ? '锁定' : '解锁'}${periodName(lists, list.key, month)}的${list.title}`
  return ledger.commit({ author, kind: 'lock', note, ops: ops.filter(isChange) })
}

/** The month as it is kept; that of a quarter is its last. */
function readPeriod(ledger: Ledger, key: string, written: string): string {
  const special = listsOf(ledger).special.find((list) => list.key === key)?.special
  const isQuarter = special?.period === 'quarter'
  const month = isQuarter ? parseQuarter(written, planOf(ledger).year) : parseMonth(written)
  if (month !== null) return month
  const [what, example] = isQuarter ? ['季度', '2023年二季度'] : ['月份', '2023-04']
  throw new LedgerError('VALUE_INVALID', `“${written}”不是${what}，请写成 ${example}`)
}

function isChange(op: Op): boolean {
  return op.op !== 'set' || op.old !== op.new
}
