/** Units as offices write them, and what one of them is in the unit of a field. */
import { foldText } from './text.ts'

/** Unit of a field → written unit → factor. */
const FACTORS: Record<string, Record<string, number>> = {
  万元: {
    万元: 1,
    万: 1,
    亿元: 1e4,
    亿: 1e4,
    千万元: 1e3,
    百万元: 100,
    千元: 0.1,
    元: 1e-4,
    人民币万元: 1,
    万元人民币: 1,
  },
  // A reduction is counted for the year of the plan, so a tonne a year is a tonne.
  吨: {
    吨: 1,
    t: 1,
    '吨/年': 1,
    't/a': 1,
    万吨: 1e4,
    '万吨/年': 1e4,
    千克: 1e-3,
    公斤: 1e-3,
    kg: 1e-3,
    '千克/年': 1e-3,
    '公斤/年': 1e-3,
    'kg/a': 1e-3,
    克: 1e-6,
    g: 1e-6,
  },
  '%': { '%': 1, 百分比: 1, 百分数: 1 },
  // Of dustfall; offices write 公里 for 千米 and any dot for the middle one.
  '吨/平方千米·月': {
    '吨/平方公里·月': 1,
    '吨/平方千米•月': 1,
    '吨/平方公里•月': 1,
    '吨/(平方千米·月)': 1,
    '吨/(平方公里·月)': 1,
    't/(km2·月)': 1,
    't/km2·月': 1,
  },
}

/** Units from which numbers are converted into the unit of a field. */
export function unitsFor(unit: string): string[] {
  return Object.keys(FACTORS[unit] ?? {})
}

/** A word that can only be a unit, known to us or not. */
const UNIT_WORD =
  /^(?:[万亿千百十]{0,2}(?:元|美元|港元|欧元|日元|吨|公吨|公斤|斤|克|个|项|家|户|台|套|辆|艘|座|条|人|亩|米|千米|公里|平方米|平方公里|立方米|千瓦|千瓦时|度|天|日|月|年|小时|蒸吨)(?:\/.{1,6})?|百分比|百分数|[%‰]|[kmμ]?g(?:\/.{1,4})?|t(?:\/[adh])?|m[23³²]?|kw|kwh|mw|亿|万)$/u

/** What one written unit is in the unit of a field; null where the two have nothing in common. */
export function unitFactor(written: string, unit: string): number | null {
  const [from, to] = [foldText(written), foldText(unit)]
  if (from === to) return 1
  const factors = FACTORS[unit]
  return factors !== undefined && Object.hasOwn(factors, from) ? (factors[from] ?? null) : null
}

/** True for 万元, 吨/年, mg/m3: what stands there is a unit and nothing else. */
export function isUnitWord(text: string): boolean {
  return UNIT_WORD.test(foldText(text))
}
