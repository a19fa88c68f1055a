/** Ledger files that the system or another instance hands over. */
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const LEDGER_EXTENSION = 'ledger'

export function isLedgerPath(path: string): boolean {
  return path.toLowerCase().endsWith(`.${LEDGER_EXTENSION}`)
}

/** The ledgers among a program's arguments, from where it was started. */
export function ledgersIn(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && isLedgerPath(arg))
    .map((arg) => resolve(folder, pathOfArgument(arg)))
}

/** Desktops of Linux hand over addresses (`file:///home/%E7%94%B2.ledger`), others paths. */
function pathOfArgument(arg: string): string {
  if (!arg.startsWith('file://')) return arg
  try {
    return fileURLToPath(arg)
  } catch {
    return arg
  }
}

/** One name for one file, however it was written; the path itself where nothing is there. */
export function truePath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return resolve(path)
  }
}
