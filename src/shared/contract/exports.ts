/** Shapes of what left the ledger: the log of exports, and what became of an exported file since. */
import { z } from 'zod'
import { exportFormatSchema, exportKindSchema, firstPageSchema } from './schemas.ts'

/** What an export was asked to hold, beside its kind and format. */
const exportSelectionSchema = z.strictObject({
  district: z.string().optional(),
  tasks: z
    .strictObject({ department: z.string().optional(), until: z.string().optional() })
    .optional(),
  firstPage: firstPageSchema.optional(),
  isDraft: z.boolean().optional(),
})

/** One export: the same revision, kind, format, options and template give the same bytes again. */
export const exportRecordSchema = z.strictObject({
  id: z.int(),
  /** UTC instant, ISO 8601. */
  at: z.string(),
  author: z.string(),
  /** The revision that it shows. */
  seq: z.int(),
  kind: exportKindSchema,
  format: exportFormatSchema,
  options: exportSelectionSchema,
  /** SHA-256 of the template; null for formats without one. */
  template: z.string().nullable(),
  /** Name of the file as it was offered. */
  file: z.string(),
  /** SHA-256 of its bytes. */
  hash: z.string(),
})
export type ExportRecord = z.infer<typeof exportRecordSchema>
