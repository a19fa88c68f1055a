import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { faint } from './axe.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { settled } from './settled.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

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
      await settled(page)
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
