/** A look at a backup that leaves the backup itself alone: a copy of it is checked. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkApart } from './care-apart.ts'
import { assertWhole, type CheckedCopy } from './check.ts'

/** @throws LedgerError LEDGER_DAMAGED where it is not whole. */
export async function checkCopyOf(backup: string): Promise<CheckedCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'clean-air-backup-'))
  try {
    const copy = join(folder, 'copy.ledger')
    await copyFile(backup, copy)
    const checked = await checkApart(copy)
    assertWhole(backup, checked)
    return checked
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
