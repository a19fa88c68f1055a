/**
 * `npm run bench edits`: an acknowledged edit of one cell, a paste of 581 new rows and one over 581
 * rows, beside the same in bare SQLite (WAL, synchronous = FULL, on the same disk), in turns: once
 * the rows alone, and once with a table that says what each row was and is, which is what the ledger
 * is asked to keep. What bare SQLite is given needs no reading or checking. At last the same pastes
 * as a window sends them, over a port, until they are acknowledged and it has heard of the change.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { opsForEdits } from '../../../src/main/lists/edit.ts'
import { newLedger } from '../../../src/main/plan/new-ledger.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import type { Edit, Row } from '../../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { median, spread } from '../statistics.ts'
import { BareDatabase } from './bare.ts'
import { PortWindow } from './port-window.ts'

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
const floors = {
  'bare SQLite, rows': new BareDatabase(join(folder, 'rows.db'), rows, false),
  'rows and log': new BareDatabase(join(folder, 'logged.db'), rows, true),
}
const entered = PROJECTS.fields.filter(({ assigned }) => assigned !== true).map(({ key }) => key)
const commit = (edits: Edit[]) => commitEdits(ledger, '测速', edits)
try {
  const over = `paste over ${rows.length} rows × ${FIELDS.length} columns`
  const ofNew = `paste of ${rows.length} new rows × ${entered.length} columns`
  await compare('one edit', EDITS, ['remark'], (turn) => [rows[turn % rows.length] ?? raise()])
  await compare(over, PASTES, FIELDS, () => rows)
  await comparePasteOfNew(ofNew)
  await compareWritten(`${ofNew}, read and checked before`)
  const window = new PortWindow(ledger, join(folder, 'home'))
  await compare(`${over}, sent by a window`, PASTES, FIELDS, () => rows, window.edit)
  await comparePasteOfNew(`${ofNew}, sent by a window`, window.edit)
  await window.close()
} finally {
  if (ledger.isOpen) ledger.close()
  for (const floor of Object.values(floors)) floor.close()
  rmSync(folder, { recursive: true, force: true })
}

function compare(
  what: string,
  rounds: number,
  fields: readonly string[],
  rowsOf: (turn: number) => readonly Row[],
  write: (edits: Edit[]) => unknown = commit,
): Promise<void> {
  return inTurns(
    what,
    rounds,
    (turn) => {
      // As of new rows, what a window has sent is there before the clock starts.
      const edits = setEdits(rowsOf(turn + WARM_UP), fields, `第 ${turn} 次`)
      return () => write(edits)
    },
    (turn, floor) => () => floor.update(rowsOf(turn + WARM_UP), fields, `第 ${turn} 次`),
  )
}

function comparePasteOfNew(
  what: string,
  write: (edits: Edit[]) => unknown = commit,
): Promise<void> {
  return inTurns(what, PASTES, (turn) => () => write(insertEdits(turn)), insertInto)
}

function compareWritten(what: string): Promise<void> {
  const written = (turn: number) => {
    const ops = opsForEdits(ledger, insertEdits(turn))
    return () => ledger.commit({ author: '测速', kind: 'edit', note: '', ops })
  }
  return inTurns(what, PASTES, written, insertInto)
}

function newCells(turn: number): Cells[] {
  return rows.map(({ cells }) => ({
    ...Object.fromEntries(entered.map((field) => [field, cells[field] ?? null])),
    name: `${cells.name} ${turn}`,
  }))
}

function insertEdits(turn: number): Edit[] {
  return newCells(turn).map((cells) => ({ edit: 'insert', list: PROJECTS.key, cells }))
}

function insertInto(turn: number, floor: BareDatabase): () => void {
  const cells = newCells(turn)
  return () => floor.insertAll(cells)
}

/** @param own and @param bare get ready what counts, and return it */
async function inTurns(
  what: string,
  rounds: number,
  own: (turn: number) => () => unknown,
  bare: (turn: number, floor: BareDatabase) => () => unknown,
): Promise<void> {
  const times = new Map<string, Taken[]>()
  for (let turn = -WARM_UP; turn < rounds; turn += 1) {
    const works: [name: string, work: () => unknown][] = [
      ['ledger', own(turn)],
      ...Object.entries(floors).map(([name, floor]): [string, () => unknown] => [
        name,
        bare(turn, floor),
      ]),
    ]
    for (const [name, work] of works) {
      const taken = await timed(work)
      if (turn >= 0) times.set(name, [...(times.get(name) ?? []), taken])
    }
  }
  console.log(`\n${what} (ms, median (min–max) of ${rounds})`)
  const ledgerTaken = times.get('ledger') ?? []
  for (const [name, taken] of times) {
    const beside = (part: keyof Taken) => {
      const [ours, theirs] = [ledgerTaken, taken].map((all) => all.map((one) => one[part]))
      return `${shown(theirs ?? []).padEnd(14)} × ${(median(ours ?? []) / median(theirs ?? [])).toFixed(2)}`
    }
    console.log(`  ${name.padEnd(18)} ${beside('time')}   of processor ${beside('processor')}`)
  }
}

/** Milliseconds. */
interface Taken {
  time: number
  processor: number
}

function shown(times: readonly number[]): string {
  return times.some((time) => time >= 20) ? spread(times) : median(times).toFixed(2)
}

function setEdits(touched: readonly Row[], fields: readonly string[], value: string): Edit[] {
  return touched.flatMap(({ id }) =>
    fields.map((field): Edit => ({ edit: 'set', list: PROJECTS.key, id, field, value })),
  )
}

async function timed(work: () => unknown): Promise<Taken> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { time: performance.now() - start, processor: (user + system) / 1000 }
}

function raise(): never {
  throw new TypeError('no rows')
}
