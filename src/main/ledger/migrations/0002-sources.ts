import type { Migration } from '../migration.ts'

/** Where an import read its values: the workbook of a change, the place in it of an op. */
export const sources: Migration = {
  version: 2,
  up: (db) =>
    db.exec(`
      ALTER TABLE change ADD COLUMN source TEXT CHECK (source IS NULL OR json_valid(source));
      ALTER TABLE op ADD COLUMN source TEXT CHECK (source IS NULL OR json_valid(source));
    `),
}
