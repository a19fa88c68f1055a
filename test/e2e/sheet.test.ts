import { describe, expect, it } from 'vitest'
import { type LedgerApp, search, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
let sheet: Sheet
withLedgerApp(async (started) => {
  app = started
  sheet = await Sheet.open(app)
})

describe('selecting', () => {
  it('by dragging takes the rectangle between both cells', async () => {
    await sheet.drag([2, 'name'], [5, 'status'])
    expect(await sheet.size()).toEqual([4, 4])
    expect(await sheet.active()).toBe('项目名称 第 3 行')
  })

  it('by Shift+click and Shift+arrows grows from the active cell', async () => {
    await sheet.click(2, 'name')
    await sheet.click(4, 'district', ['Shift'])
    expect(await sheet.size()).toEqual([3, 2])
    await sheet.press('Shift+ArrowDown', 'Shift+ArrowRight')
    expect(await sheet.size()).toEqual([4, 3])
    expect(await sheet.active()).toBe('项目名称 第 3 行')
  })

  it('by Ctrl+arrow jumps to the edge of the data and Ctrl+Shift takes all on the way', async () => {
    await sheet.click(0, 'status')
    await sheet.press('Control+ArrowDown')
    expect(await sheet.active()).toBe('项目状态 第 581 行')
    await sheet.press('Control+Shift+ArrowUp')
    expect((await sheet.size())[0]).toBe(581)
  })

  it('by Ctrl+A takes the whole sheet and Ctrl+Space the whole column', async () => {
    await sheet.click(3, 'status')
    await sheet.press('Control+Space')
    expect(await sheet.size()).toEqual([581, 1])
    await sheet.press('Control+a')
    expect((await sheet.size())[0]).toBe(581)
    expect((await sheet.size())[1]).toBeGreaterThan(40)
  })

  it('by the row number takes whole rows, by dragging several', async () => {
    await sheet.click(4, 'rowNumber')
    const [rows, columns] = await sheet.size()
    expect([rows, columns > 40]).toEqual([1, true])
    await sheet.drag([1, 'rowNumber'], [3, 'rowNumber'])
    expect((await sheet.size())[0]).toBe(3)
  })

  it('with Ctrl keeps several ranges, which are counted together', async () => {
    await sheet.drag([0, 'name'], [1, 'name'])
    await sheet.click(5, 'status', ['Control'])
    await sheet.page.getByText('计数 3').waitFor()
  })

  it('shows 计数, 求和 and 平均 of numbers in the status line', async () => {
    const [a, b] = [sheet.ledgerRow(0), sheet.ledgerRow(1)].map((row) => Number(row.investment))
    await sheet.click(0, 'status')
    await sheet.page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTo(3300, 0))
    await sheet.cell(0, 'investment').click()
    await sheet.press('Shift+ArrowDown')
    const sum = Number(((a ?? 0) + (b ?? 0)).toFixed(2))
    await sheet.page.getByText(`求和 ${sum.toFixed(2)}`).waitFor()
  })

  it('goes on scrolling while the pointer is held below the last row', async () => {
    const start = await sheet.cell(3, 'name').boundingBox()
    if (!start) throw new Error('not drawn')
    await sheet.page.mouse.move(start.x + 20, start.y + 10)
    await sheet.page.mouse.down()
    await sheet.page.mouse.move(start.x + 20, 895, { steps: 4 })
    await sheet.page.waitForFunction(
      () => (document.querySelector('.ag-grid-viewport')?.scrollTop ?? 0) > 800,
    )
    await sheet.page.mouse.up()
    expect((await sheet.size())[0]).toBeGreaterThan(40)
  })

  it('by Ctrl+click on headings takes whole columns, which a plain click sorts', async () => {
    const heading = (field: string) =>
      sheet.page.locator(`.ag-header-cell[col-id="${field}"] .ag-header-cell-text`)
    await search(sheet.page, '润州', 8)
    await sheet.click(3, 'name')
    await heading('district').click({ modifiers: ['Control'] })
    expect(await sheet.size()).toEqual([8, 1])
    expect(await sheet.active()).toBe('辖市区 第 4 行')
    await heading('category').click({ modifiers: ['Control', 'Shift'] })
    expect(await sheet.size()).toEqual([8, 2])
    await heading('kind').click({ modifiers: ['Control'] })
    expect(await sheet.size()).toEqual([8, 3])
    await sheet.page.locator('.ag-header-cell[aria-sort="ascending"]').waitFor({ state: 'hidden' })
    await heading('status').click()
    await sheet.page.locator('[col-id="status"][aria-sort="ascending"]').waitFor()
  })

  it('stays with its row when the sheet is sorted, and inside when it is filtered', async () => {
    await sheet.click(2, 'enterprise')
    const name = await sheet.copied()
    await sheet.page.locator('.ag-header-cell[col-id="status"]').click()
    expect(await sheet.copied()).toBe(name)
    await search(sheet.page, '润州', 8)
    await sheet.click(7, 'name')
    await search(sheet.page, '润州 2023-RZ-A-001', 1)
    expect(await sheet.active()).toBe('项目名称 第 1 行')
  })

  it('follows its row when another page adds and deletes rows', async () => {
    await sheet.drag([2, 'name'], [3, 'status'])
    const before = await sheet.copied()
    const id = app.host.ledger.rows('project')[0]?.id ?? ''
    const { commitEdits } = await import('../../src/main/lists/commit.ts')
    commitEdits(app.host.ledger, '别人', [{ edit: 'delete', list: 'project', id }])
    await sheet.page.getByText('共 580 项').waitFor()
    expect(await sheet.copied()).toBe(before)
  })
})

describe('moving', () => {
  it('Enter goes down, Tab right, Shift the other way', async () => {
    await sheet.click(3, 'name')
    await sheet.press('Enter')
    expect(await sheet.active()).toBe('项目名称 第 5 行')
    await sheet.press('Tab')
    expect(await sheet.active()).toBe('辖市区 第 5 行')
    await sheet.press('Shift+Tab', 'Shift+Enter')
    expect(await sheet.active()).toBe('项目名称 第 4 行')
  })

  it('Enter after a run of Tab goes back to the column where the run began', async () => {
    await sheet.click(3, 'name')
    await sheet.press('Tab', 'Tab', 'Enter')
    expect(await sheet.active()).toBe('项目名称 第 5 行')
  })

  it('Enter and Tab walk inside a selection without giving it up', async () => {
    await sheet.drag([2, 'name'], [3, 'district'])
    await sheet.press('Enter', 'Enter')
    expect(await sheet.active()).toBe('辖市区 第 3 行')
    expect(await sheet.size()).toEqual([2, 2])
  })

  it('Ctrl+Home and Ctrl+End go to the corners', async () => {
    await sheet.click(3, 'name')
    await sheet.press('Control+End')
    expect(await sheet.active()).toMatch(/第 581 行$/u)
    await sheet.press('Control+Home')
    expect(await sheet.active()).toBe('项目编号 第 1 行')
  })
})

describe('editing', () => {
  it('typing replaces the cell, Enter keeps it and goes down', async () => {
    await sheet.click(2, 'name')
    await sheet.type('新的名称')
    await sheet.press('Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).name).toBe('新的名称')
    expect(await sheet.active()).toBe('项目名称 第 4 行')
  })

  it('F2 and double click keep the text to go on with it', async () => {
    const before = String(sheet.ledgerRow(2).name)
    await sheet.click(2, 'name')
    await sheet.press('F2')
    await sheet.type('甲')
    await sheet.press('Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).name).toBe(`${before}甲`)
    await sheet.cell(2, 'name').dblclick()
    await sheet.press('Backspace', 'Enter')
    await sheet.saved(3)
    expect(sheet.ledgerRow(2).name).toBe(before)
  })

  it('Esc gives the old value back', async () => {
    await sheet.click(2, 'name')
    await sheet.type('不要')
    await sheet.press('Escape', 'ArrowDown')
    expect(app.host.ledger.seq).toBe(1)
    expect(await sheet.active()).toBe('项目名称 第 4 行')
  })

  it('an arrow finishes what was typed, but moves in the text after F2', async () => {
    await sheet.click(2, 'name')
    await sheet.type('甲乙')
    await sheet.press('ArrowRight')
    await sheet.saved(2)
    expect(await sheet.active()).toBe('辖市区 第 3 行')
    await sheet.press('ArrowLeft', 'F2', 'ArrowLeft')
    await sheet.type('丙')
    await sheet.press('Enter')
    await sheet.saved(3)
    expect(sheet.ledgerRow(2).name).toBe('甲丙乙')
  })

  it('Ctrl+Enter writes one text into every selected cell as one change', async () => {
    await sheet.drag([1, 'name'], [4, 'name'])
    await sheet.type('统一名称')
    await sheet.press('Control+Enter')
    await sheet.saved(2)
    expect([1, 2, 3, 4].map((row) => sheet.ledgerRow(row).name)).toEqual(Array(4).fill('统一名称'))
  })

  it('Delete clears the selection, and what must not be empty is refused with the reason', async () => {
    await sheet.drag([1, 'kind'], [2, 'kind'])
    await sheet.press('Delete')
    await sheet.saved(2)
    expect(sheet.ledgerRow(1).kind).toBeUndefined()
    await sheet.click(1, 'district')
    await sheet.press('Delete')
    await sheet.page.getByText('辖市区不能为空').waitFor()
    expect(app.host.ledger.seq).toBe(2)
  })

  it('Backspace empties the cell for typing', async () => {
    await sheet.click(2, 'name')
    await sheet.press('Backspace')
    await sheet.type('重写')
    await sheet.press('Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).name).toBe('重写')
  })

  it('Alt+Down opens the list, arrows and Enter choose', async () => {
    await sheet.click(2, 'status')
    await sheet.press('Alt+ArrowDown')
    const list = sheet.page.getByRole('listbox', { name: '项目状态' })
    expect(await list.getByRole('option').count()).toBe(8)
    const marked = await list.getByRole('option', { selected: true }).textContent()
    await sheet.press('ArrowDown', 'Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).status).not.toBe(marked)
  })

  it('Alt+Down offers the towns of the district, and others may be written', async () => {
    await sheet.click(2, 'district')
    await sheet.type('jk')
    await sheet.press('Enter')
    await sheet.saved(2)
    await sheet.click(2, 'town')
    await sheet.press('Alt+ArrowDown')
    const list = sheet.page.getByRole('listbox', { name: '乡镇（街道、园区）' })
    await list.getByRole('option', { name: '象山街道' }).waitFor()
    expect(await list.getByRole('option', { name: '云阳街道' }).count()).toBe(0)
    await sheet.type('xs')
    await sheet.press('Enter')
    await sheet.saved(3)
    expect(sheet.ledgerRow(2).town).toBe('象山街道')
    await sheet.click(2, 'town')
    await sheet.type('某园区')
    await sheet.press('ArrowDown')
    await sheet.saved(4)
    expect(sheet.ledgerRow(2).town).toBe('某园区')
    expect(await sheet.active()).toBe('乡镇（街道、园区） 第 4 行')
  })

  it('details offer named lists behind those that a project bears', async () => {
    const [first = '', second = ''] = app.host.ledger.rows('tag').map(({ cells }) => cells.name)
    await sheet.click(2, 'name')
    await sheet.press('Control+i')
    const field = sheet.page.getByRole('complementary', { name: '项目详情' }).getByLabel('重点名单')
    for (const [place, name] of [first, second].entries()) {
      await field.click()
      await field.press('ArrowDown')
      await sheet.page.locator('.ant-select-item-option', { hasText: String(name) }).click()
      await field.press('Enter')
      await sheet.saved(2 + place)
    }
    expect(sheet.ledgerRow(2).tags).toEqual([first, second])
  })

  it('a list is found by pinyin initials and by an alias', async () => {
    await sheet.click(2, 'district')
    await sheet.type('dt')
    await sheet.press('Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).district).toBe('丹徒区')
    await sheet.click(2, 'district')
    await sheet.type('新区')
    await sheet.press('Enter')
    await sheet.saved(3)
    expect(sheet.ledgerRow(2).district).toBe('镇江新区')
  })

  it('a computed column refuses typing, pasting and F2 with the reason', async () => {
    await sheet.click(2, 'code')
    await sheet.type('x')
    await sheet.page.getByText('“项目编号”由程序填写，不能修改').first().waitFor()
    await sheet.press('F2')
    await sheet.paste('2023-XX-9')
    expect(app.host.ledger.seq).toBe(1)
  })

  it('a refused text stays in the cell beside its reason until it is put right', async () => {
    await sheet.page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTo(3300, 0))
    await sheet.cell(2, 'investment').click()
    await sheet.type('约一百')
    await sheet.press('Enter')
    await sheet.page.getByRole('alert').filter({ hasText: '不是数字' }).waitFor()
    await sheet.press('Control+a')
    await sheet.type('1.2亿元')
    await sheet.press('Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).investment).toBe(12_000)
  })

  it('Ctrl+; puts in today, at the caret while writing; Alt+Enter breaks a line', async () => {
    await sheet.page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTo(3200, 0))
    await sheet.cell(2, 'completedOn').click()
    await sheet.press('Control+;')
    await sheet.saved(2)
    const now = new Date()
    const two = (part: number) => String(part).padStart(2, '0')
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    expect(sheet.ledgerRow(2).completedOn).toBe(today)
    await sheet.cell(2, 'progressNote').click()
    await sheet.type('一')
    await sheet.press('Alt+Enter')
    await sheet.type('起完工')
    await sheet.press('F2', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Control+;', 'Enter')
    await sheet.saved(3)
    expect(sheet.ledgerRow(2).progressNote).toBe(`一\n${today}起完工`)
  })
})

describe('Chinese input', () => {
  it('typed on a cell enters the whole word, no letter lost or doubled', async () => {
    const ime = await sheet.ime()
    await sheet.click(2, 'name')
    await ime.word('taolu', '脱硫')
    await ime.word('gaizao', '改造')
    await sheet.press('Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).name).toBe('脱硫改造')
  })

  it('enters the whole word right after moving, pasting and scrolling', async () => {
    const ime = await sheet.ime()
    await sheet.click(2, 'name')
    await sheet.press('ArrowDown', 'ArrowDown')
    await ime.word('wo', '哦')
    await sheet.press('Enter')
    await sheet.saved(2)
    await sheet.paste('粘贴的')
    await sheet.saved(3)
    await ime.word('yi', '一')
    await sheet.press('Enter')
    await sheet.saved(4)
    await sheet.page.mouse.wheel(0, 3000)
    await sheet.page.waitForTimeout(200)
    await ime.word('er', '二')
    await sheet.press('Enter')
    await sheet.saved(5)
    expect([4, 5, 6].map((row) => sheet.ledgerRow(row).name)).toEqual(['哦', '一', '二'])
  })

  it('keeps twenty words typed without a pause, each in its own cell', async () => {
    const ime = await sheet.ime()
    await sheet.click(0, 'name')
    for (let row = 0; row < 20; row += 1) {
      await ime.word('xiang', `项${row}`)
      await sheet.press('Enter')
    }
    await sheet.saved(21)
    expect(Array.from({ length: 20 }, (_, row) => sheet.ledgerRow(row).name)).toEqual(
      Array.from({ length: 20 }, (_, row) => `项${row}`),
    )
  })

  it('given up with Esc leaves the cell open, and a second Esc leaves it as it was', async () => {
    const ime = await sheet.ime()
    await sheet.click(2, 'name')
    await ime.word('jia', '甲')
    await ime.compose('y')
    await ime.cancel()
    await ime.word('bing', '丙')
    await sheet.press('Enter')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).name).toBe('甲丙')
    await sheet.click(3, 'name')
    await ime.compose('d')
    await ime.cancel()
    await sheet.press('Escape', 'ArrowDown')
    expect(app.host.ledger.seq).toBe(2)
  })

  it('filters the list of a choice by the composed word', async () => {
    const ime = await sheet.ime()
    await sheet.click(2, 'status')
    await ime.word('tiaoshi', '调试')
    await sheet.press('Enter')
    await sheet.page.waitForTimeout(300)
    expect(sheet.ledgerRow(2).status).toBe('调试')
  })
})

describe('the clipboard', () => {
  it('carries tabs, CR LF and quotes as Excel writes them', async () => {
    // Wide enough for a column of long texts to be drawn; short ones are kept on one line.
    await sheet.page.setViewportSize({ width: 3000, height: 900 })
    await sheet.click(2, 'measures')
    await sheet.paste('"两\n行"\t改造前\r\n')
    await sheet.saved(2)
    expect(sheet.ledgerRow(2)).toMatchObject({ measures: '两\n行', processBefore: '改造前' })
    await sheet.drag([2, 'measures'], [2, 'processBefore'])
    expect(await sheet.copied()).toBe('"两\n行"\t改造前\r\n')
  })

  it('carries the header with Ctrl+Shift+C', async () => {
    await sheet.drag([2, 'district'], [3, 'district'])
    await sheet.press('Control+Shift+C')
    const text = await sheet.page.evaluate(() => navigator.clipboard.readText())
    expect(text).toBe('辖市区\r\n丹阳市\r\n丹阳市\r\n')
  })

  it('cut keeps the cells until they are pasted, which moves them as one change', async () => {
    const [kind, other] = [2, 3].map((row) => sheet.ledgerRow(row).kind)
    await sheet.click(2, 'kind')
    await sheet.press('Control+x')
    await sheet.page.locator('.sheet-copied').waitFor()
    expect(app.host.ledger.seq).toBe(1)
    await sheet.click(3, 'kind')
    await sheet.press('Control+v')
    await sheet.saved(2)
    expect([2, 3].map((row) => sheet.ledgerRow(row).kind)).toEqual([undefined, kind])
    await sheet.press('Control+z')
    await sheet.saved(3)
    expect([2, 3].map((row) => sheet.ledgerRow(row).kind)).toEqual([kind, other])
  })

  it('cut stays where it was if it finds no place where it is pasted', async () => {
    const before = sheet.ledgerRow(2)
    await sheet.click(2, 'kind')
    await sheet.press('Control+x')
    await sheet.click(2, 'status')
    await sheet.press('Control+v')
    await sheet.page.getByText(`“${before.kind}”不是项目状态`).first().waitFor()
    expect(sheet.ledgerRow(2)).toEqual(before)
    expect(await sheet.page.getByRole('button', { name: '只写入其余部分' }).count()).toBe(0)
  })

  it('cut given up with Esc is only a copy, and so is a second paste', async () => {
    const { kind } = sheet.ledgerRow(2)
    await sheet.click(2, 'kind')
    await sheet.press('Control+x', 'Escape')
    await sheet.click(4, 'kind')
    await sheet.press('Control+v')
    await expect.poll(() => sheet.ledgerRow(4).kind).toBe(kind)
    expect(sheet.ledgerRow(2).kind).toBe(kind)
  })

  it('pastes one value over a range and repeats a block that fits', async () => {
    await sheet.drag([1, 'status'], [4, 'status'])
    await sheet.paste('调试')
    await sheet.saved(2)
    await sheet.paste('在建\r\n完成整改\r\n')
    await sheet.saved(3)
    expect([1, 2, 3, 4].map((row) => sheet.ledgerRow(row).status)).toEqual([
      '在建',
      '已完成',
      '在建',
      '已完成',
    ])
  })

  it('pastes into filtered rows only, visible ones', async () => {
    await search(sheet.page, '冲天炉 丹阳', await shownWith('冲天炉'))
    const hidden = app.host.ledger
      .rows('project')
      .filter(({ cells }) => !String(cells.name).includes('冲天炉'))
    await sheet.click(0, 'town')
    await sheet.paste('吕城镇\r\n吕城镇\r\n吕城镇')
    await sheet.saved(2)
    const changed = app.host.ledger.rows('project').filter(({ cells }) => cells.town === '吕城镇')
    expect(changed).toHaveLength(3)
    expect(hidden.some(({ id }) => changed.some((row) => row.id === id))).toBe(false)
  })

  it('past the last row adds projects in the district and category that are shown', async () => {
    const page = `projects?district=${encodeURIComponent('句容市')}&category=${encodeURIComponent('源头替代项目')}`
    const own = await Sheet.open(app, page)
    await own.page.getByText('显示 3 / 581 项').waitFor()
    await own.click(2, 'enterprise')
    await own.press('ArrowDown')
    const third = app.host.ledger
      .rows('project')
      .find(({ cells }) => cells.code === '2023-JR-B-003')
    await own.paste(
      `${third?.cells.enterprise}\t${third?.cells.name}\r\n新企业甲\t新项目甲\r\n新企业乙\t新项目乙\r\n`,
    )
    await own.saved(2)
    await own.page.getByText('显示 5 / 583 项').waitFor()
    const added = app.host.ledger.rows('project').slice(-2)
    expect(added.map(({ cells }) => [cells.code, cells.name, cells.status])).toEqual([
      ['2023-JR-B-004', '新项目甲', '未开工'],
      ['2023-JR-B-005', '新项目乙', '未开工'],
    ])
  })

  it('shows which cells are refused and why, and writes the rest only when told to', async () => {
    await sheet.click(1, 'status')
    await sheet.paste('快好了\r\n调试\r\n')
    const review = sheet.page.getByRole('dialog')
    await review.getByText(/“快好了”不是项目状态/u).waitFor()
    expect(app.host.ledger.seq).toBe(1)
    await review.getByRole('button', { name: '全部放弃' }).click()
    await review.waitFor({ state: 'hidden' })
    expect(app.host.ledger.seq).toBe(1)
    await sheet.press('Control+v')
    await review.getByRole('button', { name: '只写入其余部分' }).click()
    await sheet.saved(2)
    expect(sheet.ledgerRow(2).status).toBe('调试')
  })

  it('reads a table with merged cells from HTML', async () => {
    await sheet.click(1, 'town')
    const html =
      '<table><tr><td rowspan="2">吕城镇</td><td>九</td></tr><tr><td>十</td></tr></table>'
    await sheet.paste('', html)
    await sheet.saved(2)
    expect(sheet.ledgerRow(1)).toMatchObject({ town: '吕城镇', creditCode: '九' })
    expect(sheet.ledgerRow(2)).toMatchObject({ creditCode: '十' })
  })

  it('reads broken lines of a merged cell as Excel writes them, not as its source is wrapped', async () => {
    await sheet.page.setViewportSize({ width: 3000, height: 900 })
    await sheet.click(1, 'measures')
    const cell = 'rowspan=2 class=xl65 style=\'mso-number-format:"\\@"\''
    const html = `<table><tr><td ${cell}>第一行<br>\r\n    第二行 abc\r\n  def</td></tr><tr></tr></table>`
    await sheet.paste('', html)
    await sheet.saved(2)
    expect(sheet.ledgerRow(1).measures).toBe('第一行\n第二行 abc def')
  })

  it('takes 581 rows by 20 columns as one change, undone and redone', async () => {
    await sheet.press('Control+Home', 'Control+a')
    const lines = (await sheet.copied()).replace(/\r\n$/u, '').split('\r\n')
    const block = lines.map((line, row) => {
      const [, , , ...rest] = line.split('\t').slice(0, 21)
      return [`文${row}-0`, `文${row}-1`, ...rest].join('\t')
    })
    expect(block[0]?.split('\t')).toHaveLength(20)
    await sheet.click(0, 'enterprise')
    await sheet.paste(`${block.join('\r\n')}\r\n`)
    await sheet.saved(2)
    expect(sheet.ledgerRow(580).name).toBe('文580-1')
    await sheet.press('Control+z')
    await sheet.saved(3)
    expect(sheet.ledgerRow(580).name).not.toBe('文580-1')
    await sheet.press('Control+y')
    await sheet.saved(4)
    expect(sheet.ledgerRow(0).enterprise).toBe('文0-0')
  })
})

const shownWith = async (word: string) =>
  app.host.ledger
    .rows('project')
    .filter(({ cells }) => String(cells.name).includes(word) && cells.district === '丹阳市').length

describe('filling', () => {
  it('Ctrl+D copies the first row down and Ctrl+R the first column across', async () => {
    const first = sheet.ledgerRow(1).status
    await sheet.drag([1, 'status'], [3, 'status'])
    await sheet.press('Control+d')
    await sheet.page.waitForTimeout(300)
    expect([2, 3].map((row) => sheet.ledgerRow(row).status)).toEqual([first, first])
    await sheet.drag([1, 'enterprise'], [1, 'name'])
    await sheet.press('Control+r')
    await sheet.page.waitForTimeout(300)
    expect(sheet.ledgerRow(1).name).toBe(sheet.ledgerRow(1).enterprise)
  })

  it('the handle goes on with 第1批 and with dates', async () => {
    await sheet.click(1, 'town')
    await sheet.type('第1批')
    await sheet.press('Enter')
    await sheet.saved(2)
    await sheet.click(1, 'town')
    await sheet.dragHandle([4, 'town'])
    await sheet.saved(3)
    expect([1, 2, 3, 4].map((row) => sheet.ledgerRow(row).town)).toEqual([
      '第1批',
      '第2批',
      '第3批',
      '第4批',
    ])
    expect(await sheet.size()).toEqual([4, 1])
  })

  it('a double click on the handle goes down as far as the neighbours are filled', async () => {
    await sheet.click(0, 'town')
    await sheet.type('吕城镇')
    await sheet.press('Enter')
    await sheet.saved(2)
    await sheet.click(0, 'town')
    const corner = await sheet.page.locator('.sheet-corner').first().boundingBox()
    if (!corner) throw new Error('not drawn')
    await sheet.page.mouse.dblclick(corner.x + corner.width - 1, corner.y + corner.height - 1)
    await sheet.saved(3)
    expect(sheet.ledgerRow(580).town).toBe('吕城镇')
  })
})

describe('undo', () => {
  it('takes back each gesture in one step and survives closing the ledger', async () => {
    const before = [1, 2, 3].map((row) => sheet.ledgerRow(row).status)
    await sheet.drag([1, 'status'], [3, 'status'])
    await sheet.paste('调试')
    await sheet.saved(2)
    const { path } = app.host.ledger
    app.host.close()
    app.host.open(path)
    await sheet.page.getByRole('button', { name: '撤销' }).click()
    await sheet.saved(3)
    expect([1, 2, 3].map((row) => sheet.ledgerRow(row).status)).toEqual(before)
  })

  it('shows where it happened and says what it took back', async () => {
    await sheet.click(2, 'name')
    await sheet.type('改名')
    await sheet.press('Enter')
    await sheet.saved(2)
    await sheet.press('Control+End', 'Control+z')
    await sheet.saved(3)
    await sheet.page
      .getByText(/撤销.*项目名称/u)
      .first()
      .waitFor()
    expect(await sheet.active()).toBe('项目名称 第 3 行')
  })
})
