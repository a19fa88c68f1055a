/** The list of a column's values from which rows are chosen, as in the filter list of Excel. */
import type { CellValue } from '../../../shared/changes/change.ts'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import { pinyinOf } from '../../../shared/search/pinyin.ts'
import { foldText } from '../../../shared/values/text.ts'
import { valuesOf } from '../../../shared/views/cell-values.ts'
import type { ValueFilterModel } from '../../../shared/views/filter-model.ts'

export interface ListedValue {
  value: string
  /** Rows that hold it among those that the other filters let through. */
  count: number
}

/** Values with their counts, in the order of the column; empty cells stand last. */
export function listValues(
  field: FieldDefinition,
  cells: Iterable<CellValue | undefined>,
  kept: readonly string[],
  compare: (a: string, b: string) => number,
): ListedValue[] {
  const counts = new Map<string, number>(kept.map((value) => [value, 0]))
  for (const cell of cells)
    for (const value of valuesOf(field, cell)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => Number(a.value === '') - Number(b.value === '') || compare(a.value, b.value))
}

/** The values that a typed text means: part of the value, or of its pinyin. */
export function searchValues(list: readonly ListedValue[], typed: string): readonly ListedValue[] {
  const sought = foldText(typed)
  if (sought === '') return list
  return list.filter(({ value }) => {
    const folded = foldText(value === '' ? EMPTY_LABEL : value)
    return folded.includes(sought) || pinyinOf(folded).includes(sought)
  })
}

export const EMPTY_LABEL = '（空白）'

/** The filter that the checked values make; null where it would leave out nothing. */
export function modelOf(
  list: readonly ListedValue[],
  checked: ReadonlySet<string>,
): ValueFilterModel | null {
  const values = list.map(({ value }) => value).filter((value) => checked.has(value))
  return values.length === list.length ? null : { values }
}
