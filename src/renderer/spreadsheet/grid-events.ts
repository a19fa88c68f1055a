/**
 * What a grid tells, and where it goes. The handlers are made once: the grid takes a new function
 * for a new option and sets itself up again, even between the two clicks of a double click.
 */
import type { GridOptions } from 'ag-grid-community'
import type { Row } from '../../shared/contract/schemas.ts'
import type { RowMark } from '../../shared/lists/marks.ts'
import { ROW_NUMBER } from './adapter/grid-view.ts'
import { passesFilter } from './field-filter.ts'
import type { RowSearch } from './quick-search.ts'
import type { SheetGridProps } from './sheet-grid-props.ts'

const isAny = (marks: readonly RowMark[] | undefined): marks is readonly RowMark[] =>
  marks !== undefined && marks.length > 0

/** Handlers that read the props of the last drawing; `onShown` also hears how many rows are shown. */
export function gridEvents(
  finder: RowSearch,
  latest: { readonly current: SheetGridProps },
  onShown: (count: number) => void,
): GridOptions<Row> {
  return {
    isExternalFilterPresent: () => {
      const { search, filter, shownMarks } = latest.current
      return search.trim() !== '' || Object.keys(filter).length > 0 || isAny(shownMarks)
    },
    doesExternalFilterPass: ({ data }) => {
      const { search, filter, marks, shownMarks } = latest.current
      return (
        data !== undefined &&
        passesFilter(filter, data) &&
        (!isAny(shownMarks) ||
          marks?.of(data).some((mark) => shownMarks.includes(mark)) === true) &&
        finder.matches(data, search.trim())
      )
    },
    onModelUpdated: ({ api }) => {
      api.refreshCells({ columns: [ROW_NUMBER] })
      onShown(api.getDisplayedRowCount())
      latest.current.onShown(api.getDisplayedRowCount())
    },
  }
}
