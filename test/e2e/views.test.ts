import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { type LedgerApp, search, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp(async (started) => {
  app = started
  // In the plan's year some projects are late, some nearly, some not.
  await app.context.clock.setFixedTime(new Date('2023-09-15T09:00:00'))
})

async function open(route = 'projects'): Promise<Page> {
  const page = await app.open(route)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.locator('.ag-row').first().waitFor()
  return page
}

const viewButton = (page: Page, name: string, isChanged = false) =>
  page.getByRole('button', { name: `视图：${name}${isChanged ? '（已改动）' : ''}`, exact: true })

async function command(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: /视图：/u }).click()
  await page.getByRole('menuitem', { name }).click()
}

async function saveAs(page: Page, name: string): Promise<void> {
  await command(page, '另存为…')
  await page.getByLabel('视图名称').fill(name)
  await page.keyboard.press('Enter')
  await viewButton(page, name).waitFor()
}

async function showOnly(page: Page, mark: string): Promise<void> {
  await page.getByRole('button', { name: /标记/u }).click()
  await page.getByRole('menuitem', { name: mark }).click()
  await page.keyboard.press('Escape')
}

const heading = (page: Page, key: string) => page.locator(`.ag-header-cell[col-id="${key}"]`)
const count = (page: Page, shown: number) => page.getByText(`显示 ${shown} / 581 项`).waitFor()
const savedViews = () => app.host.ledger.rows('view')
const cellsOfProjects = () => app.host.ledger.rows('project').map((row) => row.cells)

describe('a view', () => {
  it('that comes with the list shows its fields and what identifies a project', async () => {
    const page = await open()
    await command(page, '资金与减排')
    await viewButton(page, '资金与减排').waitFor()
    await heading(page, 'investment').waitFor()
    await heading(page, 'industry').waitFor({ state: 'detached' })
    expect(await heading(page, 'code').count()).toBe(1)
  })

  it('is saved under a name, with search and marks, and brings them back', async () => {
    const page = await open()
    await command(page, '进度')
    await page.getByLabel('搜索', { exact: true }).fill('丹阳')
    await showOnly(page, '逾期')
    await viewButton(page, '进度', true).waitFor()
    const shown = await page.locator('.list-sheet-count').innerText()
    await saveAs(page, '丹阳逾期')
    expect(savedViews().map((row) => row.cells.name)).toEqual(['丹阳逾期'])
    await command(page, '全部字段')
    await count(page, 581)
    expect(await page.getByLabel('搜索', { exact: true }).inputValue()).toBe('')
    await command(page, '丹阳逾期')
    await page.getByText(shown).waitFor()
    await heading(page, 'industry').waitFor({ state: 'detached' })
    await viewButton(page, '丹阳逾期').waitFor()
  })

  it('is updated, renamed and deleted, each as a change that undo takes back', async () => {
    const page = await open()
    await saveAs(page, '甲')
    await search(page, '丹徒启明', cellsOfProjects().filter(isOf('丹徒启明')).length)
    await command(page, /更新当前视图/u)
    await viewButton(page, '甲').waitFor()
    expect(String(savedViews()[0]?.cells.state)).toContain('丹徒启明')
    await command(page, '重命名…')
    await page.getByLabel('视图名称').fill('乙')
    await page.keyboard.press('Enter')
    await viewButton(page, '乙').waitFor()
    await command(page, '删除')
    await viewButton(page, '全部字段', true).waitFor()
    expect(savedViews()).toEqual([])
    expect(app.host.ledger.undoState.undo?.note).toBe('删除视图 乙')
    await page.getByRole('button', { name: '撤销' }).click()
    await viewButton(page, '乙').waitFor()
  })

  it('is not given a name that another has', async () => {
    const page = await open()
    await command(page, '另存为…')
    await page.getByLabel('视图名称').fill('进度')
    await page.keyboard.press('Enter')
    await page.getByText('已有名为“进度”的视图').waitFor()
    expect(savedViews()).toEqual([])
  })

  it('that another window saves is there at once', async () => {
    const page = await open()
    commitEdits(app.host.ledger, '同事', [
      {
        edit: 'insert',
        list: 'view',
        cells: {
          name: '同事的',
          list: 'project',
          state: JSON.stringify({
            columns: [
              { key: 'name', width: 300 },
              { key: 'gone', width: 90 },
            ],
          }),
        },
      },
    ])
    await command(page, '同事的')
    await viewButton(page, '同事的').waitFor()
    await heading(page, 'code').waitFor({ state: 'detached' })
    expect(Math.round((await heading(page, 'name').boundingBox())?.width ?? 0)).toBe(300)
  })

  it('is chosen and saved by keyboard alone', async () => {
    const page = await open()
    // The menu moves the focus with the next frame.
    const onItem = (name: string) =>
      page.getByRole('menuitem', { name }).and(page.locator(':focus')).waitFor()
    await page.getByRole('button', { name: /视图：/u }).focus()
    await page.keyboard.press('Enter')
    await onItem('全部字段')
    await page.keyboard.press('ArrowDown')
    await onItem('进度')
    await page.keyboard.press('Enter')
    await viewButton(page, '进度').waitFor()
    await viewButton(page, '进度').focus()
    await page.keyboard.press('Enter')
    await onItem('进度')
    await page.keyboard.press('ArrowUp')
    await onItem('全部字段')
    await page.keyboard.press('ArrowUp')
    await onItem('另存为…')
    await page.keyboard.press('Enter')
    await page.getByLabel('视图名称').and(page.locator(':focus')).waitFor()
    await page.keyboard.type('我的进度')
    await page.keyboard.press('Enter')
    await viewButton(page, '我的进度').waitFor()
  })

  it('and an unsaved layout are found again after a reload', async () => {
    const page = await open()
    await command(page, '进度')
    await showOnly(page, '逾期')
    await heading(page, 'deadline').click()
    await viewButton(page, '进度', true).waitFor()
    const shown = await page.locator('.list-sheet-count').innerText()
    // The layout is kept when it has come to rest.
    await page.waitForFunction(() =>
      Object.values(localStorage).some((kept) => kept.includes('asc')),
    )
    await page.reload()
    await viewButton(page, '进度', true).waitFor()
    await page.getByText(shown).waitFor()
    await page.locator('.ag-header-cell[col-id="deadline"][aria-sort="ascending"]').waitFor()
    await command(page, '恢复到所选视图')
    await viewButton(page, '进度').waitFor()
    await count(page, 581)
  })

  it('of last time hides nothing that an address promises', async () => {
    const page = await open()
    await showOnly(page, '逾期')
    await page.getByRole('link', { name: '附件表' }).click()
    const link = page.getByRole('link', { name: /^丹阳市 \d+ 项/u })
    const promised = /\d+/u.exec((await link.getAttribute('aria-label')) ?? '')?.[0]
    await link.click()
    await count(page, Number(promised))
  })
})

const isOf = (enterprise: string) => (cells: { enterprise?: unknown }) =>
  String(cells.enterprise).includes(enterprise)

describe('the panel of columns', () => {
  const panel = (page: Page) => page.getByRole('complementary', { name: '列设置' })

  it('finds a column by pinyin, hides it, and restores the default', async () => {
    const page = await open()
    await page.getByRole('button', { name: '列设置' }).click()
    await panel(page).getByLabel('搜索列').fill('gclb')
    await panel(page).getByRole('checkbox', { name: '工程类别', exact: true }).uncheck()
    await heading(page, 'category').waitFor({ state: 'detached' })
    await panel(page).getByRole('button', { name: '恢复默认' }).click()
    await heading(page, 'category').waitFor()
    await viewButton(page, '全部字段').waitFor()
  })

  it('pins a column, and the selection follows it', async () => {
    const page = await open()
    await page.getByRole('button', { name: '列设置' }).click()
    await panel(page).getByRole('button', { name: '取消固定 企业（单位）名称' }).click()
    await panel(page).getByRole('button', { name: '固定 项目状态', exact: true }).click()
    const cell = page.locator('.ag-row[row-index="2"] .ag-cell[col-id="status"]')
    await page.locator('.ag-grid-pinned-left-cells .ag-cell[col-id="status"]').first().waitFor()
    await cell.click()
    const [drawn, marked] = await Promise.all([
      cell.boundingBox(),
      page.locator('.sheet-layer-pinned .sheet-active').boundingBox(),
    ])
    expect(Math.abs((drawn?.x ?? 0) - (marked?.x ?? 99))).toBeLessThan(2)
  })

  it('moves a column in the grid', async () => {
    const page = await open()
    await page.getByRole('button', { name: '列设置' }).click()
    await panel(page).getByRole('button', { name: '下移 项目名称' }).click()
    await viewButton(page, '全部字段', true).waitFor()
    const left = async (key: string) => (await heading(page, key).boundingBox())?.x ?? 0
    // Headings glide to their new places.
    await expect
      .poll(async () => (await left('name')) - (await left('district')))
      .toBeGreaterThan(0)
  })
})

describe('dragging in the panel of columns', () => {
  const panel = (page: Page) => page.getByRole('complementary', { name: '列设置' })
  const line = (page: Page, label: string) =>
    panel(page).locator('.columns-line').filter({ hasText: label }).first()

  it('puts a column where it is dropped, in the grid too, and is kept by the view', async () => {
    const page = await open()
    await page.getByRole('button', { name: '列设置' }).click()
    await line(page, '项目状态').dragTo(line(page, '项目名称'), {
      targetPosition: { x: 60, y: 3 },
    })
    await viewButton(page, '全部字段', true).waitFor()
    const left = async (key: string) => (await heading(page, key).boundingBox())?.x ?? 0
    const distance = () => expect.poll(async () => (await left('name')) - (await left('status')))
    await distance().toBeGreaterThan(0)
    await saveAs(page, '状态在前')
    await command(page, '全部字段')
    await distance().toBeLessThan(0)
    await command(page, '状态在前')
    await distance().toBeGreaterThan(0)
  })

  it('pins a column that is dropped among the pinned ones', async () => {
    const page = await open()
    await page.getByRole('button', { name: '列设置' }).click()
    await line(page, '项目状态').dragTo(line(page, '企业（单位）名称'), {
      targetPosition: { x: 60, y: 22 },
    })
    await page.locator('.ag-grid-pinned-left-cells .ag-cell[col-id="status"]').first().waitFor()
    await panel(page).getByRole('button', { name: '取消固定 项目状态', exact: true }).waitFor()
  })
})

describe('marks', () => {
  it('stand as a word beside the deadline, and narrow the list to what they count', async () => {
    const page = await open()
    await command(page, '进度')
    await page.getByRole('button', { name: '标记', exact: true }).click()
    const item = page.getByRole('menuitem', { name: '逾期' })
    const late = Number(await item.locator('b').innerText())
    expect(late).toBeGreaterThan(0)
    await item.click()
    await count(page, late)
    const word = await page
      .locator('.ag-cell[col-id="deadline"]')
      .first()
      .evaluate((cell) => getComputedStyle(cell, '::after').content)
    expect(word).toBe('"逾期"')
  })
})

describe('the summary', () => {
  it('adds up what is shown, and a click on a group shows only that', async () => {
    const page = await open()
    await page.getByRole('button', { name: '汇总' }).click()
    const summary = page.getByRole('region', { name: '汇总' })
    const row = (name: string) =>
      summary.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })
    const total = cellsOfProjects().reduce((sum, cells) => sum + Number(cells.investment ?? 0), 0)
    await row('合计').getByText(total.toFixed(2)).waitFor()
    const jurong = cellsOfProjects().filter((cells) => cells.district === '句容市')
    await row('句容市').getByText(String(jurong.length), { exact: true }).first().waitFor()
    await summary.getByRole('button', { name: '句容市' }).click()
    await count(page, jurong.length)
    await row('合计').getByText(String(jurong.length), { exact: true }).first().waitFor()
    await summary.getByRole('button', { name: '合计' }).click()
    await count(page, 581)
  })

  it('is divided by status where asked', async () => {
    const page = await open()
    await page.getByRole('button', { name: '汇总' }).click()
    const summary = page.getByRole('region', { name: '汇总' })
    await summary.getByText('项目状态 › 辖市区').click()
    await summary.getByRole('button', { name: '未开工' }).click()
    await count(page, cellsOfProjects().filter((cells) => cells.status === '未开工').length)
  })
})

describe('the toolbar', () => {
  it('stays one row with a view, a mark and a filter', async () => {
    const page = await open(
      `projects?${new URLSearchParams({ district: '丹阳市', category: 'VOCs治理项目' })}`,
    )
    await command(page, '资金与减排')
    await showOnly(page, '逾期')
    const toolbar = page.locator('.toolbar')
    expect((await toolbar.boundingBox())?.height ?? 0).toBeLessThan(48)
    const cut = await toolbar.evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(cut).toBe(0)
  })
})
