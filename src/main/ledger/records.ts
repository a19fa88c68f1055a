/** The present rows of every list, and ops applied to them under their preconditions. */
import type { Database } from 'better-sqlite3'
import { canonicalJson } from '../../shared/changes/canonical-json.ts'
import type { Cells, CellValue, Op } from '../../shared/changes/change.ts'
import { compactCells, type LedgerRows, sameValue, setCell } from '../../shared/changes/rows.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { StoredOps } from './op-rows.ts'
import { DAMAGED } from './sqlite-errors.ts'
import { parseStored } from './stored-json.ts'

/** As SQLite writes that there is no limit. */
const ALL = -1

/**
 * Rows that were read to work out a change, at the revision to which it is applied. Each is given
 * once, for what the change itself has written is read again; undefined for one that was not read.
 */
export type RowsRead = (list: string, id: string) => Cells | undefined

/** Prepared once for each open ledger. */
export type Records = ReturnType<typeof openRecords>

export function openRecords(db: Database) {
  const one = db
    .prepare<[string, string], string>('SELECT cells FROM record WHERE list = ? AND id = ?')
    .pluck()
  const ofList = db.prepare<[string], { id: string; cells: string }>(
    'SELECT id, cells FROM record WHERE list = ? ORDER BY id',
  )
  const texts = db
    .prepare<[string, string, number], string | null>(
      `SELECT iif(json_valid(cells), '{"id":' || json_quote(id) || ',"cells":' || cells || '}', NULL)
       FROM record WHERE list = ? AND id > ? ORDER BY id LIMIT ?`,
    )
    .pluck()
  const countAfter = db
    .prepare<[string, string], number>('SELECT count(*) FROM record WHERE list = ? AND id > ?')
    .pluck()
  const all = db.prepare<[], { list: string; id: string; cells: string }>(
    'SELECT list, id, cells FROM record ORDER BY list, id',
  )
  const counts = db.prepare<[string, string], { value: string; count: number }>(
    `SELECT coalesce(cells ->> ?, '') AS value, count(*) AS count FROM record
     WHERE list = ? GROUP BY value`,
  )
  const insert = db.prepare('INSERT INTO record (list, id, cells) VALUES (?, ?, ?)')
  const update = db.prepare('UPDATE record SET cells = ? WHERE list = ? AND id = ?')
  const remove = db.prepare('DELETE FROM record WHERE list = ? AND id = ?')

  const find = (list: string, id: string): Cells | null => {
    const json = one.get(list, id)
    return json === undefined ? null : parseCells(json)
  }

  return {
    find,
    list: (list: string) =>
      ofList.all(list).map(({ id, cells }) => ({ id, cells: parseCells(cells) })),
    /** The same rows as JSON, which need not be read to be sent on. */
    text(list: string, after = '', most = ALL): string {
      const rows = texts.all(list, after, most)
      if (rows.includes(null)) throw new LedgerError('LEDGER_DAMAGED', DAMAGED)
      return `[${rows.join(',')}]`
    },
    /** Rows with some of their fields alone: the others are never read. */
    some(list: string, fields: readonly string[]): Row[] {
      const object = fields.map(() => '?, cells -> ?').join(', ')
      const asked = db
        .prepare<string[], { id: string; cells: string | null }>(
          `SELECT id, iif(json_valid(cells), json_object(${object}), NULL) AS cells
           FROM record WHERE list = ? ORDER BY id`,
        )
        .all(...fields.flatMap((field) => [field, `$.${field}`]), list)
      return asked.map(({ id, cells }) => ({ id, cells: parseCells(cells ?? '') }))
    },
    countAfter: (list: string, id: string): number => countAfter.get(list, id) ?? 0,
    everything(): LedgerRows {
      const rows: LedgerRows = new Map()
      for (const { list, id, cells } of all.iterate()) {
        const group = rows.get(list) ?? new Map<string, Cells>()
        rows.set(list, group.set(id, parseCells(cells)))
      }
      return rows
    },
    /** By value of a field, '' where it is empty. */
    count: (list: string, field: string): Map<string, number> =>
      new Map(counts.all(`$.${field}`, list).map(({ value, count }) => [value, count])),
    /**
     * Applies ops in their order; what stands together about one row is written once. `take` throws
     * CHANGE_CONFLICT where what an op expects does not hold.
     */
    applying(rowsRead: RowsRead = () => undefined): Applying {
      const touch = (list: string, id: string): TouchedRow => {
        const before = rowsRead(list, id) ?? find(list, id)
        return { list, id, before, after: before, text: null }
      }
      let row: TouchedRow | null = null
      return {
        take({ row: stored, ops }) {
          if (row?.id !== stored.row || row.list !== stored.list) {
            if (row !== null) write(row)
            row = touch(stored.list, stored.row)
          }
          const last = ops.at(-1)
          row.after = cellsAfter(ops, row.after)
          const isWhole = last?.op === 'insert' && row.after === last.cells
          row.text = isWhole ? stored.after : null
        },
        end() {
          if (row !== null) write(row)
        },
      }
    },
  }

  function write({ list, id, before, after, text }: TouchedRow): void {
    if (after === null) remove.run(list, id)
    else if (before === null) insert.run(list, id, text ?? canonicalJson(after))
    else update.run(text ?? canonicalJson(after), list, id)
  }
}

/** Ops of one change on their way into the present rows. */
interface Applying {
  take(stored: StoredOps): void
  end(): void
}

/** A row that ops of one change act on; null where it is not there. */
interface TouchedRow {
  list: string
  id: string
  before: Cells | null
  after: Cells | null
  /** Canonical JSON of `after` where an op brought it along. */
  text: string | null
}

/** The cells of a row after the ops of one stored row: an insert, a delete, or some cells set. */
function cellsAfter(ops: readonly Op[], present: Cells | null): Cells | null {
  const after = { ...present }
  for (const op of ops) {
    if (op.op !== 'set') return wholeAfter(op, present)
    if (present === null || !sameValue(after[op.field] ?? null, op.old))
      throw conflict(op, '该单元格已被改动')
    setCell(after, op.field, op.new)
  }
  return after
}

function wholeAfter(op: Exclude<Op, { op: 'set' }>, present: Cells | null): Cells | null {
  switch (op.op) {
    case 'insert':
      if (present !== null) throw conflict(op, '该行已存在')
      return compactCells(op.cells)
    case 'delete':
      if (present === null || !isSameRow(present, op.cells))
        throw conflict(op, '该行已被改动或删除')
      return null
  }
}

function isSameRow(present: Cells, told: Cells): boolean {
  return present === told || canonicalJson(present) === canonicalJson(compactCells(told))
}

function parseCells(json: string): Cells {
  // Written by this module as compact cells and guarded by the hash chain.
  return parseStored(json) as Record<string, CellValue>
}

function conflict(op: Op, what: string): LedgerError {
  return new LedgerError('CHANGE_CONFLICT', `${what}，本次改动没有保存，请看最新内容后重试`, {
    list: op.list,
    id: op.id,
    ...(op.op === 'set' ? { field: op.field } : {}),
  })
}
