/** Gives the present revision a name. */
import type { Change } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import { SNAPSHOTS } from '../../shared/lists/snapshots.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { opsForEdits } from '../lists/edit.ts'

/** The name stands for the revision before this change; CHANGE_CONFLICT where it is taken. */
export function takeSnapshot(ledger: Ledger, author: string, name: string): Change {
  // A number would hide the revision of that number.
  if (/^\d*$/.test(name.trim()))
    throw new LedgerError('USAGE', '版本标签不能只是数字，请写上报稿、印发稿这样的名称')
  const { seq } = ledger
  const cells = { name, seq }
  const ops = opsForEdits(ledger, [{ edit: 'insert', list: SNAPSHOTS.key, cells }], 'program')
  return ledger.commit({ author, kind: 'edit', note: `第 ${seq} 版标为“${name.trim()}”`, ops })
}
