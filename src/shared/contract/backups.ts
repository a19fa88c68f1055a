/** What windows are told of backups and of the state of the ledger file. */
import { z } from 'zod'

/** What the last backup and check found wrong, in words; null where all is well. */
export const careSchema = z.strictObject({
  damage: z.string().nullable(),
  backup: z.string().nullable(),
  secondPlace: z.string().nullable(),
})
export type Care = z.infer<typeof careSchema>

export const backupSchema = z.strictObject({
  /** File name, by which it is called. */
  name: z.string(),
  /** Local time, `YYYY-MM-DD HH:MM:SS`. */
  at: z.string(),
  seq: z.int(),
  /** Bytes. */
  size: z.int(),
  /** What the check counted; null for one that was not checked. */
  projects: z.int().nullable(),
})
export type Backup = z.infer<typeof backupSchema>

export const backupListSchema = z.strictObject({
  /** Newest first. */
  backups: z.array(backupSchema),
  folder: z.string(),
  secondPlace: z.string().nullable(),
})
export type BackupList = z.infer<typeof backupListSchema>

/** What would be different after restoring. */
export const backupPreviewSchema = z.strictObject({
  backup: backupSchema,
  /** `same`: the present revision; `earlier`: one that the log of now goes through. */
  relation: z.enum(['same', 'earlier', 'other']),
  /** Changes since, and rows that they touched; null unless `earlier`. */
  since: z.strictObject({ changes: z.int(), rows: z.int() }).nullable(),
  /** Time of its newest change: UTC instant. */
  changedAt: z.string(),
  /** Projects by district, then and now. */
  districts: z.array(z.strictObject({ district: z.string(), was: z.int(), now: z.int() })),
})
export type BackupPreview = z.infer<typeof backupPreviewSchema>
