/**
 * What a grid tells, and where it goes. The handlers are made once: the grid takes a new function
 * for a new option and sets itself up again, even between the two clicks of a double click.
 */
import type { GridOptions } from 'ag-grid-community'
import type { Row } from '../../shared/contract/schemas.ts'
import type { RowMark } from '../../shared/lists/marks.ts'
import type { RowSearch, RowTest } from '../../shared/search/quick-search.ts'
import { passesFilter } from '../../shared/views/field-filter.ts'
import { ROW_NUMBER } from './adapter/grid-view.ts'
import type { Arrangement } from './arrangement/arrangement.ts'
import type { RowSubset } from './row-subset.ts'
import type { SheetGridProps } from './sheet-grid-props.ts'

const isAny = (marks: readonly RowMark[] | undefined): marks is readonly RowMark[] =>
  marks !== undefined && marks.length > 0

/** Handlers that read the props of the last drawing; `onShown` also hears how many rows are shown. */
export function gridEvents(
  finder: RowSearch,
  latest: { readonly current: SheetGridProps },
  arrangement: Arrangement,
  onShown: (count: number) => void,
): GridOptions<Row> {
  const narrows = () => {
    const { search, filter, shownMarks } = latest.current
    return (
      search.trim() !== '' ||
      Object.keys(filter).length > 0 ||
      isAny(shownMarks) ||
      arrangement.only !== null
    )
  }
  // Made ready once for the props of a drawing: the test is asked for every row.
  let madeFor: SheetGridProps | null = null
  let madeWith: RowSubset | null = null
  let passes: RowTest = () => true
  const test = (): RowTest => {
    if (madeFor !== latest.current || madeWith !== arrangement.only) {
      madeFor = latest.current
      madeWith = arrangement.only
      passes = narrowingTest(finder, madeFor, madeWith)
    }
    return passes
  }
  return {
    isExternalFilterPresent: narrows,
    doesExternalFilterPass: ({ data, sourceRowIndex }) =>
      data !== undefined && arrangement.shows(data, test(), sourceRowIndex),
    onModelUpdated: ({ api }) => {
      api.refreshCells({ columns: [ROW_NUMBER] })
      onShown(api.getDisplayedRowCount())
      latest.current.onShown(api.getDisplayedRowCount())
    },
  }
}

/** Whether a row passes all that narrows the list but the filters of its columns. */
export function narrowingTest(
  finder: RowSearch,
  { search, filter, marks, shownMarks }: SheetGridProps,
  only: RowSubset | null,
): RowTest {
  const tests: RowTest[] = []
  if (only !== null) tests.push((row) => only.ids.has(row.id))
  if (Object.keys(filter).length > 0) tests.push((row) => passesFilter(filter, row))
  if (isAny(shownMarks))
    tests.push((row) => marks?.of(row).some((mark) => shownMarks.includes(mark)) === true)
  if (search.trim() !== '') tests.push(finder.testFor(search.trim()))
  const [single] = tests
  if (tests.length === 1 && single !== undefined) return single
  return (row, place) => tests.every((passes) => passes(row, place))
}
