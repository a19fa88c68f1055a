/** What the check of a backup found, kept beside it, so that a list of many opens none of them. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { renameDurably } from './durable.ts'

const factsSchema = z.object({
  seq: z.int(),
  /** Hash of its newest change, by which it is known to be a revision of a ledger. */
  tip: z.string(),
  /** UTC instant of the newest change, ISO 8601. */
  changedAt: z.string(),
  projects: z.int(),
  /** Projects by district. */
  districts: z.record(z.string(), z.int()),
})
export type BackupFacts = z.infer<typeof factsSchema>

const factsFile = (backup: string) => `${backup}.json`

/** Null where there are none, or none that can be read: such a backup was not checked. */
export function readFacts(backup: string): BackupFacts | null {
  try {
    return factsSchema.parse(JSON.parse(readFileSync(factsFile(backup), 'utf8')))
  } catch {
    return null
  }
}

export function writeFacts(backup: string, facts: BackupFacts): void {
  const draft = `${factsFile(backup)}.new`
  writeFileSync(draft, JSON.stringify(facts))
  renameDurably(draft, factsFile(backup))
}

/** Removes a backup and what is known of it. */
export function removeBackup(backup: string): void {
  rmSync(backup, { force: true })
  rmSync(factsFile(backup), { force: true })
}
