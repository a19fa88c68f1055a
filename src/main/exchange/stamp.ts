/**
 * The stamp of an outgoing workbook: what it was made from, so that what comes back can be compared
 * with the ledger as it stood then.
 *
 * It stands in three places that survive a resave by LibreOffice, WPS and the usual libraries: a very
 * hidden sheet, a hidden column of row ids in the visible sheet, and a defined name that points at a
 * cell of the hidden sheet.
 */

import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/changes/canonical-json.ts'
import type { Cells } from '../../shared/changes/change.ts'
import { compactCells } from '../../shared/changes/rows.ts'
import { WHOLE_CITY } from '../../shared/lists/dispatches.ts'

/** The hidden sheet; it may come back merely hidden, or under another name. */
export const META_SHEET = '_meta'

/** Defined name that points at the first cell of the hidden sheet. */
export const STAMP_NAME = 'CleanAirLedgerStamp'

/** Header of the hidden column of row ids. */
export const ROW_ID_HEADER = '行标识（勿改）'

/** First cell of the hidden sheet. */
export const STAMP_MARK = '治气台账'

export const STAMP_VERSION = 1

export interface Stamp {
  /** Id of the ledger, as in its list `ledger`. */
  ledgerId: string
  kind: 'submission'
  /** Key of the list whose rows went out. */
  list: string
  district: string
  /** The newest change of the ledger when the workbook was made. */
  baseSeq: number
  /** UTC instant, ISO 8601. */
  at: string
  /** Name of the sheet of rows when it went out. */
  sheet: string
  /** Keys of the fields that had a column. */
  fields: string[]
  /** Row id → hash of the row's cells at the base. */
  rowHashes: Map<string, string>
}

/** The district that the workbook went to; null for one of all districts. */
export function stampedDistrict({ district }: Stamp): string | null {
  return district === WHOLE_CITY ? null : district
}

/** Names under which the facts stand on the hidden sheet, in their order. */
const STAMP_FACTS = [
  'ledgerId',
  'kind',
  'list',
  'district',
  'baseSeq',
  'at',
  'sheet',
  'fields',
] as const satisfies (keyof Stamp)[]

/** Name beside the hash over the whole stamp, and of the header of the rows below it. */
export const CHECK_FACT = 'check'
export const ROWS_FACT = 'rows'

/** Fact that only the stamp of an exported table has. */
export const TEMPLATE_FACT = 'template'

/** Short hash of a row's cells: two states of a row are equal where their hashes are. */
export function stampedRowHash(cells: Cells): string {
  return shortHash(compactCells(cells))
}

/** The hash over everything else in a stamp, by which a damaged one is known. */
export function stampCheck({ rowHashes, ...facts }: Stamp): string {
  return shortHash({ ...facts, rowHashes: [...rowHashes].sort(([a], [b]) => (a < b ? -1 : 1)) })
}

/** The hash over the facts of a stamp that lists no rows. */
export function factsCheck(facts: Record<string, string>): string {
  return shortHash(facts)
}

/** The hidden sheet row by row; everything is text, so that no program takes a hash for a number. */
export function stampRows(stamp: Stamp): [string, string][] {
  return [
    [STAMP_MARK, String(STAMP_VERSION)],
    ...STAMP_FACTS.map((fact): [string, string] => [fact, textOf(stamp[fact])]),
    [CHECK_FACT, stampCheck(stamp)],
    [ROWS_FACT, String(stamp.rowHashes.size)],
    ...stamp.rowHashes,
  ]
}

function textOf(fact: string | number | string[]): string {
  return Array.isArray(fact) ? fact.join(',') : String(fact)
}

/** 16 hexadecimal digits of SHA-256. */
function shortHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 16)
}
