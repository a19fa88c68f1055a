import type { Browser, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LedgerApp, launchChromium, startLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let browser: Browser
let app: LedgerApp
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  app = await startLedgerApp(browser)
})
afterEach(async () => {
  const { complaints } = app
  await app.close()
  expect(complaints).toEqual([])
})

const countOf = (cells: Record<string, string>) =>
  app.host.ledger
    .rows('project')
    .filter((row) =>
      Object.entries(cells).every(([key, value]) => (row.cells[key] ?? '') === value),
    ).length

async function openList(sheet: Sheet, field: string): Promise<Locator> {
  const header = sheet.page.locator(`.ag-header-cell[col-id="${field}"]`)
  await header.hover()
  await header.locator('.ag-header-cell-filter-button').click()
  return sheet.page.locator('.value-filter')
}

const shows = (sheet: Sheet, count: number) =>
  sheet.page.getByText(`显示 ${count} / 581 项`).waitFor()

describe('the filter list of a column', () => {
  it('lists the values of the plan in their order with their counts', async () => {
    const sheet = await Sheet.open(app)
    const list = await openList(sheet, 'district')
    const rows = await list.locator('.value-filter-rows label').allInnerTexts()
    const count = countOf({ district: '丹阳市' })
    expect(rows[0]?.replaceAll(/\s+/gu, ' ')).toBe(`丹阳市 ${count}`)
    expect(rows.length).toBeGreaterThan(5)
  })

  it('narrows to what a search by pinyin finds, by Enter alone', async () => {
    const sheet = await Sheet.open(app)
    const list = await openList(sheet, 'district')
    await list.getByRole('textbox').fill('dy')
    await sheet.press('Enter')
    await shows(sheet, countOf({ district: '丹阳市' }))
    expect(await list.isVisible()).toBe(false)
  })

  it('counts only rows that the other filters let through', async () => {
    const sheet = await Sheet.open(app)
    const districts = await openList(sheet, 'district')
    await districts.getByRole('textbox').fill('句容')
    await sheet.press('Enter')
    await shows(sheet, countOf({ district: '句容市' }))
    const list = await openList(sheet, 'status')
    const count = countOf({ district: '句容市', status: '在建' })
    await list
      .locator('label')
      .filter({ hasText: /^在建\s*\d/u })
      .getByText(String(count))
      .waitFor()
  })

  it('unchecks all, checks one, applies, and 清除筛选 shows everything again', async () => {
    const sheet = await Sheet.open(app)
    const list = await openList(sheet, 'status')
    await list.getByText('（全选）').click()
    expect(await list.getByRole('button', { name: '确定' }).isDisabled()).toBe(true)
    await list.locator('label').filter({ hasText: '调试' }).click()
    await list.getByRole('button', { name: '确定' }).click()
    await shows(sheet, countOf({ status: '调试' }))
    await (await openList(sheet, 'status')).getByRole('button', { name: '清除筛选' }).click()
    await shows(sheet, 581)
  })

  it('finds the empty cells of a column', async () => {
    const sheet = await Sheet.open(app)
    const list = await openList(sheet, 'town')
    await list.getByRole('textbox').fill('空白')
    await sheet.press('Enter')
    await shows(sheet, countOf({ town: '' }))
  })

  it('is worked by keys alone: arrows go through the values, Space checks, Enter applies', async () => {
    const sheet = await Sheet.open(app)
    const list = await openList(sheet, 'district')
    const all = countOf({})
    const first = countOf({ district: '丹阳市' })
    await list.getByRole('textbox').press('ArrowDown')
    await sheet.press('Space', 'ArrowDown', 'Enter')
    await shows(sheet, all - first)
  })

  it('adds what was searched for to the filter in force, when asked to', async () => {
    const sheet = await Sheet.open(app)
    await (await openList(sheet, 'district')).getByRole('textbox').fill('句容')
    await sheet.press('Enter')
    const list = await openList(sheet, 'district')
    await list.getByRole('textbox').fill('扬中')
    await list.getByText('加到现有筛选中').click()
    await list.getByRole('button', { name: '确定' }).click()
    await shows(sheet, countOf({ district: '句容市' }) + countOf({ district: '扬中市' }))
  })
})
