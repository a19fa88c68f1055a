import type { Database } from 'better-sqlite3'

export interface Migration {
  /** `user_version` after it ran: 1, 2, 3 … */
  version: number
  up: (db: Database) => void
}
