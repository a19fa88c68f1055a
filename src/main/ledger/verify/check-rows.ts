/** Present rows against what the log says of each. */
import type { Database } from 'better-sqlite3'
import { canonicalJson } from '../../../shared/changes/canonical-json.ts'
import { applyOps, compactCells, type LedgerRows } from '../../../shared/changes/rows.ts'
import { OP_COLUMNS, type OpRow, opsOfRow } from '../op-rows.ts'
import type { Checked, Problem } from './problem.ts'
import { readable } from './readable.ts'

export interface RowKey {
  list: string
  id: string
}

/** Before every key. */
const FIRST: RowKey = { list: '', id: '' }

/** Rows behind a key, in the order of their keys, until `most` ops are read; `next` is null at the end. */
export function checkRows(
  db: Database,
  after: RowKey | null,
  most: number,
): Checked<RowKey | null> {
  const from = after ?? FIRST
  const compare = comparing(db)
  const problems: Problem[] = []
  let group: OpRow[] = []
  let read = 0
  let next: RowKey | null = null
  const ops = db.prepare<[string, string], OpRow>(
    `SELECT ${OP_COLUMNS} FROM op WHERE (list, row) > (?, ?) ORDER BY list, row, seq, place`,
  )
  for (const op of ops.iterate(from.list, from.id)) {
    const [first] = group
    if (first !== undefined && (first.row !== op.row || first.list !== op.list)) {
      problems.push(...compare(group))
      group = []
      if (read >= most) {
        next = { list: first.list, id: first.row }
        break
      }
    }
    group.push(op)
    read += 1
  }
  problems.push(...compare(group), ...strangers(db, from, next))
  return { problems, next }
}

/** Rows that changes after `seq` touched. */
export function touchedProblems(db: Database, seq: number): Problem[] {
  const compare = comparing(db)
  const ofRow = db.prepare<[string, string], OpRow>(
    `SELECT ${OP_COLUMNS} FROM op WHERE list = ? AND row = ? ORDER BY seq, place`,
  )
  return db
    .prepare<[number], RowKey>('SELECT DISTINCT list, row AS id FROM op WHERE seq > ?')
    .all(seq)
    .flatMap(({ list, id }) => compare(ofRow.all(list, id)))
}

/** All ops on one row, oldest first, against the row as it is now. */
function comparing(db: Database): (ops: readonly OpRow[]) => Problem[] {
  const stored = db
    .prepare<[string, string], string>('SELECT cells FROM record WHERE list = ? AND id = ?')
    .pluck()
  return (rows) => {
    const [first] = rows
    if (first === undefined) return []
    const { list, row: id } = first
    const cells = stored.get(list, id)
    const expected = readable(() => textAfter(list, id, rows))
    if (expected === null) return [problem(list, id, '的改动记录读不出')]
    if (expected === cells) return []
    if (cells === undefined) return [problem(list, id, '丢失')]
    return [problem(list, id, expected === undefined ? '不在改动记录中' : '与改动记录不一致')]
  }
}

/** Rows are written in canonical JSON, so text is compared with text; undefined of a deleted row. */
function textAfter(list: string, id: string, rows: readonly OpRow[]): string | undefined {
  const replayed: LedgerRows = new Map()
  for (const row of rows) applyOps(replayed, opsOfRow(row))
  const cells = replayed.get(list)?.get(id)
  return cells === undefined ? undefined : canonicalJson(compactCells(cells))
}

/** Present rows of which the log knows nothing. */
function strangers(db: Database, from: RowKey, upTo: RowKey | null): Problem[] {
  const end = upTo === null ? '' : 'AND (list, id) <= (@endList, @endId)'
  const found = db.prepare<[object], RowKey>(
    `SELECT list, id FROM record WHERE (list, id) > (@list, @id) ${end}
     AND NOT EXISTS (SELECT 1 FROM op WHERE op.list = record.list AND op.row = record.id)`,
  )
  return found
    .all({ ...from, ...(upTo === null ? {} : { endList: upTo.list, endId: upTo.id }) })
    .map(({ list, id }) => problem(list, id, '不在改动记录中'))
}

function problem(list: string, id: string, what: string): Problem {
  return { kind: 'row', message: `${list}/${id} ${what}` }
}
