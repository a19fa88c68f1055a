/** The log as people read it: who did what to which cell when, and from which file. */
import { z } from 'zod'
import { changeKindSchema } from '../changes/change.ts'

/** Which changes are asked for; everything given must hold. */
export const historyFilterSchema = z.strictObject({
  author: z.string().optional(),
  kind: changeKindSchema.optional(),
  list: z.string().optional(),
  field: z.string().optional(),
  /** First and last day, in the time of the service's machine. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Part of a project's number, enterprise or name, of a note, or of the name of a workbook. */
  text: z.string().optional(),
})
export type HistoryFilter = z.infer<typeof historyFilterSchema>

/** One cell that a change touched, or a row that it added or removed. */
export const historyLineSchema = z.strictObject({
  list: z.string(),
  id: z.string(),
  op: z.enum(['insert', 'delete', 'set']),
  /** 项目编号, where the row has one, and what people call the row. */
  code: z.string().nullable(),
  name: z.string(),
  /** null where the line is about the row as a whole. */
  field: z.string().nullable(),
  old: z.string(),
  new: z.string(),
  /** Workbook and cell from which the new value was read, in words; null where it was not. */
  origin: z.string().nullable(),
})
export type HistoryLine = z.infer<typeof historyLineSchema>

export const historyEntrySchema = z.strictObject({
  seq: z.int(),
  at: z.string(),
  author: z.string(),
  kind: changeKindSchema,
  note: z.string(),
  undoes: z.int().nullable(),
  /** The change by which this one is taken back now; null while it holds. */
  takenBackBy: z.int().nullable(),
  /** Name of the workbook that it read; null for what was typed. */
  file: z.string().nullable(),
  /** Rows added and removed, cells set in others; of all of it, whatever is filtered. */
  counts: z.strictObject({ added: z.int(), removed: z.int(), cells: z.int() }),
  /** How many lines fulfil the filter, and the first of them. */
  total: z.int(),
  lines: z.array(historyLineSchema),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

export const historyPageSchema = z.strictObject({
  entries: z.array(historyEntrySchema),
  /** Changes that fulfil the filter. */
  total: z.int(),
  /** Everyone who ever changed something. */
  authors: z.array(z.string()),
})
export type HistoryPage = z.infer<typeof historyPageSchema>
