/** Shapes of the exchange with districts: who was sent what, and what came back. */
import { z } from 'zod'
import { SUBMISSION_STATES } from '../lists/submissions.ts'

/** 未报: sent on an earlier day, nothing back since. The last three are states of what came back. */
const exchangeStateSchema = z.enum(['未下发', '已下发', '未报', ...SUBMISSION_STATES])
export type ExchangeState = z.infer<typeof exchangeStateSchema>

export const districtStatusSchema = z.strictObject({
  district: z.string(),
  state: exchangeStateSchema,
  /** Days since the last workbook was sent; null where nothing is awaited. */
  waitingDays: z.int().min(0).nullable(),
  /** The last workbook sent. */
  dispatch: z
    .strictObject({
      at: z.string(),
      by: z.string().nullable(),
      baseSeq: z.int(),
      file: z.string(),
      rows: z.int(),
    })
    .nullable(),
  /** The last workbook received. */
  submission: z
    .strictObject({
      receivedAt: z.string(),
      by: z.string().nullable(),
      file: z.string(),
      version: z.int(),
      mergedSeq: z.int().nullable(),
      added: z.int(),
      changed: z.int(),
      conflicts: z.int(),
      errors: z.int(),
    })
    .nullable(),
})
export type DistrictStatus = z.infer<typeof districtStatusSchema>
