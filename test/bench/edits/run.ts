/**
 * `npm run bench edits`: an acknowledged edit of one cell and a paste over 581 rows, beside the same
 * written to the same rows in bare SQLite (WAL, synchronous = FULL, on the same disk), in turns.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { newLedger } from '../../../src/main/plan/new-ledger.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { median, spread } from '../statistics.ts'

const FIELDS = ['remark', 'contact', 'measures', 'respUnit', 'leadDept'] as const
const EDITS = 300
const PASTES = 15
/** Rounds before anything counts: the first ones compile. */
const WARM_UP = 5

const folder = mkdtempSync(join(tmpdir(), 'bench-edits-'))
const ledger = newLedger(join(folder, '台账.ledger'), {
  plan: 'zhenjiang-2023',
  sample: true,
  author: '测速',
})
const rows = ledger.rows(PROJECTS.key)
const bare = bareDatabase(join(folder, 'bare.db'), rows)
try {
  compare('one edit', EDITS, (turn) => [rows[turn % rows.length] ?? raise()], ['remark'])
  compare(`paste, ${rows.length} rows × ${FIELDS.length} columns`, PASTES, () => rows, FIELDS)
} finally {
  ledger.close()
  bare.close()
  rmSync(folder, { recursive: true, force: true })
}

function compare(
  what: string,
  rounds: number,
  rowsOf: (turn: number) => readonly Row[],
  fields: readonly string[],
): void {
  const own: number[] = []
  const floor: number[] = []
  for (let turn = -WARM_UP; turn < rounds; turn += 1) {
    const touched = rowsOf(turn + WARM_UP)
    const value = `第 ${turn} 次`
    const ownTime = timed(() => edit(ledger, touched, fields, value))
    const floorTime = timed(() => update(bare, touched, fields, value))
    if (turn < 0) continue
    own.push(ownTime)
    floor.push(floorTime)
  }
  console.log(`\n${what} (ms, median (min–max) of ${rounds})`)
  console.log(`  ledger       ${shown(own)}`)
  console.log(`  bare SQLite  ${shown(floor)}   ratio ${(median(own) / median(floor)).toFixed(2)}`)
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

/** The same rows, a column for each field. */
function bareDatabase(path: string, filled: readonly Row[]): Database.Database {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const keys = PROJECTS.fields.map(({ key }) => key)
  db.exec(`CREATE TABLE project (id TEXT PRIMARY KEY, ${keys.map((key) => `"${key}"`).join(', ')})`)
  const insert = db.prepare(`INSERT INTO project VALUES (?, ${keys.map(() => '?').join(', ')})`)
  db.transaction(() => {
    for (const { id, cells } of filled)
      insert.run(id, ...keys.map((key) => (cells[key] == null ? null : String(cells[key]))))
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
