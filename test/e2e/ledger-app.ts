/** The real service on a real sample ledger, and a real Chromium to look at it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type Serving, serveLedger } from '../../src/main/service/browser/http.ts'
import { LedgerHost } from '../../src/main/service/host.ts'
import { Settings } from '../../src/main/service/settings.ts'

/** A ledger that is served, and a browser to look at it. */
export interface ServedApp {
  host: LedgerHost
  context: BrowserContext
  url: string
  open(route: string): Promise<Page>
}

export interface LedgerApp extends ServedApp {
  /** A page on the app; script errors in it fail the test through `complaints`. */
  open(route: string): Promise<Page>
  /** Everything that pages complained of: script errors, console errors, failed requests. */
  complaints: string[]
  close(): Promise<void>
}

export async function launchChromium(...more: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Chromium refuses its sandbox to root, which is what test machines run as.
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      ...more,
    ],
  })
}

/**
 * One Chromium for the tests of a file, and a new app for each of them, handed to `begin`. A test
 * fails where a page complained of something.
 */
export function withLedgerApp(
  begin: (app: LedgerApp) => void | Promise<void>,
  { isFirstStart = false } = {},
): void {
  let browser: Browser
  let app: LedgerApp
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    app = await startLedgerApp(browser, isFirstStart)
    await begin(app)
  })
  afterEach(async () => {
    await app.close()
    expect(app.complaints).toEqual([])
  })
}

async function startLedgerApp(browser: Browser, isFirstStart: boolean): Promise<LedgerApp> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-e2e-'))
  const settings = new Settings(folder)
  // Who works here is asked and the tour is shown once, at the first start; most tests come later.
  if (!isFirstStart) {
    settings.rememberProfile(null)
    settings.rememberTour()
  }
  const host = new LedgerHost(settings)
  host.create(join(folder, '镇江台账.ledger'), { sample: true })
  const serving = await serve(host)
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(10_000)
  const complaints: string[] = []
  return {
    host,
    context,
    url: serving.url,
    complaints,
    async open(route) {
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' && !REFUSAL.test(message.text()))
          complaints.push(message.text())
      })
      await page.goto(`${serving.url}#/${route}`)
      await page.getByRole('navigation').waitFor()
      return page
    },
    async close() {
      await context.close()
      await serving.close()
      host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The service refusing something is an answer, which Chromium calls a failed load all the same. */
const REFUSAL = /status of (409|410|422|423) /

function serve(host: LedgerHost): Promise<Serving> {
  return serveLedger(host, { webRoot: join(import.meta.dirname, '../../out/renderer') })
}

/** The visible cell of a field in the row that shows `text`. */
export async function cellOf(page: Page, text: string, field: string): Promise<Locator> {
  const row = page.locator('.ag-row').filter({ hasText: text })
  const id = await row.first().getAttribute('row-id')
  return page.locator(`.ag-row[row-id="${id}"] .ag-cell[col-id="${field}"]`)
}

/** Types into quick search and waits until the count says so. */
export async function search(page: Page, text: string, shown: number): Promise<void> {
  await page.getByLabel('搜索').fill(text)
  await page.getByText(`显示 ${shown} /`).waitFor()
}
