/** Series of days and months, whatever is written around them: 2023-06-30, 6月30日前, 2023年9月底前. */
import type { CellValue } from '../../../shared/changes/change.ts'
import { evenStep, modulo, type Series } from './series-step.ts'

const DAY_MS = 86_400_000
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u
const ISO_MONTH = /^(\d{4})-(\d{2})$/u
/** 2023年6月30日前, 6月30日, 力争6月30日. */
const DAY = /^(.*?)(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})(日\D*)$/su
/** 2023年4月底前, 4月底前, 力争4月. */
const MONTH = /^(.*?)(?:(\d{4})年)?(?<!\d)(\d{1,2})(月\D*)$/su
/** A day without a year may be of any; most have no 2月29日. */
const COMMON_YEAR = 2023

/** A day or a month as it is written. */
interface Written {
  before: string
  after: string
  hasYear: boolean
  /** Milliseconds; of months, how many since the year 0, or since January. */
  at: number
  write(at: number): string
}

/** Days go on by one; several by their even step. */
export function daySeries(seeds: readonly CellValue[]): Series | null {
  return writtenSeries(seeds.map(writtenDay), DAY_MS, () => null)
}

/** Months go on over the end of the year; without a year, 1 follows 12. */
export function monthSeries(seeds: readonly CellValue[]): Series | null {
  return writtenSeries(seeds.map(writtenMonth), 1, ({ hasYear }) => (hasYear ? null : 12))
}

/** @param roundOf the number at which counting begins anew, if any */
function writtenSeries(
  parts: readonly (Written | null)[],
  single: number,
  roundOf: (last: Written) => number | null,
): Series | null {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last || parts.some((part) => !part || !isSameForm(first, part))) return null
  const step = parts.length === 1 ? single : evenStep(parts.map(atOf), roundOf(last))
  return step === null ? null : (distance) => last.write(last.at + step * distance)
}

function atOf(part: Written | null): number {
  return part?.at ?? 0
}

function isSameForm(a: Written, b: Written): boolean {
  return a.before === b.before && a.after === b.after && a.hasYear === b.hasYear
}

function writtenDay(seed: CellValue): Written | null {
  if (typeof seed !== 'string') return null
  const iso = ISO_DAY.exec(seed)
  const [, before = '', year, month, day, after = ''] =
    iso === null ? (DAY.exec(seed) ?? []) : ['', '', iso[1], iso[2], iso[3], '-']
  const at = Date.UTC(Number(year ?? COMMON_YEAR), Number(month) - 1, Number(day))
  const real = new Date(at)
  // 6月31日 is none, and 30日 alone says no month.
  if (real.getUTCMonth() + 1 !== Number(month) || real.getUTCDate() !== Number(day)) return null
  const write = (then: number) => {
    const date = new Date(then)
    if (iso !== null) return date.toISOString().slice(0, 10)
    const ofYear = year === undefined ? '' : `${date.getUTCFullYear()}年`
    return `${before}${ofYear}${date.getUTCMonth() + 1}月${date.getUTCDate()}${after}`
  }
  return { before, after, hasYear: year !== undefined, at, write }
}

function writtenMonth(seed: CellValue): Written | null {
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
  const at = Number(year ?? 0) * 12 + number - 1
  return { before, after, hasYear: year !== undefined, at, write }
}
