/** Shapes of a reconciliation, as they travel from the service. */
import { z } from 'zod'

const placeSchema = z.strictObject({ district: z.string(), category: z.string() })
export type Place = z.infer<typeof placeSchema>

/** One project that a cell counts more (`by` 1) or no longer (−1), and the change that did it. */
const causeSchema = z.strictObject({
  by: z.union([z.literal(1), z.literal(-1)]),
  kind: z.enum(['added', 'removed', 'moved']),
  /** Where a moved project came from or went to; words of the row, in the plan or not. */
  other: placeSchema.nullable(),
  id: z.string(),
  title: z.string(),
  /** Whether the project is still in the ledger. */
  exists: z.boolean(),
  seq: z.int(),
  /** UTC instant, ISO 8601. */
  at: z.string(),
  author: z.string(),
  note: z.string(),
  /** The workbook from which the change took it. */
  source: z
    .strictObject({ file: z.string(), sheet: z.string().nullable(), row: z.int().nullable() })
    .nullable(),
})
export type Cause = z.infer<typeof causeSchema>

const reconciledCellSchema = placeSchema.extend({
  /** Counted at the earlier revision. */
  before: z.int(),
  now: z.int(),
  /** null where the plan says none (yet). */
  quota: z.int().nullable(),
  causes: z.array(causeSchema),
})
export type ReconciledCell = z.infer<typeof reconciledCellSchema>

export const reconciliationSchema = z.strictObject({
  since: z.strictObject({
    seq: z.int(),
    at: z.string(),
    /** The newest export of 附件1 that shows this revision. */
    exported: z.strictObject({ at: z.string(), author: z.string(), file: z.string() }).nullable(),
  }),
  nowSeq: z.int(),
  /** Every district and category, in the plan's order. */
  cells: z.array(reconciledCellSchema),
  /** Earlier revisions that left as 附件1, newest first. */
  exported: z.array(z.strictObject({ seq: z.int(), at: z.string(), file: z.string() })),
})
export type Reconciliation = z.infer<typeof reconciliationSchema>
