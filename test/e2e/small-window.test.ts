/** A small window: 1024×768 at 125 %, as on old office machines. */
import { expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const SMALL = { width: 819, height: 614 }

it('every part of the settings is in sight, and what a backup holds can be read', async () => {
  const page = await app.open('settings?list=backups')
  await page.setViewportSize(SMALL)
  const parts = page.getByRole('radiogroup', { name: '设置内容' }).locator('label')
  await parts.first().waitFor()
  expect(await parts.count()).toBeGreaterThan(10)
  for (const part of await parts.all()) {
    const box = await part.boundingBox()
    const { x = 0, width = SMALL.width } = box ?? {}
    expect(x + width, (await part.textContent()) ?? '').toBeLessThan(SMALL.width)
  }
  const panel = page.getByText('点“查看”：')
  expect((await panel.boundingBox())?.width).toBeGreaterThan(300)
})

it('the index of special ledgers breaks no short word', async () => {
  const page = await app.open('lists')
  await page.setViewportSize(SMALL)
  const cycle = page.getByRole('cell', { name: '不分期', exact: true }).first()
  const lines = await cycle.evaluate((cell) => {
    const range = document.createRange()
    range.selectNodeContents(cell)
    return range.getClientRects().length
  })
  expect(lines).toBe(1)
})
