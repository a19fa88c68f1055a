/**
 * `npm run bench grid`: the sheet of the program beside bare AG Grid with the same columns and rows,
 * in turns in the same Chromium, as medians with their spread and ratios; text alone, scrolled in the
 * same way, tells what drawing takes at least. `npm run bench grid 581`
 * measures one size only.
 */

import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { launchChromium } from '../processes.ts'
import { dragMoves, fillColumn, keystroke, paste, scrollFrames } from './gestures.ts'
import { scroll, type Way } from './scrolling.ts'

const asked = process.argv.slice(3).map(Number)
const SIZES = asked.length > 0 ? asked : [581, 20_000, 100_000]
const RUNS = 5
const PASTED_ROWS = 5_000
/** Fewer rows are at their end before a held key comes up. */
const FEWEST_SCROLLED = 20_000

type Kind = 'sheet' | 'bare'
type Figures = Map<string, number[]>
type Note = (name: string, ...values: number[]) => void

const folder = mkdtempSync(join(tmpdir(), 'bench-grid-'))
await build({
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'error',
  plugins: [react()],
  build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 4000 },
})
const server = serve()
await once(server, 'listening')
const address = server.address()
const port = typeof address === 'object' ? address?.port : 0
const browser = await launchChromium()
for (const size of SIZES) print(size, await measure(browser, size))
if (SIZES.some((size) => size >= FEWEST_SCROLLED))
  print('text alone', { sheet: await measureText(browser), bare: new Map() })
await browser.close()
server.close()
rmSync(folder, { recursive: true })

async function measure(chrome: Browser, size: number): Promise<Record<Kind, Figures>> {
  const figures: Record<Kind, Figures> = { sheet: new Map(), bare: new Map() }
  for (let run = 0; run < RUNS; run += 1)
    for (const kind of run % 2 === 0 ? (['bare', 'sheet'] as const) : (['sheet', 'bare'] as const))
      await measureOnce(chrome, kind, size, figures[kind])
  return figures
}

async function measureOnce(chrome: Browser, kind: Kind, size: number, figures: Figures) {
  const note = noteIn(figures)
  const page = await openPage(chrome, kind, size)
  note('first rows', await page.evaluate(() => window.bench.ready))
  await measureGestures(page, kind, size, note)
  await page.close()
  if (size < FEWEST_SCROLLED) return
  const fresh = await openPage(chrome, kind, size)
  await fresh.locator('.ag-row[row-index="0"] .ag-cell[col-id="enterprise"]').click()
  await measureScrolling(fresh, note)
  await fresh.close()
}

/** The floor: text alone, scrolled as the grids are. */
async function measureText(chrome: Browser): Promise<Figures> {
  const figures: Figures = new Map()
  for (let run = 0; run < RUNS; run += 1) {
    const page = await openPage(chrome, 'text', SIZES.at(-1) ?? 0)
    await page.locator('.plain-text').click()
    await measureScrolling(page, noteIn(figures))
    await page.close()
  }
  return figures
}

async function openPage(chrome: Browser, kind: Kind | 'text', size: number): Promise<Page> {
  const page = await chrome.newPage({ viewport: { width: 1366, height: 768 } })
  page.on('pageerror', (error) => console.error(error))
  await page.goto(`http://127.0.0.1:${port}/?kind=${kind}&rows=${size}`)
  await page.evaluate(() => window.bench.ready)
  return page
}

function noteIn(figures: Figures): Note {
  return (name, ...values) => figures.set(name, [...(figures.get(name) ?? []), ...values])
}

async function measureScrolling(page: Page, note: Note) {
  for (const way of ['wheel', 'ArrowDown', 'PageDown'] satisfies Way[]) {
    const { frames, lag } = await scroll(page, way)
    const sorted = frames.sort((a, b) => a - b)
    note(`${way}, frame p50`, quantile(sorted, 0.5))
    note(`${way}, frame p95`, quantile(sorted, 0.95))
    note(`${way}, lag at the end`, lag)
  }
}

async function measureGestures(page: Page, kind: Kind, size: number, note: Note) {
  note('selection per move', ...(await dragMoves(page, kind)))
  const frames = (await scrollFrames(page)).sort((a, b) => a - b)
  note('scroll frame p50', quantile(frames, 0.5))
  note('scroll frame p95', quantile(frames, 0.95))
  await page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTo(0, 0))
  // By now an idle window has made the texts of the rows ready, or part of them.
  const first = await keystroke(page, '云')
  note('first keystroke, filtered', first.filtered)
  for (const text of ['云岭', '云岭第', '云岭第1', '']) {
    const { filtered, painted } = await keystroke(page, text)
    note('keystroke, filtered', filtered)
    note('keystroke, painted', painted)
  }
  const enterFirstCell = async () => {
    if (kind === 'sheet')
      await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="enterprise"]').click()
  }
  await enterFirstCell()
  const height = Math.min(PASTED_ROWS, size)
  note(`paste ${height}×20`, await paste(page, kind, height))
  await enterFirstCell()
  if (size <= 20_000) note(`fill ${size} cells`, await fillColumn(page, kind))
}

function print(what: number | string, { sheet, bare }: Record<Kind, Figures>): void {
  console.log(`\n${typeof what === 'number' ? `${what} rows` : what} (ms: median, min–max)`)
  for (const [name, values] of sheet) {
    const peer = bare.get(name)
    const ratio = peer === undefined ? '' : `  ratio ${(median(values) / median(peer)).toFixed(2)}`
    const beside = peer === undefined ? '—' : spread(peer)
    console.log(
      `  ${name.padEnd(26)} sheet ${spread(values).padEnd(26)} bare ${beside.padEnd(26)}${ratio}`,
    )
  }
}

function spread(values: number[]): string {
  const round = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))
  return `${round(median(values))} (${round(Math.min(...values))}–${round(Math.max(...values))})`
}

function median(values: number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )
}

function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function serve() {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  }
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = join(folder, pathname === '/' ? 'index.html' : pathname)
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' })
    return response.end(readFileSync(file))
  }).listen(0, '127.0.0.1')
}
