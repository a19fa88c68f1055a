/** The font of a workbook's Normal style, by whose digits Excel tells the widths of its columns. */
import type { OfficePackage } from './package.ts'

const STYLES = 'xl/styles.xml'

const SONG =
  '<font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>'

/**
 * 宋体 in place of the library's Calibri, which Chinese Excel and WPS may take for a font of their own:
 * columns must not come out wider than the paper has room for.
 */
export function setUsualFont(pack: OfficePackage): void {
  const first = /<font>.*?<\/font>/su
  pack.put(STYLES, pack.text(STYLES).replace(first, SONG))
}

/** Pixels of a digit of 宋体 11 at 96 to the inch. */
const DIGIT = 8

/** The width of a column in characters; a little less, since programs round each column up. */
export function charactersOf(millimetres: number): number {
  return ((millimetres / 25.4) * 96 - 1) / DIGIT
}
