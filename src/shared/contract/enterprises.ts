/** The register of enterprises (企业名录) over all lists. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { cellsSchema, changeSchema } from '../changes/change.ts'
import { declaredErrors } from './declared-errors.ts'

const procedure = oc.errors(declaredErrors)

const enterpriseRowsSchema = z.strictObject({
  list: z.string(),
  title: z.string(),
  rowName: z.string(),
  /** All of them; the first are told one by one. */
  count: z.int(),
  rows: z.array(
    z.strictObject({
      id: z.string(),
      /** The month or quarter in words; null in a list without. */
      period: z.string().nullable(),
      /** What the row says beside its enterprise, in words. */
      text: z.string(),
      /** Last year's plan and number, of a project that was carried over; else null. */
      origin: z.string().nullable(),
    }),
  ),
})
export type EnterpriseRows = z.infer<typeof enterpriseRowsSchema>

const enterpriseYearSchema = z.strictObject({
  year: z.int(),
  /** Its ledger, by file name without folder or ending. */
  file: z.string(),
  /** Names in its rows there which are not its present one. */
  names: z.array(z.string()),
  lists: z.array(enterpriseRowsSchema),
  /** Why its rows there cannot be told, and what to do; null where they are told. */
  problem: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
})
export type EnterpriseYear = z.infer<typeof enterpriseYearSchema>

/** Keys of enterprises: the id of an entry, else a credit code or folded name. */
const keysSchema = z.array(z.string()).min(1)

export const mergeWishSchema = z.strictObject({
  keep: z.string(),
  others: keysSchema,
  /** By field, which value stands where they differ. */
  chosen: z.record(z.string(), z.string()).default({}),
})
export type MergeWish = z.input<typeof mergeWishSchema>

export const enterprisesContract = {
  /** Each enterprise with what the sheet shows of it; of an entry only what follows from its rows. */
  sheet: procedure.output(
    z.strictObject({
      enterprises: z.array(
        z.strictObject({ key: z.string(), isRegistered: z.boolean(), cells: cellsSchema }),
      ),
      /** Keys of the lists that have a row of one of them. */
      lists: z.array(z.string()),
      /** Not registered yet, and those of them that a person has to look at first. */
      unregistered: z.int(),
      doubtful: z.int(),
    }),
  ),
  /** Its rows in all lists; none for an enterprise that is no longer there. */
  rows: procedure
    .input(z.strictObject({ key: z.string() }))
    .output(z.strictObject({ lists: z.array(enterpriseRowsSchema) })),
  /** Its rows in the ledgers of the years before, as far as each lies beside the open one; the newest
   * year first. Read anew only where a file has changed. */
  years: procedure
    .input(z.strictObject({ key: z.string() }))
    .output(z.strictObject({ years: z.array(enterpriseYearSchema) })),
  /** Registers these, else all that raise no doubt, as one change; null where there are none. */
  register: procedure
    .input(z.strictObject({ keys: keysSchema.optional() }))
    .output(changeSchema.nullable()),
  /** Makes them one, as one change. VALUE_INVALID where something is still to be chosen. */
  merge: procedure.input(mergeWishSchema).output(changeSchema),
}
