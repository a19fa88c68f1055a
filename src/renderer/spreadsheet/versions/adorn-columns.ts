/** Columns of a sheet drawn in another way, one by one, whatever groups they stand in. */
import type { ColDef, ColGroupDef, ITooltipParams } from 'ag-grid-community'
import type { CellValue } from '../../../shared/changes/change.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import { FONT_SIZE } from '../../app/theme.ts'
import type { SheetColumn } from '../columns.ts'

type Column = ColDef<Row, CellValue>

/** `adorn` is given every column that shows a field of the list. */
export function adornColumns(
  list: ListDefinition,
  adorn: (column: Column, field: FieldDefinition) => Column,
): (columns: readonly SheetColumn[]) => SheetColumn[] {
  const fields = new Map(list.fields.map((field) => [field.key, field]))
  const each = (column: SheetColumn): SheetColumn => {
    if ('children' in column)
      return { ...column, children: (column as ColGroupDef<Row>).children.map(each) } // both kinds are of this grid
    const field = fields.get(column.colId ?? '')
    return field === undefined ? column : adorn(column, field)
  }
  return (columns) => columns.map(each)
}

/** The column with a line more below what its tooltip says; none where the line is empty. */
export function withTooltipLine(
  column: Column,
  lineOf: (params: ITooltipParams<Row, CellValue>) => string,
): Column {
  const { tooltipValueGetter } = column
  return {
    ...column,
    tooltipValueGetter: (params) => {
      const lines = [String(tooltipValueGetter?.(params) ?? ''), lineOf(params)]
      return lines.filter((line) => line !== '').join('\n') || null
    },
  }
}

/** A cell that shows old and new, both sides' padding included, up to this width in CSS pixels. */
const WIDEST = 280
const PADDING = 44

/** Room for two texts side by side, and what else stands there. */
export function widthOfBoth(old: string, now: string, more = 0): number {
  return Math.min(WIDEST, textWidth(old) + textWidth(now) + PADDING + more)
}

function textWidth(text: string): number {
  const wide = [...text].filter((sign) => sign > '\u2e7f').length
  return Math.ceil(wide * FONT_SIZE + (text.length - wide) * FONT_SIZE * 0.6)
}
