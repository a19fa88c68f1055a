/** The ledger that is being put together. */
import type { Change } from '../../../shared/changes/change.ts'
import type { ChangeLog } from '../change-log.ts'
import { textOfOp } from '../op-text.ts'
import type { Records } from '../records.ts'

/** Who stands behind changes that nobody made. */
export const REBUILDER = '重建'

export interface Target {
  log: ChangeLog
  records: Records
}

/** Into the log alone. */
export function logChange({ log }: Target, { ops, ...head }: Change): void {
  const appending = log.appending(head)
  for (const op of ops) appending.take(op, textOfOp(op))
  appending.end()
}

/** Into the present rows and the log. */
export function makeChange(target: Target, change: Change): void {
  const applying = target.records.applying()
  for (const op of change.ops) applying.take(op, textOfOp(op))
  applying.end()
  logChange(target, change)
}
