/**
 * `npm run bench queries`: every figure of the overview, beside one scan of the same rows in bare
 * SQLite, in turns. The window holds the rows already, so its figures need no scan of their own; the
 * scan says what the least that any program on this file does would cost.
 */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { loadPlan } from '../../../src/main/plan/templates.ts'
import { sampleProjects } from '../../../src/main/projects/sample.ts'
import { canonicalJson } from '../../../src/shared/changes/canonical-json.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { overviewFigures } from '../../../src/shared/overview/figures.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { median, spread } from '../statistics.ts'

const SIZES = [581, 20_000, 100_000]
const RUNS = 9
const plan = loadPlan('zhenjiang-2023')
const rules = scheduleRules(plan, '2023-07-15')

for (const size of SIZES) measure(size)

const NONE = { enterprises: [], exemptions: [] }

function measure(size: number): void {
  const made = rowsOf(size)
  const file = join(tmpdir(), `bench-queries-${process.pid}.db`)
  const db = fill(file, made)
  const times: Record<'figures' | 'again' | 'scan' | 'grouped', number[]> = {
    figures: [],
    again: [],
    scan: [],
    grouped: [],
  }
  for (let run = 0; run < RUNS; run += 1) {
    // New objects, as when a ledger is opened: nothing is known of any row yet.
    const projects = made.map(({ id, cells }) => ({ id, cells: { ...cells } }))
    times.figures.push(timed(() => overviewFigures({ plan, projects, rules, ...NONE })))
    const edited = projects.with(run, withStatus(projects, run))
    times.again.push(timed(() => overviewFigures({ plan, projects: edited, rules, ...NONE })))
    times.scan.push(timed(() => scan(db)))
    times.grouped.push(timed(() => grouped(db)))
  }
  db.close()
  rmSync(file)
  const ratio = (to: 'scan' | 'grouped') =>
    [times.figures, times.again]
      .map((own) => (median(own) / median(times[to])).toFixed(2))
      .join(' and ')
  console.log(`\n${size} projects (ms, median (min–max) of ${RUNS})`)
  console.log(`  all figures, first time         ${spread(times.figures)}`)
  console.log(`  all figures, one cell changed   ${spread(times.again)}`)
  console.log(`  SQLite: scan of all rows        ${spread(times.scan)}   ratio ${ratio('scan')}`)
  console.log(
    `  SQLite: count by three columns  ${spread(times.grouped)}   ratio ${ratio('grouped')}`,
  )
}

function withStatus(projects: readonly Row[], place: number): Row {
  const { id = '', cells = {} } = projects[place] ?? {}
  return { id, cells: { ...cells, status: '在建' } }
}

/** The sample projects over and over, each with names of its own. */
function rowsOf(size: number): Row[] {
  const sample = sampleProjects(plan)
  return Array.from({ length: size }, (_, index) => {
    const cells = sample[index % sample.length] ?? {}
    const round = Math.floor(index / sample.length)
    const enterprise = round === 0 ? cells.enterprise : `${cells.enterprise}${round}厂`
    return {
      id: `r${String(index).padStart(7, '0')}`,
      cells: { ...cells, enterprise: enterprise ?? null, name: `${cells.name}${round}期` },
    }
  })
}

function fill(file: string, rows: readonly Row[]): Database.Database {
  rmSync(file, { force: true })
  const db = new Database(file)
  db.exec('CREATE TABLE record (id TEXT PRIMARY KEY, cells TEXT NOT NULL) STRICT, WITHOUT ROWID')
  const insert = db.prepare('INSERT INTO record VALUES (?, ?)')
  db.transaction(() => {
    for (const { id, cells } of rows) insert.run(id, canonicalJson(cells))
  })()
  return db
}

function scan(db: Database.Database): void {
  let length = 0
  for (const cells of db.prepare<[], string>('SELECT cells FROM record').pluck().iterate())
    length += cells.length
  if (length === 0) throw new Error('nothing was read')
}

function grouped(db: Database.Database): void {
  db.prepare(
    `SELECT cells ->> 'district', cells ->> 'category', cells ->> 'status', count(*)
     FROM record GROUP BY 1, 2, 3`,
  ).all()
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
