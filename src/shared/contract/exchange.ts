/** Shapes of the exchange with districts: who was sent what, and what came back. */
import { z } from 'zod'
import { cellsSchema } from '../changes/change.ts'
import { SUBMISSION_STATES } from '../lists/submissions.ts'

/**
 * 未报: sent on an earlier day, nothing back since. 已录入: no workbook came, and what it would say is
 * in the ledger. 免报: it would say nothing. The last three are states of what came back.
 */
const exchangeStateSchema = z.enum([
  '未下发',
  '已下发',
  '未报',
  '已录入',
  '免报',
  ...SUBMISSION_STATES,
])
export type ExchangeState = z.infer<typeof exchangeStateSchema>

/** What the ledger itself says of a month or quarter, without a workbook. */
export type Told = Extract<ExchangeState, '已录入' | '免报'>

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

/** Days: since the last workbook went out; of a month also since it is over, whichever is fewer. */
const awaitedDistrictSchema = z.strictObject({
  district: z.string(),
  state: exchangeStateSchema,
  /** null where the district has answered and the office has yet to take it in. */
  lateDays: z.int().min(0).nullable(),
})
export type AwaitedDistrict = z.infer<typeof awaitedDistrictSchema>

/** A list or month of which something is awaited. */
export const awaitedSheetSchema = z.strictObject({
  /** Key of a special ledger; null for projects and their months. */
  list: z.string().nullable(),
  month: z.string().nullable(),
  title: z.string(),
  /** How many districts report it. */
  asked: z.int(),
  districts: z.array(awaitedDistrictSchema),
})
export type AwaitedSheet = z.infer<typeof awaitedSheetSchema>

/** A file in which a list, or a part of it, last went out. */
export const outgoingFileSchema = z.strictObject({
  /** UTC instant, ISO 8601. */
  at: z.string(),
  by: z.string().nullable(),
  /** The revision that it shows. */
  seq: z.int(),
  file: z.string(),
  /** The only district, and the only month or quarter, whose rows it holds. */
  district: z.string().nullable(),
  period: z.string().nullable(),
})
export type OutgoingFile = z.infer<typeof outgoingFileSchema>

/** What of a list is no longer as it last went out. */
export const changedSinceSchema = z.strictObject({
  /** With which rows are compared, newest revision first; none where nothing went out. */
  files: z.array(outgoingFileSchema),
  /** By id: what its changed cells held then; null for a row that was not there. */
  rows: z.record(z.string(), cellsSchema.nullable()),
})
