/** What the Electron main process and the service process say to each other. No ledger data. */
import { z } from 'zod'
import { ledgerInfoSchema } from '../../shared/contract/schemas.ts'

export const serviceRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('open-last') }),
  z.strictObject({ type: z.literal('open'), path: z.string() }),
  z.strictObject({ type: z.literal('create'), path: z.string() }),
  /** Comes with one port, over which the window then calls the contract. */
  z.strictObject({ type: z.literal('connect') }),
  /** Answers `print`; null where it could not be printed. */
  z.strictObject({
    type: z.literal('printed'),
    id: z.int(),
    pdf: z.instanceof(Uint8Array).nullable(),
  }),
  /** Answers `run-apart`. */
  z.strictObject({ type: z.literal('apart-answer'), id: z.int(), answer: z.unknown() }),
  /** `isKilled`: because it took too much memory. */
  z.strictObject({
    type: z.literal('apart-ended'),
    id: z.int(),
    code: z.int().nullable(),
    isKilled: z.boolean(),
  }),
  /** Close the ledger and end the process. */
  z.strictObject({ type: z.literal('quit') }),
])
export type ServiceRequest = z.infer<typeof serviceRequestSchema>

export type ApartReply = Extract<ServiceRequest, { type: 'apart-answer' | 'apart-ended' }>
export type PrintReply = Extract<ServiceRequest, { type: 'printed' }>

/** Requests after which another ledger is open. */
export type LedgerRequest = Extract<ServiceRequest, { type: 'open-last' | 'open' | 'create' }>

export const serviceMessageSchema = z.discriminatedUnion('type', [
  /** Whenever another ledger is open, whoever asked for it. */
  z.strictObject({ type: z.literal('opened'), info: ledgerInfoSchema, path: z.string() }),
  /** A request was not fulfilled. The ledger that was open before, if any, stays open. */
  z.strictObject({ type: z.literal('failed'), code: z.string(), message: z.string() }),
  /** A page to be printed to PDF. */
  z.strictObject({ type: z.literal('print'), id: z.int(), html: z.string() }),
  /** A task for a process of its own; see `startApart`. */
  z.strictObject({
    type: z.literal('run-apart'),
    id: z.int(),
    entry: z.enum(['read-process', 'care-process']),
    memory: z.int().nullable(),
    task: z.unknown(),
  }),
  z.strictObject({ type: z.literal('stop-apart'), id: z.int() }),
  /** How far long work is; see `LongWork`. */
  z.strictObject({
    type: z.literal('work'),
    id: z.int(),
    name: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    progress: z.number().nullable(),
  }),
])
export type ServiceMessage = z.infer<typeof serviceMessageSchema>
export type PrintRequest = Extract<ServiceMessage, { type: 'print' }>
export type ApartRequest = Extract<ServiceMessage, { type: 'run-apart' }>
export type WorkMessage = Extract<ServiceMessage, { type: 'work' }>
/** What the window of the ledger takes. */
export type ServiceReply = Extract<ServiceMessage, { type: 'opened' | 'failed' | 'work' }>
