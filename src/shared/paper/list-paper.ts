/** A list on paper: numbered rows and the fields that the list prints. */
import type { Row } from '../contract/schemas.ts'
import { type FieldDefinition, fieldOf, type ListDefinition } from '../lists/definition.ts'
import { headerOf } from '../lists/headers.ts'
import { formatValue } from '../values/format.ts'
import { type PaperColumn, type PaperTable, plainHeader } from './paper-table.ts'

/** CSS pixels of a grid column to millimetres of print at the body size. */
const MM_PER_PIXEL = 0.19

const NUMBERING_MM = 11

export function listPaper(list: ListDefinition, title: string, rows: readonly Row[]): PaperTable {
  const fields = list.printed?.map((key) => fieldOf(list, key)) ?? list.fields
  return {
    mark: null,
    title,
    ...plainHeader(['序号', ...fields.map(headerOf)]),
    columns: [{ width: NUMBERING_MM, align: 'center', isNumber: true }, ...fields.map(columnOf)],
    rows: rows.map(({ id, cells }, index) => ({
      key: id,
      isTotal: false,
      cells: [String(index + 1), ...fields.map((field) => formatValue(field, cells[field.key]))],
    })),
    bodySize: 9,
    rowHeight: 6,
  }
}

/** Every field of a list as data, for csv: no numbering, so that it can be imported again. */
export function listData(list: ListDefinition, title: string, rows: readonly Row[]): PaperTable {
  return {
    mark: null,
    title,
    ...plainHeader(list.fields.map(headerOf)),
    columns: list.fields.map(columnOf),
    rows: rows.map(({ cells }) => ({
      isTotal: false,
      cells: list.fields.map((field) => formatValue(field, cells[field.key])),
    })),
    bodySize: 9,
    rowHeight: 6,
  }
}

function columnOf(field: FieldDefinition): PaperColumn {
  const isNumber = field.type === 'decimal' || field.type === 'integer'
  return {
    key: field.key,
    width: field.width * MM_PER_PIXEL,
    align: isNumber ? 'right' : 'left',
    isNumber,
  }
}
