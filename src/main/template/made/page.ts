/** Page set-up of official tables (GB/T 9704-2012, 7.1, 7.5 and 8): the portrait page turned. */
import type { Worksheet } from 'exceljs'
import { footerMm, PAGE_NUMBERS } from '../../export/sheet-style.ts'

const MM_PER_INCH = 25.4

/** The table's head lies at the binding edge, so that the portrait page's top is on the right. */
const MARGINS_MM = { top: 28, right: 37, bottom: 26, left: 35 }

export const A4 = 9
export const A3 = 8

export function setUpOfficialPage(sheet: Worksheet, paperSize: number, titleRows: string): void {
  const inches = (mm: number) => mm / MM_PER_INCH
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: titleRows,
    margins: {
      top: inches(MARGINS_MM.top),
      right: inches(MARGINS_MM.right),
      bottom: inches(MARGINS_MM.bottom),
      left: inches(MARGINS_MM.left),
      header: inches(15),
      footer: inches(footerMm(MARGINS_MM.bottom)),
    },
  }
  sheet.headerFooter = PAGE_NUMBERS
}
