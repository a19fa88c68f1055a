/** Puts a backup in the place of a ledger; what stood there is kept, so that it can be taken back. */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { LedgerError } from '../../shared/errors.ts'
import { ledgerIdOf } from '../export/ledger-id.ts'
import { openLedger } from '../ledger/open.ts'
import { renameDurably, withFileErrors } from './durable.ts'
import { assertWholeLedger, keepBackup } from './make-backup.ts'

export interface Restored {
  /** The revision that is present again. */
  seq: number
  /** Where the former file is now; null where there was none. */
  kept: string | null
}

/** @param folderOf the folder for backups of the ledger of an id */
export function restoreBackup(
  backup: string,
  ledgerFile: string,
  folderOf: (id: string) => string,
): Restored {
  if (!existsSync(backup))
    throw new LedgerError('LEDGER_NOT_FOUND', `找不到这个备份：${backup}`, { file: backup })
  const draft = `${ledgerFile}.restoring-${process.pid}`
  return withFileErrors(ledgerFile, () => {
    try {
      copyFileSync(backup, draft)
      const { id, seq } = assertWholeLedger(draft)
      const kept = existsSync(ledgerFile) ? setAside(ledgerFile, id, folderOf(id)) : null
      // A journal without its ledger would be played back over the restored one.
      moveJournals(ledgerFile, asideOf(ledgerFile))
      renameDurably(draft, ledgerFile)
      return { seq, kept }
    } finally {
      rmSync(draft, { force: true })
    }
  })
}

/** A sound ledger becomes a backup of its own; a damaged one is moved beside, whole as it is. */
function setAside(ledgerFile: string, id: string, folder: string): string {
  try {
    return keepPresent(ledgerFile, id, folder)
  } catch (error) {
    if (!(error instanceof LedgerError) || !DAMAGED.has(error.code)) throw error
    return moveAside(ledgerFile)
  }
}

function keepPresent(ledgerFile: string, id: string, folder: string): string {
  const present = openLedger(ledgerFile)
  try {
    if (ledgerIdOf(present) !== id)
      throw new LedgerError(
        'USAGE',
        `这个备份属于另一个台账，没有恢复；要打开它，请把它复制为新的台账文件：${ledgerFile}`,
        { file: ledgerFile },
      )
    return keepBackup(present, folder)
  } finally {
    present.close()
  }
}

const DAMAGED: ReadonlySet<string> = new Set([
  'LEDGER_DAMAGED',
  'LEDGER_NOT_SQLITE',
  'LEDGER_EMPTY',
])

function moveAside(ledgerFile: string): string {
  const aside = asideOf(ledgerFile)
  renameSync(ledgerFile, aside)
  moveJournals(ledgerFile, aside)
  return aside
}

function asideOf(ledgerFile: string): string {
  return `${ledgerFile}.damaged-${Date.now()}`
}

function moveJournals(from: string, to: string): void {
  for (const ending of ['-wal', '-shm'])
    if (existsSync(`${from}${ending}`)) renameSync(`${from}${ending}`, `${to}${ending}`)
}
