import type { Migration } from '../migration.ts'

/**
 * `record` is the present, `change` and `op` are the log from which it follows, `meta.tip` names the
 * last change so that a cut-off log is noticed. Cells are canonical JSON.
 */
export const initial: Migration = {
  version: 1,
  up: (db) =>
    db.exec(`
      CREATE TABLE meta (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE record (
        list TEXT NOT NULL,
        id TEXT NOT NULL,
        cells TEXT NOT NULL CHECK (json_valid(cells)),
        PRIMARY KEY (list, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE change (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        author TEXT NOT NULL,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        note TEXT NOT NULL,
        undoes INTEGER REFERENCES change (seq),
        hash TEXT NOT NULL
      ) STRICT;

      CREATE TABLE op (
        seq INTEGER NOT NULL REFERENCES change (seq),
        place INTEGER NOT NULL,
        op TEXT NOT NULL CHECK (op IN ('insert', 'delete', 'set')),
        list TEXT NOT NULL,
        row TEXT NOT NULL,
        field TEXT,
        before TEXT,
        after TEXT,
        PRIMARY KEY (seq, place)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX op_by_row ON op (list, row, seq);
    `),
}
