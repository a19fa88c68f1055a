/** Numbers as offices write them: full width, grouped, with a unit behind (domain: 2000万). */
import { foldText } from './text.ts'
import { unitFactor } from './units.ts'

export type ReadNumber =
  | {
      ok: true
      amount: number
      /** True where the text itself says in which unit it is. */
      hasUnit: boolean
      /** True for 约3, 3500以上, 100余: the amount is not exactly this. */
      isAbout: boolean
    }
  | { ok: false; reason: 'limit' | 'range' | 'several' | 'unit' | 'noNumber' }

const NUMBER = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(.*)$/u
/** Words that make a number a rough one, before it, right behind its digits, or behind its unit. */
const ABOUT =
  /^(?:大?约(?:为|计)?|近|超过?|不少于|不低于|至少|[≥>~])|(?<=\d)[余多](?=\D)|(?:以上|左右|上下|余|多)$/gu
/** An amount below this one: zero is below it too. */
const LIMIT = /^(?:最多|不超过|低于|少于|[≤<])|(?:以下|以内|内)$/u
const RANGE = /^[\d.,]+\D{0,3}[-~至—–]\s*\d[\d.,]*\D{0,4}$/u

/**
 * Reads a written number in the unit of its field, or says why it is none that can be kept.
 * `2000万` in a 万元 field is 2000, `1.2亿元` is 12000, `50公斤` in a 吨 field is 0.05, `约3吨` is 3
 * and said to be about that.
 */
export function readNumber(text: string, unit: string | undefined): ReadNumber {
  // Two numbers in one cell must not become one.
  if (/\d\s+\d/u.test(text.normalize('NFKC'))) return { ok: false, reason: 'several' }
  const folded = foldText(text)
  const exact = readFolded(folded, unit)
  if (exact.ok || !/\d/u.test(folded)) return exact
  if (LIMIT.test(folded)) return { ok: false, reason: 'limit' }
  const bare = folded.replaceAll(ABOUT, '')
  if (bare === folded) return exact
  const rough = readFolded(bare, unit)
  return rough.ok ? { ...rough, isAbout: true } : rough
}

function readFolded(folded: string, unit: string | undefined): ReadNumber {
  const match = NUMBER.exec(folded)
  const [, sign, digits, suffix] = match ?? []
  if (digits === undefined || suffix === undefined) return { ok: false, reason: 'noNumber' }
  const factor = suffix === '' ? 1 : unit === undefined ? null : unitFactor(suffix, unit)
  if (factor === null) return { ok: false, reason: refusalOf(folded, suffix) }
  const amount = times(Number(digits.replaceAll(',', '')), factor)
  const hasUnit = suffix !== ''
  return { ok: true, amount: sign === '-' ? -amount : amount, hasUnit, isAbout: false }
}

/** The number alone; null when it is none, or not exactly one. */
export function parseNumber(text: string, unit: string | undefined): number | null {
  const read = readNumber(text, unit)
  return read.ok && !read.isAbout ? read.amount : null
}

/** Unit conversion may leave binary dust such as 700.0000000000001. */
export function times(amount: number, factor: number): number {
  return Number((amount * factor).toPrecision(15))
}

function refusalOf(folded: string, suffix: string): 'range' | 'unit' | 'noNumber' {
  if (RANGE.test(folded)) return 'range'
  return /^[^\d.,]/u.test(suffix) ? 'unit' : 'noNumber'
}
