/** Series as the fill handle of Excel goes on with them: numbers, dates, months, 第N批, codes. */
import type { CellValue } from '../../../shared/changes/change.ts'
import { fromChinese, toChinese } from '../../../shared/values/chinese-number.ts'

/** Gives the value at a distance from the end of the seeds: 1 is the first cell after them. */
export type Series = (distance: number) => CellValue

const DAY_MS = 86_400_000
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u
const ISO_MONTH = /^(\d{4})-(\d{2})$/u
/** 2023年4月底前, 4月底前, 力争4月. */
const MONTH = /^(.*?)(?:(\d{4})年)?(?<!\d)(\d{1,2})(月\D*)$/su
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

/** Days go on by one; several by their even step. */
function daySeries(seeds: readonly CellValue[]): Series | null {
  const days = seeds.map((seed) =>
    typeof seed === 'string' && ISO_DAY.test(seed) ? Date.parse(seed) : Number.NaN,
  )
  const last = days.at(-1)
  if (last === undefined || days.some(Number.isNaN)) return null
  const step = days.length === 1 ? DAY_MS : evenStep(days)
  if (step === null) return null
  return (distance) => new Date(last + step * distance).toISOString().slice(0, 10)
}

/** Months go on over the end of the year, whatever is written around them; without a year, 1 follows 12. */
function monthSeries(seeds: readonly CellValue[]): Series | null {
  const parts = seeds.map(monthParts)
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last || parts.some((part) => !part || !isSameForm(first, part))) return null
  const months = parts.map((part) => part?.months ?? 0)
  const step = months.length === 1 ? 1 : evenStep(months, last.hasYear ? null : 12)
  return step === null ? null : (distance) => last.write(last.months + step * distance)
}

interface WrittenMonth {
  before: string
  after: string
  hasYear: boolean
  /** From the year 0, or from January. */
  months: number
  write(months: number): string
}

function monthParts(seed: CellValue): WrittenMonth | null {
  if (typeof seed !== 'string') return null
  const iso = ISO_MONTH.exec(seed)
  const [, before = '', year, month, after = ''] =
    iso === null ? (MONTH.exec(seed) ?? []) : ['', '', iso[1], iso[2], '-']
  const number = Number(month)
  if (!(number >= 1 && number <= 12)) return null
  const write = (months: number) => {
    const [atYear, atMonth] = [Math.floor(months / 12), modulo(months, 12) + 1]
    if (iso !== null) return `${atYear}-${String(atMonth).padStart(2, '0')}`
    return `${before}${year === undefined ? '' : `${atYear}年`}${atMonth}${after}`
  }
  const months = Number(year ?? 0) * 12 + number - 1
  return { before, after, hasYear: year !== undefined, months, write }
}

function isSameForm(a: WrittenMonth, b: WrittenMonth): boolean {
  return a.before === b.before && a.after === b.after && a.hasYear === b.hasYear
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

/** @param round the number at which counting begins anew, if any */
function evenStep(numbers: readonly number[], round: number | null = null): number | null {
  const steps = numbers.slice(1).map((number, index) => {
    const step = clean(number - (numbers[index] ?? 0))
    return round === null ? step : modulo(step, round)
  })
  const [step] = steps
  return step !== undefined && steps.every((other) => other === step) ? step : null
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by
}

function clean(number: number): number {
  return Number(number.toPrecision(12))
}
