/** Procedures of history: the log as people read it, versions of cells, revisions compared. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { cellVersionSchema } from '../history/cell-versions.ts'
import { historyFilterSchema, historyLineSchema, historyPageSchema } from '../history/story.ts'
import { declaredErrors } from './declared-errors.ts'

const procedure = oc.errors(declaredErrors)

/** Which part of many things is asked for. */
const part = { offset: z.int().min(0), limit: z.int().min(1).max(1000) }

const cell = { list: z.string(), id: z.string(), field: z.string() }

export const historyContract = {
  /** Changes that fulfil the filter, newest first, each with its first lines. */
  page: procedure
    .input(z.strictObject({ filter: historyFilterSchema, ...part }))
    .output(historyPageSchema),
  /** The lines of one change that fulfil the filter, in their order. */
  lines: procedure
    .input(z.strictObject({ seq: z.int().min(1), filter: historyFilterSchema, ...part }))
    .output(z.strictObject({ lines: z.array(historyLineSchema) })),
  /** Every version of one cell, newest first. */
  cell: procedure
    .input(z.strictObject(cell))
    .output(z.strictObject({ versions: z.array(cellVersionSchema) })),
}
