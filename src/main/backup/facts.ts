/** What the check of a backup found, kept beside it, so that a list of many opens none of them. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { renameDurably } from '../ledger/durable.ts'
import type { Proof } from '../ledger/verify/verify.ts'
import { claimDraft } from '../private-files.ts'

const factsSchema = z.object({
  seq: z.int(),
  /** Hash of its newest change, by which it is known to be a revision of a ledger. */
  tip: z.string(),
  /** Number of the newest export that it holds; null where a version before did not note it. */
  exports: z.int().nullable().default(null),
  /** UTC instant of the newest change, ISO 8601. */
  changedAt: z.string(),
  projects: z.int(),
  /** Projects by district. */
  districts: z.record(z.string(), z.int()),
  /** Where the check of the next copy goes on; null, or not there, where it begins anew. */
  round: z
    .object({
      change: z.int(),
      row: z.object({ list: z.string(), id: z.string() }).nullable(),
      file: z.string(),
    })
    .nullable()
    .default(null),
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
  claimDraft(draft)
  writeFileSync(draft, JSON.stringify(facts))
  renameDurably(draft, factsFile(backup))
}

/** What was proven of a backup, for the check of a later copy of the same ledger. */
export function proofOf(facts: BackupFacts | null): Proof | null {
  if (facts === null || facts.round === null) return null
  return { seq: facts.seq, hash: facts.tip, round: facts.round }
}

/** Removes a backup and what is known of it. */
export function removeBackup(backup: string): void {
  rmSync(backup, { force: true })
  rmSync(factsFile(backup), { force: true })
}
