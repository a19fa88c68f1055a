import { chainExports } from '../export-chain.ts'
import type { Migration } from '../migration.ts'

/**
 * Cells set in one row stand in one row of `op`: without `field`, `before` and `after` hold them by
 * key. Rows that name a field stay as they are, for the hash covers them. `op_cell` shows both cell by
 * cell. Each export is chained to the one before, and `meta.exports` names the last.
 */
export const cellsTogether: Migration = {
  version: 5,
  up: (db) => {
    db.exec(`
      CREATE VIEW op_cell AS
        SELECT op.seq, op.place, cell.id AS part, op.op, op.list, op.row,
          coalesce(op.field, cell.key) AS field,
          iif(cell.key IS NULL, op.before, op.before -> cell.fullkey) AS before,
          iif(cell.key IS NULL, op.after, op.after -> cell.fullkey) AS after,
          op.source
        FROM op LEFT JOIN
          json_each(iif(op.op = 'set' AND op.field IS NULL, op.after, NULL)) AS cell;

      ALTER TABLE export ADD COLUMN chain TEXT NOT NULL DEFAULT '';
    `)
    chainExports(db)
  },
}
