/** The same rows in bare SQLite, a column for each field; `isLogged` also says what each was and is. */
import Database from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import type { Cells } from '../../../src/shared/changes/change.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'

const all = PROJECTS.fields.map(({ key }) => key)

export class BareDatabase {
  readonly #db: Database.Database
  readonly #isLogged: boolean
  readonly #insert: Database.Statement
  readonly #log: Database.Statement

  constructor(path: string, filled: readonly Row[], isLogged: boolean) {
    const db = new Database(path)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.exec(`
      CREATE TABLE project (id TEXT PRIMARY KEY, ${all.map((key) => `"${key}"`).join(', ')});
      CREATE TABLE log (at TEXT, row TEXT, before TEXT, after TEXT);
      CREATE INDEX log_by_row ON log (row);
    `)
    this.#db = db
    this.#isLogged = isLogged
    this.#insert = db.prepare(`INSERT INTO project VALUES (?, ${all.map(() => '?').join(', ')})`)
    this.#log = db.prepare('INSERT INTO log VALUES (?, ?, ?, ?)')
    db.transaction(() => {
      for (const { id, cells } of filled) this.#insert.run(id, ...valuesOf(cells))
    })()
  }

  insertAll(rows: readonly Cells[]): void {
    const at = new Date().toISOString()
    this.#db.transaction(() => {
      for (const cells of rows) {
        const id = uuid()
        this.#insert.run(id, ...valuesOf(cells))
        if (this.#isLogged) this.#log.run(at, id, null, JSON.stringify(cells))
      }
    })()
  }

  update(touched: readonly Row[], fields: readonly string[], value: string): void {
    const at = new Date().toISOString()
    const columns = fields.map((field) => `"${field}"`).join(', ')
    const set = fields.map((field) => `"${field}" = ?`).join(', ')
    const update = this.#db.prepare(`UPDATE project SET ${set} WHERE id = ?`)
    const present = this.#db.prepare(`SELECT ${columns} FROM project WHERE id = ?`)
    const after = JSON.stringify(Object.fromEntries(fields.map((field) => [field, value])))
    this.#db.transaction(() => {
      for (const { id } of touched) {
        if (this.#isLogged) this.#log.run(at, id, JSON.stringify(present.get(id)), after)
        update.run(...fields.map(() => value), id)
      }
    })()
  }

  close(): void {
    this.#db.close()
  }
}

function valuesOf(cells: Cells): (string | null)[] {
  return all.map((key) => (cells[key] == null ? null : String(cells[key])))
}
