/** The ledger that is being put together. */
import { v7 as uuid } from 'uuid'
import type { Change } from '../../../shared/changes/change.ts'
import type { ChangeLog } from '../change-log.ts'
import { type OpRow, storedOps } from '../op-rows.ts'
import type { Records } from '../records.ts'

/** Who stands behind changes that nobody made. */
const REBUILDER = '重建'

/** Of a change that nobody made: in the place of one that was lost, or whose author was. */
export function standInHead(seq: number, note: string): Omit<Change, 'ops'> {
  const at = new Date().toISOString()
  return { seq, id: uuid(), author: REBUILDER, at, kind: 'repair', note, undoes: null }
}

export interface Target {
  log: ChangeLog
  records: Records
}

/** Into the log alone. @param rows its ops where they are stored already, as its hash covers them. */
export function logChange(
  { log }: Target,
  { ops, ...head }: Change,
  rows?: readonly OpRow[],
): void {
  const appending = log.appending(head)
  if (rows !== undefined) for (const row of rows) appending.take(row)
  else for (const { row } of storedOps(ops)) appending.take(row)
  appending.end()
}

/** Into the present rows and the log. */
export function makeChange(target: Target, change: Change, rows?: readonly OpRow[]): void {
  const applying = target.records.applying()
  for (const stored of storedOps(change.ops)) applying.take(stored)
  applying.end()
  logChange(target, change, rows)
}
