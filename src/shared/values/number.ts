/** Numbers as offices write them: full width, grouped, with a unit behind (domain: 2000万). */
import { foldText } from './text.ts'

/** Factors from a written unit to the unit of the field. */
const UNIT_FACTORS: Record<string, Record<string, number>> = {
  万元: { 万元: 1, 万: 1, 亿元: 1e4, 亿: 1e4, 元: 1e-4 },
  吨: { 吨: 1, t: 1, 万吨: 1e4, 千克: 1e-3, 公斤: 1e-3, kg: 1e-3 },
  '%': { '%': 1 },
}

const NUMBER = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(.*)$/u

/**
 * Reads a written number in the unit of its field; null when it is not one.
 * `2000万` in a 万元 field is 2000, `1.2亿元` is 12000, `50公斤` in a 吨 field is 0.05.
 */
export function parseNumber(text: string, unit: string | undefined): number | null {
  // Two numbers in one cell must not become one.
  if (/\d\s+\d/u.test(text.normalize('NFKC'))) return null
  const match = NUMBER.exec(foldText(text))
  if (match === null) return null
  const [, sign, digits, suffix] = match
  if (digits === undefined || suffix === undefined) return null
  const factor = unitFactor(suffix, unit)
  if (factor === null) return null
  const amount = Number(digits.replaceAll(',', '')) * factor
  // Unit conversion may leave binary dust such as 700.0000000000001.
  return (sign === '-' ? -1 : 1) * Number(amount.toPrecision(15))
}

function unitFactor(suffix: string, unit: string | undefined): number | null {
  if (suffix === '') return 1
  if (unit === undefined) return null
  const factors = UNIT_FACTORS[unit]
  if (factors !== undefined && Object.hasOwn(factors, suffix)) return factors[suffix] ?? null
  return suffix === foldText(unit) ? 1 : null
}
