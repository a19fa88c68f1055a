/** Opens a ledger to work on it: one of an older version becomes a backup before it is migrated. */
import { join } from 'node:path'
import { backupBeforeMigration } from '../backup/before-migration.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { assertLocalFolder } from '../ledger/network-folder.ts'
import { openLedger } from '../ledger/open.ts'
import type { Settings } from './settings.ts'

export function openForWork(path: string, settings: Settings): Ledger {
  assertLocalFolder(path)
  return openLedger(path, {
    beforeMigration: (older) => backupBeforeMigration(older, join(settings.backups, older.id)),
  })
}
