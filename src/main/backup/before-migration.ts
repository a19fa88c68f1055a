/** The backup without which no ledger of an older version is brought to the present one. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { renameDurably, withFileErrors } from '../ledger/durable.ts'
import type { OlderLedger } from '../ledger/open.ts'
import { makePrivateFolder } from '../private-files.ts'
import { backupName } from './backup-file.ts'

/** Done at once, since nobody can edit yet: the program is just opening the ledger. */
export function backupBeforeMigration(older: OlderLedger, folder: string, now = new Date()): void {
  const target = join(folder, backupName(older.path, older.seq, now))
  const draft = join(folder, `.writing-${process.pid}-${now.getTime()}`)
  withFileErrors(folder, () => {
    makePrivateFolder(folder)
    if (existsSync(target)) return
    try {
      older.copyTo(draft)
      renameDurably(draft, target)
    } finally {
      rmSync(draft, { force: true })
    }
  })
}
