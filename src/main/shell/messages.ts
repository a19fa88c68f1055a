/** What the Electron main process and the service process say to each other. No ledger data. */
import { z } from 'zod'
import { ledgerInfoSchema } from '../../shared/contract/schemas.ts'

export const serviceRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('open-last') }),
  z.strictObject({ type: z.literal('open'), path: z.string() }),
  z.strictObject({ type: z.literal('create'), path: z.string() }),
  /** Comes with one port, over which the window then calls the contract. */
  z.strictObject({ type: z.literal('connect') }),
  /** Close the ledger and end the process. */
  z.strictObject({ type: z.literal('quit') }),
])
export type ServiceRequest = z.infer<typeof serviceRequestSchema>

/** Requests that leave another ledger open, and are answered. */
export type LedgerRequest = Extract<ServiceRequest, { type: 'open-last' | 'open' | 'create' }>

export const serviceReplySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('opened'), info: ledgerInfoSchema }),
  /** The ledger that was open before, if any, stays open. */
  z.strictObject({ type: z.literal('failed'), code: z.string(), message: z.string() }),
])
export type ServiceReply = z.infer<typeof serviceReplySchema>
