/** Puts a backup in the place of a ledger; what stood there is kept, so that it can be taken back. */
import { copyFileSync, existsSync } from 'node:fs'
import { isDamage, LedgerError } from '../../shared/errors.ts'
import { removeDraft, withFileErrors } from '../ledger/durable.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { ledgerIdOf } from '../ledger/ledger-id.ts'
import { openLedger } from '../ledger/open.ts'
import { claimDraft } from '../private-files.ts'
import { checkApart } from './care-apart.ts'
import { assertWhole } from './check.ts'
import { keepBackup } from './make-backup.ts'
import { putInPlace, putInPlaceOfDamaged } from './replace-file.ts'

export interface Restored {
  /** The revision that is present again. */
  seq: number
  /** Where the former file is now; null where there was none. */
  kept: string | null
}

export interface RestoreOptions {
  /** The folder for backups of the ledger of an id. */
  folderOf: (id: string) => string
  /** The ledger where it is open; it is closed at the last moment. */
  open?: Ledger
}

export async function restoreBackup(
  backup: string,
  ledgerFile: string,
  { folderOf, open }: RestoreOptions,
): Promise<Restored> {
  if (!existsSync(backup))
    throw new LedgerError('LEDGER_NOT_FOUND', `找不到这个备份：${backup}`, { file: backup })
  const draft = `${ledgerFile}.restoring-${process.pid}`
  try {
    withFileErrors(backup, () => {
      claimDraft(draft)
      copyFileSync(backup, draft)
    })
    const checked = await checkApart(draft).catch((error: unknown) => {
      throw calledBy(error, draft, backup)
    })
    assertWhole(backup, checked)
    const { id, facts } = checked
    const isThere = existsSync(ledgerFile)
    const present = { ledgerFile, id, folder: folderOf(id), open }
    const kept = isThere ? await keepPresent(present) : null
    if (isThere && kept === null)
      return { seq: facts.seq, kept: putInPlaceOfDamaged(draft, ledgerFile) }
    putInPlace(draft, ledgerFile)
    return { seq: facts.seq, kept }
  } finally {
    removeDraft(draft)
  }
}

/** A refusal of the copy, about the file that the user knows. */
function calledBy(error: unknown, draft: string, backup: string): unknown {
  if (!(error instanceof LedgerError)) return error
  const { code, message, data } = error
  return new LedgerError(code, message.replace(draft, backup), { ...data, file: backup }, error)
}

interface Present {
  ledgerFile: string
  /** Id of the ledger that comes in its place. */
  id: string
  /** Where its backup goes. */
  folder: string
  open: Ledger | undefined
}

/** A sound ledger becomes a backup of its own, and is closed; null of a damaged one. */
async function keepPresent(present: Present): Promise<string | null> {
  try {
    return await closeKept(present)
  } catch (error) {
    if (!(error instanceof LedgerError) || !isDamage(error.code)) throw error
    return null
  }
}

async function closeKept({ ledgerFile, id, folder, open }: Present): Promise<string> {
  const ledger = open ?? openLedger(ledgerFile)
  try {
    if (ledgerIdOf(ledger) !== id)
      throw new LedgerError(
        'USAGE',
        `这个备份属于另一个台账，没有恢复；要打开它，请把它复制为新的台账文件：${ledgerFile}`,
        { file: ledgerFile },
      )
    let kept = await keepBackup(ledger, folder)
    // Someone may have gone on editing while the backup was checked.
    while (kept.seq !== ledger.seq) kept = await keepBackup(ledger, folder)
    return kept.path
  } finally {
    ledger.close()
  }
}
