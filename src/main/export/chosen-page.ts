/** Page set-up of a workbook that is made for a chosen list. */
import type { Worksheet } from 'exceljs'
import { DRAFT_WORD } from '../../shared/paper/look.ts'
import type { PaperPage } from '../../shared/paper/page.ts'
import { footerMm, PAGE_NUMBERS } from './sheet-style.ts'

const MM_PER_INCH = 25.4
const PAPER_SIZES = { A3: 8, A4: 9 } as const

interface PageOptions {
  firstPage: number | undefined
  isDraft: boolean
  /** Last row of those that are repeated on each page. */
  headerRow: number
  fitsWidth: boolean
}

export function setUpChosenPage(
  sheet: Worksheet,
  { size, isLandscape, margins }: PaperPage,
  { firstPage, isDraft, headerRow, fitsWidth }: PageOptions,
): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    // The type of exceljs names A4 and others, and not A3, which Excel numbers 8.
    paperSize: PAPER_SIZES[size] as number,
    orientation: isLandscape ? 'landscape' : 'portrait',
    fitToPage: fitsWidth,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${headerRow}:${headerRow}`,
    ...(firstPage === undefined ? {} : { firstPageNumber: firstPage }),
    margins: {
      top: margins.top / MM_PER_INCH,
      right: margins.right / MM_PER_INCH,
      bottom: margins.bottom / MM_PER_INCH,
      left: margins.left / MM_PER_INCH,
      header: 0.3,
      footer: footerMm(margins.bottom) / MM_PER_INCH,
    },
  }
  sheet.headerFooter = {
    ...PAGE_NUMBERS,
    ...(isDraft ? { oddHeader: `&R${DRAFT_WORD}`, evenHeader: `&R${DRAFT_WORD}` } : {}),
  }
}
