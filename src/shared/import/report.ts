/** What an import says of a workbook: how it was read, and what is wrong in it. */
import { z } from 'zod'

/** How the field of a column was found; `memory`: a mapping confirmed before, `choice`: one given now. */
export const mappingSourceSchema = z.enum(['label', 'alias', 'path', 'content', 'memory', 'choice'])
export type MappingSource = z.infer<typeof mappingSourceSchema>

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
})
export type ColumnMapping = z.infer<typeof columnMappingSchema>

export const sheetReportSchema = z.object({
  name: z.string(),
  recognised: z.boolean(),
  /** Row in which the header of the first table ends, from 1; 0 where there is no table. */
  headerRows: z.int(),
  /** The one district of all rows of the sheet, or null where rows differ. */
  district: z.string().nullable(),
  category: z.string().nullable(),
  rows: z.int(),
  skipped: z.array(z.object({ row: z.int(), reason: z.string(), text: z.string() })),
  mapping: z.array(columnMappingSchema),
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
