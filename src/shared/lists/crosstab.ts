/**
 * A long list (indicator, district, value) as a table: one row for each district, one column for
 * each indicator. The table is a list like any other to a grid; what is edited in it is turned back
 * into edits of the long list. Several long lists may stand side by side, each in blocks of columns.
 */
import type { Cells, CellValue, Op } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import type { Edit, Row } from '../contract/schemas.ts'
import type { TotalRule } from '../plan/definition.ts'
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { idOfCells } from './row-id.ts'

export interface CrosstabColumn {
  /** Its word in the long list. */
  key: string
  label: string
  unit: string
  decimals: number
  width: number
  /** How the closing row comes about. */
  total: TotalRule
}

/** Neighbouring columns whose cells are rows of one long list. */
export interface CrosstabBlock {
  key: string
  label: string
  list: ListDefinition
  /** Fields of the long list that say row, column and content of a cell. */
  by: { row: string; column: string; value: string }
  /** What all rows of the long list that are shown here have in common (the month). */
  fixed: Cells
  columns: readonly CrosstabColumn[]
}

export interface Crosstab {
  key: string
  title: string
  /** Heading of the first column, and what one row is called. */
  rowHeading: string
  rows: readonly { key: string; label: string }[]
  /** Which of the rows closes the table. */
  closingRow: string
  blocks: readonly CrosstabBlock[]
}

/** The rows of a long list, by the key of the list. */
export type LongRows = (list: ListDefinition) => readonly Row[]

/** Key of the column that names the rows. */
export const ROW_NAME = 'rowName'

/** Key of the field of a column of a block. */
export function crosstabField(block: string, column: string): string {
  return `${block}-${column}`
}

/** The table as a list, for the grid that shows it. */
export function crosstabDefinition(crosstab: Crosstab): ListDefinition {
  const { key, title, rowHeading } = crosstab
  return {
    key,
    title,
    rowName: rowHeading,
    groups: [
      { key: ROW_NAME, label: '' },
      ...crosstab.blocks.map((block) => ({ key: block.key, label: block.label })),
    ],
    fields: [
      {
        ...plain(ROW_NAME),
        key: ROW_NAME,
        label: rowHeading,
        type: 'text',
        width: 104,
        assigned: true,
      },
      ...crosstab.blocks.flatMap((block) => block.columns.map((column) => fieldOf(block, column))),
    ],
    identity: [[ROW_NAME]],
    oneOf: [],
    rules: [],
  }
}

function plain(group: string): Pick<FieldDefinition, 'group' | 'aliases'> {
  return { group, aliases: [] }
}

function fieldOf(block: CrosstabBlock, column: CrosstabColumn): FieldDefinition {
  const { label, unit, decimals, width } = column
  return {
    ...plain(block.key),
    key: crosstabField(block.key, column.key),
    label,
    unit,
    decimals,
    width,
    type: 'decimal',
  }
}

/** The table's rows, sums worked out; the id of a row is its key. */
export function crosstabRows(crosstab: Crosstab, longRows: LongRows): Row[] {
  const cells = new Map<string, Cells>(
    crosstab.rows.map(({ key, label }) => [key, { [ROW_NAME]: label }]),
  )
  const put = (row: string, field: string, value: CellValue | undefined) => {
    const own = cells.get(row)
    if (own !== undefined && !isEmpty(value)) own[field] = value ?? null
  }
  for (const block of crosstab.blocks) {
    const columns = new Map(block.columns.map((column) => [column.key, column]))
    for (const { cells: long } of longRows(block.list)) {
      if (!isShown(block, long)) continue
      const row = String(long[block.by.row])
      const column = columns.get(String(long[block.by.column]))
      if (column === undefined || (row === crosstab.closingRow && column.total !== 'given'))
        continue
      put(row, crosstabField(block.key, column.key), long[block.by.value])
    }
    for (const { key, total } of block.columns) {
      const field = crosstabField(block.key, key)
      if (total === 'sum') put(crosstab.closingRow, field, sumOf(crosstab, cells, field))
    }
  }
  return crosstab.rows.map(({ key }) => ({ id: key, cells: cells.get(key) ?? {} }))
}

function isShown({ fixed }: CrosstabBlock, cells: Cells): boolean {
  return Object.entries(fixed).every(([field, value]) => cells[field] === value)
}

/** null where no row has a number. */
function sumOf(crosstab: Crosstab, cells: ReadonlyMap<string, Cells>, field: string) {
  const numbers = crosstab.rows
    .filter(({ key }) => key !== crosstab.closingRow)
    .flatMap(({ key }) => cells.get(key)?.[field] ?? [])
    .filter((value) => typeof value === 'number')
  if (numbers.length === 0) return null
  return Number(numbers.reduce((sum, value) => sum + value, 0).toPrecision(15))
}

/** Why a cell cannot be typed into; null where it can. */
export function crosstabLock(crosstab: Crosstab, row: string, field: string): string | null {
  if (row !== crosstab.closingRow) return null
  const place = placeOf(crosstab, field)
  const label = crosstab.rows.find(({ key }) => key === row)?.label ?? ''
  switch (place?.column.total) {
    case 'sum':
      return `“${label}”的${place.column.label}由各行相加得出，请改各行的数字`
    case 'none':
      return `${place.column.label}没有“${label}”的数字`
    case 'given':
    case undefined:
      return null
  }
}

/** Edits of the table as edits of the long lists; `longRows` are those that it was made from. */
export function crosstabEdits(
  crosstab: Crosstab,
  edits: readonly Edit[],
  longRows: LongRows,
): Edit[] {
  return edits.flatMap((edit) => {
    // Rows of the table are given, so a grid can only set its cells.
    if (edit.edit !== 'set') throw new TypeError(`a crosstab takes no ${edit.edit}`)
    const place = placeOf(crosstab, edit.field)
    if (place === null) throw new TypeError(`no cell ${edit.field} in ${crosstab.key}`)
    return longEdit(place, edit, longRows(place.block.list))
  })
}

function longEdit(
  { block, column }: Place,
  { id: row, value, old }: Edit & { edit: 'set' },
  rows: readonly Row[],
): Edit[] {
  const list = block.list.key
  const cells = longCells({ block, column }, row)
  const id = idOfCells(block.list, cells)
  if (id === null) throw new TypeError(`list ${list} does not make its ids of row and column`)
  const present = rows.find((item) => item.id === id)
  if (present === undefined)
    return isEmpty(value)
      ? []
      : [{ edit: 'insert', list, cells: { ...cells, [block.by.value]: value } }]
  const seen = old === undefined ? {} : { old }
  if (isEmpty(value) && !saysMore(block, present.cells, cells)) {
    const row = old === undefined ? {} : { old: { ...present.cells, [block.by.value]: old } }
    return [{ edit: 'delete', list, id, ...row }]
  }
  return [{ edit: 'set', list, id, field: block.by.value, value, ...seen }]
}

/**
 * True where more is written of a cell than its value, such as the grounds for it: that stays. A row
 * that cannot be without its value goes as a whole.
 */
function saysMore({ list, by }: CrosstabBlock, present: Cells, place: Cells): boolean {
  if (list.fields.some(({ key, required }) => key === by.value && required !== undefined))
    return false
  return Object.keys(present).some((key) => key !== by.value && !(key in place))
}

/** The cells of the table that ops of the long lists concern. */
export function crosstabCells(
  crosstab: Crosstab,
  ops: readonly Op[],
): { id: string; field: string }[] {
  const cells = new Map<string, { id: string; field: string }>()
  for (const block of crosstab.blocks)
    for (const column of block.columns)
      for (const { key } of crosstab.rows) {
        const id = idOfCells(block.list, longCells({ block, column }, key))
        const field = crosstabField(block.key, column.key)
        cells.set(`${block.list.key}/${id}`, { id: key, field })
      }
  return ops.flatMap(({ list, id }) => cells.get(`${list}/${id}`) ?? [])
}

/** The cell of the long list that a cell of the table shows; null for one that is worked out. */
export function crosstabPlace(
  crosstab: Crosstab,
  row: string,
  field: string,
): { list: string; id: string; field: string } | null {
  const place = placeOf(crosstab, field)
  if (place === null || crosstabLock(crosstab, row, field) !== null) return null
  const { list, by } = place.block
  const id = idOfCells(list, longCells(place, row))
  return id === null ? null : { list: list.key, id, field: by.value }
}

/** What a cell of the table is in its long list, without its value. */
function longCells({ block, column }: Place, row: string): Cells {
  return { ...block.fixed, [block.by.row]: row, [block.by.column]: column.key }
}

interface Place {
  block: CrosstabBlock
  column: CrosstabColumn
}

function placeOf({ blocks }: Crosstab, field: string): Place | null {
  for (const block of blocks)
    for (const column of block.columns)
      if (crosstabField(block.key, column.key) === field) return { block, column }
  return null
}
