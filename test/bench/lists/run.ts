/**
 * `npm run bench lists`: a ledger of 12 special ledgers with 20 000 rows each, beside one of 20 000
 * projects alone, in turns. Figures with a star grow with all rows and are compared row by row; the
 * others are about one list.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../../../scripts/runtime.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { launchChromium } from '../processes.ts'
import { makeLedger } from '../start/ledger.ts'
import { median, spread } from '../statistics.ts'
import { FILES, makeListsLedger } from './ledger.ts'
import { measureService } from './service.ts'
import type { Note, Side } from './sides.ts'
import { measureWindow } from './window.ts'

const ROWS = 20_000
const ROUNDS = 5

await ensureBuilt()
const home = mkdtempSync(join(tmpdir(), 'bench-lists-'))
const projects: Side = {
  file: join(home, 'projects.ledger'),
  rows: ROWS,
  // Gone to as often, so that the figures of both are of as many samples.
  lists: FILES.map(() => PROJECTS.key),
  pageOf: () => '#/projects',
}
const special: Side = {
  file: join(home, 'lists.ledger'),
  rows: ROWS * FILES.length,
  lists: FILES.map(({ key }) => key),
  pageOf: (key) => `#/lists/${key}`,
}
makeLedger(projects.file, ROWS)
makeListsLedger(special.file, ROWS)

type Figures = Map<string, number[]>
const noteIn = (figures: Figures) => (name: string, value: number) =>
  void figures.set(name, [...(figures.get(name) ?? []), value])
const [alone, all]: [Figures, Figures] = [new Map(), new Map()]
const sides: [Side, Note][] = [
  [projects, noteIn(alone)],
  [special, noteIn(all)],
]
const browser = await launchChromium()
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [side, note] of sides) measureService(side, note)
  for (const [side, note] of sides) await measureWindow(browser, side, home, note)
}
await browser.close()
rmSync(home, { recursive: true })
print()

function print(): void {
  const columns = FILES.reduce((sum, { fields }) => sum + fields.length, 0) / FILES.length
  console.log(
    `\n${ROWS} projects alone | ${FILES.length} lists of ${ROWS} rows, ${columns.toFixed(0)} columns on average`,
  )
  console.log(`ms, median (min–max) of ${ROUNDS} rounds; * per row of the ledger`)
  for (const [name, values] of all) {
    const peer = alone.get(name) ?? []
    const share = name.endsWith('*') ? special.rows / projects.rows : 1
    const ratio = median(values) / median(peer) / share
    console.log(
      `  ${name.padEnd(36)} ${spread(peer).padEnd(18)} | ${spread(values).padEnd(20)} ${ratio.toFixed(2)} ×`,
    )
  }
}
