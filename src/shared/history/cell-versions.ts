/** Every version of one cell, newest first. */
import { z } from 'zod'
import { cellValueSchema, changeKindSchema } from '../changes/change.ts'

export const cellVersionSchema = z.strictObject({
  seq: z.int(),
  at: z.string(),
  author: z.string(),
  kind: changeKindSchema,
  note: z.string(),
  /** What the cell held from this change on; null where it was empty or its row was gone. */
  value: cellValueSchema,
  text: z.string(),
  /** What the change did to the row as a whole; null where it set this cell alone. */
  row: z.enum(['insert', 'delete']).nullable(),
  /** Workbook and cell from which the value was read, in words. */
  origin: z.string().nullable(),
})
export type CellVersion = z.infer<typeof cellVersionSchema>
