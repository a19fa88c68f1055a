/** The lists of an open ledger, made of its rows and kept until a definition changes. */
import type { LedgerRows } from '../../shared/changes/rows.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { type KnownLists, knownLists, SPECIAL_LISTS } from '../../shared/lists/known-lists.ts'
import { SPECIAL_FIELDS, SPECIAL_GOALS, SPECIALS } from '../../shared/lists/special/definitions.ts'
import type { SpecialRows } from '../../shared/lists/special/from-rows.ts'
import { keptWhileUnchanged } from '../ledger/kept.ts'
import type { Ledger } from '../ledger/ledger.ts'

export const listsOf = keptWhileUnchanged(SPECIAL_LISTS, (ledger) =>
  knownLists(specialRowsOf(ledger)),
)

/** The rows that define the special ledgers. */
export function specialRowsOf(ledger: Ledger): SpecialRows {
  return {
    lists: ledger.rows(SPECIALS.key),
    fields: ledger.rows(SPECIAL_FIELDS.key),
    goals: ledger.rows(SPECIAL_GOALS.key),
  }
}

/** The lists as they were defined in rows of some revision. */
export function listsFrom(rows: LedgerRows): KnownLists {
  const rowsOf = (list: string): Row[] =>
    [...(rows.get(list) ?? [])].map(([id, cells]) => ({ id, cells }))
  return knownLists({
    lists: rowsOf(SPECIALS.key),
    fields: rowsOf(SPECIAL_FIELDS.key),
    goals: rowsOf(SPECIAL_GOALS.key),
  })
}
