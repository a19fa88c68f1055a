/** The rows that a view shows, in its order: what the grid does, without a grid. */
import type { Row } from '../contract/schemas.ts'
import { fieldOf, type ListDefinition } from '../lists/definition.ts'
import { marksOf, type RowMark, SINCE_MARKS, type SinceMark } from '../lists/marks.ts'
import type { Vocabulary } from '../plan/vocabulary.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { rowSearch } from '../search/quick-search.ts'
import { passesFilter } from './field-filter.ts'
import { filterTest } from './filter-test.ts'
import { comparatorOf } from './ordering.ts'
import { NOT_NARROWED, type ViewState } from './view-state.ts'

export interface ViewFacts {
  vocabulary: Vocabulary
  rules: ScheduleRules
  /** Ids of rows that are no longer as they last went out; asked where a view is of such rows. */
  since(mark: SinceMark): RowIds
}

/** Rows by their ids, whatever else is known of them. */
export type RowIds = Pick<ReadonlySet<string>, 'has'>

/** Every field in the order of the definition, and every row. */
export function plainView(list: ListDefinition): ViewState {
  return {
    columns: list.fields.map(({ key, width }) => ({
      key,
      width,
      isHidden: false,
      isPinned: false,
    })),
    sort: [],
    ...NOT_NARROWED,
  }
}

export function rowsOfView(
  list: ListDefinition,
  view: ViewState,
  rows: readonly Row[],
  facts: ViewFacts,
): Row[] {
  const tests = testsOf(list, view, facts)
  const order = rowOrder(list, view.sort, facts.vocabulary)
  return rows.filter((row) => tests.every((passes) => passes(row))).sort(order)
}

function testsOf(
  list: ListDefinition,
  { filters, place, search, marks }: ViewState,
  { rules, since }: ViewFacts,
): ((row: Row) => boolean)[] {
  const ofColumns = Object.entries(filters).map(([key, model]) => {
    const passes = filterTest(fieldOf(list, key), model)
    return (row: Row) => passes(row.cells[key])
  })
  const typed = search.trim()
  const finds = typed === '' ? null : rowSearch(list).testFor(typed)
  const wanted: ReadonlySet<RowMark> = new Set(marks)
  const changed = SINCE_MARKS.filter((mark) => wanted.has(mark)).map(since)
  return [
    (row) => passesFilter(place, row),
    ...ofColumns,
    ...(finds === null ? [] : [(row: Row) => finds(row, 0)]),
    ...(wanted.size === 0
      ? []
      : [
          (row: Row) =>
            marksOf(list, row.cells, rules).some((mark) => wanted.has(mark)) ||
            changed.some((rows) => rows.has(row.id)),
        ]),
  ]
}

/** A stable order: rows that are alike stay in the order of the list. */
export function rowOrder(
  list: ListDefinition,
  sort: ViewState['sort'],
  vocabulary: Vocabulary,
): (a: Row, b: Row) => number {
  const compares = sort.map(({ key, direction }) => {
    const compare = comparatorOf(fieldOf(list, key), vocabulary)
    const isDescending = direction === 'desc'
    return (a: Row, b: Row) => {
      const order = compare(a.cells[key], b.cells[key], null, null, isDescending)
      return isDescending ? -order : order
    }
  })
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return 0
  }
}
