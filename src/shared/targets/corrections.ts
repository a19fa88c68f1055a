/** Official targets that were changed after the plan was issued, beside what was issued. */
import { z } from 'zod'
import type { Change } from '../changes/change.ts'

export const correctionSchema = z.strictObject({
  indicator: z.string(),
  /** Of the closing row: 合计. */
  district: z.string(),
  issued: z.number(),
  /** null where it was taken away. */
  value: z.number().nullable(),
  /** The newest change of it. */
  seq: z.int(),
  /** UTC instant, ISO 8601. */
  at: z.string(),
  author: z.string(),
})
export type Correction = z.infer<typeof correctionSchema>

/**
 * @param changes of one target, oldest first, with the ops of its row alone.
 * @param isBeforeIssue whether the plan was still to be issued at a change. What the ledger
 * was created with counts as issued, whenever that was.
 */
export function correctionOf(
  changes: readonly Change[],
  isBeforeIssue: (change: Change) => boolean,
): Correction | null {
  let value: number | null = null
  let issued: number | null = null
  let place = { indicator: '', district: '' }
  for (const change of changes) {
    for (const op of change.ops) {
      if (op.op === 'insert')
        place = { indicator: String(op.cells.indicator), district: String(op.cells.district) }
      const next = op.op === 'set' ? op.new : op.op === 'insert' ? op.cells.value : null
      if (op.op !== 'set' || op.field === 'value') value = typeof next === 'number' ? next : null
    }
    if (change.kind === 'create' || isBeforeIssue(change)) issued = value
  }
  const last = changes.at(-1)
  if (last === undefined || issued === null || issued === value) return null
  return { ...place, issued, value, seq: last.seq, at: last.at, author: last.author }
}
