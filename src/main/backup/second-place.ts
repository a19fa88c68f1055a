/** A second copy of each backup in a folder that the office chose: another disk, a shared folder. */
import { createHash } from 'node:crypto'
import { constants, createReadStream, existsSync } from 'node:fs'
import { access, copyFile, mkdir, open, rm } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { LedgerError } from '../../shared/errors.ts'
import { renameSteadily } from '../ledger/durable.ts'
import { claimDraft } from '../private-files.ts'
import { backupsIn } from './backup-file.ts'
import { readFacts, removeBackup, writeFacts } from './facts.ts'
import { outdatedBackups } from './retention.ts'

/** VALUE_INVALID where the folder cannot be a second place. */
export async function assertSecondPlace(folder: string, first: string): Promise<void> {
  if (!isAbsolute(folder))
    throw new LedgerError(
      'VALUE_INVALID',
      `请写完整的文件夹路径（如 D:\\治气备份 或 /mnt/backup）：${folder}`,
    )
  if (isWithin(folder, first))
    throw new LedgerError('VALUE_INVALID', '第二位置不能在第一位置之内，请另选一个磁盘或共享文件夹')
  try {
    await access(folder, constants.W_OK)
  } catch {
    throw new LedgerError('VALUE_INVALID', `找不到这个文件夹，或没有写入的权限：${folder}`, {
      file: folder,
    })
  }
}

function isWithin(folder: string, outer: string): boolean {
  const way = relative(outer, folder)
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}

/** Copies a backup and reads the copy again; the same ring of days, weeks and months is kept. */
export async function copyToSecondPlace(backup: string, folder: string): Promise<void> {
  const name = basename(backup)
  const target = join(folder, name)
  if (existsSync(target)) return
  const draft = join(folder, `.writing-${process.pid}-${name}`)
  try {
    // Not recursive: the place itself may be a disk that is not plugged in.
    await mkdir(folder).catch(ignoreExisting)
    claimDraft(draft)
    await copyFile(backup, draft)
    await syncFile(draft)
    if ((await hashOf(draft)) !== (await hashOf(backup))) throw new Error('写入的与读回的不一致')
    const facts = readFacts(backup)
    if (facts !== null) writeFacts(target, facts)
    renameSteadily(draft, target)
    for (const outdated of outdatedBackups(backupsIn(folder), name.slice(0, 10)))
      removeBackup(outdated.path)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new LedgerError('LEDGER_IO', `备份没有存入第二位置（${reason}）：${folder}`, {}, cause)
  } finally {
    await rm(draft, { force: true }).catch(() => {})
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
