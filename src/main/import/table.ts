/** What recognition finds on a sheet, before any value is read. */
import type { Cells } from '../../shared/changes/change.ts'
import type {
  ColumnUnit,
  ImportIssue,
  MappingSource,
  PlaceReading,
  SectionReading,
  SheetReport,
} from '../../shared/import/report.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import type { Sheet, SheetCell } from '../workbook/cells.ts'

/** A table on a sheet: several may stand beside or below each other. */
export interface ImportTable {
  list: ListDefinition
  sheet: Sheet
  /** Which one of those beside each other under one header row: 0 for the first. */
  place: number
  /** First and last row of the header, from 0. */
  header: { top: number; bottom: number }
  /** First and last row of what was looked through below the header. */
  body: { top: number; bottom: number }
  /** True where someone said where the header is. */
  isTold: boolean
  /** True where the table is not read: someone said so, or its sheet is hidden. */
  isLeft: boolean
  /** Every column with a header, those that mean no field too. */
  columns: TableColumn[]
  /** Equal for equal headers; a confirmed mapping is remembered under it. */
  signature: string
  rows: TableRow[]
  places: PlaceReading[]
  sections: SectionReading[]
  skipped: SheetReport['skipped']
  issues: ImportIssue[]
}

export interface TableColumn {
  /** From 0. */
  column: number
  /** Header texts from the outermost group to the leaf. */
  path: string[]
  /** The path as one text: 资金/总投资（万元）. */
  header: string
  field: FieldDefinition | null
  by: MappingSource | null
  /** From 0 (a guess) to 1 (the field's own label). */
  confidence: number
  /** Numbers under this header times this are in the unit of the field: 10000 for 亿元 → 万元. */
  factor: number
  /** What says in which unit they are; null where the column has no amounts. */
  unit: ColumnUnit | null
  /** True where an issue already says why the column means no field. */
  explained: boolean
}

/** One row of data. */
export interface TableRow {
  /** From 0. */
  row: number
  /** Cells by column, merged ones filled down where they mean that. */
  cells: ReadonlyMap<number, SheetCell>
  /** Columns whose cell lies under a merged number of a row above: neither filled nor blank. */
  covered: ReadonlySet<number>
  /** What the row leaves out and its surroundings say: section, title, sheet or file name. */
  supposed: Cells
}

/** What tells tables beside each other apart in keys; nothing for the first. */
export function besideMark({ place }: Pick<ImportTable, 'place'>): string {
  return place === 0 ? '' : `:${place + 1}`
}

/** The key under which a table is chosen and remembered within its workbook. */
export function tableKey(table: Pick<ImportTable, 'sheet' | 'header' | 'place'>): string {
  return `${table.sheet.name}!${table.header.bottom + 1}${besideMark(table)}`
}
