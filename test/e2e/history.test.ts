import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import type { CellValue } from '../../src/shared/changes/change.ts'
import type { Edit } from '../../src/shared/contract/schemas.ts'
import { openOwn } from '../support/workbooks.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const project = (index: number) => {
  const row = app.host.ledger.rows('project')[index]
  if (row === undefined) throw new Error(`no project ${index}`)
  return row
}
const set = (index: number, field: string, value: CellValue): Edit => ({
  edit: 'set',
  list: 'project',
  id: project(index).id,
  field,
  value,
})
const write = (author: string, ...edits: Edit[]) => commitEdits(app.host.ledger, author, edits)
const story = (page: Page) => page.getByRole('region', { name: '改动记录' })
const entries = (page: Page) => story(page).locator('.story-entry')

describe('the story of the ledger in the window', () => {
  it('tells each change in words, narrows to a person and a project, and grows with new changes', async () => {
    write('李工', set(0, 'investment', 77))
    write('王工', set(1, 'nox', 3))
    const page = await app.open('history')
    await entries(page).nth(2).waitFor()
    expect(await entries(page).nth(1).innerText()).toContain('总投资：')
    expect(await entries(page).nth(1).innerText()).toContain('77.00')
    await page.getByLabel('搜索历史').fill(String(project(0).cells.code))
    await page.getByText('筛选出 2 次改动').waitFor()
    await page.getByLabel('搜索历史').fill('')
    await page.getByLabel('编辑人').click()
    await page.locator('.ant-select-item-option[title="王工"]').click()
    await page.getByText('筛选出 1 次改动').waitFor()
    write('王工', set(2, 'vocs', 1))
    await page.getByText('筛选出 2 次改动').waitFor()
  })

  it('keeps a letter that is typed while the address takes the words over', async () => {
    const page = await app.open('history')
    await page.getByLabel('搜索历史').focus()
    await page.evaluate(() =>
      navigation.addEventListener(
        'navigate',
        () => document.execCommand('insertText', false, '江'),
        { once: true },
      ),
    )
    await page.keyboard.type('镇')
    await page.waitForURL((url) => decodeURIComponent(url.hash).endsWith('text=镇江'))
    await page.getByText(/^筛选出/u).waitFor()
    expect(await page.getByLabel('搜索历史').inputValue()).toBe('镇江')
  })

  it('leaves half a day alone while something else is chosen, and follows the address back', async () => {
    write('李工', set(0, 'investment', 77))
    write('王工', set(1, 'nox', 3))
    const page = await app.open('history')
    const day = page.getByLabel('起日')
    await day.fill('2023年1月1日')
    await day.press('Enter')
    await page.waitForURL(/from=2023-01-01$/u)
    await day.fill('2023-')
    await page.getByLabel('编辑人').click()
    await page.locator('.ant-select-item-option[title="王工"]').click()
    await page.getByText('“2023-”不是日期').waitFor()
    await page.getByText('筛选出 1 次改动').waitFor()
    expect(await day.inputValue()).toBe('2023-')
    expect(await day.getAttribute('aria-invalid')).toBe('true')
    await page.goBack()
    await page.waitForURL(/from=2023-01-01$/u)
    expect(await day.inputValue()).toBe('2023-')
    await page.goBack()
    await page.waitForURL(/history$/u)
    await expect.poll(() => day.inputValue()).toBe('')
    expect(await day.getAttribute('aria-invalid')).toBe('false')
    await page.goForward()
    await expect.poll(() => day.inputValue()).toBe('2023-01-01')
  })

  it('says once that there is no such change', async () => {
    const page = await app.open('history?change=99')
    await page.getByText('没有第 99 版').waitFor()
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([
      expect.stringContaining('没有第 99 版'),
    ])
    app.complaints.length = 0
  })

  it('opens a change as a sheet of old and new, and leads to the project', async () => {
    write('李工', set(0, 'remark', '核对'), set(1, 'remark', '核对'))
    const page = await app.open('history')
    await page.getByRole('link', { name: '第 2 版' }).click()
    const cell = page.locator('.ag-cell[col-id="remark"]').first()
    await cell.waitFor()
    expect(await cell.innerText()).toMatch(/空\s*→\s*核对/u)
    expect(await page.locator('.ag-cell[col-id="remark"]').count()).toBe(2)
    await cell.click()
    await page.getByRole('button', { name: '转到项目' }).click()
    await page.waitForURL(/#\/projects/u)
    await page.locator('.sheet-box[aria-label^="备注"]').waitFor()
  })

  it('takes back one old change, asking about the cell that was changed again since', async () => {
    const before = project(0).cells.investment
    write('李工', set(0, 'investment', 77), set(0, 'remark', '核对'))
    write('王工', set(0, 'investment', 88))
    const page = await app.open('history')
    await page.getByRole('button', { name: '撤回第 2 版' }).click()
    const drawer = page.getByRole('dialog', { name: '撤回第 2 版' })
    await drawer.getByText('1 处后来又改过').waitFor()
    const confirm = drawer.getByRole('button', { name: '撤回', exact: true })
    expect(await confirm.isDisabled()).toBe(true)
    await drawer.getByRole('radio', { name: '保留现在' }).check()
    await confirm.click()
    await page.getByText('已撤回第 2 版').first().waitFor()
    expect(project(0).cells).toMatchObject({ investment: 88 })
    expect(project(0).cells).not.toHaveProperty('remark')
    await drawer.waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+z')
    await page.getByText('已撤销：撤回 #2').waitFor()
    expect(project(0).cells).toMatchObject({ remark: '核对', investment: 88 })
    expect(before).not.toBe(88)
  })
})

describe('what history gives away', () => {
  it('is a workbook of what the filter leaves, one row for each cell', async () => {
    write('李工', set(0, 'investment', 77), set(0, 'remark', '核对'))
    write('王工', set(1, 'nox', 3))
    const page = await app.open(`history?author=${encodeURIComponent('李工')}`)
    await page.getByText('筛选出 1 次改动').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 xlsx' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('镇江台账修改记录.xlsx')
    const [sheet] = (await openOwn(readFileSync(await file.path()))).worksheets
    expect(sheet?.rowCount).toBe(3)
    expect(sheet?.getCell('K2').value).toBe(77)
  })

  it('leaves half a revision alone while the other is chosen, and follows the address back', async () => {
    write('李工', set(0, 'investment', 77))
    write('王工', set(1, 'nox', 3))
    const page = await app.open('history?view=compare&a=1')
    const [from, to] = [page.getByLabel('从版本'), page.getByLabel('到版本')]
    await from.fill('99')
    await to.fill('2')
    await to.press('Enter')
    await page.getByText('没有“99”这个版本').waitFor()
    await page.waitForURL(/a=1&b=2$/u)
    expect(await from.inputValue()).toBe('99')
    await from.fill('2')
    await from.press('Enter')
    await page.waitForURL(/a=2&b=2$/u)
    await page.getByText('两个版本的内容完全相同').waitFor()
    await page.goBack()
    await expect.poll(() => from.inputValue()).toBe('1')
    await page.goBack()
    await expect.poll(() => to.inputValue()).toBe('现在')
  })

  it('a name for the present revision can be compared with now, changed and removed', async () => {
    const page = await app.open('history?view=snapshots')
    await page.getByRole('button', { name: '给现在的版本（第 1 版）起名' }).click()
    await page.getByLabel('版本标签名称').fill('上报稿')
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: /上报稿/u }).waitFor()
    write('李工', set(0, 'investment', 77))
    await page.getByRole('button', { name: '重命名版本标签 上报稿' }).click()
    await page.getByRole('table').getByLabel('版本标签名称').fill('印发稿')
    await page.keyboard.press('Enter')
    await page
      .getByRole('row', { name: /印发稿/u })
      .getByRole('button', { name: '与现在比较' })
      .click()
    const cell = page.locator('.ag-cell[col-id="investment"]')
    await cell.waitFor()
    expect(await cell.innerText()).toMatch(/→\s*77\.00/u)
    await page.goBack()
    await page.getByRole('button', { name: '删除版本标签 印发稿' }).click()
    await page.getByText('还没有版本标签').waitFor()
  })
})

describe('the history of a cell', () => {
  it('shows all its versions beside the sheet and restores one of them', async () => {
    const before = project(0).cells.investment
    write('李工', set(0, 'investment', 77))
    const sheet = await Sheet.open(app, `projects?row=${project(0).id}&field=investment`)
    const { page } = sheet
    await page.locator('.sheet-box[aria-label^="总投资"]').waitFor()
    await sheet.press('Control+Shift+H')
    const panel = page.getByRole('complementary', { name: '单元格修改记录' })
    await panel.getByText('李工').waitFor()
    expect(await panel.getByRole('listitem').count()).toBe(2)
    await panel.getByRole('button', { name: '恢复为此值' }).click()
    await page.getByText('已恢复为').waitFor()
    expect(project(0).cells.investment).toBe(before)
    expect(app.host.ledger.newestChanges(1)[0]?.note).toContain('（第 1 版）')
    await panel.getByRole('listitem').nth(2).waitFor()
  })

  it('brings a deleted row back from a comparison of revisions', async () => {
    const { id, cells } = project(3)
    write('李工', { edit: 'delete', list: 'project', id })
    const page = await app.open('history?view=compare&a=1')
    await page.locator('.ag-cell[col-id="code"]', { hasText: String(cells.code) }).click()
    await page.getByRole('button', { name: '恢复选中的 1 行到第 1 版' }).click()
    await page.getByText('两个版本的内容完全相同').waitFor()
    expect(app.host.ledger.row('project', id)).toEqual(cells)
  })
})

describe('the history of a cell of another list', () => {
  it('is that of the monthly value or report which the cell shows', async () => {
    const { id } = project(0)
    write('李工', {
      edit: 'insert',
      list: 'progress',
      cells: { project: id, month: '2023-03', status: '在建', percent: 30 },
    })
    write('王工', {
      edit: 'set',
      list: 'progress',
      id: `${id}/2023-03`,
      field: 'percent',
      value: 45,
    })
    const sheet = await Sheet.open(app, 'projects?month=2023-03')
    const { page } = sheet
    await page.locator(`.ag-row[row-id="${id}"] .ag-cell[col-id="percent"]`).click()
    await sheet.press('Control+Shift+H')
    const panel = page.getByRole('complementary', { name: '单元格修改记录' })
    await panel.getByText('王工').waitFor()
    expect(await panel.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^45/u),
      expect.stringMatching(/^30/u),
    ])
  })
})
