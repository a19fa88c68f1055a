/** The lists of an open ledger, made of its rows and kept until a definition changes. */
import { type LedgerRows, rowsOfList } from '../../shared/changes/rows.ts'
import { type KnownLists, knownLists, SPECIAL_LISTS } from '../../shared/lists/known-lists.ts'
import { SPECIAL_FIELDS, SPECIAL_GOALS, SPECIALS } from '../../shared/lists/special/definitions.ts'
import type { SpecialRows } from '../../shared/lists/special/from-rows.ts'
import { keptWhileUnchanged } from '../ledger/kept.ts'
import type { RowSource } from '../ledger/row-source.ts'

export const listsOf = keptWhileUnchanged(SPECIAL_LISTS, (ledger) =>
  knownLists(specialRowsOf(ledger)),
)

/** The rows that define the special ledgers. */
export function specialRowsOf(ledger: RowSource): SpecialRows {
  return {
    lists: ledger.rows(SPECIALS.key),
    fields: ledger.rows(SPECIAL_FIELDS.key),
    goals: ledger.rows(SPECIAL_GOALS.key),
  }
}

/** The lists as they were defined in rows of some revision. */
export function listsFrom(rows: LedgerRows): KnownLists {
  return knownLists({
    lists: rowsOfList(rows, SPECIALS.key),
    fields: rowsOfList(rows, SPECIAL_FIELDS.key),
    goals: rowsOfList(rows, SPECIAL_GOALS.key),
  })
}
