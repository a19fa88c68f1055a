import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const countOf = (cells: Record<string, string>) =>
  app.host.ledger
    .rows('project')
    .filter((row) =>
      Object.entries(cells).every(([key, value]) => (row.cells[key] ?? '') === value),
    ).length

async function openFilter(sheet: Sheet, field: string): Promise<Locator> {
  const header = sheet.page.locator(`.ag-header-cell[col-id="${field}"]`)
  await header.hover()
  await header.locator('.ag-header-cell-filter-button').click()
  return sheet.page.locator('.column-filter')
}

const shows = (sheet: Sheet, count: number) =>
  sheet.page.getByText(`显示 ${count} / 581 项`).waitFor()

describe('the filter list of a column', () => {
  it('lists the values of the plan in their order with their counts', async () => {
    const sheet = await Sheet.open(app)
    const list = await openFilter(sheet, 'district')
    const rows = await list.locator('.value-filter-rows label').allInnerTexts()
    const count = countOf({ district: '丹阳市' })
    expect(rows[0]?.replaceAll(/\s+/gu, ' ')).toBe(`丹阳市 ${count}`)
    expect(rows.length).toBeGreaterThan(5)
  })

  it('narrows to what a search by pinyin finds, by Enter alone', async () => {
    const sheet = await Sheet.open(app)
    const list = await openFilter(sheet, 'district')
    await list.getByRole('textbox').fill('dy')
    await sheet.press('Enter')
    await shows(sheet, countOf({ district: '丹阳市' }))
    expect(await list.isVisible()).toBe(false)
  })

  it('counts only rows that the other filters let through', async () => {
    const sheet = await Sheet.open(app)
    const districts = await openFilter(sheet, 'district')
    await districts.getByRole('textbox').fill('句容')
    await sheet.press('Enter')
    await shows(sheet, countOf({ district: '句容市' }))
    const list = await openFilter(sheet, 'status')
    const count = countOf({ district: '句容市', status: '在建' })
    await list
      .locator('label')
      .filter({ hasText: /^在建\s*\d/u })
      .getByText(String(count))
      .waitFor()
  })

  it('unchecks all, checks one, applies, and 清除筛选 shows everything again', async () => {
    const sheet = await Sheet.open(app)
    const list = await openFilter(sheet, 'status')
    await list.getByText('（全选）').click()
    expect(await list.getByRole('button', { name: '确定' }).isDisabled()).toBe(true)
    await list.locator('label').filter({ hasText: '调试' }).click()
    await list.getByRole('button', { name: '确定' }).click()
    await shows(sheet, countOf({ status: '调试' }))
    await (await openFilter(sheet, 'status')).getByRole('button', { name: '清除筛选' }).click()
    await shows(sheet, 581)
  })

  it('finds the empty cells of a column', async () => {
    const sheet = await Sheet.open(app)
    const list = await openFilter(sheet, 'town')
    await list.getByRole('textbox').fill('空白')
    await sheet.press('Enter')
    await shows(sheet, countOf({ town: '' }))
  })

  it('is worked by keys alone: arrows go through the values, Space checks, Enter applies', async () => {
    const sheet = await Sheet.open(app)
    const list = await openFilter(sheet, 'district')
    const all = countOf({})
    const first = countOf({ district: '丹阳市' })
    await list.getByRole('textbox').press('ArrowDown')
    await sheet.press('Space', 'ArrowDown', 'Enter')
    await shows(sheet, all - first)
  })

  it('adds what was searched for to the filter in force, when asked to', async () => {
    const sheet = await Sheet.open(app)
    await (await openFilter(sheet, 'district')).getByRole('textbox').fill('句容')
    await sheet.press('Enter')
    const list = await openFilter(sheet, 'district')
    await list.getByRole('textbox').fill('扬中')
    await list.getByText('加到现有筛选中').click()
    await list.getByRole('button', { name: '确定' }).click()
    await shows(sheet, countOf({ district: '句容市' }) + countOf({ district: '扬中市' }))
  })
})

const cells = () => app.host.ledger.rows('project').map((row) => row.cells)

/** Chooses the test of a condition; the filter shows conditions. */
async function test(sheet: Sheet, name: string, which = '条件'): Promise<void> {
  await sheet.page.getByRole('combobox', { name: which, exact: true }).click()
  await sheet.page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: new RegExp(`^${name}$`, 'u') })
    .click()
  await sheet.page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' })
}

async function view({ page }: Sheet, command: string): Promise<void> {
  await page.getByRole('button', { name: /视图：/u }).click()
  await page.getByRole('menuitem', { name: command, exact: true }).click()
}

describe('the filters in force', () => {
  it('are named in the toolbar, and one click takes all of them away', async () => {
    const sheet = await Sheet.open(app, 'projects?district=丹阳市')
    await (await openFilter(sheet, 'status')).getByRole('textbox').fill('调试')
    await sheet.press('Enter')
    await shows(sheet, countOf({ district: '丹阳市', status: '调试' }))
    await sheet.page.getByRole('button', { name: '筛选：丹阳市 · 项目状态' }).click()
    await shows(sheet, 581)
    await sheet.page.getByRole('button', { name: /^筛选：/u }).waitFor({ state: 'detached' })
  })

  it('that leave no row leave no cell to select either', async () => {
    const sheet = await Sheet.open(app)
    await sheet.click(2, 'name')
    await sheet.page.getByLabel('搜索', { exact: true }).fill('没有这样的项目')
    await shows(sheet, 0)
    expect(await sheet.page.locator('.sheet-active').count()).toBe(0)
    await sheet.page.getByRole('button', { name: '清除筛选' }).click()
    await sheet.page.locator('.sheet-active').first().waitFor()
  })
})

describe('conditions of a column', () => {
  it('on text: 包含, then 不包含, which leaves the others', async () => {
    const sheet = await Sheet.open(app)
    const has = cells().filter((row) => String(row.enterprise ?? '').includes('启明')).length
    expect(has).toBeGreaterThan(0)
    const filter = await openFilter(sheet, 'enterprise')
    await filter.getByText('按条件').click()
    await filter.getByLabel('条件的值').fill('启明')
    await sheet.press('Enter')
    await shows(sheet, has)
    await openFilter(sheet, 'enterprise')
    expect(await filter.getByLabel('条件的值').inputValue()).toBe('启明')
    await test(sheet, '不包含')
    await filter.getByRole('button', { name: '确定' }).click()
    await shows(sheet, 581 - has)
  })

  it('on text: 开头是 或者 为空', async () => {
    const sheet = await Sheet.open(app)
    const towns = cells().map((row) => String(row.town ?? ''))
    const start = towns.find((town) => town !== '')?.slice(0, 1) ?? ''
    const filter = await openFilter(sheet, 'town')
    await filter.getByText('按条件').click()
    await test(sheet, '开头是')
    await filter.getByLabel('条件的值').fill(start)
    await filter.getByText('或者').click()
    await test(sheet, '为空', '第二个条件')
    await filter.getByRole('button', { name: '确定' }).click()
    await shows(sheet, towns.filter((town) => town === '' || town.startsWith(start)).length)
  })

  it('on numbers: 介于, with units as offices write them, refused with a reason where unreadable', async () => {
    const sheet = await Sheet.open(app)
    await sheet.page.setViewportSize({ width: 2200, height: 900 })
    await view(sheet, '资金与减排')
    const filter = await openFilter(sheet, 'investment')
    await test(sheet, '介于')
    await filter.getByLabel('条件的值').fill('很多')
    await filter.getByLabel('条件的第二个值').fill('0.05亿元')
    await sheet.press('Enter')
    await filter.getByRole('alert').filter({ hasText: '“很多”不是数字' }).waitFor()
    await filter.getByLabel('条件的值').fill('100')
    await sheet.press('Enter')
    const within = cells().filter(
      ({ investment }) => typeof investment === 'number' && investment >= 100 && investment <= 500,
    )
    expect(within.length).toBeGreaterThan(0)
    await shows(sheet, within.length)
  })

  it('on days: 早于, beside the list of days', async () => {
    const sheet = await Sheet.open(app)
    await view(sheet, '进度')
    // Until the view is shown the column stands far to the right; the pointer would scroll there.
    const header = sheet.page.locator('.ag-header-cell[col-id="deadline"]')
    const right = () =>
      header.evaluateAll(([cell]) => cell?.getBoundingClientRect().right ?? Number.MAX_VALUE)
    await expect.poll(right).toBeLessThan(1400)
    const filter = await openFilter(sheet, 'deadline')
    expect(await filter.locator('.value-filter-rows label').count()).toBeGreaterThan(1)
    await filter.getByText('按条件').click()
    await filter.getByLabel('条件的值').fill('2023年7月1日')
    await sheet.press('Enter')
    const early = cells().filter(({ deadline }) => String(deadline ?? '9999') < '2023-07-01')
    expect(early.length).toBeGreaterThan(0)
    await shows(sheet, early.length)
  })

  it('are kept by a saved view', async () => {
    const sheet = await Sheet.open(app)
    const { page } = sheet
    const has = cells().filter((row) => String(row.enterprise ?? '').includes('启明')).length
    const filter = await openFilter(sheet, 'enterprise')
    await filter.getByText('按条件').click()
    await filter.getByLabel('条件的值').fill('启明')
    await sheet.press('Enter')
    await shows(sheet, has)
    await view(sheet, '另存为…')
    await page.getByLabel('视图名称').fill('启明各企业')
    await sheet.press('Enter')
    await page.getByRole('button', { name: '视图：启明各企业', exact: true }).waitFor()
    await view(sheet, '全部字段')
    await shows(sheet, 581)
    await page.reload()
    await shows(sheet, 581)
    await view(sheet, '启明各企业')
    await shows(sheet, has)
  })

  it('close without effect by Esc, and give the keys back to the sheet', async () => {
    const sheet = await Sheet.open(app)
    await sheet.click(2, 'name')
    const filter = await openFilter(sheet, 'enterprise')
    await filter.getByText('按条件').click()
    await filter.getByLabel('条件的值').fill('启明')
    await sheet.press('Escape')
    await filter.waitFor({ state: 'hidden' })
    await shows(sheet, 581)
    await sheet.page.locator('.sheet-box:focus').waitFor()
    await sheet.press('ArrowDown')
    expect(await sheet.active()).toBe('项目名称 第 4 行')
  })
})
