/** One way of taking a submission in, measured in a process of its own: times and peak memory. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as xlsx from '@e965/xlsx'
import Database from 'better-sqlite3'
import { commitPlan } from '../../../src/main/import/commit-plan.ts'
import { planImport } from '../../../src/main/import/plan-import.ts'
import { readTables } from '../../../src/main/import/read-tables.ts'
import { newLedger } from '../../../src/main/plan/new-ledger.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'

const [way = '', file = '', folder = ''] = process.argv.slice(2)
const times: Record<string, number> = {}

/** Milliseconds of a step, by its name. */
function timed<T>(name: string, work: () => T): T {
  const start = performance.now()
  const result = work()
  times[name] = performance.now() - start
  return result
}

switch (way) {
  case 'bare read':
    timed('whole', () => xlsx.read(readFileSync(file), { dense: true }))
    break
  case 'bare insert':
    bareInsert()
    break
  case 'import':
    importWhole()
}
process.send?.({ times, memory: process.resourceUsage().maxRSS / 1024 })

function importWhole(): void {
  const ledger = newLedger(join(folder, `${process.pid}.ledger`), {
    plan: 'zhenjiang-2023',
    author: '测量',
    sample: false,
  })
  const bytes = readFileSync(file)
  const start = performance.now()
  const workbook = timed('read', () => readWorkbook(bytes, 'a.xlsx'))
  const incoming = { name: 'a.xlsx', hash: '', workbook }
  // Recognised twice: once alone, to be taken off the plan that does it again.
  const recognised = timed('recognise', () => readTables(ledger, PROJECTS, incoming, {}))
  const before = performance.now()
  const prepared = planImport(ledger, PROJECTS, incoming, {})
  const planned = performance.now() - before
  times['match, diff'] = planned - (times.recognise ?? 0)
  timed('commit', () => commitPlan(ledger, PROJECTS, prepared, {}, '测量'))
  times.whole = performance.now() - start - (times.recognise ?? 0)
  if (ledger.rows(PROJECTS.key).length !== recognised.tables[0]?.rows.length)
    throw new Error('not every row was imported')
  ledger.close()
}

/** The same cells as rows of one table: the least that keeping them can cost. */
function bareInsert(): void {
  const sheet = xlsx.read(readFileSync(file), { dense: true }).Sheets.重点工程项目 ?? {}
  const rows = xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).slice(2)
  const db = new Database(join(folder, `${process.pid}.sqlite`))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const names = Array.from({ length: 20 }, (_, index) => `c${index}`)
  db.exec(`CREATE TABLE row (${names.join(', ')})`)
  const insert = db.prepare(`INSERT INTO row VALUES (${names.map(() => '?').join(', ')})`)
  timed('whole', () =>
    db.transaction(() => {
      for (const row of rows) insert.run(names.map((_, index) => row[index] ?? null))
    })(),
  )
  db.close()
}
