import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

/** What axe finds too faint on what it stands on. */
async function faint(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  // axe's own type of this call
  const results = (await page.evaluate("axe.run({ runOnly: ['color-contrast'] })")) as AxeResults
  return results.violations.flatMap(({ nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary?.slice(0, 160)}`,
    ),
  )
}

async function brightness(page: Page): Promise<number> {
  const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  return Number(/\d+/u.exec(color)?.[0])
}

describe('on a dark system', () => {
  it.each(['overview', 'projects', 'annex', 'targets', 'tasks', 'exchange', 'history', 'settings'])(
    '#/%s is dark, and every text can be read',
    async (route) => {
      const page = await app.open(route)
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('main > :not(.frame-loading)').first().waitFor()
      await page.waitForTimeout(500)
      await page.waitForFunction(() =>
        document.getAnimations().every((animation) => !(animation instanceof CSSTransition)),
      )
      const folder = process.env.SCREENSHOTS
      if (folder) await page.screenshot({ path: `${folder}/dark-${route}.png` })
      expect(await brightness(page)).toBeLessThan(40)
      expect(await faint(page)).toEqual([])
    },
  )

  it('follows the system while it is open, and prints on white paper', async () => {
    const page = await app.open('overview')
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await brightness(page)).toBeLessThan(40)
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
    expect(await brightness(page)).toBeGreaterThan(200)
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
    expect(await brightness(page)).toBeGreaterThan(200)
  })
})
