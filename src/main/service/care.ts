/** Care of the open ledger: its backups, putting one back, and what can be saved of a damaged file. */
import { join } from 'node:path'
import type { RebuildReport } from '../../shared/contract/rebuild.ts'
import type { LedgerInfo } from '../../shared/contract/schemas.ts'
import { type BackupFile, backupsIn, backupsOfName } from '../backup/backup-file.ts'
import { rebuildFile } from '../backup/rebuild-file.ts'
import { putInPlaceOfDamaged } from '../backup/replace-file.ts'
import { type Restored, restoreBackup } from '../backup/restore-backup.ts'
import { assertSecondPlace } from '../backup/second-place.ts'
import { removeDraft } from '../ledger/durable.ts'
import { ledgerIdOf } from '../ledger/ledger-id.ts'
import { openLedger } from '../ledger/open.ts'
import type { LedgerHost } from './host.ts'

/** Backups of the open ledger, or of the one that could not be opened; oldest first. */
export function backupsOf(host: LedgerHost): BackupFile[] {
  const { backups } = host.settings
  return host.isOpen
    ? backupsIn(join(backups, ledgerIdOf(host.ledger)))
    : backupsOfName(backups, host.path)
}

/** @throws LedgerError USAGE where the folder cannot be a second place. */
export async function setSecondPlace(host: LedgerHost, folder: string | null): Promise<void> {
  if (folder !== null) await assertSecondPlace(folder, host.settings.backups)
  host.settings.rememberSecondPlace(folder)
  await host.keeper.now()
}

/** Puts a backup in the place of the ledger; windows load everything anew. */
export async function restore(host: LedgerHost, backup: string): Promise<Restored> {
  const { path } = host
  if (host.rescued !== null) host.close()
  host.keeper.stop()
  const open = host.isOpen ? host.ledger : null
  try {
    return await restoreBackup(backup, path, {
      folderOf: (id) => join(host.settings.backups, id),
      ...(open === null ? {} : { open }),
    })
  } finally {
    if (open?.isOpen === true) host.keeper.follow(open)
    else {
      host.close()
      host.open(path)
    }
  }
}

/**
 * Shows what can be saved of a damaged ledger, which stays as it is, in place of the one that windows
 * speak of.
 */
export async function rescue(host: LedgerHost, damaged = host.path): Promise<RebuildReport> {
  const isOther = damaged !== host.path
  const draft = `${damaged}.rescued-${process.pid}`
  const wasOpen = host.isOpen && host.rescued === null
  if (!isOther) host.close()
  try {
    const report = await rebuildFile(damaged, host.settings.backups, draft)
    const ledger = openLedger(draft)
    ledger.refuseChanges('台账已损坏，现在只能查看找回的内容；要修改，请先在窗口上方点“重建”')
    host.show(ledger, { damaged, draft, report })
    return report
  } catch (error) {
    // Another one that is open stays so.
    if (isOther) throw error
    if (wasOpen) host.open(damaged)
    else host.refuse(damaged, error)
    throw error
  }
}

/** What is shown takes the place of the damaged file, which is moved beside. */
export function acceptRescued(host: LedgerHost): LedgerInfo {
  const { draft, damaged } = host.releaseRescued()
  try {
    putInPlaceOfDamaged(draft, damaged)
  } catch (error) {
    // As when another program holds the file: windows say so, and may try again.
    removeDraft(draft)
    host.refuse(damaged, error)
    throw error
  }
  return host.open(damaged)
}
