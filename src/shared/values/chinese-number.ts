/** Numbers as documents count in Chinese: 第二批, 一轮. */

const DIGITS = '一二三四五六七八九'

/** 一 to 九十九; null for anything else. */
export function fromChinese(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text)
  if (match === null || text === '') return null
  const [, first, ten, last] = match
  if (ten === undefined) return last === undefined ? digitOf(first) : null
  return (first === undefined ? 1 : digitOf(first)) * 10 + (last === undefined ? 0 : digitOf(last))
}

function digitOf(sign: string | undefined): number {
  return DIGITS.indexOf(sign ?? '') + 1
}

/** The other way; other numbers in digits. */
export function toChinese(number: number): string {
  if (number < 1 || number > 99) return String(number)
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens - 1]}十`
  return head + (ones === 0 ? '' : DIGITS[ones - 1])
}
