/** A list on paper: numbered rows and chosen fields, in groups with their sums. */
import type { Row } from '../contract/schemas.ts'
import { isSummed, sumOfField } from '../export/field-sums.ts'
import { groupsOf } from '../export/groups.ts'
import type { ListLayout } from '../export/list-layout.ts'
import type { FieldDefinition, ListDefinition } from '../lists/definition.ts'
import { headerOf } from '../lists/headers.ts'
import { formatValue } from '../values/format.ts'
import { type PaperColumn, type PaperRow, type PaperTable, plainHeader } from './paper-table.ts'

/** CSS pixels of a grid column to millimetres of print at the body size. */
const MM_PER_PIXEL = 0.19

const NUMBERING: PaperColumn = { width: 11, narrowest: 8, align: 'center', isNumber: true }

const BODY = { bodySize: 9, rowHeight: 6 }

export function listPaper(title: string, rows: readonly Row[], layout: ListLayout): PaperTable {
  const { fields, group, paper } = layout
  const columns = [
    NUMBERING,
    ...(group === null ? [] : [{ ...columnOf(group), repeats: 'band' as const }]),
    ...fields.map(columnOf),
  ]
  const headings = [...(group === null ? [] : [group]), ...fields].map(headerOf)
  return {
    mark: null,
    title,
    ...plainHeader(['序号', ...headings]),
    columns,
    rows: group === null ? numbered(rows, fields, null) : inGroups(rows, fields, group),
    ...BODY,
    ...(paper === null ? {} : { paper }),
  }
}

function inGroups(
  rows: readonly Row[],
  fields: readonly FieldDefinition[],
  group: FieldDefinition,
): PaperRow[] {
  const hasSums = fields.some(isSummed)
  return [
    ...groupsOf(rows, group).flatMap(({ name, rows: own }) => {
      const band = `${name}（${own.length} 项）`
      return [
        ...numbered(own, fields, band),
        ...(hasSums ? [sumRow('小计', own, fields, band)] : []),
      ]
    }),
    ...(hasSums && rows.length > 0 ? [sumRow('合计', rows, fields, '')] : []),
  ]
}

/** Numbered from 1; `band` is the text of the group's column, where there is one. */
function numbered(
  rows: readonly Row[],
  fields: readonly FieldDefinition[],
  band: string | null,
): PaperRow[] {
  return rows.map(({ id, cells }, index) => ({
    key: id,
    isTotal: false,
    cells: [
      String(index + 1),
      ...(band === null ? [] : [band]),
      ...fields.map((field) => formatValue(field, cells[field.key])),
    ],
  }))
}

/** Sums below their columns; the word stands in the column of numbers. */
function sumRow(
  word: string,
  rows: readonly Row[],
  fields: readonly FieldDefinition[],
  band: string,
): PaperRow {
  return {
    isTotal: true,
    isSum: true,
    cells: [
      word,
      band,
      ...fields.map((field) =>
        isSummed(field) ? formatValue(field, sumOfField(field, rows)) : '',
      ),
    ],
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
    ...BODY,
  }
}

/** What somebody chose, as data: the group in every row, and no sums among the rows. */
export function chosenData(title: string, rows: readonly Row[], layout: ListLayout): PaperTable {
  const { fields, group } = layout
  const all = group === null ? fields : [group, ...fields]
  const groups = group === null ? [{ rows }] : groupsOf(rows, group)
  return {
    mark: null,
    title,
    ...plainHeader(['序号', ...all.map(headerOf)]),
    columns: [NUMBERING, ...all.map(columnOf)],
    rows: groups.flatMap(({ rows: own }) => numbered(own, all, null)),
    ...BODY,
  }
}

function columnOf(field: FieldDefinition): PaperColumn {
  const isNumber = field.type === 'decimal' || field.type === 'integer'
  const width = field.width * MM_PER_PIXEL
  return {
    key: field.key,
    width,
    narrowest: Math.min(width, narrowestOf(field, width)),
    align: isNumber ? 'right' : 'left',
    isNumber,
  }
}

/** Numbers, days and codes stay on one line; words may be wrapped. */
function narrowestOf(field: FieldDefinition, width: number): number {
  if (field.pattern !== undefined || field.check !== undefined) return width
  switch (field.type) {
    case 'integer':
      return 10
    case 'decimal':
      return 15
    case 'date':
      return 18
    case 'text':
    case 'longText':
    case 'choice':
    case 'words':
      return Math.max(12, width * 0.5)
  }
}
