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

/** A ledger that was open on this machine before. */
export const recentLedgerSchema = z.strictObject({
  /** By which it is opened again; a window names no path. */
  id: z.string(),
  name: z.string(),
  /** Where it lies, to be read by people. */
  folder: z.string(),
  /** The one that is open or, where none is, the one that does not open. */
  isCurrent: z.boolean(),
  /** False where it was moved or deleted since. */
  isThere: z.boolean(),
})
export type RecentLedger = z.infer<typeof recentLedgerSchema>

/** A plan definition that comes with the program. */
export const shippedPlanSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  city: z.string(),
  year: z.int(),
  districts: z.int(),
  categories: z.int(),
  tasks: z.int(),
})
export type ShippedPlan = z.infer<typeof shippedPlanSchema>

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
