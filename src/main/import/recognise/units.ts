/** Units that stand apart from the headers: 单位：亿元 above a table, or a row of units below its header. */
import { foldText } from '../../../shared/values/text.ts'
import { isUnitWord, unitFactor } from '../../../shared/values/units.ts'
import type { Sheet, SheetCell } from '../../workbook/cells.ts'

export interface StatedUnit {
  unit: string
  row: number
  column: number
}

const STATED = /(?:计量|金额)?单位[:：]?\s*([^()（）\s]+)/gu

/** Units stated in the rows above a table: 单位：亿元、吨. A 填报单位 is no unit. */
export function statedUnits(sheet: Sheet, rows: readonly number[]): StatedUnit[] {
  const found: StatedUnit[] = []
  for (const row of rows)
    for (const [column, { text }] of sheet.rows.get(row) ?? [])
      for (const [, words = ''] of text.normalize('NFKC').matchAll(STATED))
        for (const unit of words.split(/[、,;，；]/u))
          if (isUnitWord(unit)) found.push({ unit: foldText(unit), row, column })
  return found
}

/** The stated unit that measures what the field measures: money for money, weight for weight. */
export function unitFor(unit: string, stated: readonly StatedUnit[]): StatedUnit | null {
  const isMoney = (text: string) => text.endsWith('元') || /[万亿]$/u.test(text)
  return (
    stated.find((item) => unitFactor(item.unit, unit) !== null) ??
    stated.find((item) => isMoney(unit) && isMoney(item.unit)) ??
    null
  )
}

/**
 * A row right below the header that says how to fill the columns in: 个, 亿元, 强/弱, 是/否.
 * Gives the units by column, or null where the row is no such row.
 */
export function unitsBelow(
  cells: ReadonlyMap<number, SheetCell> | undefined,
): Map<number, string> | null {
  const filled = [...(cells ?? [])].filter(([, { text }]) => text.trim() !== '')
  if (filled.length < 2 || filled.some(([, { value }]) => typeof value === 'number')) return null
  const units = new Map<number, string>()
  let rules = 0
  for (const [column, { text }] of filled) {
    const folded = foldText(text).replaceAll(/^[(]|[)]$/gu, '')
    if (isUnitWord(folded)) units.set(column, folded)
    else if (isRule(folded)) rules += 1
    else return null
  }
  return units.size + rules >= 2 && (units.size > 0 || rules >= 2) ? units : null
}

/** 是/否, 无部署/部署中, 文本, 必填, 20XX.0X */
function isRule(folded: string): boolean {
  return (
    /^[\p{L}\d]{1,12}(?:\/[\p{L}\d]{1,16}){1,8}$/u.test(folded) ||
    /^(?:文本|文字|数字|数值|整数|日期|必填|选填|下拉选择|单选|多选|20[x\d]{2}.*|y{4}.*|.{0,4}格式.*)$/u.test(
      folded,
    )
  )
}
