/** Files put under their name only when they are whole and on the disk. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'

/** Refusals of the file system (no folder, no right, no room) as LEDGER_IO with the path. */
export function withFileErrors<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof Error) || !('syscall' in cause)) throw cause
    throw new LedgerError(
      'LEDGER_IO',
      `不能读写这个位置（${cause.message}），请检查文件夹和权限：${path}`,
      { file: path },
      cause,
    )
  }
}

/** A draft and whatever SQLite and this program put beside it. */
export function removeDraft(path: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm', '-holder'])
    rmSync(`${path}${ending}`, { force: true })
}

export function renameDurably(from: string, to: string): void {
  syncPath(from, 'r+')
  renameSteadily(from, to)
  syncFolder(dirname(to))
}

/** Milliseconds, one after the other. */
const PAUSES = [20, 50, 100, 200, 400]

/** On Windows a virus scanner holds a new file for a moment, and what is held cannot be renamed. */
export function renameSteadily(from: string, to: string): void {
  for (const pause of process.platform === 'win32' ? PAUSES : []) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (!isHeld(error)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    }
  }
  renameSync(from, to)
}

function isHeld(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EBUSY', 'EPERM', 'EACCES'].includes(String(error.code))
  )
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder; there the rename itself is written through.
  if (process.platform !== 'win32') syncPath(folder, 'r')
}

function syncPath(path: string, mode: 'r' | 'r+'): void {
  const file = openSync(path, mode)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
