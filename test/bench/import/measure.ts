/** One way of taking a submission in, measured in a process of its own: times and peak memory. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as xlsx from '@e965/xlsx'
import Database from 'better-sqlite3'
import { commitPlan } from '../../../src/main/import/commit-plan.ts'
import { planTables } from '../../../src/main/import/plan-import.ts'
import { readTables } from '../../../src/main/import/read-tables.ts'
import { newLedger } from '../../../src/main/plan/new-ledger.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'

const [way = '', file = '', folder = '', count = ''] = process.argv.slice(2)
/** Milliseconds of each step: on the clock, and of the processor by all threads of the process. */
const times: Record<string, number> = {}
const processor: Record<string, number> = {}

function timed<T>(name: string, work: () => T): T {
  const start = performance.now()
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  times[name] = performance.now() - start
  processor[name] = (user + system) / 1000
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
process.send?.({ times, processor, memory: process.resourceUsage().maxRSS / 1024 })

function importWhole(): void {
  const ledger = newLedger(join(folder, `${process.pid}.ledger`), {
    plan: 'zhenjiang-2023',
    author: '测量',
    sample: false,
  })
  timed('whole', () => {
    const workbook = timed('read', () => readWorkbook(readFileSync(file), 'a.xlsx'))
    const incoming = { name: 'a.xlsx', hash: '', workbook }
    const book = timed('recognise', () => readTables(ledger, PROJECTS, incoming, {}))
    const prepared = timed('match, diff', () => planTables(ledger, PROJECTS, incoming, book, {}))
    timed('commit', () => commitPlan(ledger, PROJECTS, prepared, {}, '测量'))
  })
  if (ledger.rows(PROJECTS.key).length !== Number(count)) throw new Error('not every row imported')
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
