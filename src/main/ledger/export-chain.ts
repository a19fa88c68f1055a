/** The hashes of the log of exports: each covers its row and all rows before, as those of changes do. */
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { canonicalJson } from '../../shared/changes/canonical-json.ts'
import { GENESIS } from './change-hash.ts'

/** A row of the table as it is stored. */
export interface ExportRow {
  id: number
  at: string
  author: string
  seq: number
  kind: string
  format: string
  /** JSON. */
  options: string
  template: string | null
  file: string
  hash: string
}

export interface ChainedExport extends ExportRow {
  chain: string
}

export interface ExportTip {
  id: number
  chain: string
}

const COLUMNS = 'id, at, author, seq, kind, format, options, template, file, hash, chain'

export type ExportChain = ReturnType<typeof openExportChain>

export function openExportChain(db: Database.Database) {
  const insert = db.prepare(
    `INSERT INTO export (${COLUMNS}) VALUES (@id, @at, @author, @seq, @kind, @format, @options, @template, @file, @hash, @chain)`,
  )
  const all = db.prepare<[], ChainedExport>(`SELECT ${COLUMNS} FROM export ORDER BY id`)
  const tipValue = db.prepare<[], string>("SELECT value FROM meta WHERE key = 'exports'").pluck()
  const setTip = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('exports', ?)")

  /** The newest export, so that a cut-off log is noticed. */
  const tip = (): ExportTip => {
    const [id, chain] = (tipValue.get() ?? `0:${GENESIS}`).split(':')
    return { id: Number(id), chain: chain ?? GENESIS }
  }

  return {
    tip,
    rows: () => all.iterate(),
    /** Must run in a transaction. */
    append(row: Omit<ExportRow, 'id'>): void {
      const last = tip()
      const next = { ...row, id: last.id + 1 }
      const chain = exportHash(last.chain, next)
      insert.run({ ...next, chain })
      setTip.run(`${next.id}:${chain}`)
    },
  }
}

export function exportHash(previous: string, row: ExportRow): string {
  const { id, at, author, seq, kind, format, options, template, file, hash } = row
  const text = canonicalJson({ id, at, author, seq, kind, format, options, template, file, hash })
  return createHash('sha256').update(previous).update(text).digest('hex')
}

/** Chains what versions before 5 noted. Where a damaged file gives no more, the rest stays without. */
export function chainExports(db: Database.Database): void {
  const rows = db.prepare<[], ExportRow>('SELECT * FROM export ORDER BY id')
  const set = db.prepare('UPDATE export SET chain = ? WHERE id = ?')
  const setTip = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('exports', ?)")
  let chain = GENESIS
  try {
    for (const row of rows.all()) {
      chain = exportHash(chain, row)
      set.run(chain, row.id)
      setTip.run(`${row.id}:${chain}`)
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
}
