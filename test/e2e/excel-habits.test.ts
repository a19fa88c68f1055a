/** What hands that know Excel do without looking. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
let sheet: Sheet
let page: Page
withLedgerApp(async (started) => {
  app = started
  sheet = await Sheet.open(app)
  page = sheet.page
})

const projects = () => app.host.ledger.rows('project')
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

async function chooseOn(row: number, field: string, name: string | RegExp): Promise<void> {
  await sheet.cell(row, field).click({ button: 'right' })
  await page.getByRole('menuitem', { name }).click()
}

const clip = (text: string) =>
  page.evaluate((written) => navigator.clipboard.writeText(written), text)

describe('pasting as new rows', () => {
  it('adds one for each row of the clipboard, leaves the others alone and shows the first', async () => {
    const before = sheet.ledgerRow(0)
    await clip('甲厂\t一号线\t新区\tVOCs治理\r\n乙厂\t二号线\t丹阳\t其他\r\n')
    await chooseOn(0, 'enterprise', '粘贴为新项目')
    await sheet.saved(2)
    expect(projects()).toHaveLength(583)
    expect(sheet.ledgerRow(0)).toEqual(before)
    expect(
      projects()
        .slice(-2)
        .map(({ cells }) => [cells.enterprise, cells.name, cells.district, cells.category]),
    ).toEqual([
      ['甲厂', '一号线', '镇江新区', 'VOCs治理项目'],
      ['乙厂', '二号线', '丹阳市', '其他大气污染防治项目'],
    ])
    await page.locator('.ag-row').filter({ hasText: '甲厂' }).first().waitFor()
    await sheet.press('Control+z')
    await sheet.saved(3)
    expect(projects()).toHaveLength(581)
  })

  it('lists rows that cannot be', async () => {
    await clip('甲厂\t一号线\r\n')
    await chooseOn(0, 'enterprise', '粘贴为新项目')
    await page.getByText('不能新增这个项目：缺辖市区').waitFor()
    expect(projects()).toHaveLength(581)
  })
})

it('Ctrl+S finishes the cell and says that all is saved, and the browser saves no page', async () => {
  await page.evaluate(() => {
    window.addEventListener('keydown', (event) => {
      if (event.key === 's') document.title = event.defaultPrevented ? 'taken' : 'left'
    })
  })
  await sheet.click(0, 'name')
  await sheet.type('写到一半')
  await sheet.press('Control+s')
  await page.getByText('每次改动都已自动保存，不用按 Ctrl+S').waitFor()
  await sheet.saved(2)
  expect(sheet.ledgerRow(0).name).toBe('写到一半')
  expect(await page.title()).toBe('taken')
})

it('Ctrl+Shift+L opens the filter of the column, and Esc comes back to the cell', async () => {
  await sheet.click(2, 'status')
  await sheet.press('Control+Shift+l')
  await page.locator('.ag-filter').waitFor()
  await sheet.press('Escape')
  await page.locator('.ag-filter').waitFor({ state: 'detached' })
  await sheet.press('ArrowDown')
  expect(await sheet.active()).toBe('项目状态 第 4 行')
})

it('a hidden column comes back by the menu of the one beside it', async () => {
  const heading = page.locator('.ag-header-cell[col-id="status"]')
  await chooseOn(0, 'status', '隐藏列')
  await heading.waitFor({ state: 'detached' })
  await chooseOn(0, 'kind', '取消隐藏“项目状态”')
  await heading.waitFor()
})

it('Tab goes from what is searched for to what replaces it', async () => {
  await sheet.click(0, 'name')
  await sheet.press('Control+h')
  await page.getByLabel('查找内容').fill('项目')
  await sheet.press('Tab')
  expect(await focused()).toBe('替换为')
})

it('pastes the numbers behind what WPS shows, and not their rounded texts', async () => {
  await page.setViewportSize({ width: 5000, height: 900 })
  await sheet.click(0, 'investment')
  await sheet.paste(
    '1,234.57\t0.50\r\n',
    '<table><tr><td x:num="1234.5678">1,234.57</td><td x:num="0.499">0.50</td></tr></table>',
  )
  await sheet.saved(2)
  expect(sheet.ledgerRow(0)).toMatchObject({ investment: 1234.5678, invested: 0.499 })
})
