/**
 * `npm run bench edits`: an acknowledged edit of one cell, a paste of 581 new rows and one over 581
 * rows, beside the same written to the same rows in bare SQLite (WAL, synchronous = FULL, on the same
 * disk), in turns. What bare SQLite is given needs no reading or checking.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { opsForEdits } from '../../../src/main/lists/edit.ts'
import { newLedger } from '../../../src/main/plan/new-ledger.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { median, spread } from '../statistics.ts'

const FIELDS = ['remark', 'contact', 'measures', 'respUnit', 'leadDept'] as const
const EDITS = 300
const PASTES = 15
/** Rounds before anything counts: the first ones compile. */
const WARM_UP = 5

const all = PROJECTS.fields.map(({ key }) => key)

const folder = mkdtempSync(join(tmpdir(), 'bench-edits-'))
const ledger = newLedger(join(folder, '台账.ledger'), {
  plan: 'zhenjiang-2023',
  sample: true,
  author: '测速',
})
const rows = ledger.rows(PROJECTS.key)
const bare = bareDatabase(join(folder, 'bare.db'), rows)
const entered = PROJECTS.fields.filter(({ assigned }) => assigned !== true).map(({ key }) => key)
try {
  compare('one edit', EDITS, ['remark'], (turn) => [rows[turn % rows.length] ?? raise()])
  compare(`paste over ${rows.length} rows × ${FIELDS.length} columns`, PASTES, FIELDS, () => rows)
  comparePasteOfNew()
} finally {
  ledger.close()
  bare.close()
  rmSync(folder, { recursive: true, force: true })
}

function compare(
  what: string,
  rounds: number,
  fields: readonly string[],
  rowsOf: (turn: number) => readonly Row[],
): void {
  inTurns(
    what,
    rounds,
    (turn) => () => edit(ledger, rowsOf(turn + WARM_UP), fields, `第 ${turn} 次`),
    (turn) => () => update(bare, rowsOf(turn + WARM_UP), fields, `第 ${turn} 次`),
  )
}

function comparePasteOfNew(): void {
  const pasted = (turn: number) =>
    rows.map(({ cells }) => ({
      ...Object.fromEntries(entered.map((field) => [field, cells[field] ?? null])),
      name: `${cells.name} ${turn}`,
    }))
  const edits = (turn: number) =>
    pasted(turn).map((cells) => ({ edit: 'insert', list: PROJECTS.key, cells }) as const)
  const what = `paste of ${rows.length} new rows × ${entered.length} columns`
  const floor = (turn: number) => {
    const cells = pasted(turn)
    return () => insertAll(bare, cells)
  }
  inTurns(what, PASTES, (turn) => () => commitEdits(ledger, '测速', edits(turn)), floor)
  const written = (turn: number) => {
    const ops = opsForEdits(ledger, edits(turn))
    return () => ledger.commit({ author: '测速', kind: 'edit', note: '', ops })
  }
  inTurns(`${what}, read and checked before`, PASTES, written, floor)
}

/** @param own gets ready what counts, and returns it */
function inTurns(
  what: string,
  rounds: number,
  own: (turn: number) => () => unknown,
  floor: (turn: number) => () => unknown,
): void {
  const times = { own: [] as number[], floor: [] as number[] }
  for (let turn = -WARM_UP; turn < rounds; turn += 1) {
    const [ownTime, floorTime] = [timed(own(turn)), timed(floor(turn))]
    if (turn < 0) continue
    times.own.push(ownTime)
    times.floor.push(floorTime)
  }
  const ratio = median(times.own) / median(times.floor)
  console.log(`\n${what} (ms, median (min–max) of ${rounds})`)
  console.log(`  ledger       ${shown(times.own)}`)
  console.log(`  bare SQLite  ${shown(times.floor)}   ratio ${ratio.toFixed(2)}`)
}

function shown(times: readonly number[]): string {
  return times.some((time) => time >= 20) ? spread(times) : median(times).toFixed(2)
}

function edit(to: Ledger, touched: readonly Row[], fields: readonly string[], value: string): void {
  commitEdits(
    to,
    '测速',
    touched.flatMap(({ id }) =>
      fields.map((field) => ({ edit: 'set', list: PROJECTS.key, id, field, value }) as const),
    ),
  )
}

function update(
  db: Database.Database,
  touched: readonly Row[],
  fields: readonly string[],
  value: string,
): void {
  const set = fields.map((field) => `"${field}" = ?`).join(', ')
  const statement = db.prepare(`UPDATE project SET ${set} WHERE id = ?`)
  db.transaction(() => {
    for (const { id } of touched) statement.run(...fields.map(() => value), id)
  })()
}

function insertAll(db: Database.Database, cells: readonly Cells[]): void {
  const statement = db.prepare(insertSql())
  db.transaction(() => {
    for (const row of cells) statement.run(uuid(), ...valuesOf(row))
  })()
}

function insertSql(): string {
  return `INSERT INTO project VALUES (?, ${all.map(() => '?').join(', ')})`
}

function valuesOf(cells: Cells): (string | null)[] {
  return all.map((key) => (cells[key] == null ? null : String(cells[key])))
}

/** The same rows, a column for each field. */
function bareDatabase(path: string, filled: readonly Row[]): Database.Database {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`CREATE TABLE project (id TEXT PRIMARY KEY, ${all.map((key) => `"${key}"`).join(', ')})`)
  const insert = db.prepare(insertSql())
  db.transaction(() => {
    for (const { id, cells } of filled) insert.run(id, ...valuesOf(cells))
  })()
  return db
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function raise(): never {
  throw new TypeError('no rows')
}
