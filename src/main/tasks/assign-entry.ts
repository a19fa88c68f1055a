/** 待对应: what was entered about words that the plan no longer has goes to an item of the plan. */
import type { Change } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import { ITEMS } from '../../shared/lists/items.ts'
import { planItems } from '../../shared/tasks/plan-items.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'
import { moveEntry } from './move-entries.ts'

/** @throws LedgerError ROW_NOT_FOUND, or CHANGE_CONFLICT where the item has an entry of its own. */
export function assignEntry(ledger: Ledger, author: string, from: string, to: string): Change {
  const item = planItems(planOf(ledger)).find(({ id }) => id === to)
  const cells = ledger.row(ITEMS.key, from)
  if (item === undefined || cells === null)
    throw new LedgerError('ROW_NOT_FOUND', '找不到这个事项，可能刚被改过，请看最新内容后重试', {
      list: ITEMS.key,
      id: item === undefined ? to : from,
    })
  if (ledger.row(ITEMS.key, to) !== null)
    throw new LedgerError('CHANGE_CONFLICT', '这个事项已经有落实情况，请另选一个', {
      list: ITEMS.key,
      id: to,
    })
  const note = `任务 ${item.task.number} 的落实情况对应到：${item.requirement}`
  return ledger.commit({ author, kind: 'edit', note, ops: moveEntry(ledger, from, to) })
}
