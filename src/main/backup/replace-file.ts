/** Another file in the place of a closed ledger; a damaged one is moved beside and never removed. */
import { existsSync, renameSync } from 'node:fs'
import { takeOverRights } from '../private-files.ts'
import { renameDurably } from './durable.ts'

export function putInPlace(draft: string, ledgerFile: string): void {
  // A journal without its ledger would be played back over the new one.
  moveJournals(ledgerFile, asideOf(ledgerFile))
  takeOverRights(ledgerFile, draft)
  renameDurably(draft, ledgerFile)
}

/** The answer is where it is now. */
export function moveAside(ledgerFile: string): string {
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
