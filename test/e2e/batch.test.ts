import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { type LedgerApp, search, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
let sheet: Sheet
let page: Page
withLedgerApp(async (started) => {
  app = started
  sheet = await Sheet.open(app)
  page = sheet.page
  await page.setViewportSize({ width: 1366, height: 768 })
})

const rows = () => app.host.ledger.rows('project')
const statuses = (from: number, to: number) =>
  rows()
    .slice(from, to + 1)
    .map(({ cells }) => cells.status)
const note = () => app.host.ledger.newestChanges(1)[0]?.note

async function selectRows(from: number, to: number): Promise<void> {
  await sheet.click(from, 'status')
  if (to !== from) await sheet.click(to, 'status', ['Shift'])
  await page.getByRole('button', { name: '批量' }).click()
  await page.getByRole('menuitem', { name: `复制 ${to - from + 1} 个项目` }).waitFor()
  await page.keyboard.press('Escape')
}

async function batch(command: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name: '批量' }).click()
  await page.getByRole('menuitem', { name: command }).click()
  return page.getByRole('dialog')
}

async function choose(field: Locator, option: string): Promise<void> {
  await field.click()
  // Long lists draw only the options in sight.
  await page.keyboard.type(option)
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click()
}

const panel = () => page.getByRole('complementary', { name: '项目详情' })

/** How many rows the selection covers. */
const markedRows = async () => (await sheet.size())[0]

describe('批量设置', () => {
  it('says in numbers what it would do, does it as one change, and undo takes all of it back', async () => {
    const before = statuses(2, 5)
    const done = before.filter((status) => status === '已完成').length
    await selectRows(2, 5)
    const drawer = await batch('批量设置…')
    await choose(drawer.getByLabel('设为'), '已完成')
    await drawer.getByText(`将更新 ${4 - done} 个项目的 ${4 - done} 个单元格`).waitFor()
    await drawer.getByText(`${done} 个已是该值`).waitFor()
    await drawer.getByRole('button', { name: `更新 ${4 - done} 个项目` }).click()
    await sheet.saved(2)
    expect(statuses(2, 5)).toEqual(Array(4).fill('已完成'))
    expect(note()).toMatch(/^批量设置：/u)
    await page.getByRole('button', { name: '撤销' }).click()
    await sheet.saved(3)
    expect(statuses(2, 5)).toEqual(before)
  })

  it('goes over all rows that a search leaves in sight, and only those', async () => {
    const found = rows().filter(({ cells }) => String(cells.enterprise).includes('丹徒启明'))
    await search(page, '丹徒启明', found.length)
    const drawer = await batch('批量设置…')
    await drawer.getByLabel(`当前显示的 ${found.length} 行`).check()
    await choose(drawer.getByLabel('字段'), '备注')
    await drawer.getByLabel('设为').fill('统一备注')
    await drawer.getByRole('button', { name: `更新 ${found.length} 个项目` }).click()
    await sheet.saved(2)
    const changed = rows().filter(({ cells }) => cells.remark === '统一备注')
    expect(changed.map(({ id }) => id)).toEqual(found.map(({ id }) => id))
  })

  it('finds a field by pinyin, and refuses what cannot stand there with the reason', async () => {
    await selectRows(2, 3)
    const drawer = await batch('批量设置…')
    await drawer.getByLabel('字段').click()
    await page.keyboard.type('ztz')
    await page.keyboard.press('Enter')
    await drawer.getByLabel('设为（万元）').fill('很多')
    await drawer.getByText('“很多”不是数字').waitFor()
    await drawer.getByText('2 个不能写入').waitFor()
    expect(await drawer.getByRole('button', { name: '更新' }).isDisabled()).toBe(true)
  })

  it('follows the selection while the drawer is open', async () => {
    await selectRows(2, 3)
    const drawer = await batch('批量设置…')
    await drawer.getByLabel('选中的 2 行').waitFor()
    await sheet.click(4, 'name')
    await sheet.click(8, 'name', ['Shift'])
    await drawer.getByLabel('选中的 5 行').waitFor()
  })
})

describe('复制行', () => {
  it('adds copies with numbers of their own in one change, and selects them', async () => {
    const originals = rows().slice(2, 4)
    await selectRows(2, 3)
    await batch('复制 2 个项目')
    await page.getByText('共 583 项').waitFor()
    await page.getByText('已复制 2 个项目').waitFor()
    const copies = rows().slice(-2)
    expect(copies.map(({ cells }) => cells.name)).toEqual(
      originals.map(({ cells }) => `${cells.name}（副本）`),
    )
    const codes = rows().map(({ cells }) => cells.code)
    expect(new Set(codes).size).toBe(583)
    expect((await sheet.copied()).trimEnd().split('\r\n')[0]).toContain(copies[0]?.cells.code)
    expect(await markedRows()).toBe(2)
    await page.keyboard.press('Control+z')
    await page.getByText('共 581 项').waitFor()
  })
})

describe('移动到…', () => {
  it('counts first, then gives new numbers, keeps the old in history, and undo gives them back', async () => {
    const before = rows().slice(2, 4)
    await selectRows(2, 3)
    const drawer = await batch('移动 2 个项目到…')
    await choose(drawer.getByLabel('辖市区'), '句容市')
    await drawer.getByText('将移动 2 个项目并重新编号').waitFor()
    await drawer.getByText(/丹阳市.*→ 句容市.*：2 个/u).waitFor()
    await drawer.getByRole('button', { name: '移动 2 个项目' }).click()
    await page.getByText('已移动 2 个项目到 句容市').waitFor()
    const moved = rows().slice(2, 4)
    expect(moved.map(({ cells }) => cells.district)).toEqual(['句容市', '句容市'])
    expect(moved.every(({ cells }) => String(cells.code).startsWith('2023-JR-'))).toBe(true)
    await page.keyboard.press('Control+i')
    await panel().getByText(String(before[0]?.cells.code)).first().waitFor()
    await page.keyboard.press('Control+i')
    await page.keyboard.press('Control+z')
    await page.getByText('已撤销：移动 2 个项目到 句容市').waitFor()
    expect(rows().slice(2, 4)).toEqual(before)
  })

  it('leaves them in sight until they are filtered again, and undo says which the filter hides', async () => {
    await page.goto(new URL('#/projects?district=丹阳市', page.url()).href)
    await page.getByRole('button', { name: /筛选：丹阳市/u }).waitFor()
    await selectRows(2, 3)
    const drawer = await batch('移动 2 个项目到…')
    await choose(drawer.getByLabel('辖市区'), '扬中市')
    await drawer.getByRole('button', { name: '移动 2 个项目' }).click()
    await expect.poll(markedRows).toBe(2)
    await page.getByText('显示 164 / 581 项').waitFor()
    await page.getByRole('button', { name: '重新筛选' }).click()
    await page.getByText('显示 162 / 581 项').waitFor()
    await page.goto(new URL('#/projects?district=句容市', page.url()).href)
    await page.getByRole('button', { name: /筛选：句容市/u }).waitFor()
    await sheet.press('Control+z')
    await page.getByText('有 2 行不在当前筛选范围内').waitFor()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.getByText('显示 581 / 581 项').waitFor()
    await page.waitForFunction(() => !location.hash.includes('district'))
    await expect.poll(markedRows).toBe(2)
  })
})

describe('the record panel', () => {
  it('follows the active row and lists every field', async () => {
    await sheet.click(2, 'name')
    await page.getByRole('button', { name: '详情' }).click()
    await panel()
      .getByRole('heading', { name: String(sheet.ledgerRow(2).code) })
      .waitFor()
    await page.keyboard.press('Escape')
    await sheet.click(4, 'name')
    await panel()
      .getByRole('heading', { name: String(sheet.ledgerRow(4).code) })
      .waitFor()
    for (const label of ['统一社会信用代码', '完成时限（日期）', '总投资（万元）', '来源文件'])
      await panel().getByText(label, { exact: true }).waitFor({ state: 'attached' })
  })

  it('opens and closes by Ctrl+I from the sheet, which keeps its keys', async () => {
    await sheet.click(2, 'name')
    await page.keyboard.press('Control+i')
    await panel().waitFor()
    await page.keyboard.press('Control+i')
    await panel().waitFor({ state: 'hidden' })
    await page.keyboard.press('ArrowDown')
    expect(await sheet.active()).toBe('项目名称 第 4 行')
  })

  it('writes a field in its place, and its history tells at once', async () => {
    await sheet.click(2, 'name')
    await page.keyboard.press('Control+i')
    await panel().getByRole('button', { name: '备注' }).click()
    await panel().getByLabel('备注').fill('新的备注')
    await page.keyboard.press('Control+Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).remark).toBe('新的备注')
    const history = panel().getByRole('region', { name: '历史' })
    await history.getByText('备注：空 → 新的备注').waitFor()
    await history.getByText(app.host.author).first().waitFor()
  })

  it('keeps a refused value open with the reason, and Esc gives the old one back', async () => {
    const before = sheet.ledgerRow(2)
    await sheet.click(2, 'name')
    await page.keyboard.press('Control+i')
    await panel().getByRole('button', { name: '总投资' }).click()
    await panel().getByLabel('总投资').fill('很多')
    await page.keyboard.press('Enter')
    await panel().getByRole('alert').filter({ hasText: '不是数字' }).waitFor()
    await page.keyboard.press('Escape')
    await panel().getByRole('alert').waitFor({ state: 'hidden' })
    expect(sheet.ledgerRow(2)).toEqual(before)
    expect(app.host.ledger.seq).toBe(1)
  })

  it('chooses a word from its list, and never lets the number be typed', async () => {
    await sheet.click(2, 'name')
    const after = sheet.ledgerRow(2).status === '调试' ? '在建' : '调试'
    await page.keyboard.press('Control+i')
    await panel().getByRole('button', { name: '项目状态' }).click()
    await page.locator('.ant-select-dropdown:visible').getByText(after).waitFor()
    await page.keyboard.type(after)
    await page.keyboard.press('Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).status).toBe(after)
    expect(await panel().getByRole('button', { name: '项目编号' }).count()).toBe(0)
  })

  it('shows what another window does to the row', async () => {
    await sheet.click(2, 'name')
    await page.keyboard.press('Control+i')
    const id = rows()[2]?.id ?? ''
    const edit = { edit: 'set', list: 'project', id, field: 'contact', value: '王新' } as const
    await panel().getByRole('region', { name: '历史' }).getByText('新增').waitFor()
    commitEdits(app.host.ledger, '另一人', [edit])
    await panel().getByRole('button', { name: '负责人' }).filter({ hasText: '王新' }).waitFor()
    await panel().getByText('另一人').waitFor()
  })
})

describe('undo', () => {
  it('goes back to the cells far away that it concerns, and says what it took back', async () => {
    await sheet.click(2, 'name')
    await sheet.type('改过的名称')
    await sheet.press('Enter')
    await sheet.saved(2)
    await sheet.press('Control+End', 'Control+z')
    await page.getByText(/已撤销：.*项目名称/u).waitFor()
    await expect.poll(() => sheet.active()).toBe('项目名称 第 3 行')
    await sheet.cell(2, 'name').waitFor()
    await sheet.press('Control+End', 'Control+y')
    await page.getByText(/已重做：.*项目名称/u).waitFor()
    await expect.poll(() => sheet.active()).toBe('项目名称 第 3 行')
  })

  it('survives a reload and still goes there', async () => {
    await selectRows(3, 4)
    const drawer = await batch('批量设置…')
    await choose(drawer.getByLabel('字段'), '备注')
    await drawer.getByLabel('设为').fill('统一备注')
    await drawer.getByRole('button', { name: '更新 2 个项目' }).click()
    await sheet.saved(2)
    await page.reload()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销：批量设置').waitFor()
    await expect.poll(() => sheet.active()).toBe('备注 第 4 行')
    expect(await markedRows()).toBe(2)
  })

  it('on another page says what it took back, and leads there', async () => {
    await sheet.click(2, 'name')
    await sheet.type('改过的名称')
    await sheet.press('Enter')
    await sheet.saved(2)
    await page.getByRole('link', { name: '附件表' }).click()
    await page.getByRole('heading', { name: '附件表' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText(/已撤销：/u).waitFor()
    expect(await page.getByRole('button', { name: '清除筛选' }).count()).toBe(0)
    await page.getByRole('link', { name: '转到' }).click()
    await expect.poll(() => sheet.active()).toBe('项目名称 第 3 行')
  })
})

describe('the status line', () => {
  const foot = () => page.getByRole('contentinfo')

  it('counts, sums and averages from two cells on, and forgets it on leaving the page', async () => {
    const values = [2, 3, 4].map((index) => Number(sheet.ledgerRow(index).year))
    await sheet.click(2, 'name')
    await sheet.press('Control+Home')
    await page.getByRole('button', { name: '详情' }).waitFor()
    expect(await foot().getByText(/计数/u).count()).toBe(0)
    // Wide enough for the column to be drawn.
    await page.setViewportSize({ width: 2600, height: 768 })
    await sheet.click(2, 'year')
    await sheet.click(4, 'year', ['Shift'])
    const sum = values.reduce((total, value) => total + value, 0)
    await foot().getByText(`计数 3　求和 ${sum}　平均 2023.00`).waitFor()
    await page.getByRole('link', { name: '附件表' }).click()
    await foot().getByText(/计数/u).waitFor({ state: 'hidden' })
  })

  it('shows no sum where no number is selected', async () => {
    await sheet.click(2, 'status')
    await sheet.click(3, 'status', ['Shift'])
    await foot().getByText('计数 2', { exact: true }).waitFor()
  })
})

it('the toolbar stays one row on a small screen, and deletes as many rows as it says', async () => {
  const toolbar = page.getByRole('toolbar', { name: '项目表工具' })
  expect((await toolbar.boundingBox())?.height).toBeLessThanOrEqual(40)
  await selectRows(2, 6)
  await page.getByRole('button', { name: '删除' }).click()
  await page.getByText('将删除 5 个项目，可撤销').waitFor()
})
