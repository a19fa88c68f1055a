/** Keys that follow one another at once: each reaches what the one before has opened or closed. */
import type { Locator, Page } from 'playwright-core'
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

const gone = (locator: Locator) => locator.waitFor({ state: 'hidden' })
const dialog = () => page.getByRole('dialog')

/** Waits until the active cell is the one named. */
const stands = (place: string) => page.locator(`.sheet-box[aria-label^="${place}"]`).waitFor()

/** What will be pasted; the second line is refused. */
const copyRefused = () => page.evaluate(() => navigator.clipboard.writeText('调试\n快好了\n'))

describe('keys at once after', () => {
  it('Alt+Down choose in the list, and the next go to the cells', async () => {
    await sheet.click(2, 'district')
    await sheet.hurry('Alt+ArrowDown', 'j', 'k', 'Enter', 'ArrowDown')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).district).toBe('京口区')
    await stands('辖市区 第 5 行')
  })

  it('an Escape from the list go to the cells', async () => {
    await sheet.click(2, 'district')
    const { district } = sheet.ledgerRow(2)
    await sheet.hurry('Alt+ArrowDown', 'Escape', 'ArrowDown', 'ArrowDown')
    await stands('辖市区 第 5 行')
    expect(sheet.ledgerRow(2).district).toBe(district)
  })

  it('a refused paste give it up by Escape, and the next go to the cells', async () => {
    await copyRefused()
    await sheet.click(2, 'status')
    await sheet.hurry('Control+v', 'Escape', 'ArrowUp')
    await gone(dialog())
    await stands('项目状态 第 2 行')
    expect(app.host.ledger.seq).toBe(1)
  })

  it('a refused paste write the rest by Enter, and the next go to the cells', async () => {
    await copyRefused()
    await sheet.click(2, 'status')
    await sheet.hurry('Control+v', 'Enter', 'ArrowRight')
    await gone(dialog())
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).status).toBe('调试')
    await stands('工程类型 第 3 行')
  })

  it('a refused paste touch no cell while it is asked about', async () => {
    await copyRefused()
    await sheet.click(2, 'status')
    await sheet.hurry('Control+v', 'Delete', 'x')
    await dialog().waitFor()
    expect(app.host.ledger.seq).toBe(1)
    expect(await page.locator('.sheet-box').getAttribute('data-editing')).toBe('no')
  })

  it('Ctrl+F are what is searched for, and after Escape go to the cells', async () => {
    await sheet.click(2, 'district')
    await sheet.hurry('Control+f', 'v', 'o', 'c', 's')
    const input = page.getByLabel('查找内容')
    await expect.poll(() => input.inputValue()).toBe('vocs')
    await sheet.hurry('Escape', 'ArrowDown')
    await gone(input)
    await stands('辖市区 第 4 行')
  })

  it('Escape from a search just opened go to the cells', async () => {
    await sheet.click(2, 'district')
    await sheet.hurry('Control+h', 'Escape', 'ArrowDown', 'ArrowDown')
    await gone(page.getByLabel('查找内容'))
    await stands('辖市区 第 5 行')
  })

  it('the quick search go to the rows that it found', async () => {
    await sheet.click(2, 'district')
    await sheet.press('Control+Shift+F')
    await page.locator('.list-sheet-search input:focus').waitFor()
    await sheet.hurry('j', 'r', 'Enter', 'ArrowDown')
    await page.locator('.sheet-box:focus').waitFor()
    await expect.poll(() => page.getByLabel('搜索').inputValue()).toBe('jr')
    await stands('辖市区 第 4 行')
  })

  it('the menu of a cell choose in it', async () => {
    await sheet.click(2, 'district')
    await sheet.hurry('Shift+F10', 'ArrowDown', 'Escape', 'ArrowDown')
    await gone(page.getByRole('menuitem').first())
    await stands('辖市区 第 4 行')
  })

  it('a filter is applied or given up go to the cells', async () => {
    await sheet.click(2, 'district')
    const head = page.locator('.ag-header-cell[col-id="district"]')
    await head.hover()
    await head.locator('.ag-header-cell-filter-button').click()
    await page.locator('.column-filter input:focus').waitFor()
    await sheet.hurry('j', 'r', 'Enter', 'ArrowDown')
    await gone(page.locator('.column-filter'))
    await stands('辖市区 第 4 行')
    await head.hover()
    await head.locator('.ag-header-cell-filter-button').click()
    await page.locator('.column-filter input:focus').waitFor()
    await sheet.hurry('Escape', 'ArrowDown')
    await gone(page.locator('.column-filter'))
    await stands('辖市区 第 5 行')
  })

  it('Ctrl+I still go to the cells', async () => {
    await sheet.click(2, 'district')
    await sheet.hurry('Control+i', 'ArrowDown', 'Control+i', 'ArrowDown')
    await stands('辖市区 第 5 行')
  })

  it('an edit take it back and do it again, in their order', async () => {
    await sheet.click(2, 'name')
    await sheet.hurry('a', 'b', 'Enter', 'Control+z', 'Control+y')
    await sheet.saved(4)
    expect(sheet.ledgerRow(2).name).toBe('ab')
    await sheet.hurry('Control+z', 'Control+y', 'Control+y')
    await page.getByText('没有可重做的操作').first().waitFor()
    await sheet.saved(6)
    expect(sheet.ledgerRow(2).name).toBe('ab')
  })

  it('a cell gone to right after undo is where a paste goes', async () => {
    await sheet.click(2, 'name')
    await sheet.hurry('a', 'b', 'Enter', 'Control+z', 'Control+ArrowDown')
    await page
      .getByText(/^已撤销/u)
      .first()
      .waitFor()
    await stands('项目名称 第 581 行')
    await page.getByText('转到').click()
    await stands('项目名称 第 3 行')
  })

  it('typing and Enter, cell after cell, lose none', async () => {
    await sheet.click(2, 'name')
    await sheet.hurry('a', 'b', 'Enter', 'c', 'd', 'Tab', 'j', 'k', 'Enter', 'e', 'Enter')
    await sheet.saved(5)
    const rows = [2, 3, 4].map((row) => sheet.ledgerRow(row))
    expect(rows.map(({ name }) => name)).toEqual(['ab', 'cd', 'e'])
    expect(rows[1]?.district).toBe('京口区')
  })
})
