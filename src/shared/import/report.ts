/** What an import says of a workbook: how it was read, and what is wrong in it. */
import { z } from 'zod'

/** How the field of a column was found; `memory`: a mapping confirmed before, `choice`: one given now. */
export const mappingSourceSchema = z.enum(['label', 'alias', 'path', 'content', 'memory', 'choice'])
export type MappingSource = z.infer<typeof mappingSourceSchema>

/** In which unit the numbers of a column are, and what says so; `field`: nothing does. */
export const columnUnitSchema = z.object({
  written: z.string(),
  by: z.enum(['header', 'below', 'above', 'field', 'memory', 'choice']),
  /** Times this the numbers are in the unit of the field; null where the units have nothing in common. */
  factor: z.number().nullable(),
  confidence: z.number(),
  /** Key of the field, also where its unit keeps the column from being imported. */
  field: z.string(),
})
export type ColumnUnit = z.infer<typeof columnUnitSchema>

export const columnMappingSchema = z.object({
  /** Column letter. */
  column: z.string(),
  header: z.string(),
  field: z.string().nullable(),
  by: mappingSourceSchema.nullable(),
  /** From 0 to 1. */
  confidence: z.number(),
  /** Which table of the sheet: the row of its header's end, from 1. */
  table: z.int(),
  /** null where the column holds no measured amounts. */
  unit: columnUnitSchema.nullable(),
})
export type ColumnMapping = z.infer<typeof columnMappingSchema>

/** Where a district or category of rows was found that name none of their own. */
export const placeSourceSchema = z.enum(['choice', 'told', 'sheet', 'title', 'file'])
export type PlaceSource = z.infer<typeof placeSourceSchema>

const saidPlaceSchema = z.object({
  value: z.string(),
  by: placeSourceSchema,
  /** The words that say it. */
  text: z.string(),
})

export const placeReadingSchema = z.object({
  kind: z.enum(['district', 'category']),
  /** What rows are taken for that say nothing themselves; null where nothing says it. */
  value: z.string().nullable(),
  by: placeSourceSchema.nullable(),
  confidence: z.number(),
  /** All that says something, the nearest first. */
  said: z.array(saidPlaceSchema),
  /** Header of the column in which rows say it themselves; null where there is none. */
  column: z.string().nullable(),
})
export type PlaceReading = z.infer<typeof placeReadingSchema>

/** A row that stands over others and says what they are. */
export const sectionReadingSchema = z.object({
  row: z.int(),
  title: z.string(),
  district: z.string().nullable(),
  category: z.string().nullable(),
  confidence: z.number(),
})
export type SectionReading = z.infer<typeof sectionReadingSchema>

const rowSpanSchema = z.object({ top: z.int(), bottom: z.int() })

/** How one table was found; rows count from 1. */
export const tableReadingSchema = z.object({
  /** `sheet!row of the header's end`. */
  key: z.string(),
  header: rowSpanSchema,
  body: rowSpanSchema,
  /** Letters of the first and last column. */
  columns: z.tuple([z.string(), z.string()]),
  isLeft: z.boolean(),
  /** True where someone said so. */
  isTold: z.boolean(),
  confidence: z.number(),
  places: z.array(placeReadingSchema),
  sections: z.array(sectionReadingSchema),
})
export type TableReading = z.infer<typeof tableReadingSchema>

const skippedRowSchema = z.object({
  row: z.int(),
  reason: z.string(),
  text: z.string(),
  /** From 0 to 1: how sure it is that the row is none of data. */
  confidence: z.number(),
})

export const sheetReportSchema = z.object({
  name: z.string(),
  recognised: z.boolean(),
  /** Row in which the header of the first table ends, from 1; 0 where there is no table. */
  headerRows: z.int(),
  /** The one district of all rows of the sheet, or null where rows differ. */
  district: z.string().nullable(),
  category: z.string().nullable(),
  rows: z.int(),
  skipped: z.array(skippedRowSchema),
  mapping: z.array(columnMappingSchema),
  tables: z.array(tableReadingSchema),
})
export type SheetReport = z.infer<typeof sheetReportSchema>

export const importIssueSchema = z.object({
  level: z.enum(['error', 'warning']),
  code: z.string(),
  sheet: z.string(),
  /** A1 name. */
  cell: z.string(),
  field: z.string().nullable(),
  message: z.string(),
})
export type ImportIssue = z.infer<typeof importIssueSchema>
