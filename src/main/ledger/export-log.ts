/**
 * The log of exports: which revision left as what, for whom. It stands beside the log of changes and
 * not in it: if an export were a change, it would move the revision that it has just shown, and no
 * two exports could be of the same one.
 */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type ExportRecord, exportRecordSchema } from '../../shared/contract/exports.ts'

export type ExportLog = ReturnType<typeof openExportLog>

const storedSchema = z.object({ options: z.string().transform((text) => JSON.parse(text)) })

export function openExportLog(db: Database) {
  const columns = 'at, author, seq, kind, format, options, template, file, hash'
  const insert = db.prepare(
    `INSERT INTO export (${columns}) VALUES (@at, @author, @seq, @kind, @format, @options, @template, @file, @hash)`,
  )
  const newest = db.prepare<[number], object>(
    `SELECT id, ${columns} FROM export ORDER BY id DESC LIMIT ?`,
  )
  const ofHash = db.prepare<[string], object>(
    `SELECT id, ${columns} FROM export WHERE hash = ? ORDER BY id DESC LIMIT 1`,
  )

  return {
    append(record: Omit<ExportRecord, 'id'>): void {
      insert.run({ ...record, options: JSON.stringify(record.options) })
    },
    /** Newest first. */
    newest: (limit: number): ExportRecord[] => newest.all(limit).map(recordOf),
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
