/** Series as the fill handle of Excel goes on with them: numbers, dates, months, 第N批, codes. */
import type { CellValue } from '../../../shared/changes/change.ts'
import { fromChinese, toChinese } from '../../../shared/values/chinese-number.ts'
import { daySeries, monthSeries } from './calendar-series.ts'
import { clean, evenStep, modulo, type Series } from './series-step.ts'

const COUNTED = /^(.*?)(\d+)(\D*)$/u
const CHINESE_COUNTED = /^(.*?第)([一二三四五六七八九十]+)([批期号类组期]?.*)$/u

/**
 * The series that the seeds begin; a single number is repeated, as in Excel, and so is everything in
 * which no step is found.
 */
export function seriesOf(seeds: readonly CellValue[]): Series {
  return (
    numberSeries(seeds) ??
    daySeries(seeds) ??
    monthSeries(seeds) ??
    countedSeries(seeds) ??
    repeat(seeds)
  )
}

function repeat(seeds: readonly CellValue[]): Series {
  return (distance) => {
    const count = seeds.length
    return seeds[modulo(distance - 1, count)] ?? null
  }
}

function numberSeries(seeds: readonly CellValue[]): Series | null {
  const numbers = seeds.filter((seed) => typeof seed === 'number')
  if (numbers.length < seeds.length || numbers.length < 2) return null
  const step = evenStep(numbers)
  const last = numbers.at(-1)
  if (step === null || last === undefined) return null
  return (distance) => clean(last + step * distance)
}

/** Texts that differ only in a number: 第1批, 2023-DY-A-001, 3号线. */
function countedSeries(seeds: readonly CellValue[]): Series | null {
  const parts = seeds.map(countedParts)
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last || parts.some((part) => !part || !isAlike(first, part))) return null
  const numbers = parts.map((part) => part?.number ?? 0)
  const step = numbers.length === 1 ? 1 : evenStep(numbers)
  if (step === null || step === 0) return null
  return (distance) => {
    const number = last.number + step * distance
    return number < 0 ? null : last.before + last.write(number) + last.after
  }
}

interface CountedText {
  before: string
  number: number
  after: string
  write(number: number): string
}

function countedParts(seed: CellValue): CountedText | null {
  if (typeof seed !== 'string') return null
  const chinese = CHINESE_COUNTED.exec(seed)
  if (chinese !== null) {
    const number = fromChinese(chinese[2] ?? '')
    if (number === null) return null
    return { before: chinese[1] ?? '', number, after: chinese[3] ?? '', write: toChinese }
  }
  const match = COUNTED.exec(seed)
  const digits = match?.[2] ?? ''
  if (match === null || digits === '' || digits.length > 9 || seed === digits) return null
  const write = (number: number) => String(number).padStart(digits.length, '0')
  return { before: match[1] ?? '', number: Number(digits), after: match[3] ?? '', write }
}

function isAlike(a: CountedText, b: CountedText): boolean {
  return a.before === b.before && a.after === b.after
}
