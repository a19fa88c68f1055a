/** 登记: enterprises that rows of all lists name go into the register, as one change. */
import type { Cells, Change } from '../../shared/changes/change.ts'
import type { Enterprise } from '../../shared/enterprises/enterprises.ts'
import { entryCells } from '../../shared/enterprises/registration.ts'
import { LedgerError } from '../../shared/errors.ts'
import { ENTERPRISES } from '../../shared/lists/enterprises.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { opsForEdits } from '../lists/edit.ts'
import { knownEnterprises } from './known-enterprises.ts'

/** The entries that registering would make: of these enterprises, else of all that raise no doubt. */
export function entriesToRegister(ledger: Ledger, keys?: readonly string[]): Cells[] {
  const wished = keys === undefined ? null : new Set(keys)
  const known = knownEnterprises(ledger)
  const present = new Set(known.map(({ key }) => key))
  const missing = keys?.find((key) => !present.has(key))
  if (missing !== undefined) throw notThere(missing)
  return known
    .filter(({ key, entry, doubt }: Enterprise) =>
      entry !== null ? false : wished === null ? doubt === null : wished.has(key),
    )
    .map(entryCells)
}

/** null where all are registered. VALUE_INVALID for a key that no enterprise has. */
export function registerEnterprises(
  ledger: Ledger,
  author: string,
  keys?: readonly string[],
): Change | null {
  const entries = entriesToRegister(ledger, keys)
  const [first] = entries
  if (first === undefined) return null
  const edits = entries.map((cells) => ({
    edit: 'insert' as const,
    list: ENTERPRISES.key,
    cells,
  }))
  const ops = opsForEdits(ledger, edits, 'program')
  const note =
    entries.length === 1 ? `登记企业 ${first.name}` : `企业名录登记 ${entries.length} 家企业`
  return ledger.commit({ author, kind: 'edit', note, ops })
}

export function notThere(key: string): LedgerError {
  return new LedgerError('ROW_NOT_FOUND', `找不到这家企业，可能已被合并或改名：${key}`, {
    list: ENTERPRISES.key,
    id: key,
  })
}
