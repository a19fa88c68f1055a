/**
 * Files and folders that only their owner may read, on machines that several people use: ledgers
 * hold names and telephone numbers. Windows keeps a user's folders to him by itself.
 */
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { threadId } from 'node:worker_threads'
import { renameSteadily } from './ledger/durable.ts'

/** With the folders above it that are missing; those that are there stay as they are. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
}

/**
 * Clears the way for a draft and makes it anew, empty. What another user put under its name, a link
 * to somewhere else above all, is never written to.
 */
export function claimDraft(path: string, mode = 0o600): void {
  rmSync(path, { force: true })
  closeSync(openSync(path, 'wx', mode))
}

/** What is read under the name is the former content or all of the new one, whenever it breaks off. */
export function writePrivately(path: string, content: string): void {
  makePrivateFolder(dirname(path))
  // A name of its own: services of other windows may be writing the same file.
  const draft = `${path}.${process.pid}-${threadId}.new`
  claimDraft(draft)
  writeFileSync(draft, content)
  renameSteadily(draft, path)
}

/** Gives a file the rights of the one whose place it takes: an office may have shared that one. */
export function takeOverRights(from: string, to: string): void {
  const there = statSync(from, { throwIfNoEntry: false })
  if (there !== undefined) chmodSync(to, there.mode & 0o777)
}
