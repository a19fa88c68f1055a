import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cellOf, type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
let page: Page
withLedgerApp(async (started) => {
  app = started
  page = await app.open('settings')
})

const cell = (field: string) => page.locator(`.ag-row[row-index="0"] .ag-cell[col-id="${field}"]`)

it('a milestone is changed like any cell, and the overview judges by it at once', async () => {
  await page.getByRole('radio', { name: '节点目标' }).locator('xpath=..').click()
  await cell('share').click()
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()
  await page.goto(`${app.url}#/overview`)
  await page.getByText(/前完成 10% 以上：276 个中需 28 个/).waitFor()
})

it('a milestone cannot lose what it asks for', async () => {
  await page.getByRole('radio', { name: '节点目标' }).locator('xpath=..').click()
  await cell('share').click()
  await page.keyboard.press('Delete')
  await page
    .getByText(/完成比例不低于和完成数不少于至少填一项/)
    .first()
    .waitFor()
  expect(app.host.ledger.seq).toBe(1)
})

it('a named list that an office adds stands in the overview', async () => {
  await page.getByRole('radio', { name: '重点名单' }).locator('xpath=..').click()
  await cell('name').waitFor()
  await page.getByRole('button', { name: '新增' }).click()
  await page.getByRole('dialog').getByLabel('名单名称').fill('餐饮油烟示范')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()
  await (await cellOf(page, '餐饮油烟示范', 'expected')).click()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 3 版）').waitFor()
  await page.goto(`${app.url}#/overview`)
  await page.getByText('0／12 家，缺 12').waitFor()
})

it('the words of the ranking are changed like any cell', async () => {
  await page.getByRole('radio', { name: '排名评价' }).locator('xpath=..').click()
  await (await cellOf(page, '滞后', 'lead')).click()
  await page.keyboard.type('-10')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()
  expect(app.host.ledger.row('rankingWord', '滞后')).toMatchObject({ lead: -10 })
})
