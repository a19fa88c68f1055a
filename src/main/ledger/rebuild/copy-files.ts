/** Kept files into a rebuilt ledger, each from whichever source has it whole. */
import { createHash } from 'node:crypto'
import type { RebuildReport } from '../../../shared/contract/rebuild.ts'
import type { Files } from '../files.ts'
import type { Records } from '../records.ts'
import type { SalvageFile } from './salvage-file.ts'

export function copyFiles(
  files: Files,
  records: Records,
  sources: readonly (SalvageFile | null)[],
): RebuildReport['files'] {
  const pointed = pointedTo(records)
  const hashes = new Set([
    ...pointed.keys(),
    ...sources.flatMap((source) => source?.fileHashes() ?? []),
  ])
  let kept = 0
  const lost: string[] = []
  for (const hash of hashes) {
    const bytes = wholeBytes(sources, hash)
    if (bytes !== null) {
      files.put(bytes)
      kept += 1
    } else if (pointed.has(hash)) lost.push(pointed.get(hash) ?? hash)
  }
  return { kept, lost }
}

/** Hashes that present rows point to, and the names under which they do. */
function pointedTo(records: Records): Map<string, string> {
  const pointed = new Map<string, string>()
  for (const rows of records.everything().values())
    for (const { hash, name } of rows.values())
      if (typeof hash === 'string' && /^[0-9a-f]{64}$/u.test(hash))
        pointed.set(hash, String(name ?? hash))
  return pointed
}

function wholeBytes(sources: readonly (SalvageFile | null)[], hash: string): Uint8Array | null {
  for (const source of sources) {
    const bytes = source?.file(hash) ?? null
    if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === hash) return bytes
  }
  return null
}
