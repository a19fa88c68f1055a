/** The look of exported sheets; fonts are named, not shipped (GB/T 9704-2012 and office practice). */
import type { Border, Cell, Worksheet } from 'exceljs'

export const FONTS = {
  title: '方正小标宋简体',
  heading: '黑体',
  body: '仿宋_GB2312',
  digits: 'Times New Roman',
} as const

/** Sizes in points: 三号 is 16, 二号 is 22. */
export const SIZES = { mark: 16, title: 22, heading: 12, body: 12 } as const

const THIN: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } }

export function border(cell: Cell): void {
  cell.border = { top: THIN, left: THIN, bottom: THIN, right: THIN }
}

export function styleHeading(cell: Cell): void {
  cell.font = { name: FONTS.heading, size: SIZES.heading }
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  border(cell)
}

const MM_PER_INCH = 25.4

/** A4 landscape with the margins of the standard turned: 37/35 mm above and below, 28/26 mm beside. */
export function setUpPage(sheet: Worksheet, titleRows: string): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: titleRows,
    margins: {
      top: 28 / MM_PER_INCH,
      bottom: 26 / MM_PER_INCH,
      left: 37 / MM_PER_INCH,
      right: 35 / MM_PER_INCH,
      header: 0.3,
      footer: 0.3,
    },
  }
  sheet.headerFooter = { oddFooter: '&C— &P —' }
}

/**
 * Keeps locked cells from being changed by accident; there is no password, so whoever means to can
 * take it off. Everything that Excel can allow beside that is allowed.
 */
export function protect(sheet: Worksheet): Promise<void> {
  return sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    insertHyperlinks: true,
    sort: true,
    autoFilter: true,
  })
}
