/** The hidden mark of an exported table: from which ledger, revision and template it was made. */
import type { WorkbookCells } from '../workbook/cells.ts'
import { stampPairs } from './read-stamp.ts'
import { CHECK_FACT, factsCheck, STAMP_MARK, STAMP_VERSION } from './stamp.ts'

export interface ExportStamp {
  ledgerId: string
  /** Kind of export: annex1, projects … */
  kind: string
  /** The change after which the ledger stood so. */
  seq: number
  /** SHA-256 of the template. */
  template: string
}

/** The hidden sheet row by row, as `stampRows` of a workbook sent to a district. */
export function exportStampRows({
  ledgerId,
  kind,
  seq,
  template,
}: ExportStamp): [string, string][] {
  const facts = { ledgerId, kind, baseSeq: String(seq), template }
  return [
    [STAMP_MARK, String(STAMP_VERSION)],
    ...Object.entries(facts),
    [CHECK_FACT, factsCheck(facts)],
  ]
}

/** The mark of an export; null where there is none, or one that was changed. */
export function readExportStamp(workbook: WorkbookCells): ExportStamp | null {
  const { ledgerId, kind, baseSeq, template, check } = Object.fromEntries(stampPairs(workbook))
  if (!ledgerId || !kind || !baseSeq || !template) return null
  if (check !== factsCheck({ ledgerId, kind, baseSeq, template })) return null
  return { ledgerId, kind, seq: Number(baseSeq), template }
}
