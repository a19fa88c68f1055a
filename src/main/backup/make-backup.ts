/** A backup of an open ledger: copied, checked as a ledger of its own, and only then given its name. */
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { openLedger } from '../ledger/open.ts'
import { withSqliteErrors } from '../ledger/sqlite-errors.ts'
import { backupName, backupsIn } from './backup-file.ts'
import { renameDurably, withFileErrors } from './durable.ts'
import { outdatedBackups } from './retention.ts'

/** Writes a checked copy to `target`, which must not exist. LEDGER_EXISTS, LEDGER_FULL, LEDGER_IO. */
export function makeBackup(ledger: Ledger, target: string): void {
  if (existsSync(target))
    throw new LedgerError('LEDGER_EXISTS', `文件已存在，请换一个名字：${target}`, { file: target })
  const draft = `${target}.writing-${process.pid}`
  withFileErrors(target, () => {
    mkdirSync(dirname(target), { recursive: true })
    try {
      withSqliteErrors(target, () => ledger.copyTo(draft))
      assertWholeLedger(draft, ledger.seq)
      renameDurably(draft, target)
    } finally {
      rmSync(draft, { force: true })
    }
  })
}

/** A backup among those of its ledger, and the outdated ones removed; the answer is its path. */
export function keepBackup(ledger: Ledger, folder: string, now = new Date()): string {
  const name = backupName(ledger.path, ledger.seq, now)
  const path = join(folder, name)
  if (!existsSync(path)) makeBackup(ledger, path)
  for (const outdated of outdatedBackups(backupsIn(folder), name.slice(0, 10)))
    rmSync(outdated.path, { force: true })
  return path
}

/** Throws LEDGER_DAMAGED where the file is not whole up to `seq`; the answer is its ledger's id. */
export function assertWholeLedger(path: string, seq?: number): { id: string; seq: number } {
  const copy = openLedger(path)
  try {
    const { ok, problems } = copy.verify()
    if (!ok || (seq !== undefined && copy.seq !== seq))
      throw new LedgerError(
        'LEDGER_DAMAGED',
        `没有通过校验（${problems[0]?.message ?? '缺最新的改动'}），没有采用：${path}`,
        { file: path },
      )
    return { id: String(copy.row('ledger', 'ledger')?.id ?? ''), seq: copy.seq }
  } finally {
    copy.close()
  }
}
