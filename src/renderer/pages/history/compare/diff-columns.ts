/** Columns of a comparison: cells that differ are drawn old → new, rows that came or went as a whole. */
import type { ColDef } from 'ag-grid-community'
import type { CellValue } from '../../../../shared/changes/change.ts'
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { ShownDifference } from '../../../../shared/history/row-difference.ts'
import type { FieldDefinition, ListDefinition } from '../../../../shared/lists/definition.ts'
import { formatValue } from '../../../../shared/values/format.ts'
import type { SheetColumn } from '../../../spreadsheet/columns.ts'
import { reactCell } from '../../../spreadsheet/drawing/react-cell.ts'
import { adornColumns, widthOfBoth } from '../../../spreadsheet/versions/adorn-columns.ts'
import { DiffCell } from './DiffCell.tsx'
import { DIFFERENCE } from './diff-list.ts'

const DIFF_CELL = reactCell(DiffCell)

type Column = ColDef<Row, CellValue>
type Draw = (columns: readonly SheetColumn[]) => SheetColumn[]

export function diffColumns(
  list: ListDefinition,
  rows: readonly ShownDifference[],
  shown: ReadonlySet<string>,
): Draw {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const widths = widthsOf(list, rows)
  return adornColumns(list, (column, field) =>
    diffColumn(column, field, { byId, width: widths.get(field.key) ?? 0, shown }),
  )
}

interface Parts {
  byId: ReadonlyMap<string, ShownDifference>
  width: number
  shown: ReadonlySet<string>
}

function diffColumn(column: Column, field: FieldDefinition, { byId, width, shown }: Parts): Column {
  const rowOf = (data: Row | undefined) => (data === undefined ? undefined : byId.get(data.id))
  const changeOf = (data: Row | undefined) =>
    rowOf(data)?.changes.find((change) => change.field === field.key)
  return {
    ...column,
    initialWidth: Math.max(Number(column.initialWidth ?? field.width), width),
    hide: !shown.has(field.key),
    enableCellChangeFlash: false,
    ...(field.key === DIFFERENCE ? { pinned: 'left', lockPinned: true } : {}),
    cellRendererSelector: ({ data }) => {
      const change = changeOf(data)
      if (change === undefined) return undefined
      return { component: DIFF_CELL, params: { field, old: change.old, now: change.new } }
    },
    cellClassRules: {
      'diff-added': ({ data }) => rowOf(data)?.difference === 'added',
      'diff-removed': ({ data }) => rowOf(data)?.difference === 'removed',
      'diff-changed': ({ data }) => changeOf(data) !== undefined,
    },
    tooltipValueGetter: ({ data }) => {
      const change = changeOf(data)
      if (change === undefined) return formatValue(field, data?.cells[field.key]) || null
      const text = (value: CellValue) => formatValue(field, value) || '（空）'
      return `${text(change.old)} → ${text(change.new)}`
    },
  }
}

function widthsOf(
  list: ListDefinition,
  rows: readonly ShownDifference[],
): ReadonlyMap<string, number> {
  const fields = new Map(list.fields.map((field) => [field.key, field]))
  const widths = new Map<string, number>()
  for (const { changes } of rows)
    for (const { field: key, old, new: now } of changes) {
      const field = fields.get(key)
      if (field === undefined) continue
      const width = widthOfBoth(formatValue(field, old), formatValue(field, now))
      widths.set(key, Math.max(widths.get(key) ?? 0, width))
    }
  return widths
}
