/** Shapes of the ledgers that lie beside the open one. */
import { z } from 'zod'

export const ledgerFileSchema = z.strictObject({
  /** File name without folder or ending. */
  name: z.string(),
  isOpen: z.boolean(),
  /** Whether the open ledger was made from it. */
  isLastYear: z.boolean(),
  /** UTC instant, ISO 8601. */
  changedAt: z.string(),
  /** Bytes. */
  size: z.int(),
})
export type LedgerFile = z.infer<typeof ledgerFileSchema>

/** What a plan of another city starts from. */
export const emptyPlanSchema = z.strictObject({
  city: z.string().trim().min(1),
  year: z.int().min(2000).max(2100),
  districts: z.array(z.string().trim().min(1)),
  categories: z.array(z.string().trim().min(1)),
  /** Keys of the usual indicators that it has. */
  indicators: z.array(z.string()),
})
export type EmptyPlan = z.infer<typeof emptyPlanSchema>
