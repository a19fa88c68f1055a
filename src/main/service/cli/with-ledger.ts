/** Opening the ledger that a command works on, and the paths that its user meant. */
import { resolve } from 'node:path'
import { LedgerError } from '../../../shared/errors.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { openForWork } from '../open-for-work.ts'
import { Settings } from '../settings.ts'
import type { CommandInput } from './command.ts'

/** Runs `work` on the ledger of --ledger and closes it, whatever happens. */
export async function withLedger<T>(
  input: CommandInput,
  work: (ledger: Ledger) => T | Promise<T>,
): Promise<T> {
  const ledger = openNamed(required(input, 'ledger'))
  try {
    return await work(ledger)
  } finally {
    ledger.close()
  }
}

/** A ledger by the path that the user wrote. */
export function openNamed(path: string): Ledger {
  return openForWork(userPath(path), new Settings())
}

/** The value of an option that the command cannot do without; USAGE when it is missing. */
export function required(input: CommandInput, name: string): string {
  const value = input.value(name)
  if (value === undefined || value === '') throw new LedgerError('USAGE', `缺少参数 --${name}`)
  return value
}

/** A path as its user meant it: npm runs scripts in the project's folder, not in the user's. */
export function userPath(path: string): string {
  const isNpm = process.env.npm_lifecycle_event === 'ledger'
  return resolve((isNpm ? process.env.INIT_CWD : undefined) ?? process.cwd(), path)
}

/** Who is written into changes made on the command line: as told, else as at the machine's windows. */
export function author(input: CommandInput): string {
  return input.value('author')?.trim() || new Settings().author
}
