/** Columns of a review: cells that the workbook touches are drawn with what becomes of them. */
import type { ColDef, ITooltipParams } from 'ag-grid-community'
import type { CellValue } from '../../../../shared/changes/change.ts'
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../../../shared/lists/definition.ts'
import { formatValue } from '../../../../shared/values/format.ts'
import type { SheetColumn } from '../../../spreadsheet/columns.ts'
import { reactCell } from '../../../spreadsheet/drawing/react-cell.ts'
import { adornColumns, widthOfBoth } from '../../../spreadsheet/versions/adorn-columns.ts'
import type { CellState, CellView, RowView } from '../model/row-view.ts'
import { ReviewCell, VerdictCell, type ViewLookup } from './ReviewCell.tsx'
import { VERDICT } from './review-list.ts'

const REVIEW_CELL = reactCell(ReviewCell)
const VERDICT_CELL = reactCell(VerdictCell)

/** What the grid reads while it draws; always as of the last drawing of the page. */
export interface ReviewSource {
  view(key: string): RowView | undefined
  /** What is wrong with a cell, or with the row where no field is given. */
  reasons(key: string, field: string | null): string[]
}

const STATES: CellState[] = ['taken', 'edited', 'left', 'undecided', 'refused', 'derived', 'kept']

/** Room for 冲突 or 错误 before the values. */
const MARK = 34

export function reviewColumns(
  list: ListDefinition,
  source: { readonly current: ReviewSource },
  shown: { fields: ReadonlySet<string>; widths: ReadonlyMap<string, number> },
): (columns: readonly SheetColumn[]) => SheetColumn[] {
  return adornColumns(list, (column, field) =>
    field.key === VERDICT
      ? verdictColumn(column, source)
      : fieldColumn(column, field, source, shown),
  )
}

type Column = ColDef<Row, CellValue>
type Source = { readonly current: ReviewSource }

function verdictColumn(column: Column, source: Source): Column {
  return {
    ...column,
    cellRenderer: VERDICT_CELL,
    pinned: 'left',
    // In a narrow window the grid lets go of what is pinned, but not of this.
    lockPinned: true,
    lockPosition: 'left',
    cellRendererParams: lookup(source),
    cellClass: 'review-verdict-cell',
    cellClassRules: {},
    enableCellChangeFlash: false,
    headerTooltip: '单击方框或按空格键，采纳或不采纳整行',
    tooltipValueGetter: ({ data }) =>
      data === undefined ? null : source.current.reasons(data.id, null).join('\n') || null,
  }
}

function lookup(source: Source): ViewLookup {
  return { viewOf: (key) => source.current.view(key) }
}

function fieldColumn(
  column: Column,
  field: FieldDefinition,
  source: Source,
  { fields, widths }: { fields: ReadonlySet<string>; widths: ReadonlyMap<string, number> },
): Column {
  const viewOf = (data: Row | undefined) =>
    data === undefined ? undefined : source.current.view(data.id)
  const cellOf = (data: Row | undefined) => viewOf(data)?.cells.get(field.key)
  const states = STATES.map((state) => [
    `review-${state}`,
    ({ data }: { data: Row | undefined }) => cellOf(data)?.state === state,
  ])
  const width = Math.max(Number(column.initialWidth ?? field.width), widths.get(field.key) ?? 0)
  return {
    ...column,
    initialWidth: width,
    hide: !fields.has(field.key),
    enableCellChangeFlash: false,
    cellRendererSelector: ({ data }) =>
      cellOf(data) === undefined
        ? undefined
        : { component: REVIEW_CELL, params: { ...lookup(source), field } },
    cellClassRules: {
      ...Object.fromEntries(states),
      'review-row-left': ({ data }: { data: Row | undefined }) => viewOf(data)?.verdict === 'leave',
      'review-row-removed': ({ data }: { data: Row | undefined }) =>
        viewOf(data)?.resolved.write === 'delete',
    },
    tooltipValueGetter: (params) => tooltipOf(field, cellOf(params.data), source, params),
  }
}

const STATE_WORDS: Record<CellState, string> = {
  taken: '采纳报送值',
  edited: '按核对时填写的值',
  left: '不采纳，保留台账值',
  undecided: '冲突：台账和报送都改过，待选',
  refused: '不能写入',
  derived: '随其他单元格得出',
  kept: '下发后只有台账改过，保留台账值',
}

function tooltipOf(
  field: FieldDefinition,
  cell: CellView | undefined,
  source: Source,
  { data }: ITooltipParams<Row>,
): string | null {
  if (cell === undefined || data === undefined) return null
  const { before, after, state, plan } = cell
  const text = (value: CellValue) => formatValue(field, value) || '（空）'
  const values =
    state === 'undecided' || state === 'left'
      ? `台账：${text(plan?.ours ?? before)}\n报送：${text(plan?.theirs ?? null)}`
      : `${text(before)} → ${text(after)}`
  return [STATE_WORDS[state], values, ...source.current.reasons(data.id, field.key)].join('\n')
}

/** Room for old and new side by side, in CSS pixels, by field. */
export function widthsOf(
  list: ListDefinition,
  views: readonly RowView[],
): ReadonlyMap<string, number> {
  const widths = new Map<string, number>()
  const fields = new Map(list.fields.map((field) => [field.key, field]))
  for (const { cells } of views)
    for (const { field: key, before, plan, after } of cells.values()) {
      const field = fields.get(key)
      if (field === undefined) continue
      const there = formatValue(field, plan?.theirs ?? after) || (plan?.written ?? '')
      const isMarked = plan?.outcome === 'conflict' || plan?.outcome === 'refused'
      const width = widthOfBoth(formatValue(field, before), there, isMarked ? MARK : 0)
      widths.set(key, Math.max(widths.get(key) ?? 0, width))
    }
  return widths
}
