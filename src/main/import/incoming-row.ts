/** One row of a workbook, ready to be matched. */
import type { Cells } from '../../shared/changes/change.ts'

export interface IncomingRow {
  sheet: string
  /** From 1, as a spreadsheet counts. */
  row: number
  /** Cells that say something; an empty cell says nothing. */
  cells: Cells
  /** Fields that have a column here and an empty cell in it: cleared, or never filled. */
  blank: string[]
  /** Text as written, where it is not how the value is shown: `2000万` for 2000. */
  written: Record<string, string>
  /** Cells that the workbook leaves out and its surroundings or the caller suppose. */
  supposed: Cells
  /** Id that the row had in the workbook when it was sent out; null without a stamp. */
  rowId: string | null
}
