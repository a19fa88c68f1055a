/** Whether the tables of a ledger are those that this program makes: nothing dropped, nothing added. */
import Database from 'better-sqlite3'
import { migrate } from './migrate.ts'

/** SQLite itself reads neither the kind of a definition nor the table that it names. */
const ALL = `
  SELECT name, concat_ws('/', typeof(type), type, typeof(tbl_name), tbl_name, sql) AS sql
  FROM sqlite_schema ORDER BY name`

interface Definition {
  name: string
  sql: string
}

/** Names of what is not as it should be. */
export function alteredDefinitions(db: Database.Database): string[] {
  const should = new Map(expected().map(({ name, sql }) => [name, sql]))
  const does = new Map(definitions(db).map(({ name, sql }) => [name, sql]))
  const names = new Set([...should.keys(), ...does.keys()])
  return [...names].filter((name) => should.get(name) !== does.get(name))
}

let known: readonly Definition[] | null = null

function expected(): readonly Definition[] {
  if (known === null) {
    const fresh = new Database(':memory:')
    migrate(fresh)
    known = definitions(fresh)
    fresh.close()
  }
  return known
}

function definitions(db: Database.Database): Definition[] {
  return db.prepare<[], Definition>(ALL).all()
}
