/**
 * `npm run bench start`: from starting the service (browser mode) to a grid that takes keys, beside a
 * Node process that serves an empty page, in turns in the same Chromium, each in a fresh profile.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { ensureBuilt } from '../../../scripts/runtime.ts'
import {
  addressOf,
  heapMegabytes,
  launchChromium,
  residentMegabytes,
  runNode,
  serve,
  stop,
  untilKeysWork,
} from '../processes.ts'
import { median, spread } from '../statistics.ts'
import { printChunks } from './chunks.ts'
import { makeLedger } from './ledger.ts'

const SIZES = [581, 100_000]
const RUNS = 5
const root = join(import.meta.dirname, '../../..')
const home = mkdtempSync(join(tmpdir(), 'bench-start-'))

type Figures = Map<string, number[]>
type Note = (name: string, value: number) => void

await ensureBuilt()
const browser = await launchChromium()
/** What a page asked for until its grid could be used. */
let fetched = new Set<string>()
// The first page of a browser pays for the browser.
await measureEmpty(browser, () => {})
for (const size of SIZES) {
  const file = join(home, `${size}.ledger`)
  makeLedger(file, size)
  const figures: Figures = new Map()
  const note: Note = (name, value) => figures.set(name, [...(figures.get(name) ?? []), value])
  for (let run = 0; run < RUNS; run += 1) {
    await measureEmpty(browser, note)
    await measureApp(browser, file, size, note)
  }
  print(size, figures)
}
printChunks(join(root, 'out/renderer'), fetched)
await browser.close()
rmSync(home, { recursive: true })

async function measureApp(chrome: Browser, file: string, size: number, note: Note) {
  const start = performance.now()
  const service = serve(file, home)
  const url = await addressOf(service)
  const served = performance.now()
  const context = await chrome.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(basename(new URL(request.url()).pathname)))
  await page.goto(`${url}#/projects`, { waitUntil: 'commit' })
  await page.locator('.ag-row .ag-cell').first().waitFor()
  const drawn = performance.now()
  fetched = new Set(asked)
  await untilKeysWork(page)
  const usable = performance.now()
  note('service answers', served - start)
  note('first rows drawn', drawn - start)
  note('grid takes keys', usable - start)
  await page.getByText(`显示 ${size} / ${size} 项`).waitFor()
  note('all rows here', performance.now() - start)
  note('service, MB', residentMegabytes(service))
  note('page heap, MB', await heapMegabytes(page))
  await context.close()
  await stop(service)
}

async function measureEmpty(chrome: Browser, note: Note) {
  const start = performance.now()
  const server = runNode([join(import.meta.dirname, 'empty-server.ts')], home)
  const url = await addressOf(server)
  const context = await chrome.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator('p').waitFor()
  note('empty page', performance.now() - start)
  await context.close()
  await stop(server)
}

function print(size: number, figures: Figures): void {
  const empty = median(figures.get('empty page') ?? [])
  console.log(`\n${size} projects (ms, median (min–max) of ${RUNS})`)
  for (const [name, values] of figures) {
    const ratio = name.includes('MB') ? '' : `   ${(median(values) / empty).toFixed(1)} ×`
    console.log(`  ${name.padEnd(18)} ${spread(values).padEnd(20)}${ratio}`)
  }
}
