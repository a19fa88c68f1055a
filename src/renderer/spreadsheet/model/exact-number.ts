/**
 * The number behind what a cell shows in fewer digits. Excel pastes it into another workbook, while
 * the text on the clipboard is only what is shown: 1,234.57 of 1234.5678, 1.38E+10 of a telephone
 * number in a narrow column.
 */

const SHOWN = /^([+-]?[\d,]+(?:\.(\d+))?)(?:E([+-]?\d+))?$/iu

/** A number has no more digits than these; those behind are made up. */
const DIGITS = 15

/** What was told of the cell where it rounds to what is shown, else the text: of 50% it is 0.5. */
export function exactNumber(text: string, told: string | null): string {
  const [, shown = '', decimals = '', exponent = '0'] = SHOWN.exec(text.trim()) ?? []
  const number = told === null || told.trim() === '' ? Number.NaN : Number(told)
  if (shown === '' || !(Math.abs(number) < 10 ** DIGITS)) return text
  const power = 10 ** Number(exponent)
  const step = power / 10 ** decimals.length
  const isSame = Math.abs(number - Number(shown.replaceAll(',', '')) * power) <= step * 0.500001
  const exact = String(Number(number.toPrecision(DIGITS)))
  // What is too small to be written out is the dust of a formula whose result is 0.
  return isSame && !exact.includes('e') ? exact : text
}
