/**
 * `npm run bench start`: from starting the service (browser mode) to a grid that takes keys, beside a
 * Node process that serves an empty page, in turns in the same Chromium, each in a fresh profile.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { ensureBuilt } from '../../../scripts/runtime.ts'
import { chromiumPath } from '../../../src/main/export/pdf/chromium.ts'
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
const browser = await chromium.launch({
  executablePath: chromiumPath() ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
})
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
  const service = run([join(root, 'scripts/ledger.ts'), 'serve', '--ledger', file])
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
  note('service, MB', residentMegabytes(service))
  note('page heap, MB', await heapMegabytes(page))
  await context.close()
  await stop(service)
}

async function measureEmpty(chrome: Browser, note: Note) {
  const start = performance.now()
  const server = run([join(import.meta.dirname, 'empty-server.ts')])
  const url = await addressOf(server)
  const context = await chrome.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator('p').waitFor()
  note('empty page', performance.now() - start)
  await context.close()
  await stop(server)
}

/** Presses ↓ until the active cell has moved. */
async function untilKeysWork(page: Page): Promise<void> {
  const box = page.locator('.sheet-box')
  await page.locator('.ag-row[row-index="0"] .ag-cell').first().click()
  const label = await box.getAttribute('aria-label')
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(
    (before) => document.querySelector('.sheet-box')?.getAttribute('aria-label') !== before,
    label,
  )
}

function run(args: string[]): ChildProcess {
  const env = { ...process.env, CLEAN_AIR_LEDGER_HOME: home }
  return spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
}

async function addressOf(child: ChildProcess): Promise<string> {
  for await (const text of child.stdout?.setEncoding('utf8').iterator({ destroyOnReturn: false }) ??
    []) {
    const url = /listening (\S+)/u.exec(String(text))?.[1]
    if (url !== undefined) return url
  }
  throw new Error('the server ended before it listened')
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
}

function residentMegabytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? Number.NaN) / 1000
}

async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1_000_000
}

function print(size: number, figures: Figures): void {
  const empty = median(figures.get('empty page') ?? [])
  console.log(`\n${size} projects (ms, median (min–max) of ${RUNS})`)
  for (const [name, values] of figures) {
    const ratio = name.includes('MB') ? '' : `   ${(median(values) / empty).toFixed(1)} ×`
    console.log(`  ${name.padEnd(18)} ${spread(values).padEnd(20)}${ratio}`)
  }
}
