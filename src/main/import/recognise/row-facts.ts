/** What a row of a sheet holds, as far as its kind depends on it. */
import { addsUp } from '../../../shared/export/field-sums.ts'
import { foldText } from '../../../shared/values/text.ts'
import type { CellRange, Sheet, SheetCell } from '../../workbook/cells.ts'
import type { TableColumn } from '../table.ts'

/** The columns of a table by what they tell about a row. */
export interface TableShape {
  sheet: Sheet
  /** First and last column. */
  left: number
  right: number
  columns: readonly TableColumn[]
  mapped: ReadonlySet<number>
  /** Columns of numbers that the program gives; under 编号 senders count their rows. */
  numbers: ReadonlySet<number>
  /** Columns of numbers that may be added up. */
  amounts: ReadonlySet<number>
  /** Columns of which one at least says what the row is about (企业, 项目名称). */
  names: ReadonlySet<number>
  /** Blocks merged over several columns, by their first row. */
  wide: ReadonlyMap<number, readonly CellRange[]>
  /** True where 一, 二, 三 number the projects themselves and no sections. */
  numeralsCount: boolean
  /** False where another table stands beside this one. */
  isAlone: boolean
}

export interface RowFacts {
  row: number
  cells: ReadonlyMap<number, SheetCell>
  /** Filled cells that are words, from left to right; at most the first four. */
  words: { column: number; text: string }[]
  /** How many filled cells are words, and how many numbers. */
  wordCount: number
  numberCount: number
  /** Filled cells in columns that mean a field. */
  mappedCount: number
}

const NUMERIC = /^[+-]?[\d,.]+%?$/u

/** A number, as such or written out: a text file knows no others. */
export function isNumeric({ value, text, isError }: SheetCell): boolean {
  return typeof value === 'number' || isError || NUMERIC.test(text.trim())
}

export function factsOf(
  row: number,
  cells: ReadonlyMap<number, SheetCell>,
  { left, right, mapped }: TableShape,
): RowFacts {
  const facts: RowFacts = { row, cells, words: [], wordCount: 0, numberCount: 0, mappedCount: 0 }
  for (const [column, cell] of cells) {
    const { value, text } = cell
    if (column < left || column > right || (typeof value === 'string' && text.trim() === ''))
      continue
    if (mapped.has(column)) facts.mappedCount += 1
    if (isNumeric(cell)) facts.numberCount += 1
    else {
      facts.wordCount += 1
      if (facts.words.length < 4) facts.words.push({ column, text: foldText(text) })
    }
  }
  return facts
}

export function shapeOf(
  sheet: Sheet,
  columns: readonly TableColumn[],
  nameFields: ReadonlySet<string>,
  isAlone: boolean,
): TableShape {
  const mapped = columns.flatMap((column) =>
    column.field === null ? [] : [{ ...column, field: column.field }],
  )
  return {
    sheet,
    isAlone,
    numeralsCount: false,
    wide: wideMerges(sheet),
    left: Math.min(...columns.map(({ column }) => column)),
    right: Math.max(...columns.map(({ column }) => column)),
    columns,
    mapped: new Set(mapped.map(({ column }) => column)),
    numbers: new Set(
      mapped.filter(({ field }) => field.assigned === true).map(({ column }) => column),
    ),
    amounts: new Set(mapped.filter(({ field }) => isSummed(field)).map(({ column }) => column)),
    names: new Set(
      mapped.filter(({ field }) => nameFields.has(field.key)).map(({ column }) => column),
    ),
  }
}

function wideMerges({ merges }: Sheet): Map<number, CellRange[]> {
  const byRow = new Map<number, CellRange[]>()
  for (const merge of merges) {
    if (merge.right === merge.left) continue
    const row = byRow.get(merge.top)
    if (row === undefined) byRow.set(merge.top, [merge])
    else row.push(merge)
  }
  return byRow
}

/** Shares and row numbers are not added up; of years, which have no unit, nobody writes a sum. */
function isSummed(field: TableColumn['field'] & object): boolean {
  const { type, assigned } = field
  return assigned !== true && (type === 'integer' || type === 'decimal') && addsUp(field)
}
