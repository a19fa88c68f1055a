/** The log of changes: appended to, read, never edited; each hash covers all that came before. */
import type { Database } from 'better-sqlite3'
import { canonicalJson } from '../../shared/changes/canonical-json.ts'
import type { Change } from '../../shared/changes/change.ts'
import { ChangeHash, GENESIS } from './change-hash.ts'
import { type ChangeHead, changeOfHead, HEAD_COLUMNS } from './log-rows.ts'
import { OP_COLUMNS, type OpRow, opsOfRow } from './op-rows.ts'

export interface Tip {
  seq: number
  hash: string
}

export type ChangeLog = ReturnType<typeof openChangeLog>

export function openChangeLog(db: Database) {
  const head = `SELECT ${HEAD_COLUMNS} FROM change`
  const headsAfter = db.prepare<[number], ChangeHead>(`${head} WHERE seq > ? ORDER BY seq`)
  const newest = db.prepare<[number], ChangeHead>(`${head} ORDER BY seq DESC LIMIT ?`)
  const ofRow = db.prepare<[string, string], ChangeHead>(
    `${head} WHERE seq IN (SELECT seq FROM op WHERE list = ? AND row = ?) ORDER BY seq DESC`,
  )
  const rowsOfRow = db.prepare<[number, string, string], OpRow>(
    `SELECT ${OP_COLUMNS} FROM op WHERE seq = ? AND list = ? AND row = ? ORDER BY place`,
  )
  const bySeq = db.prepare<[number], ChangeHead>(`${head} WHERE seq = ?`)
  const rowsOf = db.prepare<[number], OpRow>(
    `SELECT ${OP_COLUMNS} FROM op WHERE seq = ? ORDER BY place`,
  )
  const tipValue = db.prepare<[], string>("SELECT value FROM meta WHERE key = 'tip'").pluck()
  const setTip = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('tip', ?)")
  const touchedAfter = db
    .prepare<[string, number, number], string>(
      'SELECT DISTINCT row FROM op WHERE list = ? AND seq > ? AND seq <= ?',
    )
    .pluck()
  const countTouched = db
    .prepare<[number], number>(
      'SELECT count(*) FROM (SELECT DISTINCT list, row FROM op WHERE seq > ?)',
    )
    .pluck()
  const everHeld = db
    .prepare<{ list: string; field: string; path: string }, string>(
      `SELECT after ->> $path FROM op
       WHERE list = $list AND op <> 'delete' AND field IS NULL
         AND json_type(after, $path) = 'text'
       UNION
       SELECT after ->> '$' FROM op
       WHERE list = $list AND field = $field AND json_type(after) = 'text'`,
    )
    .pluck()
  const addHead = db.prepare(
    'INSERT INTO change (seq, id, author, at, kind, note, undoes, source, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const setHash = db.prepare('UPDATE change SET hash = ? WHERE seq = ?')
  const addOp = db.prepare(
    'INSERT INTO op (seq, place, op, list, row, field, before, after, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )

  const tip = (): Tip => {
    const [seq, hash] = (tipValue.get() ?? `0:${GENESIS}`).split(':')
    return { seq: Number(seq), hash: hash ?? GENESIS }
  }

  const withOps = (found: ChangeHead): Change => ({
    ...changeOfHead(found),
    ops: rowsOf.all(found.seq).flatMap(opsOfRow),
  })

  return {
    tip,
    /** Heads after a revision, oldest first, without reading their ops. */
    headsAfter: (seq: number) => headsAfter.iterate(seq),
    /** The ops of a change as they are stored. */
    rowsOf: (seq: number): OpRow[] => rowsOf.all(seq),
    withOps,
    change(seq: number): Change | null {
      const found = bySeq.get(seq)
      return found === undefined ? null : withOps(found)
    },
    /** A change without its ops. */
    head(seq: number): Omit<Change, 'ops'> | null {
      const found = bySeq.get(seq)
      return found === undefined ? null : changeOfHead(found)
    },
    changesAfter: (seq: number): Change[] => headsAfter.all(seq).map(withOps),
    newest: (limit: number): Change[] => newest.all(limit).map(withOps),
    /** Changes that touched a row, newest first, each with the ops of this row alone. */
    ofRow: (list: string, id: string): Change[] =>
      ofRow.all(list, id).map((found) => ({
        ...changeOfHead(found),
        ops: rowsOfRow.all(found.seq, list, id).flatMap(opsOfRow),
      })),
    /** Rows of a list that any change after this one touched, up to and with a later one. */
    touchedAfter: (list: string, seq: number, upTo: number): string[] =>
      touchedAfter.all(list, seq, upTo),
    /** How many rows any change after this one touched. */
    countTouchedAfter: (seq: number): number => countTouched.get(seq) ?? 0,
    /** Hash of a change; null for a number that no change has. */
    hashOf: (seq: number): string | null => bySeq.get(seq)?.hash ?? null,
    /** Every text that a field ever held, in new rows and by later changes, deleted rows included. */
    textsEverHeld: (list: string, field: string): string[] =>
      everHeld.all({ list, field, path: `$.${field}` }),
    /**
     * Appends a change: its head, its ops row by row, and at last the hash, which covers them all.
     * Must run in the transaction that applies the ops.
     */
    appending(head: Omit<Change, 'ops'>): Appending {
      const { seq, id, author, at, kind, note, undoes, source } = head
      const chained = new ChangeHash(tip().hash, head)
      const sourceJson = source === undefined ? null : canonicalJson(source)
      addHead.run(seq, id, author, at, kind, note, undoes, sourceJson, '')
      let place = 0
      return {
        take(row) {
          chained.add(row)
          const { op, list, row: id, field, before, after, source: from } = row
          addOp.run(seq, place, op, list, id, field, before, after, from)
          place += 1
        },
        end() {
          const hash = chained.digest()
          setHash.run(hash, seq)
          setTip.run(`${seq}:${hash}`)
        },
      }
    },
  }
}

/** A change on its way into the log. */
interface Appending {
  take(row: OpRow): void
  end(): void
}
