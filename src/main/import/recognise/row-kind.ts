/** Tells rows of data from totals, notes, groups and headers that come again. */
import { foldText } from '../../../shared/values/text.ts'
import type { SheetCell } from '../../workbook/cells.ts'
import type { TableColumn } from '../table.ts'

/** 合计, 全市, 丹阳市小计：… in one of the first cells. */
const TOTAL = /^(?:全市|.{0,10}(?:合计|总计|小计|共计):?)$/u

/** 填表人：… below a table, in as many cells as it takes. */
const SIGNATURE = /^(?:填表|填报|制表|审核|审批|复核)[^:]{0,6}:/u

/** Why a row is no data, `empty` for one that says nothing, or null where it is data. */
export function skipReason(
  cells: ReadonlyMap<number, SheetCell>,
  columns: readonly TableColumn[],
): string | null {
  const texts = [...cells.values()].map((cell) => foldText(cell.text)).filter((text) => text !== '')
  const [first] = texts
  if (first === undefined) return 'empty'
  if (texts.slice(0, 2).some((text) => TOTAL.test(text))) return '合计行'
  if (SIGNATURE.test(first)) return '说明或分组行'
  if (isHeaderAgain(cells, columns)) return '重复的表头'
  const mapped = columns.filter(({ column, field }) => field !== null && cells.has(column))
  if (mapped.length === 0) return '无对应列的行'
  if (texts.length === 1 && /^(?:注|备注|说明|填表|※|[一二三四五六七八九十]+、|\()/u.test(first))
    return '说明或分组行'
  return null
}

/** A table pasted below another brings its header along. */
function isHeaderAgain(
  cells: ReadonlyMap<number, SheetCell>,
  columns: readonly TableColumn[],
): boolean {
  const own = columns.filter(({ column, field }) => field !== null && cells.has(column))
  return own.length > 2 && own.every(({ column, path }) => cells.get(column)?.text === path.at(-1))
}

/** The beginning of what a row says. */
export function rowText(cells: ReadonlyMap<number, SheetCell>): string {
  return [...cells.values()]
    .map((cell) => cell.text)
    .join(' ')
    .slice(0, 80)
}
