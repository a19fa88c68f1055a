/** A damaged ledger file, the newest backups, and the new file that is made of both. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { RebuildReport } from '../../shared/contract/rebuild.ts'
import { LedgerError } from '../../shared/errors.ts'
import { renameDurably, withFileErrors } from '../ledger/durable.ts'
import { assertNotHeld } from '../ledger/open.ts'
import { type BackupFile, backupsOfName } from './backup-file.ts'
import { checkApart, rebuildApart } from './care-apart.ts'
import { assertWhole } from './check.ts'

/** How many backups may be asked for what the file does not have. */
const BACKUPS_ASKED = 3

/**
 * Writes what can be saved of `damaged` to `target`, which must not exist. The damaged file stays as
 * it is; whatever holds it must have closed it.
 * @param backups the folder of all backups
 */
export async function rebuildFile(
  damaged: string,
  backups: string,
  target: string,
): Promise<RebuildReport> {
  if (!existsSync(damaged))
    throw new LedgerError('LEDGER_NOT_FOUND', `找不到这个台账文件：${damaged}`, { file: damaged })
  if (existsSync(target))
    throw new LedgerError('LEDGER_EXISTS', `文件已存在，请换一个名字：${target}`, { file: target })
  assertNotHeld(damaged)
  const folder = withFileErrors(target, () => mkdtempSync(join(dirname(target), '.rebuilding-')))
  try {
    const asked = newestFirst(backupsOfName(backups, damaged)).slice(0, BACKUPS_ASKED)
    const copies = [damaged, ...asked.map(({ path }) => path)].map((path, place) =>
      copyWithJournals(path, join(folder, `${place}.ledger`)),
    )
    const draft = join(folder, basename(target))
    const report = await rebuildApart(copies, draft)
    assertWhole(draft, await checkApart(draft))
    withFileErrors(target, () => renameDurably(draft, target))
    return report
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function newestFirst(backups: readonly BackupFile[]): BackupFile[] {
  return backups.toSorted((a, b) => b.seq - a.seq || (a.at < b.at ? 1 : -1))
}

function copyWithJournals(from: string, to: string): string {
  withFileErrors(from, () => {
    copyFileSync(from, to)
    if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`)
  })
  return to
}
