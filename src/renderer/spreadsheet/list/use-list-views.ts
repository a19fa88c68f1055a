/** How a list is shown at present — columns, search, marks, address — and the views that keep it. */
import type { GridApi } from 'ag-grid-community'
import { useState } from 'react'
import { canonicalJson } from '../../../shared/changes/canonical-json.ts'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { RowMark } from '../../../shared/lists/marks.ts'
import { VIEWS } from '../../../shared/lists/views.ts'
import type { FieldFilter } from '../../../shared/views/field-filter.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import type { WriteResult } from '../../service/writes.ts'
import type { RowSubset } from '../row-subset.ts'
import { type PageNarrowing, useLayout } from '../views/use-layout.ts'
import { useViews } from '../views/use-views.ts'

interface Options {
  definition: ListDefinition
  /** The filter that the address names. */
  filter: FieldFilter
  /** Rows that the page shows alone. */
  only: RowSubset | null | undefined
  onFilter(filter: FieldFilter): void
  /** A view is chosen: its sorting and filters are asked for, even where they are as before. */
  reapply(): void
  /** Writes saved views. */
  write(edits: Edit[]): Promise<WriteResult>
}

export function useListViews({ definition, filter, only, onFilter, reapply, write }: Options) {
  const { info } = useLedger()
  const saved = useRows(VIEWS)
  const [api, setApi] = useState<GridApi<Row> | null>(null)
  const [search, setSearch] = useState('')
  const [shownMarks, setShownMarks] = useState<RowMark[]>([])
  const narrow = (to: PageNarrowing) => {
    setSearch(to.search)
    setShownMarks(to.marks)
    reapply()
    if (canonicalJson(to.place) !== canonicalJson(filter)) onFilter(to.place)
  }
  const layout = useLayout(api, { place: filter, search, marks: shownMarks }, narrow)
  const views = useViews({ definition, saved, layout, ledgerId: info.id, write })
  const filters = layout?.state.filters ?? {}
  const narrowedBy = [
    ...(only == null ? [] : [only.label]),
    ...Object.values(filter),
    ...definition.fields.filter(({ key }) => key in filters).map(({ label }) => label),
  ]
  return {
    setApi,
    narrowedBy,
    search,
    setSearch,
    shownMarks,
    setShownMarks,
    layout,
    views,
    /** Nothing but the filters of columns and address narrows the list any more. */
    showAllMarked() {
      setSearch('')
      setShownMarks([])
    },
  }
}

export type ListViews = ReturnType<typeof useListViews>
