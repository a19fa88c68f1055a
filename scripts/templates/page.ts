/** Page set-up of official tables (GB/T 9704-2012, 7.1, 7.5 and 8): the portrait page turned. */
import type { Worksheet } from 'exceljs'

const MM_PER_INCH = 25.4

/** The table's head lies at the binding edge, so that the portrait page's top is on the right. */
const MARGINS_MM = { top: 28, right: 37, bottom: 26, left: 35 }

/** The page number is 四号, its middle 7 mm below the type area. */
const FOOTER_MM = MARGINS_MM.bottom - 7 - 2.5

const NUMBER = '&"宋体,Regular"&14— &P —'

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
      footer: inches(FOOTER_MM),
    },
  }
  // One sign's space from the outer edge: odd pages on the right, even ones on the left.
  sheet.headerFooter = {
    differentOddEven: true,
    oddFooter: `&R${NUMBER}　`,
    evenFooter: `&L&"宋体,Regular"&14　— &P —`,
  }
}
