import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

async function brightness(page: Page): Promise<number> {
  const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  return Number(/\d+/u.exec(color)?.[0])
}

it('a page is as dark as the system while it is open, and prints on white paper', async () => {
  const page = await app.open('overview')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await brightness(page)).toBeLessThan(40)
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  expect(await brightness(page)).toBeGreaterThan(200)
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
  expect(await brightness(page)).toBeGreaterThan(200)
})
