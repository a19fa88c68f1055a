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

const box = () => page.locator('.sheet-box')
const head = (field: string) => page.locator(`.ag-header-cell[col-id="${field}"]`)

/** Where an element is seen; fails where it is not drawn. */
async function placeOf(locator: ReturnType<Page['locator']>) {
  const place = await locator.boundingBox()
  if (place === null) throw new Error('not drawn')
  return place
}

/** Scrolls across until a column is drawn, as someone who looks for it does. */
async function lookFor(field: string): Promise<void> {
  const viewport = page.locator('.ag-grid-viewport')
  for (let left = 0; left < 8000; left += 500) {
    await viewport.evaluate((element, to) => element.scrollTo({ left: to }), left)
    await page.waitForTimeout(60)
    const cell = sheet.cell(2, field)
    const place = (await cell.count()) === 0 ? null : await cell.boundingBox()
    if (place !== null && place.x + place.width < 1400) return
  }
  throw new Error(`no ${field}`)
}

async function scrolledDown(): Promise<number> {
  return page.locator('.ag-grid-viewport').evaluate((viewport) => viewport.scrollTop)
}

describe('selecting', () => {
  it('adds whole rows with Ctrl on their numbers, and drops the rest without it', async () => {
    await sheet.click(1, 'rowNumber')
    await sheet.click(4, 'rowNumber', ['Control'])
    await page.getByRole('button', { name: '删除' }).click()
    await page.getByText('将删除 2 个项目').waitFor()
    await page.keyboard.press('Escape')
    await sheet.click(6, 'rowNumber')
    expect((await sheet.size())[0]).toBe(1)
  })

  it('moves with its column when that is dragged elsewhere', async () => {
    await sheet.click(2, 'status')
    const text = await sheet.copied()
    await head('status').dragTo(head('district'))
    await page.waitForTimeout(300)
    const [moved, passed] = await Promise.all([placeOf(head('status')), placeOf(head('category'))])
    expect(moved.x).toBeLessThan(passed.x)
    expect(await sheet.active()).toBe('项目状态 第 3 行')
    expect(await sheet.copied()).toBe(text)
    await page.keyboard.press('ArrowRight')
    expect(await sheet.active()).not.toBe('项目状态 第 3 行')
  })

  it('hits the cell under the pointer beside and below the pinned columns, however far it is scrolled', async () => {
    await sheet.click(0, 'name')
    await sheet.press('Control+End')
    await page.locator('.ag-row[row-index="580"]').first().waitFor()
    const field = 'reporter'
    const row = await page.locator('.ag-row').last().getAttribute('row-index')
    await sheet.click(Number(row) - 3, field)
    expect(await sheet.active()).toBe(`填报单位 第 ${Number(row) - 2} 行`)
    await sheet.click(Number(row) - 3, 'enterprise')
    expect(await sheet.active()).toMatch(/^企业（单位）名称 /u)
    await sheet.click(Number(row) - 3, field, ['Shift'])
    expect((await sheet.size())[1]).toBeGreaterThan(40)
  })

  it('End goes to the last filled cell of the row, Home to its first column', async () => {
    await sheet.click(2, 'name')
    await sheet.press('End')
    expect(await sheet.active()).not.toBe('项目名称 第 3 行')
    expect(await sheet.copied()).not.toBe('\r\n')
    await sheet.press('ArrowRight')
    expect(await sheet.copied()).toBe('\r\n')
    await sheet.press('Home')
    expect(await sheet.active()).toBe('项目编号 第 3 行')
  })

  it('Ctrl+Home and Home show the columns beside the pinned ones again', async () => {
    const left = () => page.locator('.ag-grid-viewport').evaluate((view) => view.scrollLeft)
    for (const key of ['Control+Home', 'Home']) {
      await sheet.click(2, 'enterprise')
      await sheet.press('Control+End')
      await expect.poll(left).toBeGreaterThan(500)
      await sheet.press(key)
      await expect.poll(left).toBe(0)
    }
  })

  it('Page Down goes by as many rows as are seen', async () => {
    await sheet.click(0, 'name')
    const seen = await page.locator('.ag-grid-viewport').evaluate((viewport) => {
      const rows = viewport.querySelector('.ag-grid-scrolling-rows')?.getBoundingClientRect()
      const bottom = viewport.getBoundingClientRect().top + viewport.clientHeight
      return Math.floor((bottom - (rows?.top ?? 0)) / 28)
    })
    await sheet.press('PageDown')
    expect(await sheet.active()).toBe(`项目名称 第 ${seen + 1} 行`)
    await sheet.press('PageUp')
    expect(await sheet.active()).toBe('项目名称 第 1 行')
  })

  it('walks from corner to corner inside everything without counting it out', async () => {
    await sheet.click(0, 'name')
    await sheet.press('Control+a', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab')
    expect(await sheet.active()).toMatch(/第 581 行$/u)
    await sheet.press('Tab')
    expect((await sheet.size())[0]).toBe(581)
  })
})

describe('heads and scroll bars', () => {
  it('sort by a click, and the keyboard stays with the cells', async () => {
    await sheet.click(3, 'name')
    const text = await sheet.copied()
    await head('enterprise').click()
    await page.waitForTimeout(200)
    expect(await sheet.copied()).toBe(text)
    const before = await sheet.active()
    await sheet.press('ArrowDown')
    expect(await sheet.active()).not.toBe(before)
  })

  it('size a column by its edge, and the selection goes with it', async () => {
    await sheet.click(2, 'district')
    const before = await placeOf(head('name'))
    const edge = before.x + before.width
    await page.mouse.move(edge - 1, before.y + before.height / 2)
    await page.mouse.down()
    await page.mouse.move(edge + 59, before.y + before.height / 2, { steps: 5 })
    await page.mouse.up()
    const after = await placeOf(head('name'))
    expect(after.width - before.width).toBeGreaterThan(40)
    const [mark, cell] = await Promise.all([
      placeOf(page.locator('.sheet-layer-scrolled .sheet-active')),
      placeOf(sheet.cell(2, 'district')),
    ])
    expect(Math.abs(mark.x - cell.x)).toBeLessThanOrEqual(1)
  })

  it('scroll by the bar without touching the selection', async () => {
    await sheet.click(2, 'district')
    const frame = await placeOf(page.locator('.ag-grid-viewport'))
    await page.mouse.click(frame.x + frame.width - 5, frame.y + frame.height - 60)
    await page.waitForTimeout(300)
    expect(await sheet.active()).toBe('辖市区 第 3 行')
  })

  it('keep the dashed border on what was copied when the order changes', async () => {
    await sheet.click(0, 'enterprise')
    await sheet.copied()
    const name = await sheet.cell(0, 'enterprise').innerText()
    await head('code').click()
    await head('code').click()
    await page.waitForTimeout(300)
    await sheet.press('Control+Home')
    expect(await sheet.cell(0, 'enterprise').innerText()).not.toBe(name)
    const dashed = page.locator('.sheet-copied')
    const first = await placeOf(sheet.cell(0, 'enterprise'))
    expect((await placeOf(dashed)).y).toBeGreaterThan(first.y + 100)
  })
})

describe('the open editor', () => {
  it('puts the caret where it is clicked', async () => {
    await sheet.click(2, 'name')
    await sheet.press('F2')
    const place = await placeOf(box())
    await page.mouse.click(place.x + 9, place.y + place.height / 2)
    await sheet.type('甲')
    await sheet.press('Enter')
    await sheet.saved(2)
    expect(String(sheet.ledgerRow(2).name)).toMatch(/^甲/u)
  })

  it('stays at its cell while the sheet scrolls, goes under the head, and comes back for typing', async () => {
    await sheet.click(5, 'name')
    await sheet.type('一')
    const cell = await placeOf(sheet.cell(5, 'name'))
    await page.mouse.move(cell.x + 300, cell.y + 200)
    await page.mouse.wheel(0, 56)
    await page.waitForFunction(
      () => (document.querySelector('.ag-grid-viewport')?.scrollTop ?? 0) > 50,
    )
    await page.waitForTimeout(100)
    const [moved, editor] = await Promise.all([placeOf(sheet.cell(5, 'name')), placeOf(box())])
    expect(Math.abs(moved.y - editor.y)).toBeLessThanOrEqual(1)
    await page.mouse.wheel(0, 4000)
    await page.waitForTimeout(300)
    const hit = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.className,
      [cell.x + 20, cell.y - 5 * 28 - 20],
    )
    expect(hit).not.toContain('sheet-box')
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0)
    await sheet.type('二')
    await page.waitForFunction(
      () => (document.querySelector('.ag-grid-viewport')?.scrollTop ?? 0) < 200,
    )
    await sheet.press('Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(5).name).toBe('一二')
  })

  it('keeps what was typed when another cell or another part of the page is clicked', async () => {
    await sheet.click(2, 'name')
    await sheet.type('点别的格')
    await sheet.click(4, 'district')
    await sheet.saved(2)
    await sheet.click(3, 'name')
    await sheet.type('点搜索框')
    await page.getByLabel('搜索', { exact: true }).click()
    await sheet.saved(3)
    expect([2, 3].map((row) => sheet.ledgerRow(row).name)).toEqual(['点别的格', '点搜索框'])
  })

  it('takes Ctrl+Z for its own text', async () => {
    await sheet.click(2, 'name')
    await sheet.press('F2')
    await sheet.type('多余')
    await sheet.press('Control+z', 'Escape')
    expect(app.host.ledger.seq).toBe(1)
  })

  it('breaks no line in a short text', async () => {
    await sheet.click(2, 'town')
    await sheet.type('一')
    await sheet.press('Alt+Enter')
    await sheet.type('二')
    await sheet.press('Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).town).toBe('一二')
  })
})

describe('Chinese input', () => {
  it('given up before a word was chosen leaves the cell as it was, even with Enter', async () => {
    const ime = await sheet.ime()
    await sheet.click(3, 'name')
    await ime.compose('ni')
    await ime.cancel()
    await sheet.press('Enter')
    await page.waitForTimeout(200)
    expect(app.host.ledger.seq).toBe(1)
    expect(await sheet.active()).toBe('项目名称 第 5 行')
  })

  it('on a cell that was scrolled out of sight shows it, and never scrolls the page', async () => {
    const ime = await sheet.ime()
    await sheet.click(3, 'name')
    const cell = await placeOf(sheet.cell(3, 'name'))
    await page.mouse.move(cell.x + 200, cell.y + 200)
    await page.mouse.wheel(0, 6000)
    await page.waitForTimeout(300)
    await ime.word('nihao', '你好')
    await page.waitForTimeout(200)
    expect(await scrolledDown()).toBeLessThan(200)
    await sheet.press('Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(3).name).toBe('你好')
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('html, body, main, .list-grid')].map((e) => e.scrollTop),
      ),
    ).toEqual([0, 0, 0, 0])
  })
})

describe('the clipboard', () => {
  it('pastes a part of a row over another, the computed code told as refused', async () => {
    await sheet.drag([2, 'code'], [2, 'district'])
    await sheet.copied()
    await sheet.click(4, 'code')
    await sheet.press('Control+v')
    await page.getByText('“项目编号”由程序填写，不能修改').waitFor()
    await page.getByRole('button', { name: '只写入其余部分' }).click()
    await sheet.saved(2)
    expect(sheet.ledgerRow(4).name).toBe(sheet.ledgerRow(2).name)
    expect(sheet.ledgerRow(4).code).not.toBe(sheet.ledgerRow(2).code)
  })

  it('pastes a whole row over another, whose computed code stays without a question', async () => {
    await sheet.click(2, 'rowNumber')
    await sheet.copied()
    await sheet.click(4, 'rowNumber')
    await sheet.press('Control+v')
    await page.getByText(/只读的 \d+ 格（项目编号.*保持原样/u).waitFor()
    await sheet.saved(2)
    expect(sheet.ledgerRow(4).name).toBe(sheet.ledgerRow(2).name)
    expect(sheet.ledgerRow(4).code).not.toBe(sheet.ledgerRow(2).code)
  })

  it('writes nothing of a refused paste that is given up', async () => {
    await sheet.click(2, 'status')
    await sheet.paste('调试\r\n快好了\r\n')
    await page.getByText(/“快好了”不是项目状态/u).waitFor()
    await page
      .getByRole('dialog')
      .getByRole('region', { name: /^项目状态：/u })
      .waitFor()
    await page.getByRole('button', { name: '全部放弃' }).click()
    await page.waitForTimeout(200)
    expect(app.host.ledger.seq).toBe(1)
  })

  it('leaves alone what short rows do not hold', async () => {
    await sheet.click(2, 'name')
    const kept = sheet.ledgerRow(3).district
    await sheet.paste('甲\t丹阳市\r\n乙\r\n')
    await sheet.saved(2)
    expect([2, 3].map((row) => sheet.ledgerRow(row).name)).toEqual(['甲', '乙'])
    expect(sheet.ledgerRow(3).district).toBe(kept)
  })

  it('reads units, full width digits, none signs and quoted lines as typed ones', async () => {
    await lookFor('investment')
    await sheet.click(2, 'investment')
    await sheet.paste('１２３\t1,234.5万元\t/\r\n')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2)).toMatchObject({ investment: 123, invested: 1234.5 })
    expect(sheet.ledgerRow(2).centralFund ?? null).toBe(null)
    await lookFor('remark')
    await sheet.click(3, 'remark')
    await sheet.paste('"第一行\n第""二""行"\r\n')
    await sheet.saved(3)
    expect(sheet.ledgerRow(3).remark).toBe('第一行\n第"二"行')
  })

  it('copies ranges of the same rows or columns as one table, and refuses others', async () => {
    await sheet.drag([1, 'name'], [2, 'district'])
    await sheet.page.keyboard.down('Control')
    await sheet.drag([5, 'name'], [5, 'district'])
    await sheet.page.keyboard.up('Control')
    const texts = [1, 2, 5].map((row) => {
      const { name, district } = sheet.ledgerRow(row)
      return `${name}\t${district}\r\n`
    })
    expect(await sheet.copied()).toBe(texts.join(''))
    expect(await page.locator('.sheet-copied').count()).toBe(2)
    await sheet.press('Control+x')
    await page.getByText('不能剪切多个区域').waitFor()
    await sheet.click(1, 'name')
    await sheet.click(3, 'status', ['Control'])
    await sheet.press('Control+c')
    await page.getByText('选中的几个区域拼不成一张表').waitFor()
    expect(app.host.ledger.seq).toBe(1)
  })

  it('pastes one value into several ranges', async () => {
    await sheet.click(2, 'town')
    await sheet.click(4, 'town', ['Control'])
    await sheet.paste('高桥镇')
    await sheet.saved(2)
    expect([2, 3, 4].map((row) => sheet.ledgerRow(row).town ?? null)).toEqual([
      '高桥镇',
      null,
      '高桥镇',
    ])
  })

  it('pastes a block into each of several ranges of one shape as one change', async () => {
    await sheet.click(2, 'name')
    await sheet.click(4, 'name', ['Control'])
    await sheet.paste('甲\t句容市\r\n')
    await sheet.saved(2)
    const rows = [2, 3, 4].map((row) => sheet.ledgerRow(row))
    expect(rows.map(({ name }) => name === '甲')).toEqual([true, false, true])
    expect([rows[0]?.district, rows[2]?.district]).toEqual(['句容市', '句容市'])
    await sheet.press('Control+z')
    await sheet.saved(3)
    expect([2, 4].some((row) => sheet.ledgerRow(row).name === '甲')).toBe(false)
  })

  it('refuses a block for several ranges of unlike size', async () => {
    await sheet.click(2, 'name')
    await sheet.click(4, 'name', ['Control'])
    await sheet.click(5, 'name', ['Shift'])
    await sheet.paste('甲\t句容市\r\n')
    await page.getByText('选中的几个区域大小不同，不能一起粘贴').waitFor()
    expect(app.host.ledger.seq).toBe(1)
  })

  it('clears what can be empty of whole rows, and only says that the rest stays', async () => {
    await sheet.click(2, 'rowNumber')
    await sheet.press('Delete')
    await page.getByText(/只读和必填的 \d+ 格.*保持原样/u).waitFor()
    await sheet.saved(2)
    const { code, district, measures = null } = sheet.ledgerRow(2)
    expect([code, district].every((value) => value !== undefined)).toBe(true)
    expect(measures).toBeNull()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('writes HTML in which a code stays a text', async () => {
    await sheet.click(2, 'creditCode')
    await sheet.copied()
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('text/html'))?.text()
    })
    expect(html).toContain('<table')
    expect(html).toContain(String(sheet.ledgerRow(2).creditCode))
  })
})

describe('filling', () => {
  it('goes on with the step of two numbers, upwards too', async () => {
    await lookFor('subItems')
    await sheet.click(4, 'subItems')
    await sheet.paste('20\r\n30\r\n')
    await sheet.saved(2)
    await sheet.dragHandle([7, 'subItems'])
    await sheet.saved(3)
    expect([6, 7].map((row) => sheet.ledgerRow(row).subItems)).toEqual([40, 50])
    await sheet.drag([4, 'subItems'], [5, 'subItems'])
    await sheet.dragHandle([3, 'subItems'])
    await sheet.saved(4)
    expect(sheet.ledgerRow(3).subItems).toBe(10)
    await sheet.press('Control+z')
    await sheet.saved(5)
    await sheet.press('Control+z')
    await sheet.saved(6)
    expect(sheet.ledgerRow(6).subItems ?? null).toBe(null)
  })

  it('by Ctrl+D on one cell takes the cell above, by a double click stops where a neighbour is empty', async () => {
    await sheet.click(3, 'status')
    await sheet.press('Control+d')
    await sheet.saved(2)
    expect(sheet.ledgerRow(3).status).toBe(sheet.ledgerRow(2).status)
    await lookFor('town')
    await sheet.click(2, 'kind')
    await sheet.click(2, 'creditCode', ['Control'])
    await sheet.press('Delete')
    await sheet.saved(3)
    await sheet.click(0, 'town')
    await sheet.paste('吕城镇')
    await sheet.saved(4)
    const doubleClickHandle = async () => {
      const corner = await placeOf(page.locator('.sheet-corner').first())
      await page.mouse.dblclick(corner.x + corner.width - 1, corner.y + corner.height - 1)
    }
    await doubleClickHandle()
    await sheet.saved(5)
    await sheet.click(1, 'town')
    await doubleClickHandle()
    await page.waitForTimeout(200)
    expect([0, 1, 2, 3].map((row) => sheet.ledgerRow(row).town ?? null)).toEqual([
      '吕城镇',
      '吕城镇',
      null,
      null,
    ])
    expect(app.host.ledger.seq).toBe(5)
  })

  it('of a computed column is refused with the reason', async () => {
    await sheet.drag([2, 'code'], [3, 'code'])
    await sheet.press('Control+d')
    await page.getByText('“项目编号”由程序填写，不能修改').first().waitFor()
    expect(app.host.ledger.seq).toBe(1)
  })
})
