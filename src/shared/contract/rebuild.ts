/** What could be saved of a damaged ledger, and what could not. */
import { z } from 'zod'

/** Rows that a report names; of the others it says how many there are. */
export const NAMED_AT_MOST = 50

const rowNameSchema = z.strictObject({ list: z.string(), id: z.string(), title: z.string() })
export type RowName = z.infer<typeof rowNameSchema>

const rowNamesSchema = z.strictObject({ count: z.int(), some: z.array(rowNameSchema) })

export const rebuildReportSchema = z.strictObject({
  /** Newest revision of the rebuilt ledger. */
  seq: z.int(),
  /** False where nothing at all could be read of the damaged file. */
  readable: z.boolean(),
  /** First change that the damaged file itself does not have whole; null where it has all. */
  breaksAt: z.int().nullable(),
  changes: z.strictObject({
    /** Taken from the damaged file under their hash. */
    whole: z.int(),
    /** Taken from a backup. */
    fromBackup: z.int(),
    /** Read, but with no hash before them to check against. */
    unverified: z.array(z.int()),
    /** Gone, with what is still known of them. */
    lost: z.array(z.strictObject({ seq: z.int(), said: z.string() })),
  }),
  rows: z.strictObject({
    /** As the log says. */
    whole: z.int(),
    /** Made good from the log. */
    restored: rowNamesSchema,
    /** Taken over from the damaged file since the log is not whole: to be looked at. */
    adopted: rowNamesSchema,
  }),
  files: z.strictObject({ kept: z.int(), lost: z.array(z.string()) }),
  /** Entries of the log of exports. */
  exports: z.int(),
})
/** A damaged ledger that was asked for while another one is open, which stays. */
export const refusedSchema = z.strictObject({ name: z.string(), reason: z.string() })
export type Refused = z.infer<typeof refusedSchema>

export type RebuildReport = z.infer<typeof rebuildReportSchema>
