import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { type LedgerApp, search, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
let sheet: Sheet
withLedgerApp((started) => {
  app = started
})

const reapply = (page: Page) => page.getByRole('toolbar').getByRole('button', { name: '重新筛选' })

/** Ids of the first rows as they are drawn. */
const idsOf = (page: Page, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, row) =>
      page.locator(`.ag-row[row-index="${row}"]`).first().getAttribute('row-id'),
    ),
  )

async function choose(row: number, field: string, word: string): Promise<void> {
  await sheet.click(row, field)
  await sheet.type(word)
  await sheet.press('Enter')
}

const sortBy = (page: Page, field: string) =>
  page.locator(`.ag-header-cell[col-id="${field}"]`).click()

describe('an edited row', () => {
  it('that no longer passes the filter stays until 重新筛选, which is offered only then', async () => {
    sheet = await Sheet.open(app, 'projects?status=在建')
    const { page } = sheet
    const before = await idsOf(page, 3)
    expect(await reapply(page).count()).toBe(0)
    await choose(1, 'status', '已完成')
    await sheet.saved(2)
    await reapply(page).waitFor()
    expect(await idsOf(page, 3)).toEqual(before)
    expect(await sheet.active()).toBe('项目状态 第 3 行')
    await reapply(page).click()
    await expect.poll(() => idsOf(page, 2)).toEqual([before[0], before[2]])
    await reapply(page).waitFor({ state: 'detached' })
    expect(await sheet.active()).toBe('项目状态 第 2 行')
  })

  it('stays in its place under a sort until Ctrl+Alt+L, and the selection goes with it', async () => {
    sheet = await Sheet.open(app)
    const { page } = sheet
    await sortBy(page, 'name')
    const before = await idsOf(page, 4)
    await choose(1, 'name', 'ZZZ')
    await sheet.saved(2)
    await reapply(page).waitFor()
    expect(await idsOf(page, 4)).toEqual(before)
    await sheet.press('ArrowUp', 'Control+Alt+l')
    await expect.poll(() => idsOf(page, 3)).toEqual([before[0], before[2], before[3]])
    expect(await sheet.active()).toBe('项目名称 第 581 行')
  })

  it('of another window stays as well, and the menu of the sheet offers it', async () => {
    sheet = await Sheet.open(app, 'projects?status=在建')
    const { page } = sheet
    const [first = '', second] = await idsOf(page, 2)
    commitEdits(app.host.ledger, '别人', [
      { edit: 'set', list: 'project', id: String(first), field: 'status', value: '已完成' },
    ])
    await expect.poll(() => sheet.cell(0, 'status').innerText()).toBe('已完成')
    await reapply(page).waitFor()
    await sheet.cell(1, 'status').click({ button: 'right' })
    await page.getByRole('menuitem', { name: /重新筛选/u }).click()
    await expect.poll(() => idsOf(page, 1)).toEqual([second])
  })

  it('that comes to fit again by undo is shown again', async () => {
    sheet = await Sheet.open(app, 'projects?status=在建')
    const { page } = sheet
    const before = await idsOf(page, 2)
    await choose(0, 'status', '已完成')
    await sheet.saved(2)
    await sheet.press('Control+Alt+l')
    await expect.poll(() => idsOf(page, 1)).toEqual([before[1]])
    await sheet.press('Control+z')
    await expect.poll(() => idsOf(page, 2)).toEqual(before)
    expect(await sheet.active()).toBe('项目状态 第 1 行')
  })

  it('moves when its view is chosen again', async () => {
    sheet = await Sheet.open(app)
    const { page } = sheet
    await sortBy(page, 'name')
    await page.getByRole('button', { name: /视图：/u }).click()
    await page.getByRole('menuitem', { name: '另存为…' }).click()
    await page.getByLabel('视图名称').fill('按名称')
    await sheet.press('Enter')
    const view = page.getByRole('button', { name: '视图：按名称', exact: true })
    await view.waitFor()
    const before = await idsOf(page, 2)
    await choose(0, 'name', 'ZZZ')
    await reapply(page).waitFor()
    await view.click()
    await page.getByRole('menuitem', { name: '按名称' }).first().click()
    await expect.poll(() => idsOf(page, 1)).toEqual([before[1]])
  })

  it('moves when the sheet is sorted or searched anew', async () => {
    sheet = await Sheet.open(app)
    const { page } = sheet
    await search(page, '润州', 8)
    const before = await idsOf(page, 8)
    await choose(0, 'name', 'ZZZ')
    await sheet.saved(2)
    await sortBy(page, 'name')
    await expect.poll(() => sheet.cell(7, 'name').innerText()).toBe('ZZZ')
    expect((await idsOf(page, 8)).toSorted()).toEqual(before.toSorted())
    await reapply(page).waitFor({ state: 'detached' })
  })
})

describe('rows made in the sheet', () => {
  it('are shown and selected though they do not pass the filter, those of others are not', async () => {
    sheet = await Sheet.open(app, 'projects?district=润州区')
    const { page } = sheet
    await search(page, '润州 2023-RZ-A-001', 1)
    await sheet.click(0, 'status')
    await page.getByRole('button', { name: '批量' }).click()
    await page.getByRole('menuitem', { name: '复制 1 个项目' }).click()
    await page.getByText('显示 2 /').waitFor()
    expect(await sheet.cell(1, 'name').innerText()).toMatch(/（副本）$/u)
    commitEdits(app.host.ledger, '别人', [
      {
        edit: 'insert',
        list: 'project',
        cells: { district: '润州区', category: '源头替代项目', enterprise: '别的企业', name: '甲' },
      },
    ])
    await page.getByText('显示 2 / 583 项').waitFor()
  })
})

describe('rows pasted past the end', () => {
  it('stay at the bottom in sight, whatever the sheet is filtered to and sorted by', async () => {
    sheet = await Sheet.open(app, 'projects?district=润州区&category=其他大气污染防治项目')
    const { page } = sheet
    await page.getByText('显示 3 /').waitFor()
    await sortBy(page, 'enterprise')
    await search(page, '润州', 3)
    await sheet.click(2, 'enterprise')
    const kept = await sheet.copied()
    await sheet.paste(`${kept.trimEnd()}\r\n阿阿甲公司\r\n阿阿乙公司`)
    await page.getByText('显示 5 /').waitFor()
    expect(await sheet.cell(3, 'enterprise').innerText()).toBe('阿阿甲公司')
    expect(await sheet.cell(4, 'enterprise').innerText()).toBe('阿阿乙公司')
    await reapply(page).click()
    await expect.poll(() => sheet.cell(0, 'enterprise').innerText()).toBe('阿阿甲公司')
  })
})
