/** The look of exported sheets; fonts are named, not shipped (GB/T 9704-2012 and office practice). */
import type { Border, Cell } from 'exceljs'

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

/** The page number 四号, one sign's space from the outer edge: odd pages right, even ones left (7.5). */
const NUMBER = '&"宋体,Regular"&14'
export const PAGE_NUMBERS = {
  differentOddEven: true,
  oddFooter: `&R${NUMBER}— &P —　`,
  evenFooter: `&L${NUMBER}　— &P —`,
} as const

/** Of a page whose lower margin is so many millimetres: the number's middle 7 mm below the type area. */
export function footerMm(bottom: number): number {
  return bottom - 7 - 2.5
}
