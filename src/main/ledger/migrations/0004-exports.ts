import type { Migration } from '../migration.ts'

/** What left the ledger as a file. No change: an export alters nothing that a revision counts. */
export const exports: Migration = {
  version: 4,
  up: (db) =>
    db.exec(`
      CREATE TABLE export (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        author TEXT NOT NULL,
        seq INTEGER NOT NULL,
        kind TEXT NOT NULL,
        format TEXT NOT NULL,
        options TEXT NOT NULL CHECK (json_valid(options)),
        template TEXT,
        file TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX export_hash ON export (hash);
    `),
}
