/** Ledger files that the system or another instance hands over. */
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'

export const LEDGER_EXTENSION = 'ledger'

export function isLedgerPath(path: string): boolean {
  return path.toLowerCase().endsWith(`.${LEDGER_EXTENSION}`)
}

/** The ledgers among a program's arguments, from where it was started. */
export function ledgersIn(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && isLedgerPath(arg))
    .map((arg) => resolve(folder, arg))
}

/** One name for one file, however it was written; the path itself where nothing is there. */
export function truePath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return resolve(path)
  }
}
