/**
 * The figures of the overview, and what the quality rules find, over the rows of a bare SQLite file,
 * measured in a process of its own: nothing is known of any row yet, and no code has run warm.
 */
import Database from 'better-sqlite3'
import { loadPlan } from '../../../src/main/plan/templates.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { overviewFigures } from '../../../src/shared/overview/figures.ts'
import { findingsOf } from '../../../src/shared/quality/findings.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'

const [file = ''] = process.argv.slice(2)
const db = new Database(file, { readonly: true })
const plan = loadPlan('zhenjiang-2023')
const given = { plan, rules: scheduleRules(plan, '2023-07-15'), enterprises: [] }
// Both sides find the file in the memory of the system.
scan()
const projects = rowsOf()
globalThis.gc?.()
/** The clock counts milliseconds, so what takes less is done again and again. */
const REPEATS = Math.ceil(20_000 / projects.length)

const scanned = timed(scan, REPEATS)
const opened = follow(projects)
const edited = follow(projects.with(7, withStatus(projects[7])))
process.send?.({
  scan: scanned,
  figures: opened.figures,
  quality: opened.figures + opened.quality,
  figuresAgain: edited.figures,
  qualityAgain: edited.figures + edited.quality,
  grouped: timed(grouped, REPEATS),
})

/** As the page does it: the figures first, then the rules. */
function follow(rows: readonly Row[]) {
  const facts = { ...given, projects: rows }
  const figures = timed(() => overviewFigures(facts))
  return { figures, quality: timed(() => findingsOf(facts, [])) }
}

function withStatus({ id, cells }: Row = { id: '', cells: {} }): Row {
  return { id, cells: { ...cells, status: '在建' } }
}

/** The rows as the window holds them: objects of their own, read from JSON. */
function rowsOf(): Row[] {
  const records = db
    .prepare<[], { id: string; cells: string }>('SELECT id, cells FROM record ORDER BY id')
    .all()
  return records.map(({ id, cells }) => ({ id, cells: JSON.parse(cells) }))
}

function scan(): void {
  let length = 0
  for (const cells of db.prepare<[], string>('SELECT cells FROM record').pluck().iterate())
    length += cells.length
  if (length === 0) throw new Error('nothing was read')
}

function grouped(): void {
  db.prepare(
    `SELECT cells ->> 'district', cells ->> 'category', cells ->> 'status', count(*)
     FROM record GROUP BY 1, 2, 3`,
  ).all()
}

/** Milliseconds of processor time of the one thread that works, as it is that people wait for. */
function timed(work: () => void, repeats = 1): number {
  const before = process.threadCpuUsage()
  for (let repeat = 0; repeat < repeats; repeat += 1) work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000 / repeats
}
