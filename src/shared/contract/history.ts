/** Procedures of history: the log as people read it, versions of cells, revisions compared. */
import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { changeSchema } from '../changes/change.ts'
import { cellVersionSchema } from '../history/cell-versions.ts'
import { rowDifferenceSchema } from '../history/row-difference.ts'
import {
  historyEntrySchema,
  historyFilterSchema,
  historyLineSchema,
  historyPageSchema,
} from '../history/story.ts'
import { picksSchema, takeBackPlanSchema } from '../history/take-back.ts'
import { declaredErrors } from './declared-errors.ts'
import { fileEventSchema } from './exports.ts'

const procedure = oc.errors(declaredErrors)

/** Which part of many things is asked for. */
const part = { offset: z.int().min(0), limit: z.int().min(1).max(1000) }

const cell = { list: z.string(), id: z.string(), field: z.string() }

/** Two revisions; without `to` the second is the present. */
const revisions = { from: z.int().min(0), to: z.int().min(0).nullable() }

const snapshotName = z.string().trim().min(1).max(40)

export const historyContract = {
  /** Changes that fulfil the filter, newest first, each with its first lines. */
  page: procedure
    .input(z.strictObject({ filter: historyFilterSchema, ...part }))
    .output(historyPageSchema),
  /** One change, with its first lines. USAGE for a number that no change has. */
  entry: procedure
    .input(z.strictObject({ seq: z.int().min(1) }))
    .output(z.strictObject({ entry: historyEntrySchema })),
  /** The lines of one change that fulfil the filter, in their order. */
  lines: procedure
    .input(z.strictObject({ seq: z.int().min(1), filter: historyFilterSchema, ...part }))
    .output(z.strictObject({ lines: z.array(historyLineSchema) })),
  /** All that fulfils the filter as a workbook, one row for each cell. Whoever stops listening stops it. */
  audit: procedure
    .input(z.strictObject({ filter: historyFilterSchema }))
    .output(eventIterator(fileEventSchema)),
  /** Every version of one cell, newest first. */
  cell: procedure
    .input(z.strictObject(cell))
    .output(z.strictObject({ versions: z.array(cellVersionSchema) })),
  /** How many rows of which list differ between two revisions; `to` is the one that was compared. */
  differences: procedure.input(z.strictObject(revisions)).output(
    z.strictObject({
      to: z.int(),
      lists: z.array(
        z.strictObject({ list: z.string(), added: z.int(), removed: z.int(), changed: z.int() }),
      ),
    }),
  ),
  /** The rows of one list that differ. */
  rowDifferences: procedure
    .input(z.strictObject({ ...revisions, list: z.string() }))
    .output(z.strictObject({ rows: z.array(rowDifferenceSchema) })),
  /** What taking a change back would do now. NOTHING_TO_UNDO for one that cannot be taken back. */
  takeBackPlan: procedure.input(z.strictObject({ seq: z.int().min(1) })).output(takeBackPlanSchema),
  /** Takes it back as one change. CHANGE_CONFLICT while something is undecided, or when the ledger
   * is no longer at `at`; NOTHING_TO_UNDO where nothing is left of it. */
  takeBack: procedure
    .input(z.strictObject({ seq: z.int().min(1), at: z.int(), picks: picksSchema }))
    .output(changeSchema),
  /** Revisions that have a name, newest first. */
  snapshots: procedure.output(
    z.strictObject({
      snapshots: z.array(
        z.strictObject({ name: z.string(), seq: z.int(), at: z.string().nullable() }),
      ),
    }),
  ),
  /** Names a revision, the present one without `seq`. CHANGE_CONFLICT where the name is taken. */
  takeSnapshot: procedure
    .input(z.strictObject({ name: snapshotName, seq: z.int().min(1).optional() }))
    .output(changeSchema),
  renameSnapshot: procedure
    .input(z.strictObject({ from: z.string(), to: snapshotName }))
    .output(changeSchema),
  /** Rows, or one cell of them, as they were at revision `seq`; null where they are so already.
   * CHANGE_CONFLICT where one was changed after `at`. */
  restore: procedure
    .input(
      z.strictObject({
        seq: z.int().min(1),
        at: z.int(),
        list: z.string(),
        ids: z.array(z.string()).min(1),
        field: z.string().optional(),
      }),
    )
    .output(changeSchema.nullable()),
}
