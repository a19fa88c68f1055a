/** A cell that somebody else changed after it was seen: what was seen, what it is now, what is wished. */
import { z } from 'zod'
import { cellValueSchema } from './change.ts'

export const cellConflictSchema = z.strictObject({
  list: z.string(),
  id: z.string(),
  field: z.string(),
  /** 项目编号, where the row has one, and what people call the row. */
  code: z.string().nullable(),
  name: z.string(),
  old: cellValueSchema,
  now: cellValueSchema,
  value: cellValueSchema,
  /** The whole row is gone. */
  isGone: z.boolean(),
  /** Who changed it last, and when; null where the log does not tell. */
  by: z.string().nullable(),
  at: z.string().nullable(),
})
export type CellConflict = z.infer<typeof cellConflictSchema>
