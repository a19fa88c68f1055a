/** Questions about the log of changes, answered page by page: nobody needs all of it in memory. */
import type { Database, Statement } from 'better-sqlite3'
import type { Cells, CellValue, Change, Op } from '../../shared/changes/change.ts'
import { type Clause, changeClause, type LogFilter, opClause, rowClause } from './log-clauses.ts'
import { type ChangeHead, changeOfHead, HEAD_COLUMNS } from './log-rows.ts'
import { OP_COLUMNS, type OpRow, opsOfRow } from './op-rows.ts'
import { parseStored } from './stored-json.ts'

/** A change without its ops. */
export type LoggedChange = Omit<Change, 'ops'>

export interface OpCounts {
  added: number
  removed: number
  /** Cells set in rows that stayed. */
  cells: number
}

export type LogSearch = ReturnType<typeof openLogSearch>

export function openLogSearch(db: Database) {
  const prepared = new Map<string, Statement<unknown[]>>()
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? db.prepare<unknown[]>(sql)
    prepared.set(sql, statement)
    return statement
  }
  const authors = db
    .prepare<[], string>('SELECT DISTINCT author FROM change ORDER BY author')
    .pluck()
  const counts = db.prepare<[number], { op: Op['op']; count: number }>(
    'SELECT op, count(*) AS count FROM op_cell WHERE seq = ? GROUP BY op',
  )
  const takeBacks = db.prepare<[], { seq: number; undoes: number }>(
    'SELECT seq, undoes FROM change WHERE undoes IS NOT NULL ORDER BY seq',
  )
  const deleted = db.prepare<[string], { row: string; before: string }>(
    "SELECT row, before FROM op WHERE list = ? AND op = 'delete' ORDER BY seq",
  )
  const former = db.prepare<[string, string], { row: string; before: string }>(
    `SELECT row, before FROM op_cell WHERE list = ? AND op = 'set' AND before IS NOT NULL
      AND field IN (SELECT value FROM json_each(?))`,
  )
  const rowsOfChange = db.prepare<[number], OpRow>(
    `SELECT ${OP_COLUMNS} FROM op WHERE seq = ? ORDER BY place`,
  )
  const touched = db.prepare<[number, number], { list: string; row: string }>(
    'SELECT DISTINCT list, row FROM op WHERE seq > ? AND seq <= ?',
  )
  // The plus keeps SQLite from the index of rows: few changes lie between, and they are in order.
  const ofList = db.prepare<[string, number, number], OpRow & { seq: number }>(
    `SELECT seq, ${OP_COLUMNS} FROM op WHERE +list = ? AND seq > ? AND seq <= ? ORDER BY seq, place`,
  )
  const ofRow = db.prepare<[string, string, number], OpRow>(
    `SELECT ${OP_COLUMNS} FROM op WHERE list = ? AND row = ? AND seq <= ? ORDER BY seq, place`,
  )

  /** The ops of a change that a filter means. */
  const opsMeant = (seq: number, filter: LogFilter): Clause => {
    const own = opClause(filter)
    const where = `seq = @seq AND ${own.where}`
    const values = { ...own.values, seq }
    const rows = rowClause(filter)
    if (rows === null) return { where, values }
    const narrow = { where: `${where} AND (${rows.where})`, values: { ...values, ...rows.values } }
    const some = prepare(`SELECT 1 FROM op_cell AS op WHERE ${narrow.where} LIMIT 1`).get(
      narrow.values,
    )
    return some === undefined ? { where, values } : narrow
  }

  return {
    /** Everyone who ever changed something. */
    authors: (): string[] => authors.all(),
    count(filter: LogFilter): number {
      const { where, values } = changeClause(filter)
      const answer = prepare(`SELECT count(*) AS count FROM change WHERE ${where}`).get(values)
      return (answer as { count: number }).count // one row, as asked for
    },
    /** Newest first. */
    page(filter: LogFilter, offset: number, limit: number): LoggedChange[] {
      const { where, values } = changeClause(filter)
      const sql = `SELECT ${HEAD_COLUMNS} FROM change WHERE ${where} ORDER BY seq DESC LIMIT @limit OFFSET @offset`
      const heads = prepare(sql).all({ ...values, limit, offset }) as ChangeHead[] // HEAD_COLUMNS
      return heads.map(changeOfHead)
    },
    /** Oldest first, after a change. */
    after(filter: LogFilter, seq: number, limit: number): LoggedChange[] {
      const { where, values } = changeClause(filter)
      const sql = `SELECT ${HEAD_COLUMNS} FROM change WHERE seq > @after AND ${where} ORDER BY seq LIMIT @limit`
      const heads = prepare(sql).all({ ...values, after: seq, limit }) as ChangeHead[] // HEAD_COLUMNS
      return heads.map(changeOfHead)
    },
    head(seq: number): LoggedChange | null {
      const head = prepare(`SELECT ${HEAD_COLUMNS} FROM change WHERE seq = @seq`).get({ seq })
      return head === undefined ? null : changeOfHead(head as ChangeHead) // HEAD_COLUMNS
    },
    /** Ops of a change that fulfil the filter, in their order; where only its note bears the text, all. */
    ops(seq: number, filter: LogFilter, offset: number, limit: number): Op[] {
      const { where, values } = opsMeant(seq, filter)
      const found = prepare(
        `SELECT ${OP_COLUMNS} FROM op_cell AS op WHERE ${where} ORDER BY place, part LIMIT @limit OFFSET @offset`,
      ).all({ ...values, limit, offset })
      return (found as OpRow[]).flatMap(opsOfRow) // OP_COLUMNS
    },
    countOps(seq: number, filter: LogFilter): number {
      const { where, values } = opsMeant(seq, filter)
      const answer = prepare(`SELECT count(*) AS count FROM op_cell AS op WHERE ${where}`).get(
        values,
      )
      return (answer as { count: number }).count // one row, as asked for
    },
    /** A change with all its ops. */
    whole: (change: LoggedChange): Change => ({
      ...change,
      ops: rowsOfChange.all(change.seq).flatMap(opsOfRow),
    }),
    counts(seq: number): OpCounts {
      const by = new Map(counts.all(seq).map(({ op, count }) => [op, count]))
      return {
        added: by.get('insert') ?? 0,
        removed: by.get('delete') ?? 0,
        cells: by.get('set') ?? 0,
      }
    },
    /** Change → the newest one that took it back, or did again what was undone. */
    takeBacks: (): Map<number, number> =>
      new Map(takeBacks.all().map(({ seq, undoes }) => [undoes, seq])),
    /** Rows of a list that were deleted, each time, with what they held. */
    deletedRows: (list: string): { id: string; cells: Cells }[] =>
      deleted.all(list).map(({ row, before }) => ({ id: row, cells: parseStored(before) })),
    /** What stood in cells of these fields before they were set, each time. */
    formerValues: (list: string, fields: readonly string[]): { id: string; value: CellValue }[] =>
      former
        .all(list, JSON.stringify(fields))
        .map(({ row, before }) => ({ id: row, value: parseStored(before) })),
    /** Rows that changes after `from`, up to `to`, touched. */
    touchedBetween: (from: number, to: number): { list: string; id: string }[] =>
      touched.all(from, to).map(({ list, row }) => ({ list, id: row })),
    /** Ops on the rows of a list by changes after `from`, up to `to`, oldest first. */
    *opsOfList(list: string, from: number, to: number): Generator<{ seq: number; op: Op }> {
      for (const row of ofList.iterate(list, from, to))
        for (const op of opsOfRow(row)) yield { seq: row.seq, op }
    },
    /** Ops on one row up to a change, oldest first. */
    opsOfRow: (list: string, id: string, seq: number): Op[] =>
      ofRow.all(list, id, seq).flatMap(opsOfRow),
  }
}
