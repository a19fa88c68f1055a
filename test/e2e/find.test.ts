import { describe, expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const columnOf = (field: string) =>
  app.host.ledger.rows('project').map(({ cells }) => String(cells[field] ?? ''))

const find = async (sheet: Sheet, text: string) => {
  await sheet.press('Control+f')
  await sheet.page.getByLabel('查找内容').fill(text)
}
const says = (sheet: Sheet, text: string) =>
  sheet.page.locator('.find-count').filter({ hasText: text }).waitFor()
/** What the text box of the sheet speaks of: the active cell. */
const active = (sheet: Sheet) => sheet.page.locator('.sheet-box').getAttribute('aria-label')

describe('Ctrl+F', () => {
  it('counts over all cells, goes on by Enter and back by Shift+Enter, round at the ends', async () => {
    const sheet = await Sheet.open(app)
    await sheet.click(0, 'enterprise')
    await find(sheet, '2023-DY-A-00')
    await says(sheet, '共 9 处')
    await sheet.press('Enter')
    await says(sheet, '第 2 / 9 处')
    await sheet.press('Shift+Enter')
    await says(sheet, '第 1 / 9 处')
    await sheet.press('Shift+Enter')
    await says(sheet, '第 9 / 9 处')
    expect(await active(sheet)).toBe('项目编号 第 9 行 2023-DY-A-009')
    await sheet.press('Enter')
    await says(sheet, '第 1 / 9 处')
  })

  it('scrolls to a cell far below and marks what is in sight', async () => {
    const sheet = await Sheet.open(app)
    const last = columnOf('code').at(-1) ?? ''
    await sheet.click(0, 'code')
    await find(sheet, last)
    await sheet.press('Enter')
    await says(sheet, '第 1 / 1 处')
    await sheet.page.locator('.ag-row').filter({ hasText: last }).first().waitFor()
    expect(await sheet.page.locator('.find-match').count()).toBe(1)
  })

  it('looks in the current column only, when asked to', async () => {
    const sheet = await Sheet.open(app)
    await sheet.click(0, 'district')
    await find(sheet, '丹阳')
    await sheet.page.locator('.find-bar').getByText('当前列').click()
    await says(sheet, `/ ${columnOf('district').filter((text) => text.includes('丹阳')).length} 处`)
  })

  it('looks in the selection that is there, and keeps it while going on', async () => {
    const sheet = await Sheet.open(app)
    await sheet.drag([1, 'district'], [4, 'district'])
    await find(sheet, '丹阳')
    await says(sheet, '/ 4 处')
    await sheet.press('Enter', 'Enter')
    await says(sheet, '第 3 / 4 处')
    await sheet.press('Escape', 'Shift+ArrowDown')
    expect(await active(sheet)).toContain('第 4 行')
  })

  it('finds 丹阳 by dy and by danyang, tells case apart and takes whole cells when asked to', async () => {
    const sheet = await Sheet.open(app)
    // In the column alone: 待验收 is spelled dys, too.
    await sheet.click(0, 'district')
    const whole = columnOf('district').filter((text) => text === '丹阳市').length
    await find(sheet, 'danyangshi')
    await sheet.page.locator('.find-bar').getByText('当前列').click()
    await sheet.page.getByLabel('整格匹配').check()
    await says(sheet, `${whole} 处`)
    await sheet.page.getByLabel('查找内容').fill('dys')
    await says(sheet, `${whole} 处`)
    await sheet.page.getByLabel('区分大小写').check()
    await says(sheet, '没有找到')
  })

  it('opens from anywhere on the page, goes on by F3 in the sheet, and Esc gives the focus back', async () => {
    const sheet = await Sheet.open(app)
    await sheet.page.getByLabel('搜索', { exact: true }).focus()
    await find(sheet, '2023-DY-A-00')
    await sheet.press('Enter', 'Escape')
    expect(await sheet.page.locator('.find-bar').count()).toBe(0)
    expect(await sheet.page.evaluate(() => document.activeElement?.className)).toBe('sheet-box')
    await sheet.press('Control+f')
    await sheet.click(0, 'code')
    await sheet.press('F3', 'F3')
    await says(sheet, '第 3 / 9 处')
    await sheet.press('Shift+F3')
    await says(sheet, '第 2 / 9 处')
  })

  it('follows what the quick search shows', async () => {
    const sheet = await Sheet.open(app)
    await sheet.click(0, 'name')
    await find(sheet, '2023-DY-A-00')
    await says(sheet, '共 9 处')
    await sheet.page.getByLabel('搜索', { exact: true }).fill('2023-DY-A-001')
    await says(sheet, '共 1 处')
  })

  it('leaves Ctrl+Shift+F to the quick search', async () => {
    const sheet = await Sheet.open(app)
    await sheet.click(0, 'code')
    await sheet.press('Control+Shift+f')
    await sheet.type('丹徒')
    await sheet.page.getByLabel('搜索', { exact: true }).and(sheet.page.locator(':focus')).waitFor()
    expect(await sheet.page.locator('.find-bar').count()).toBe(0)
  })
})

describe('Ctrl+H', () => {
  const replace = async (sheet: Sheet, text: string, replacement: string) => {
    await sheet.press('Control+h')
    await sheet.page.getByLabel('查找内容').fill(text)
    await sheet.page.getByLabel('替换为').fill(replacement)
  }

  it('shows what all would become, writes it as one change, and one undo takes it back', async () => {
    const sheet = await Sheet.open(app)
    const before = columnOf('name')
    const count = before.filter((text) => text.includes('隧道窑')).length
    await sheet.click(0, 'name')
    await replace(sheet, '隧道窑', '辊道窑')
    await sheet.page.locator('.find-bar').getByText('当前列').click()
    await sheet.page.getByRole('button', { name: '全部替换' }).click()
    const preview = sheet.page.getByRole('dialog')
    await preview.getByText(`将替换 ${count} 个项目的 ${count} 个单元格`).waitFor()
    expect(app.host.ledger.seq).toBe(1)
    await preview.getByRole('button', { name: `替换 ${count} 格` }).click()
    await sheet.page.getByText('已保存（第 2 版）').waitFor()
    expect(columnOf('name').join('\n')).toBe(before.join('\n').replaceAll('隧道窑', '辊道窑'))
    await says(sheet, '没有找到')
    await sheet.press('Escape', 'Escape')
    await sheet.click(0, 'name')
    await sheet.press('Control+z')
    await sheet.page.getByText('已保存（第 3 版）').waitFor()
    expect(columnOf('name')).toEqual(before)
  })

  it('says which cells it cannot replace and leaves them as they are', async () => {
    const sheet = await Sheet.open(app)
    await sheet.click(0, 'code')
    await replace(sheet, '2023-DY-A-00', 'X')
    await sheet.page.getByRole('button', { name: '全部替换' }).click()
    const preview = sheet.page.getByRole('dialog')
    await preview.getByText('另有 9 个单元格不能替换').waitFor()
    await preview.getByText('“项目编号”由程序填写，不能修改').first().waitFor()
    expect(await preview.getByRole('button', { name: '替换 0 格' }).isDisabled()).toBe(true)
  })

  it('replaces one cell and goes on to the next', async () => {
    const sheet = await Sheet.open(app)
    const isFound = (text: string) => text.includes('隧道窑')
    const count = columnOf('name').filter(isFound).length
    await sheet.click(0, 'name')
    await replace(sheet, '隧道窑', '辊道窑')
    await sheet.page.locator('.find-bar').getByText('当前列').click()
    await sheet.page.getByLabel('查找内容').press('Enter')
    await says(sheet, `第 1 / ${count} 处`)
    await sheet.page.getByLabel('替换为').press('Enter')
    await says(sheet, `第 1 / ${count - 1} 处`)
    expect(columnOf('name').filter(isFound)).toHaveLength(count - 1)
  })
})
