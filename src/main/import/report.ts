/** What an import found and would do; this is also the JSON that the command line prints. */
import type { CellValue } from '../../shared/changes/change.ts'

/** How the field of a column was found; `memory` is a mapping confirmed before, `choice` one given now. */
export type MappingSource = 'label' | 'alias' | 'path' | 'content' | 'memory' | 'choice'

export interface ColumnMapping {
  /** Column letter. */
  column: string
  header: string
  field: string | null
  /** How the field was found. */
  by: MappingSource | null
}

export interface SheetReport {
  name: string
  recognised: boolean
  headerRows: number
  /** The one district of all rows of the sheet, or null where rows differ. */
  district: string | null
  category: string | null
  rows: number
  skipped: { row: number; reason: string; text: string }[]
  mapping: ColumnMapping[]
}

export interface CellChange {
  /** Row id in the ledger; null for a row that is added. */
  id: string | null
  /** Row of the workbook, from 1. */
  row: number
  field: string | null
  base: CellValue
  ours: CellValue
  theirs: CellValue
  outcome: 'added' | 'theirs' | 'ours'
}

export interface ImportIssue {
  level: 'error' | 'warning'
  code: string
  sheet: string
  cell: string
  field: string | null
  message: string
}

export interface ImportReport {
  ok: boolean
  /** The change that was committed; null for a dry run, a refusal, or nothing new. */
  seq: number | null
  file: string
  sheets: SheetReport[]
  counts: {
    added: number
    changed: number
    unchanged: number
    removed: number
    conflicts: number
    errors: number
    warnings: number
  }
  changes: CellChange[]
  issues: ImportIssue[]
}
