/** What is asked, and what still comes, when a page or the window is left. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

/** Within the window, as by the navigation. */
const goTo = (page: Page, route: string) => page.goto(new URL(`#/${route}`, page.url()).href)

/** Whether closing the window would ask first. */
const asks = (page: Page) =>
  page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))

it('a half-written cell is asked about as long as its sheet is there, and kept when that goes', async () => {
  const sheet = await Sheet.open(app)
  const { page } = sheet
  await sheet.click(0, 'name')
  await sheet.type('写了一半')
  expect(await asks(page)).toBe(true)
  await goTo(page, 'history')
  await page.locator('.ag-row').first().waitFor({ state: 'detached' })
  expect(await asks(page)).toBe(false)
  await sheet.saved(2)
  expect(sheet.ledgerRow(0).name).toBe('写了一半')
})

it('a half-written task is asked about until it is given up', async () => {
  const page = await app.open('tasks')
  await page.getByRole('button', { name: '编辑任务 3', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: '编辑任务 3', exact: true })
  const text = drawer.getByLabel('第 2 段原文')
  await text.waitFor()
  expect(await asks(page)).toBe(false)
  await text.fill('写了一半')
  expect(await asks(page)).toBe(true)
  await drawer.getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '不保存' }).click()
  await drawer.waitFor({ state: 'detached' })
  expect(await asks(page)).toBe(false)
})

it('a workbook comes though its page was left, and is not said to be cancelled', async () => {
  const page = await app.open('lists/vapour-recovery')
  let goOn = () => {}
  const isLeft = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route(/rpc\/exports\/document/u, async (route) => {
    await isLeft
    await route.continue()
  })
  await page.getByRole('button', { name: /导出明细$/u }).click()
  await goTo(page, 'history')
  await page.getByRole('button', { name: /导出明细$/u }).waitFor({ state: 'detached' })
  const download = page.waitForEvent('download')
  goOn()
  await download
  await page.getByText('已导出：').waitFor()
  expect(await page.getByText('已取消，没有导出').count()).toBe(0)
})
