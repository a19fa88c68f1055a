import type { Migration } from '../migration.ts'

/** Files that rows point to (evidence, templates): each content once, under its own hash. */
export const files: Migration = {
  version: 3,
  up: (db) =>
    db.exec(`
      CREATE TABLE file (
        hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
        bytes BLOB NOT NULL
      ) STRICT;
    `),
}
