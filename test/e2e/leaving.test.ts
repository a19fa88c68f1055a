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

const link = (page: Page, to: string) => page.getByRole('navigation').getByText(to, { exact: true })

/** Whether closing the window would ask first. */
const asks = (page: Page) =>
  page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))

/** On a page that was come to by an address; `type` replaces what the cell holds. */
async function refusedCell() {
  const page = await app.open('overview')
  const sheet = new Sheet(app, page)
  const [project] = app.host.ledger.rows('project')
  await goTo(page, `projects?row=${project?.id}&field=investment`)
  await page.locator('.sheet-box[aria-label^="总投资 第 1 行"]').waitFor()
  const type = async (text: string) => {
    await page.keyboard.press('Escape')
    await sheet.type(text)
  }
  return { page, sheet, type, refusal: page.locator('.cell-refusal') }
}

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

it('a cell that is refused keeps its page, whichever way an address is followed, until it is mended', async () => {
  const { page, sheet, refusal, type } = await refusedCell()
  await type('abc')
  await link(page, '历史').click()
  await refusal.waitFor()
  await page.getByText('“总投资”还没有保存').first().waitFor()
  await sheet.press('5')
  await page.evaluate(() => history.back())
  await refusal.waitFor()
  expect(new URL(page.url()).hash).toBe('#/projects')
  expect(await page.locator('.sheet-box').inputValue()).toBe('abc5')
  await type('12')
  await page.evaluate(() => history.back())
  await sheet.saved(2)
  await page.waitForURL(/#\/overview/u)
  expect(sheet.ledgerRow(0).investment).toBe(12)
})

it('a refused cell is told with what was written in it where a browser cannot keep its page', async () => {
  // As in browsers of before 2026.
  await app.context.addInitScript(() =>
    Object.defineProperty(window, 'navigation', { value: null }),
  )
  const { page, refusal, type } = await refusedCell()
  await type('abc')
  await page.keyboard.press('Enter')
  await refusal.waitFor()
  await goTo(page, 'history')
  await page.getByText('“总投资”中填写的“abc”没有保存').waitFor()
})

it('a refused field of a record keeps its page', async () => {
  const sheet = await Sheet.open(app)
  const { page } = sheet
  await sheet.click(0, 'name')
  await sheet.press('Control+i')
  await page.getByLabel(/^总投资/u).click()
  await page.locator('.record-editor input').fill('abc')
  await link(page, '历史').click()
  await page.locator('.record-refusal').waitFor()
  expect(new URL(page.url()).hash).toBe('#/projects')
  await page.keyboard.press('Escape')
  await link(page, '历史').click()
  await page.waitForURL(/#\/history/u)
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
  await page.evaluate(() => {
    location.hash = '#/history'
  })
  await page.getByRole('button', { name: '继续编辑' }).click()
  expect(await text.inputValue()).toBe('写了一半')
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
