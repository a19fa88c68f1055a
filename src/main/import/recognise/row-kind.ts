/** Tells rows of data from totals, sections, notes, and headers that come again. */
import { foldText } from '../../../shared/values/text.ts'
import type { SheetCell } from '../../workbook/cells.ts'
import type { PlaceReader } from './place-names.ts'
import type { RowFacts, TableShape } from './row-facts.ts'
import { type Section, sectionOf } from './sections.ts'
import type { SkipReason } from './skip-reasons.ts'

export type RowKind =
  | { kind: 'data' }
  | {
      kind: 'total' /** True for 小计 and the like: a sum of some of the rows. */
      isPart: boolean
      title: string
    }
  | { kind: 'section'; section: Section }
  | { kind: 'other'; reason: SkipReason }

/** 合计, 全市, 丹阳市小计：… in one of the first cells. */
const TOTAL = /^(?:全[市区县]|.{0,12}(?:合计|总计|小计|共计|累计):?)$/u

/** 填表人：… below a table, in as many cells as it takes. */
const SIGNATURE = /^(?:填表|填报|制表|审核|审批|复核|分管|单位负责|联系电话:)[^:]{0,6}:?/u

const NOTE = /^(?:注|备注|说明|填表说明|附注|※|★|\*|注释)\d?(?:[:、.]|$)|^※/u

/** — 4 —, left from the page of a document. */
export const PAGE_MARK = /^[—–-]+\d{1,4}[—–-]+$/u

export function kindOf(facts: RowFacts, shape: TableShape, placeOf: PlaceReader): RowKind {
  const { words, wordCount, numberCount, mappedCount } = facts
  const [first, second] = words
  if (wordCount + numberCount === 0) return { kind: 'other', reason: '空行' }
  if (first === undefined) return ofNumbers(facts, shape)
  const total = [first, second].find((word) => word !== undefined && TOTAL.test(word.text))
  if (total !== undefined && !isNamed(facts, shape, total.column))
    return {
      kind: 'total',
      isPart: !/^(?:全|合计|总计|共计|累计)/u.test(total.text),
      title: total.text,
    }
  if (isSignature(first.text)) return { kind: 'other', reason: '填表说明行' }
  if (wordCount === 1 && PAGE_MARK.test(first.text)) return { kind: 'other', reason: '页码行' }
  if (isHeaderAgain(facts.cells, shape)) return { kind: 'other', reason: '重复的表头' }
  if (NOTE.test(first.text) && wordCount <= 2 && numberCount === 0)
    return { kind: 'other', reason: '说明行' }
  const section = sectionOf(facts, shape, placeOf)
  if (section !== null) return { kind: 'section', section }
  if (mappedCount === 0) return { kind: 'other', reason: '说明或分组行' }
  return { kind: 'data' }
}

/** A row of numbers only: 1, 2, 3 … under the header, the 序号 of a spare row, or unnamed data. */
function ofNumbers({ cells, numberCount, mappedCount }: RowFacts, shape: TableShape): RowKind {
  const isCounted = numberCount === 1 && [...cells.keys()].every((it) => shape.numbers.has(it))
  if (mappedCount === 0 || isCounted) return { kind: 'other', reason: '空行（只有序号）' }
  const numbers = [...cells.values()].map(({ value }) => Number(value))
  const isCounting = numbers.every((value, index) => value === (numbers[0] ?? 0) + index)
  return numberCount > 2 && isCounting ? { kind: 'other', reason: '列号行' } : { kind: 'data' }
}

/** A project of a company called 合计 has further names; a total has not. */
function isNamed({ cells }: RowFacts, { names }: TableShape, total: number): boolean {
  let named = 0
  for (const column of names) {
    const cell = cells.get(column)
    if (
      column !== total &&
      typeof cell?.value === 'string' &&
      !/^[\d\s]*项?$/u.test(cell.text.trim())
    )
      named += 1
  }
  return names.has(total) && named > 0
}

function isSignature(text: string): boolean {
  return SIGNATURE.test(text) && text.includes(':')
}

/** A table pasted below another brings its header along. */
function isHeaderAgain(cells: ReadonlyMap<number, SheetCell>, { columns }: TableShape): boolean {
  let same = 0
  for (const { column, path } of columns) {
    const text = cells.get(column)?.text
    if (text === undefined) continue
    if (!path.some((part) => part === text.trim() || foldText(part) === foldText(text)))
      return false
    same += 1
  }
  return same > 2
}

/** The beginning of what a row says. */
export function rowText(cells: ReadonlyMap<number, SheetCell>): string {
  return [...cells.values()]
    .map((cell) => cell.text)
    .join(' ')
    .slice(0, 80)
}
