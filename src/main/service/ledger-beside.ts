/** A ledger beside the open one, open only while something is asked of it. */
import { statSync } from 'node:fs'
import type { Ledger } from '../ledger/ledger.ts'
import { existingBeside } from './ledger-folder.ts'
import { openForWork } from './open-for-work.ts'
import type { Settings } from './settings.ts'

/** The open ledger, beside which others lie, and how ledgers are opened here. */
export interface OpenHere {
  readonly ledger: Ledger
  readonly settings: Settings
}

/** LEDGER_NOT_FOUND, and all that opening a ledger refuses. */
export function askBeside<T>(here: OpenHere, name: string, ask: (other: Ledger) => T): T {
  const other = openForWork(existingBeside(here.ledger, name), here.settings)
  try {
    return ask(other)
  } finally {
    other.close()
  }
}

interface Kept<T> {
  value: T
  state: string
}

/**
 * The same for what is asked again and again: `read` once, and its result kept as long as the file
 * stays as it is and the open ledger open.
 */
export function keptOfBeside<T>(read: (other: Ledger) => T): (here: OpenHere, name: string) => T {
  const kept = new WeakMap<Ledger, Map<string, Kept<T>>>()
  return (here, name) => {
    const path = existingBeside(here.ledger, name)
    const byPath = kept.get(here.ledger) ?? new Map<string, Kept<T>>()
    kept.set(here.ledger, byPath)
    const known = byPath.get(path)
    if (known?.state === stateOf(path)) return known.value
    // What no longer holds is not kept beside what takes its place.
    byPath.delete(path)
    const value = askBeside(here, name, read)
    byPath.set(path, { value, state: stateOf(path) })
    return value
  }
}

/** Another one with each change, also of one that is still in the log beside the file. */
function stateOf(path: string): string {
  return [path, `${path}-wal`]
    .map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false })
      return stat === undefined ? '' : `${stat.ino} ${stat.size} ${stat.mtimeMs}`
    })
    .join('|')
}
