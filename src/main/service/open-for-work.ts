/** Opens a ledger to work on it, where one of an older version is migrated, or only to look at it. */
import { basename, join } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'
import { backupBeforeMigration } from '../backup/before-migration.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { assertLocalFolder } from '../ledger/network-folder.ts'
import { openLedger } from '../ledger/open.ts'
import type { Settings } from './settings.ts'

/** One of an older version becomes a backup before it is migrated. */
export function openForWork(path: string, settings: Settings): Ledger {
  assertLocalFolder(path)
  return openLedger(path, {
    beforeMigration: (older) => backupBeforeMigration(older, join(settings.backups, older.id)),
  })
}

/** LEDGER_TOO_OLD for one of an older version, which stays as it is: looking changes nothing. */
export function openToLook(path: string): Ledger {
  assertLocalFolder(path)
  return openLedger(path, {
    beforeMigration: () => {
      const name = basename(path, '.ledger')
      const told = `台账“${name}”是旧格式，这里只查看、不转换。请先打开它一次（会先备份再转换），再回到现在的台账`
      throw new LedgerError('LEDGER_TOO_OLD', told, { file: path })
    },
  })
}
