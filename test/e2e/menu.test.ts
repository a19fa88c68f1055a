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

const heading = (field: string) => page.locator(`.ag-header-cell[col-id="${field}"]`)
const items = () => page.getByRole('menuitem')
const choose = (name: string | RegExp) => page.getByRole('menuitem', { name }).click()
const rightClick = (row: number, field: string) => sheet.cell(row, field).click({ button: 'right' })

/** Asks for the menu by key, and waits until the menu hears the keys. */
async function openByKey(): Promise<void> {
  await sheet.press('Shift+F10')
  await page.locator('[role="menu"]:focus-within').waitFor()
}

async function offered(): Promise<string[]> {
  await items().first().waitFor()
  return items().allInnerTexts()
}

describe('the menu of the sheet', () => {
  it('opens on the cell under the pointer, which it selects', async () => {
    await sheet.click(0, 'name')
    await rightClick(3, 'district')
    expect((await offered()).join(' ')).toContain('剪切')
    expect(await sheet.active()).toBe('辖市区 第 4 行')
  })

  it('leaves a selection alone that was pointed at, and acts on all of it', async () => {
    await sheet.drag([1, 'kind'], [3, 'kind'])
    await rightClick(2, 'kind')
    await choose('清除内容')
    await sheet.saved(2)
    expect([1, 2, 3].map((row) => sheet.ledgerRow(row).kind)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('copies and pastes without a key, in one change', async () => {
    const { kind } = sheet.ledgerRow(0)
    await sheet.click(0, 'kind')
    await rightClick(0, 'kind')
    await choose(/^复制\s/u)
    await rightClick(2, 'kind')
    await choose(/^粘贴\s/u)
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).kind).toBe(kind)
  })

  it('cuts, and copies with the headings', async () => {
    await sheet.drag([0, 'district'], [1, 'district'])
    await rightClick(0, 'district')
    await choose('复制（含表头）')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^辖市区\r\n/u)
    const { kind } = sheet.ledgerRow(1)
    await rightClick(1, 'kind')
    await choose('剪切')
    await page.locator('.sheet-copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${kind}\r\n`)
    await rightClick(3, 'kind')
    await choose(/^粘贴\s/u)
    await sheet.saved(2)
    expect([1, 3].map((row) => sheet.ledgerRow(row).kind)).toEqual([undefined, kind])
  })

  it('is reached by Shift+F10, gone through by arrows and left by Escape', async () => {
    await sheet.click(2, 'status')
    await openByKey()
    await sheet.press('Escape')
    await items().first().waitFor({ state: 'hidden' })
    await sheet.press('ArrowDown')
    expect(await sheet.active()).toBe('项目状态 第 4 行')
    await openByKey()
    await sheet.press('ArrowDown', 'ArrowDown', 'Enter')
    await items().first().waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toBe('')
  })

  it('is left by an Escape that follows at once, and keeps keys away from the cells', async () => {
    await sheet.click(2, 'status')
    await sheet.press('Shift+F10', 'Delete', 'Escape')
    await items().first().waitFor({ state: 'hidden' })
    await sheet.press('ArrowDown')
    expect(await sheet.active()).toBe('项目状态 第 4 行')
    expect(sheet.ledgerRow(2).status).toBeDefined()
  })

  it('filters by the value of the cell, and takes that filter away', async () => {
    const { category } = sheet.ledgerRow(0)
    const count = app.host.ledger
      .rows('project')
      .filter(({ cells }) => cells.category === category).length
    await rightClick(0, 'category')
    await choose(/^筛选“/u)
    await page.getByText(`显示 ${count} / 581 项`).waitFor()
    await rightClick(0, 'category')
    await choose('取消此列筛选')
    await page.getByText('显示 581 / 581 项').waitFor()
  })

  it('of whole rows adds, copies and deletes them', async () => {
    await sheet.click(1, 'rowNumber')
    await sheet.click(2, 'rowNumber', ['Shift'])
    await rightClick(2, 'rowNumber')
    expect((await offered()).join(' ')).not.toContain('升序')
    await choose('删除 2 个项目')
    await sheet.saved(2)
    await page.getByText('显示 579 / 579 项').waitFor()
    await rightClick(0, 'rowNumber')
    await choose(/^复制为新行/u)
    await sheet.saved(3)
    await rightClick(0, 'rowNumber')
    await choose('新增项目…')
    await page.getByRole('dialog').getByText('新增项目').first().waitFor()
  })

  it('of a heading sorts, hides and pins the column', async () => {
    await heading('district').click({ button: 'right' })
    await choose('降序排列')
    await page.locator('.ag-header-cell[col-id="district"][aria-sort="descending"]').waitFor()
    await heading('district').click({ button: 'right' })
    await choose('取消排序')
    await page.locator('.ag-header-cell[col-id="district"][aria-sort="none"]').waitFor()
    await heading('district').click({ button: 'right' })
    await choose('固定列')
    await page.locator('.ag-pinned-left-header, .ag-header').first().waitFor()
    await heading('district').click({ button: 'right' })
    await choose('隐藏列')
    await heading('district').waitFor({ state: 'detached' })
  })

  it('shows what was done to the row', async () => {
    await rightClick(0, 'name')
    await choose(/^详情与修改记录/u)
    await page.getByRole('complementary', { name: '项目详情' }).getByText('历史').waitFor()
  })
})

describe('the heading of a group', () => {
  const seen = () =>
    page
      .locator('.group-heading:not(.group-heading-goes-on)')
      .filter({ hasText: /^基本$/u })
      .count()

  it('is seen once, over the columns that scroll, though two of its columns are pinned', async () => {
    await heading('code').waitFor()
    expect(await seen()).toBe(1)
  })

  it('stands over the pinned columns where no other column of the group is shown', async () => {
    await page.getByRole('button', { name: '列设置', exact: true }).click()
    const panel = page.getByRole('complementary', { name: '列设置' })
    await panel.getByRole('checkbox', { name: '基本全部列' }).uncheck()
    await heading('district').waitFor({ state: 'detached' })
    expect(await seen()).toBe(1)
  })
})
