/** The log of exports, row by row from whichever file has it as its hash says. */
import type Database from 'better-sqlite3'
import { GENESIS } from '../change-hash.ts'
import { type ChainedExport, exportHash, openExportChain } from '../export-chain.ts'
import type { SalvageFile } from './salvage-file.ts'

/** The answer is how many there are now; hashes are made anew, since rows may be missing. */
export function copyExports(
  db: Database.Database,
  sources: readonly (SalvageFile | null)[],
): number {
  const found = new Map<number, { row: ChainedExport; isProven: boolean }>()
  for (const source of sources) {
    let previous = GENESIS
    for (const row of source?.exports() ?? []) {
      const isProven = exportHash(previous, row) === row.chain
      previous = row.chain
      if (found.get(row.id)?.isProven !== true && (isProven || !found.has(row.id)))
        found.set(row.id, { row, isProven })
    }
  }
  const { append } = openExportChain(db)
  const rows = [...found.values()].sort((a, b) => a.row.id - b.row.id)
  return rows.filter(({ row }) => {
    try {
      append(row)
      return true
    } catch {
      // A damaged row may break what the table demands.
      return false
    }
  }).length
}
