/** One picture: a service on a fresh sample ledger, a page brought to its state, the window's image. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { serveLedger } from '../../src/main/service/browser/http.ts'
import { LedgerHost } from '../../src/main/service/host.ts'
import { Settings } from '../../src/main/service/settings.ts'

export interface Picture {
  /** Of the file in docs, without ending. */
  name: string
  /** Where the page is opened. */
  route: string
  /** What happened in the ledger before. */
  prepare?(host: LedgerHost, folder: string): void | Promise<void>
  /** From the opened page to what is shown. */
  steps?(page: Page, host: LedgerHost): Promise<void>
}

/** An office screen of the smallest size. */
const SIZE = { width: 1366, height: 768 }

/** In the plan's year, after all that the sample says has happened. */
const TODAY = new Date('2023-11-06T09:30:00')

export async function takePicture(browser: Browser, picture: Picture, file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'))
  const settings = new Settings(folder)
  settings.rememberProfile({ name: '张三', unit: '大气科' })
  settings.rememberTour()
  const host = new LedgerHost(settings)
  host.create(join(folder, '镇江市2023年治气台账.ledger'), { sample: true })
  await picture.prepare?.(host, folder)
  const serving = await serveLedger(host, {
    webRoot: join(import.meta.dirname, '../../out/renderer'),
  })
  const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(serving.url).origin,
  })
  try {
    const page = await context.newPage()
    await page.clock.setFixedTime(TODAY)
    await page.goto(`${serving.url}#/${picture.route}`)
    await settled(page)
    await picture.steps?.(page, host)
    await settled(page)
    await page.screenshot({ path: file })
  } finally {
    await context.close()
    await serving.close()
    host.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Nothing is awaited any more, and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.locator('main > :not(.frame-loading)').first().waitFor()
  await page
    .getByText(/正在(打开|读取|准备|计算|查看)/u)
    .first()
    .waitFor({ state: 'detached' })
  await page.mouse.move(700, 5)
  await page.waitForFunction(() =>
    document.getAnimations().every((one) => one.playState !== 'running'),
  )
  // Charts and pages of paper are drawn in turns of their own, which tell nobody.
  await page.waitForTimeout(600)
}
