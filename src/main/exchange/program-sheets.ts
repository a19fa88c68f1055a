/** Sheets that the program itself put into a workbook, which hold no rows of any list. */
import { isCorrectionSheet } from '../correction/issue-list.ts'
import { WORDS_SHEET } from '../template/word-lists.ts'
import type { Sheet } from '../workbook/cells.ts'
import { isStampSheet } from './read-stamp.ts'

/** The sheet of a form that says how it is filled in. */
export const GUIDE_SHEET = '填报说明'

export function isProgramSheet(sheet: Sheet): boolean {
  return (
    isStampSheet(sheet) ||
    isCorrectionSheet(sheet) ||
    sheet.name === WORDS_SHEET ||
    isGuideSheet(sheet)
  )
}

/** A district may have a sheet of instructions of its own. */
function isGuideSheet({ name, rows }: Sheet): boolean {
  return name === GUIDE_SHEET && rows.get(0)?.get(0)?.value === GUIDE_SHEET
}
