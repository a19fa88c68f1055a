/** Grid columns of a list, derived from the definition of its fields. */
import type { ColDef, ColGroupDef, ITooltipParams } from 'ag-grid-community'
import type { CellValue } from '../../shared/changes/change.ts'
import { sameValue } from '../../shared/changes/rows.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import type { RowIssue } from '../../shared/lists/check-row.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { formatValue } from '../../shared/values/format.ts'
import { comparatorOf } from '../../shared/views/ordering.ts'
import { FONT_SIZE } from '../app/theme.ts'
import { ROW_NUMBER } from './adapter/grid-view.ts'
import { GroupHeading } from './adapter/group-heading.ts'
import type { LockOf } from './cell-input.ts'
import { filterOf } from './filters/column-filter.ts'
import { type IssuesOf, issueLookup } from './row-issues.ts'

type Column = ColDef<Row, CellValue>
export type SheetColumn = Column | ColGroupDef<Row>

/** Both sides of a cell, and a little for rounding. */
const HEADING_PADDING = 20

export const isNumeric = (field: FieldDefinition) =>
  field.type === 'integer' || field.type === 'decimal'

/** The row number, then the fields under the headings of their groups. */
export function columnsOf(
  definition: ListDefinition,
  vocabulary: Vocabulary,
  frozen: readonly string[],
  groupTitles: Readonly<Record<string, string>> = {},
  lockOf?: LockOf,
  foundOf: (id: string) => readonly RowIssue[] | undefined = () => undefined,
): SheetColumn[] {
  const issuesOf = issueLookup(definition, vocabulary, foundOf)
  const columnOf = (field: FieldDefinition): Column => ({
    ...fieldColumn(field, issuesOf, lockOf),
    ...filterOf(field, vocabulary),
    comparator: comparatorOf(field, vocabulary),
    ...(frozen.includes(field.key) ? { initialPinned: 'left' } : {}),
  })
  return [
    rowNumberColumn,
    ...definition.groups.map((group) => ({
      headerName: group.label,
      headerGroupComponentParams: { innerHeaderGroupComponent: GroupHeading },
      headerTooltip: groupTitles[group.key] ?? '',
      // Fields keep their key as column id, and a group may have the key of a field.
      groupId: `group:${group.key}`,
      children: definition.fields.filter((field) => field.group === group.key).map(columnOf),
    })),
  ]
}

/** Counts what is shown, so it belongs to the place and not to the row. */
const rowNumberColumn: Column = {
  colId: ROW_NUMBER,
  headerName: '序号',
  width: 52,
  pinned: 'left',
  lockPinned: true,
  lockPosition: 'left',
  resizable: false,
  sortable: false,
  suppressHeaderMenuButton: true,
  valueGetter: ({ node }) => (node?.rowIndex ?? 0) + 1,
  cellClass: 'cell-row-number',
  headerClass: 'header-row-number',
  headerTooltip: '单击选中整行，可按住 Shift 或 Ctrl 选多行',
  // Numbers of rows move with every filter and sort; that is no change of data.
  enableCellChangeFlash: false,
}

function fieldColumn(
  field: FieldDefinition,
  issuesOf: IssuesOf,
  lockOf: LockOf | undefined,
): Column {
  const has = (row: Row | undefined, test: (issue: ReturnType<IssuesOf>[number]) => boolean) =>
    row !== undefined && issuesOf(row, field.key).some(test)
  return {
    colId: field.key,
    headerName: headingOf(field),
    headerTooltip: headingOf(field),
    headerClass: isNumeric(field) ? 'ag-right-aligned-header' : '',
    initialWidth: Math.max(field.width, headingWidth(headingOf(field))),
    valueGetter: ({ data }) => data?.cells[field.key] ?? null,
    valueFormatter: ({ value }) => formatValue(field, value),
    equals: (a, b) => sameValue(a ?? null, b ?? null),
    cellClass: [
      isNumeric(field) ? 'ag-right-aligned-cell' : '',
      field.assigned === true ? 'cell-assigned' : '',
    ].filter((name) => name !== ''),
    cellClassRules: {
      // Asked of every cell that is drawn, so only where there is something to ask.
      ...(lockOf === undefined
        ? {}
        : { 'cell-locked': ({ data }) => data !== undefined && lockOf(data, field) !== null }),
      'cell-missing': ({ data }) => has(data, (issue) => issue.code === 'missing'),
      'cell-error': ({ data }) => has(data, (issue) => issue.level === 'error'),
      'cell-warning': ({ data }) => has(data, (issue) => issue.level === 'warning'),
    },
    tooltipValueGetter: (params) => tooltipOf(field, issuesOf, lockOf, params),
  }
}

function headingOf(field: FieldDefinition): string {
  return field.unit === undefined ? field.label : `${field.label}（${field.unit}）`
}

/** Room for a whole heading, in CSS pixels: a Chinese character is as wide as the font is high. */
function headingWidth(heading: string): number {
  const wide = [...heading].filter((sign) => sign > '\u2e7f').length
  return Math.ceil(wide * FONT_SIZE + (heading.length - wide) * FONT_SIZE * 0.75) + HEADING_PADDING
}

/** What is wrong with the cell; otherwise its text, where the column is too narrow for it. */
function tooltipOf(
  field: FieldDefinition,
  issuesOf: IssuesOf,
  lockOf: LockOf | undefined,
  { data, column }: ITooltipParams<Row>,
): string | null {
  if (data === undefined) return null
  const messages = issuesOf(data, field.key).map((issue) => issue.message)
  const lock = lockOf?.(data, field) ?? null
  const text = formatValue(field, data.cells[field.key])
  const isColumn = column !== undefined && column !== null && 'getActualWidth' in column
  const isCut = isColumn && text.length * FONT_SIZE > column.getActualWidth() - HEADING_PADDING
  return (
    [...messages, ...(lock === null ? [] : [lock]), ...(isCut ? [text] : [])].join('\n') || null
  )
}
