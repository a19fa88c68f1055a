/** Paper, margins, widths and heights of a sheet, in millimetres. */
import { childOf, childrenOf, type Element, isOn } from '../../ooxml/xml.ts'

export interface PageSetup {
  width: number
  height: number
  margins: { top: number; right: number; bottom: number; left: number }
  /** Share of its own size, or null where the sheet is fitted to the width of its pages. */
  scale: number | null
  /** Pages beside each other to which it is fitted. */
  pagesWide: number
}

const INCH = 25.4

const POINT = INCH / 72

/** Portrait sizes by Excel's number of the paper; A4 for any other. */
const PAPERS: Record<string, [number, number]> = {
  '8': [297, 420],
  '9': [210, 297],
  '11': [148, 210],
  '13': [182, 257],
}

export function pageSetup(root: Element): PageSetup {
  const setup = childOf(root, 'pageSetup')
  const [short, long] = PAPERS[setup?.getAttribute('paperSize') ?? ''] ?? [210, 297]
  const isLandscape = setup?.getAttribute('orientation') === 'landscape'
  const properties = childOf(root, 'sheetPr')
  const fit = properties === null ? null : childOf(properties, 'pageSetUpPr')
  const isFitted =
    isOn(fit?.getAttribute('fitToPage')) && (setup?.getAttribute('fitToWidth') ?? '1') !== '0'
  const margins = childOf(root, 'pageMargins')
  const margin = (side: string, usual: number) =>
    Number(margins?.getAttribute(side) ?? usual) * INCH
  return {
    width: isLandscape ? long : short,
    height: isLandscape ? short : long,
    margins: {
      top: margin('top', 0.75),
      right: margin('right', 0.7),
      bottom: margin('bottom', 0.75),
      left: margin('left', 0.7),
    },
    pagesWide: isFitted ? Number(setup?.getAttribute('fitToWidth') ?? 1) : 1,
    scale: isFitted ? null : Number(setup?.getAttribute('scale') ?? 100) / 100,
  }
}

/** Widths of the first columns; a hidden one has none. @param digit pixels in which they are told. */
export function columnWidths(root: Element, count: number, digit: number): number[] {
  const format = childOf(root, 'sheetFormatPr')
  const usual = Number(format?.getAttribute('defaultColWidth') ?? 8.43 + 0.71)
  const widths = Array.from({ length: count }, () => usual)
  const columns = childOf(root, 'cols')
  for (const column of columns === null ? [] : childrenOf(columns, 'col')) {
    const width = isOn(column.getAttribute('hidden'))
      ? 0
      : Number(column.getAttribute('width') ?? usual)
    const first = Number(column.getAttribute('min')) - 1
    widths.fill(width, first, Number(column.getAttribute('max')))
  }
  return widths.map((width) => (width * digit * INCH) / 96)
}

/** Height of a row; 0 where it is hidden. */
export function rowHeight(row: Element | null, root: Element): number {
  if (isOn(row?.getAttribute('hidden'))) return 0
  const usual = childOf(root, 'sheetFormatPr')?.getAttribute('defaultRowHeight')
  return Number(row?.getAttribute('ht') ?? usual ?? 14.25) * POINT
}
