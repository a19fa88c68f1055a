/** Special ledgers (专项台账): how far they are, their definitions in and out, their periods. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { changeSchema } from '../changes/change.ts'
import { listStandingSchema } from '../lists/special/standing.ts'
import { declaredErrors } from './declared-errors.ts'

const procedure = oc.errors(declaredErrors)

/** One that comes with the program. */
const shippedListSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  task: z.int().nullable(),
  fields: z.int(),
  goals: z.int(),
  /** The ledger has one of that key or name. */
  isPresent: z.boolean(),
})

export const listsContract = {
  /** Each special ledger that is in use, in their order. */
  standings: procedure.output(z.strictObject({ lists: z.array(listStandingSchema) })),
  shipped: procedure.output(z.strictObject({ lists: z.array(shippedListSchema) })),
  /** Adds some that come with the program, as one change. CHANGE_CONFLICT for one that is there. */
  add: procedure.input(z.strictObject({ keys: z.array(z.string()).min(1) })).output(changeSchema),
  /** Names of the ledgers without rows whose definitions a file would replace by others. */
  compareFile: procedure
    .input(z.strictObject({ file: z.file() }))
    .output(z.strictObject({ replaced: z.array(z.string()) })),
  /**
   * The same from a file of definitions; one that is there is replaced where it has no rows, or given
   * what it lacks. INPUT_UNREADABLE for any other file.
   */
  addFile: procedure.input(z.strictObject({ file: z.file() })).output(changeSchema),
  /** All definitions of the ledger as one file. */
  definitions: procedure.output(z.file()),
  /** Takes rows of the last period over into this one; null where there is nothing to take. */
  carryOver: procedure
    .input(z.strictObject({ list: z.string(), period: z.string() }))
    .output(changeSchema.nullable()),
}
