import type { GridApi } from 'ag-grid-community'
import type { ReactNode } from 'react'
import type { Row } from '../../shared/contract/schemas.ts'
import type { RowMark } from '../../shared/lists/marks.ts'
import type { FieldFilter } from '../../shared/views/field-filter.ts'
import type { SheetHost } from './adapter/sheet-host.ts'
import type { SheetColumn } from './columns.ts'
import type { RowMarks } from './marks/use-row-marks.ts'
import type { ShownSince } from './marks/use-since-marks.ts'
import type { Statistics } from './model/statistics.ts'
import type { FoundIssues } from './row-issues.ts'
import type { RowSubset } from './row-subset.ts'

export interface SheetGridProps
  extends Omit<SheetHost, 'rowOf' | 'find' | 'reapply' | 'hasStrays'> {
  rows: readonly Row[]
  /** Keys of the fields that stay in sight at the left. */
  frozen: readonly string[]
  search: string
  filter: FieldFilter
  /** What headings of groups say when the pointer rests on them, by key of the group. */
  groupTitles?: Readonly<Record<string, string>> | undefined
  /** Without it no row has a mark. */
  marks?: RowMarks | undefined
  /** What has changed since the list went out; without it none of its cells tells it. */
  since?: ShownSince | undefined
  /** What is wrong with rows beyond what each tells by itself. */
  found?: FoundIssues | undefined
  /** Only rows with one of these marks are shown; none means all rows. */
  shownMarks?: readonly RowMark[]
  /** Only these rows are shown; without it all rows. */
  only?: RowSubset | null | undefined
  /** Draws columns in another way than their fields alone would have it. */
  adorn?: ((columns: readonly SheetColumn[]) => SheetColumn[]) | undefined
  /** What to do where the list has no rows at all. */
  emptyNext?: ReactNode
  onReady?(api: GridApi<Row>): void
  onShown(count: number): void
  /** Whether rows have changed so that sorting or filtering again would move or hide them. */
  onStrays?(has: boolean): void
  /** Figures of the selection, and how many rows it touches. */
  onSelection(statistics: Statistics, rows: number): void
  /** The user wants to see all rows again. */
  onClear(): void
}
