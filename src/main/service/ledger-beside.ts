/** A ledger beside the open one, open only while something is asked of it. */
import { statSync } from 'node:fs'
import { LedgerError } from '../../shared/errors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { existingBeside } from './ledger-folder.ts'
import { openForWork, openToLook } from './open-for-work.ts'
import type { Settings } from './settings.ts'

/** The open ledger, beside which others lie, and how ledgers are opened here. */
export interface OpenHere {
  readonly ledger: Ledger
  readonly settings: Settings
}

/** LEDGER_NOT_FOUND, and all that opening a ledger refuses. */
export function askBeside<T>(here: OpenHere, name: string, ask: (other: Ledger) => T): T {
  return askAndClose(openForWork(existingBeside(here.ledger, name), here.settings), ask)
}

function askAndClose<T>(other: Ledger, ask: (other: Ledger) => T): T {
  try {
    return ask(other)
  } finally {
    other.close()
  }
}

type Outcome<T> = { value: T } | { refused: LedgerError; until: number }

/** Milliseconds for which a refusal is told again: whoever waits for a lock lets all others wait. */
const REFUSED_FOR = 3000

/**
 * What is asked again and again, and changes nothing in the other ledger: `read` once, and its result
 * kept as long as the file stays as it is and the open ledger open; a refusal, for some seconds.
 */
export function keptOfBeside<T>(read: (other: Ledger) => T): (here: OpenHere, name: string) => T {
  const kept = new WeakMap<Ledger, Map<string, { outcome: Outcome<T>; state: string }>>()
  return (here, name) => {
    const path = existingBeside(here.ledger, name)
    const byPath = kept.get(here.ledger) ?? new Map()
    kept.set(here.ledger, byPath)
    const known = byPath.get(path)
    if (known?.state === stateOf(path) && holds(known.outcome)) return told(known.outcome)
    // What no longer holds is not kept beside what takes its place.
    byPath.delete(path)
    const outcome = outcomeOf(path, read)
    byPath.set(path, { outcome, state: stateOf(path) })
    return told(outcome)
  }
}

function outcomeOf<T>(path: string, read: (other: Ledger) => T): Outcome<T> {
  try {
    return { value: askAndClose(openToLook(path), read) }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    return { refused: error, until: Date.now() + REFUSED_FOR }
  }
}

function holds(outcome: Outcome<unknown>): boolean {
  return !('refused' in outcome) || Date.now() < outcome.until
}

function told<T>(outcome: Outcome<T>): T {
  if ('refused' in outcome) throw outcome.refused
  return outcome.value
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
