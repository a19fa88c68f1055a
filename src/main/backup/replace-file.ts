/** Another file in the place of a closed ledger. A damaged one is moved beside and never removed. */
import { existsSync } from 'node:fs'
import { renameDurably, renameSteadily, withFileErrors } from '../ledger/durable.ts'
import { takeOverRights } from '../private-files.ts'

/** Over a sound ledger, of which there is a backup, or where there is none. */
export function putInPlace(draft: string, ledgerFile: string): void {
  withFileErrors(ledgerFile, () => {
    // A journal without its ledger would be played back over the new one.
    moveJournals(ledgerFile, asideOf(ledgerFile))
    takeOverRights(ledgerFile, draft)
    renameDurably(draft, ledgerFile)
  })
}

/** The answer is where the former file is now; it is back in its place where the new one cannot be. */
export function putInPlaceOfDamaged(draft: string, ledgerFile: string): string {
  const aside = asideOf(ledgerFile)
  withFileErrors(ledgerFile, () => {
    renameSteadily(ledgerFile, aside)
    try {
      moveJournals(ledgerFile, aside)
      takeOverRights(aside, draft)
      renameDurably(draft, ledgerFile)
    } catch (error) {
      renameSteadily(aside, ledgerFile)
      moveJournals(aside, ledgerFile)
      throw error
    }
  })
  return aside
}

function asideOf(ledgerFile: string): string {
  return `${ledgerFile}.damaged-${Date.now()}`
}

function moveJournals(from: string, to: string): void {
  for (const ending of ['-wal', '-shm'])
    if (existsSync(`${from}${ending}`)) renameSteadily(`${from}${ending}`, `${to}${ending}`)
}
