/** The library that parses, with the options that this program reads by. */
import * as xlsx from '@e965/xlsx'

interface Parsers {
  parse_zip(container: unknown, options: xlsx.ParsingOptions): ReadBook
  parse_xlscfb(container: unknown, options: xlsx.ParsingOptions): ReadBook
}

/** A book with the parts of it that the library's types leave out. */
export type ReadBook = xlsx.WorkBook & {
  Directory?: { workbooks?: string[] }
  /** Shared strings. */
  Strings?: { t?: string }[]
  Styles?: { CellXf?: { numFmtId?: number }[] }
}

// Exported by the library and missing in its types.
const { parse_zip, parse_xlscfb } = xlsx as unknown as Parsers

const OPTIONS: xlsx.ParsingOptions = {
  dense: true,
  nodim: true,
  cellNF: true,
  cellDates: false,
  cellHTML: false,
  sheetStubs: false,
}

/** `cellStyles` makes it tell hidden columns where they are not in XML. */
export const parseZip = (container: unknown, cellStyles = false) =>
  parse_zip(container, { ...OPTIONS, cellStyles })

export function parseOle(container: unknown): ReadBook {
  loadChineseFormats()
  return parse_xlscfb(container, { ...OPTIONS, cellStyles: true })
}

/**
 * Number formats that files name by number only, as Excel and WPS in Chinese show them. The library
 * knows the American ones, in which a month becomes a day.
 * Source: ECMA-376 part 1, 18.8.30, zh-cn.
 */
const CHINESE_FORMATS: [string, number[]][] = [
  ['yyyy/m/d', [14]],
  ['yyyy/m/d h:mm', [22]],
  ['yyyy"年"m"月"', [27, 36, 50, 52, 57]],
  ['m"月"d"日"', [28, 29, 51, 53, 54, 58]],
  ['m-d-yy', [30]],
  ['yyyy"年"m"月"d"日"', [31]],
  ['h"时"mm"分"', [32]],
  ['h"时"mm"分"ss"秒"', [33]],
  ['上午/下午h"时"mm"分"', [34, 55]],
  ['上午/下午h"时"mm"分"ss"秒"', [35, 56]],
]

/** To be called once the library has begun a file, before it reads the styles: it forgets between. */
export function loadChineseFormats(): void {
  for (const [format, ids] of CHINESE_FORMATS) for (const id of ids) xlsx.SSF.load(format, id)
}
