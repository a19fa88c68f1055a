/**
 * `npm run bench queries`: the figures of the overview, then what the quality rules find, beside one
 * scan of the same rows in bare SQLite, each run in a fresh process. The window holds the rows
 * already, so its figures need no scan of their own; the scan says what the least that any program
 * on this file does would cost. Processor time, which other work on the machine disturbs least.
 */
import { fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { loadPlan } from '../../../src/main/plan/templates.ts'
import { sampleProjects } from '../../../src/main/projects/sample.ts'
import { canonicalJson } from '../../../src/shared/changes/canonical-json.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { median, spread } from '../statistics.ts'

const SIZES = [581, 20_000, 100_000]
const RUNS = 9
const MEASURE = join(import.meta.dirname, 'measure.ts')

const WORDS = {
  figures: 'opened: first figures',
  quality: 'opened: with quality',
  figuresAgain: 'one cell changed: figures',
  qualityAgain: 'one cell changed: with quality',
  rest: 'made ready while idle',
  longestStep: 'its longest step',
  rested: 'made ready: first figures',
  restedQuality: 'made ready: with quality',
  scan: 'SQLite: scan of all rows',
  grouped: 'SQLite: count by three columns',
}
type Measured = Record<keyof typeof WORDS, number>

for (const size of SIZES) {
  const file = join(tmpdir(), `bench-queries-${process.pid}.db`)
  fill(file, rowsOf(size))
  const runs: Measured[] = []
  for (let run = 0; run < RUNS; run += 1) {
    // Parts of the table of words, which together are all of it.
    const [atOnce, rested] = [await measure(file, 'at once'), await measure(file, 'rested')]
    runs.push({ ...atOnce, ...rested } as Measured)
  }
  rmSync(file)
  print(size, runs)
}

function measure(file: string, when: 'at once' | 'rested'): Promise<Partial<Measured>> {
  return new Promise((resolve, reject) => {
    const child = fork(MEASURE, [file, when], { execArgv: ['--expose-gc'] })
    child.once('message', (answer) => resolve(answer as Partial<Measured>)) // sent by `measure.ts` alone
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the measurement ended with ${code}`)))
  })
}

function print(size: number, runs: readonly Measured[]): void {
  console.log(`\n${size} projects (ms of processor time, median (min–max) of ${RUNS})`)
  const scan = median(runs.map((run) => run.scan))
  for (const [what, words] of Object.entries(WORDS)) {
    // Keys of the table of words are those of what is measured.
    const times = runs.map((run) => run[what as keyof Measured])
    const ratio = (median(times) / scan).toFixed(2)
    console.log(`  ${words.padEnd(31)} ${spread(times).padEnd(16)} ${ratio} of the scan`)
  }
}

/** The sample projects over and over, each with names of its own. */
function rowsOf(size: number): Row[] {
  const sample = sampleProjects(loadPlan('zhenjiang-2023'))
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

function fill(file: string, rows: readonly Row[]): void {
  rmSync(file, { force: true })
  const db = new Database(file)
  db.exec('CREATE TABLE record (id TEXT PRIMARY KEY, cells TEXT NOT NULL) STRICT, WITHOUT ROWID')
  const insert = db.prepare('INSERT INTO record VALUES (?, ?)')
  db.transaction(() => {
    for (const { id, cells } of rows) insert.run(id, canonicalJson(cells))
  })()
  db.close()
}
