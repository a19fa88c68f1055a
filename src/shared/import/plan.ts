/**
 * What an import would do, row by row and cell by cell. The plan is what the review shows and what
 * is committed: with the decisions of a person it becomes one change, and nothing else does.
 */
import { z } from 'zod'
import { cellValueSchema } from '../changes/change.ts'
import { importIssueSchema, sheetReportSchema } from './report.ts'

export const planCellSchema = z.object({
  field: z.string(),
  base: cellValueSchema,
  ours: cellValueSchema,
  theirs: cellValueSchema,
  /**
   * `refused`: what stands there cannot be read. `derived`: follows from another cell of the row.
   * The others are those of the merge.
   */
  outcome: z.enum(['unchanged', 'ours', 'theirs', 'same', 'conflict', 'refused', 'derived']),
  /** A1 name in the workbook; null where the workbook has no such cell. */
  cell: z.string().nullable(),
  /** As written, where that is not how the value is shown. */
  written: z.string().nullable(),
})
export type PlanCell = z.infer<typeof planCellSchema>

/** A row of the ledger that an incoming row may be, and why. */
const candidateSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** From 0 to 1. */
  similarity: z.number(),
  reason: z.string(),
})

export const planRowSchema = z.object({
  /** Stable while the workbook is under review: `sheet!row`, or `-id` for a row that is gone. */
  key: z.string(),
  kind: z.enum(['added', 'changed', 'unchanged', 'removed', 'conflict']),
  conflict: z.enum(['deletedHere', 'deletedThere', 'addedTwice', 'cells']).nullable(),
  /** Row of the ledger; null for a new one. */
  id: z.string().nullable(),
  title: z.string(),
  sheet: z.string().nullable(),
  /** From 1. */
  row: z.int().nullable(),
  /** How the row of the ledger was found. */
  by: z.enum(['stamp', 'code', 'identity', 'choice']).nullable(),
  /** Cells in which the versions differ; of a new row all that are filled. */
  cells: z.array(planCellSchema),
  /** Why the row as a whole cannot be taken: a twin in the workbook, or several in the ledger. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  candidates: z.array(candidateSchema),
})
export type PlanRow = z.infer<typeof planRowSchema>

/** Where the base of the merge comes from. */
export const basisSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stamp'),
    district: z.string().nullable(),
    baseSeq: z.int(),
    sentAt: z.string(),
  }),
  /** Compared two ways: what stands in the workbook wins, an empty cell says nothing. */
  z.object({ kind: z.literal('none'), reason: z.string() }),
])
export type Basis = z.infer<typeof basisSchema>

export const importPlanSchema = z.object({
  file: z.string(),
  /** SHA-256 of the bytes, hexadecimal. */
  hash: z.string(),
  list: z.string(),
  /** Revision of the ledger for which the plan was made. */
  seq: z.int(),
  basis: basisSchema,
  sheets: z.array(sheetReportSchema),
  rows: z.array(planRowSchema),
  issues: z.array(importIssueSchema),
})
export type ImportPlan = z.infer<typeof importPlanSchema>

/** What rows are that do not say it; null: nothing is supposed of them. */
const placeChoiceSchema = z.object({
  district: z.string().nullable().optional(),
  category: z.string().nullable().optional(),
})

export type PlaceChoice = z.infer<typeof placeChoiceSchema>

const tableChoiceSchema = placeChoiceSchema.extend({
  /** Column letter → unit of its numbers. */
  units: z.record(z.string(), z.string()).optional(),
  /** The last row of the table, from 1. */
  last: z.int().optional(),
  /** True for a table that is not read. */
  isLeft: z.boolean().optional(),
})
export type TableChoice = z.infer<typeof tableChoiceSchema>

/** What a person told about a workbook before anything is compared. */
export const importChoicesSchema = z.object({
  /** Only these sheets. */
  sheets: z.array(z.string()).optional(),
  /** For rows that name none of their own. */
  district: z.string().optional(),
  category: z.string().optional(),
  /** `sheet!row of the header's end` → column letter → field, or null for none. */
  columns: z.record(z.string(), z.record(z.string(), z.string().nullable())).optional(),
  /** Sheet → first and last rows of the headers on it, from 1, whatever was found. */
  headerRows: z.record(z.string(), z.array(z.object({ top: z.int(), bottom: z.int() }))).optional(),
  /** By key of the table. */
  tables: z.record(z.string(), tableChoiceSchema).optional(),
  /** Key (`sheet!row`) of a section row → what it says. */
  sections: z.record(z.string(), placeChoiceSchema).optional(),
  /** Keys (`sheet!row`) of rows that are data, whatever they were taken for. */
  data: z.array(z.string()).optional(),
  /** Keys (`sheet!row`) of rows that are no data. */
  skip: z.array(z.string()).optional(),
  /** Header or column letter → field, or null for none; in every table. */
  headers: z.record(z.string(), z.string().nullable()).optional(),
  /** Key of a plan row → id of the row that it is, or `new`. */
  pairs: z.record(z.string(), z.string()).optional(),
})
export type ImportChoices = z.infer<typeof importChoicesSchema>

export const cellDecisionSchema = z.union([
  z.strictObject({ pick: z.enum(['ours', 'theirs']) }),
  z.strictObject({ value: cellValueSchema }),
])
export type CellDecision = z.infer<typeof cellDecisionSchema>

export const rowDecisionSchema = z.strictObject({
  /** Whether the row is taken at all; by default all but removals are. */
  take: z.boolean().optional(),
  /** For a row that one side deleted. */
  pick: z.enum(['ours', 'theirs']).optional(),
  cells: z.record(z.string(), cellDecisionSchema).optional(),
})
export type RowDecision = z.infer<typeof rowDecisionSchema>

/** By key of the plan row. */
export const decisionsSchema = z.record(z.string(), rowDecisionSchema)
export type Decisions = z.infer<typeof decisionsSchema>
