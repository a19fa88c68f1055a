/** Programs of the project run beside a measurement, and what they and their pages take. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumPath } from '../../src/main/export/pdf/chromium.ts'

const root = join(import.meta.dirname, '../..')

/**
 * While it is driven from outside, Chromium says of each error that is made where that was, and reads
 * the whole file once more to know: at a start 0.1 s that nobody else waits for. So it notes places
 * as it reads.
 */
const WITHOUT_ITS_OWN_COST = '--js-flags=--no-enable-lazy-source-positions'

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath() ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', WITHOUT_ITS_OWN_COST],
  })
}

/** @param home settings of its own */
export function runNode(args: readonly string[], home: string): ChildProcess {
  const env = { ...process.env, CLEAN_AIR_LEDGER_HOME: home }
  return spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
}

export function serve(file: string, home: string): ChildProcess {
  return runNode([join(root, 'scripts/ledger.js'), 'serve', '--ledger', file], home)
}

export async function addressOf(child: ChildProcess): Promise<string> {
  for await (const text of child.stdout?.setEncoding('utf8').iterator({ destroyOnReturn: false }) ??
    []) {
    const url = /listening (\S+)/u.exec(String(text))?.[1]
    if (url !== undefined) return url
  }
  throw new Error('the server ended before it listened')
}

export async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
}

export function residentMegabytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? Number.NaN) / 1000
}

export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1_000_000
}

/** Presses ↓ until the active cell has moved. */
export async function untilKeysWork(page: Page): Promise<void> {
  const box = page.locator('.sheet-box')
  await page.locator('.ag-row[row-index="0"] .ag-cell').first().click()
  const label = await box.getAttribute('aria-label')
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(
    (before) => document.querySelector('.sheet-box')?.getAttribute('aria-label') !== before,
    label,
  )
}
