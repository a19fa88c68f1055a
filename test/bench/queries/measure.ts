/**
 * The figures of the overview, and what the quality rules find, over the rows of a bare SQLite file,
 * measured in a process of its own: nothing is known of any row yet, and no code has run warm. They
 * are asked for at once, or when all is ready that a window makes ready while it is idle.
 */
import Database from 'better-sqlite3'
import { loadPlan } from '../../../src/main/plan/templates.ts'
import { inSlices } from '../../../src/renderer/spreadsheet/in-slices.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { overviewFigures, readySlice } from '../../../src/shared/overview/figures.ts'
import { examineSlice, findingsOf } from '../../../src/shared/quality/findings.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { type Slice, slicesOf } from '../../../src/shared/slices.ts'

const [file = '', when = 'at once'] = process.argv.slice(2)
const db = new Database(file, { readonly: true })
const plan = loadPlan('zhenjiang-2023')
const given = { plan, rules: scheduleRules(plan, '2023-07-15'), enterprises: [] }
// Both sides find the file in the memory of the system.
scan()
const projects = rowsOf()
globalThis.gc?.()
/** The clock counts milliseconds, so what takes less is done again and again. */
const REPEATS = Math.ceil(20_000 / projects.length)

process.send?.(await (when === 'rested' ? afterRest() : atOnce()))

async function afterRest() {
  const before = milliseconds()
  const longestStep = await ready()
  const rest = milliseconds() - before
  const { figures, quality } = follow(projects)
  return { rest, longestStep, rested: figures, restedQuality: figures + quality }
}

function atOnce() {
  const scanned = timed(scan, REPEATS)
  const opened = follow(projects)
  const edited = follow(projects.with(7, withStatus(projects[7])))
  return {
    scan: scanned,
    figures: opened.figures,
    quality: opened.figures + opened.quality,
    figuresAgain: edited.figures,
    qualityAgain: edited.figures + edited.quality,
    grouped: timed(grouped, REPEATS),
  }
}

/** As the window does it; returns the longest time in which no key had its turn. */
async function ready(): Promise<number> {
  let longest = 0
  let isBegun = false
  const step = () => {
    if (isBegun) return
    isBegun = true
    const start = milliseconds()
    queueMicrotask(() => {
      longest = Math.max(longest, milliseconds() - start)
      isBegun = false
    })
  }
  await new Promise<void>((resolve) => {
    const facts = { ...given, projects }
    const act = (slice: Slice) => {
      step()
      readySlice(slice, given)
      examineSlice(slice, facts)
    }
    inSlices(slicesOf(projects), act, resolve)
  })
  return longest
}

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

function timed(work: () => void, repeats = 1): number {
  const before = milliseconds()
  for (let repeat = 0; repeat < repeats; repeat += 1) work()
  return (milliseconds() - before) / repeats
}

/** Of processor time of the one thread that works, as it is that people wait for. */
function milliseconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
