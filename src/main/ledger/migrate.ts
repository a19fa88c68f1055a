/** Numbered, append-only migrations; all that are pending run in one transaction. */
import type { Database } from 'better-sqlite3'
import type { Migration } from './migration.ts'
import { initial } from './migrations/0001-initial.ts'
import { sources } from './migrations/0002-sources.ts'
import { files } from './migrations/0003-files.ts'
import { exports } from './migrations/0004-exports.ts'
import { cellsTogether } from './migrations/0005-cells-together.ts'

const MIGRATIONS: readonly Migration[] = [initial, sources, files, exports, cellsTogether]

/** The newest schema version that this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.length

/** @param before runs where anything is pending; what it throws leaves the file as it was. */
export function migrate(db: Database, before?: (version: number) => void): void {
  const present = Number(db.pragma('user_version', { simple: true }))
  const pending = MIGRATIONS.filter((migration) => migration.version > present)
  if (pending.length === 0) return
  if (present > 0) before?.(present)
  db.transaction(() => {
    for (const migration of pending) {
      migration.up(db)
      db.pragma(`user_version = ${migration.version}`)
    }
  }).immediate()
}
