/** Rows as the service sends them, and as the window holds them. */
import type { LedgerContent, Page, Row } from '../../shared/contract/schemas.ts'
import { type KnownLists, knownLists } from '../../shared/lists/known-lists.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { SPECIAL_FIELDS, SPECIAL_GOALS, SPECIALS } from '../../shared/lists/special/definitions.ts'
import type { LedgerClient } from './client.ts'

/** Rows by key of their list; a list that did not change stays the same array. */
export type ListRows = ReadonlyMap<string, readonly Row[]>

interface HeldRows {
  lists: ListRows
  rows: readonly Row[]
  known: KnownLists
}

/** More rows than most lists have, and far more than a screen shows. */
export const firstPage = (list: string): Page => ({ list, after: '', most: 2000 })

/** As many rows as most special ledgers have, and several screens of the others. */
export const foremostPage = (list: string): Page => ({ list, after: '', most: 500 })

/** Read by the window in so short a time that no key waits for it. */
export const nextPage = (list: string, after: string): Page => ({ list, after, most: 5000 })

export async function contentOf(
  client: LedgerClient,
  lists: string[],
  pages: Page[] = [],
): Promise<LedgerContent> {
  const file = await client.ledger.content({ lists, pages })
  return JSON.parse(await file.text()) // as the contract says of this file
}

/** What follows from the rows of all lists; the definitions stay those of `before` while they may. */
export function heldRows(lists: ListRows, before?: HeldRows): HeldRows {
  const isAsBefore = [SPECIALS, SPECIAL_FIELDS, SPECIAL_GOALS].every(
    ({ key }) => lists.get(key) === before?.lists.get(key),
  )
  const known = isAsBefore ? before?.known : undefined
  return { lists, rows: lists.get(PROJECTS.key) ?? [], known: known ?? knownOf(lists) }
}

function knownOf(lists: ListRows): KnownLists {
  return knownLists({
    lists: lists.get(SPECIALS.key) ?? [],
    fields: lists.get(SPECIAL_FIELDS.key) ?? [],
    goals: lists.get(SPECIAL_GOALS.key) ?? [],
  })
}
