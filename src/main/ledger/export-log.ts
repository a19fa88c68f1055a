/**
 * The log of exports: which revision left as what, for whom. It stands beside the log of changes and
 * not in it: if an export were a change, it would move the revision that it has just shown, and no
 * two exports could be of the same one.
 */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type ExportRecord, exportRecordSchema } from '../../shared/contract/exports.ts'
import type { ExportChain } from './export-chain.ts'

export type ExportLog = ReturnType<typeof openExportLog>

const storedSchema = z.object({ options: z.string().transform((text) => JSON.parse(text)) })

export function openExportLog(db: Database, chain: ExportChain) {
  const select =
    'SELECT id, at, author, seq, kind, format, options, template, file, hash FROM export'
  const newest = db.prepare<[number], object>(`${select} ORDER BY id DESC LIMIT ?`)
  const byRevision = db.prepare<[number], object>(
    `${select} WHERE seq <= ? ORDER BY seq DESC, id DESC`,
  )
  const ofHash = db.prepare<[string], object>(`${select} WHERE hash = ? ORDER BY id DESC LIMIT 1`)

  return {
    append: db.transaction((record: Omit<ExportRecord, 'id'>): void =>
      chain.append({ ...record, options: JSON.stringify(record.options) }),
    ),
    /** Newest first. */
    newest: (limit: number): ExportRecord[] => newest.all(limit).map(recordOf),
    /** Of a revision and those before it, the newest revision first. */
    *upTo(seq: number): Generator<ExportRecord> {
      for (const row of byRevision.iterate(seq)) yield recordOf(row)
    },
    /** The newest export of these very bytes, or null. */
    find: (hash: string): ExportRecord | null => {
      const row = ofHash.get(hash)
      return row === undefined ? null : recordOf(row)
    },
  }
}

function recordOf(row: object): ExportRecord {
  return exportRecordSchema.parse({ ...row, ...storedSchema.parse(row) })
}
