/**
 * The hidden mark of an exported file: from which ledger, revision and template it was made. In a
 * workbook it is a hidden sheet, in a Word file its custom properties.
 */
import type { WorkbookCells } from '../workbook/cells.ts'
import { stampPairs } from './read-stamp.ts'
import { CHECK_FACT, factsCheck, STAMP_MARK, STAMP_VERSION } from './stamp.ts'

export interface ExportStamp {
  ledgerId: string
  /** Kind of export: annex1, projects …, or what `kindOfList` makes of a special ledger. */
  kind: string
  /** The change after which the ledger stood so. */
  seq: number
  /** SHA-256 of the template. */
  template: string
  /** The only district that it lists. */
  district?: string | undefined
  /** The day for which its deadlines are judged. */
  asOf?: string | undefined
  /** The scheme that it shows. */
  scheme?: string | undefined
}

/** In place of the hash where the format has no template. */
export const NO_TEMPLATE = '-'

const LIST = 'list:'

/** What leaves of a special ledger is no export of projects; its stamp names the ledger instead. */
export function kindOfList(key: string): string {
  return `${LIST}${key}`
}

/** Key of the special ledger, or of its month or quarter, that a stamp names. */
export function listOfKind(kind: string): string | undefined {
  return kind.startsWith(LIST) ? kind.slice(LIST.length) : undefined
}

/** Names and facts from the top, as `stampRows` of a workbook sent to a district. */
export function exportStampRows({
  ledgerId,
  kind,
  seq,
  template,
  district,
  asOf,
  scheme,
}: ExportStamp): [string, string][] {
  const facts = {
    ledgerId,
    kind,
    baseSeq: String(seq),
    template,
    ...(district === undefined ? {} : { district }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(scheme === undefined ? {} : { scheme }),
  }
  return [
    [STAMP_MARK, String(STAMP_VERSION)],
    ...Object.entries(facts),
    [CHECK_FACT, factsCheck(facts)],
  ]
}

/** The mark of an exported workbook; null where there is none, or one that was changed. */
export function readExportStamp(workbook: WorkbookCells): ExportStamp | null {
  return exportStampOf(stampPairs(workbook))
}

/** The mark that names and facts make; null where they make none, or were changed. */
export function exportStampOf(pairs: readonly (readonly [string, string])[]): ExportStamp | null {
  const { ledgerId, kind, baseSeq, template, district, asOf, scheme, check } =
    Object.fromEntries(pairs)
  if (!ledgerId || !kind || !baseSeq || !template) return null
  const selection = {
    ...(district ? { district } : {}),
    ...(asOf ? { asOf } : {}),
    ...(scheme ? { scheme } : {}),
  }
  const facts = { ledgerId, kind, baseSeq, template, ...selection }
  if (check !== factsCheck(facts)) return null
  return { ledgerId, kind, seq: Number(baseSeq), template, ...selection }
}
