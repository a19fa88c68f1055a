import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { makeDispatch } from '../../src/main/exchange/dispatch.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { setLocked } from '../../src/main/progress/lock.ts'
import { monthList } from '../../src/shared/progress/month-list.ts'
import { TESTER } from '../support/ledgers.ts'
import { openOwn } from '../support/workbooks.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp(async (started) => {
  app = started
  await app.context.clock.setFixedTime(new Date('2023-04-20T09:00:00'))
})

const reports = () => app.host.ledger.rows('progress')
const button = (page: Page, name: string | RegExp) =>
  page.locator('.toolbar').getByRole('button', { name })

/** The month's sheet at the size of an office screen, with the first open project on top. */
async function openMonth(month: string, more = ''): Promise<Sheet> {
  const sheet = await Sheet.open(app, `projects?month=${month}${more}`)
  await sheet.page.setViewportSize({ width: 1366, height: 768 })
  return sheet
}

async function typed(sheet: Sheet, row: number, field: string, text: string): Promise<void> {
  await sheet.click(row, field)
  await sheet.type(text)
  await sheet.press('Enter')
}

describe('the sheet of a month', () => {
  it('is reached from the projects and shows what would be carried over in grey', async () => {
    const page = await app.open('projects')
    await page.locator('.ag-row').first().waitFor()
    await button(page, '月度调度').click()
    await expect.poll(() => page.url()).toContain('month=2023-04')
    await page.locator('.ag-cell.cell-carried[col-id="status"]').first().waitFor()
    await page.getByText(/全市.*已报 0/u).waitFor()
    await button(page, '回到项目台账').click()
    await button(page, '月度调度').waitFor()
  })

  it('writes a report where a cell is written, and sets the present of the project', async () => {
    const sheet = await openMonth('2023-04', '&state=未报')
    const id = await sheet.page.locator('.ag-row[row-index="0"]').first().getAttribute('row-id')
    await typed(sheet, 0, 'percent', '37')
    await sheet.page.getByText(/已报 1/u).waitFor()
    expect(reports()).toMatchObject([
      { id: `${id}/2023-04`, cells: { project: id, month: '2023-04', percent: 37 } },
    ])
    expect(app.host.ledger.row('project', id ?? '')).toMatchObject({
      progress: 37,
      reportMonth: '2023-04',
    })
    await button(sheet.page, '撤销').click()
    await sheet.page.getByText(/全市.*已报 0/u).waitFor()
    expect(reports()).toEqual([])
  })

  it('carries over what was reported for the chosen rows, and warns where less is done', async () => {
    const sheet = await openMonth('2023-03', '&status=在建')
    await sheet.drag([0, 'percent'], [2, 'percent'])
    await button(sheet.page, '结转 3').click()
    await expect.poll(() => reports().length).toBe(3)
    const [first] = reports()
    expect(first?.cells).toMatchObject({ month: '2023-03', status: '在建' })

    await button(sheet.page, '下一月').click()
    await sheet.page.locator('.ag-cell[col-id="lastPercent"]').first().waitFor()
    await typed(sheet, 0, 'percent', '1')
    const cell = sheet.cell(0, 'percent')
    await expect.poll(() => cell.getAttribute('class')).toContain('cell-warning')
    await expect.poll(() => reports().length).toBe(4)
  })

  it('leads to all months in order, narrowed to one by a click, and these are exported', async () => {
    const [project] = app.host.ledger.rows('project')
    for (const [month, status, percent] of [
      ['2023-02', '在建', 20],
      ['2023-03', '调试', 80],
    ] as const)
      commitEdits(app.host.ledger, TESTER, [
        {
          edit: 'insert',
          list: 'progress',
          cells: { project: project?.id ?? '', month, status, percent },
        },
      ])
    const { page } = await openMonth('2023-03')
    await button(page, '各月进度').click()
    const cells = (field: string) => page.locator(`.ag-row .ag-cell[col-id="${field}"]`)
    await expect.poll(() => cells('percentChange').allTextContents()).toEqual(['', '60'])
    await page
      .getByRole('region', { name: '各月合计' })
      .getByRole('link', { name: '2023-03' })
      .click()
    await expect.poll(() => cells('statusChange').allTextContents()).toEqual(['在建→调试'])
    const download = page.waitForEvent('download')
    await button(page, '导出各月进度').click()
    expect((await download).suggestedFilename()).toBe('镇江市2023年各月进度明细.xlsx')
  })

  it('identifying columns say where they are filled in', async () => {
    const sheet = await openMonth('2023-04')
    await sheet.cell(0, 'name').dblclick()
    await sheet.page.getByText('“项目名称”在项目台账中填写，不能修改').waitFor()
  })
})

describe('a locked month', () => {
  it('refuses to be written until it is unlocked, and says who locked it', async () => {
    const sheet = await openMonth('2023-04', '&state=未报')
    const { page } = sheet
    await button(page, '锁定').click()
    await page.locator('.ant-popconfirm').getByRole('button', { name: '锁定' }).click()
    await page
      .getByRole('status')
      .getByText(/2023年4月已由.+锁定，不能改动/u)
      .waitFor()
    await sheet.cell(0, 'percent').dblclick()
    await page
      .locator('.ant-message')
      .getByText(/2023年4月已由.+锁定/u)
      .waitFor()
    const project = app.host.ledger.rows('project')[0]?.id ?? ''
    const cells = { project, month: '2023-04', status: '在建' }
    expect(() =>
      commitEdits(app.host.ledger, '他人', [{ edit: 'insert', list: 'progress', cells }]),
    ).toThrow(/已由.+锁定/u)

    await button(page, '解锁').click()
    await page.locator('.ant-popconfirm').getByRole('button', { name: '解锁' }).click()
    await button(page, '锁定').waitFor()
    await typed(sheet, 0, 'percent', '20')
    await expect.poll(() => reports().length).toBe(1)
  })
})

describe('the marks of a month', () => {
  it('show the locked rows alone, and batch work says beforehand who locked them', async () => {
    const sheet = await openMonth('2023-04')
    const { page } = sheet
    const marks = page.getByRole('toolbar').getByRole('button', { name: '标记' })
    const locked = page.getByRole('menuitem', { name: '已锁定' })
    await marks.click()
    await expect.poll(() => locked.locator('b').innerText()).toBe('0')
    setLocked(app.host.ledger, '张三', { month: '2023-04' }, true)
    await expect.poll(() => locked.locator('b').innerText()).toBe('581')
    await locked.click()
    await page.keyboard.press('Escape')
    await page.getByText('显示 581 / 581 项').waitFor()

    await sheet.click(0, 'percent')
    await button(page, '批量').click()
    await page.getByRole('menuitem', { name: '批量设置…' }).click()
    const drawer = page.getByRole('dialog', { name: '批量设置' })
    await drawer.getByLabel('设为（%）').fill('55')
    await drawer.getByText(/2023年4月已由 张三 .+锁定，不能改动/u).waitFor()
    expect(await drawer.getByRole('button', { name: '更新' }).isDisabled()).toBe(true)
  })
})

describe('a sheet of a month that comes back', () => {
  it('is reviewed like a submission and written as reports', async () => {
    const { ledger } = app.host
    const [sent] = (await makeDispatch(ledger, '润州区', { list: monthList('2023-04').key }))
      .workbooks
    const book = await openOwn(sent?.bytes ?? new Uint8Array())
    const sheet = book.worksheets[0]
    const labels = sheet?.getRow(4).values as unknown[] // exceljs gives any value
    const column = labels.findIndex((label) => String(label).includes('本月完成比例'))
    if (sheet !== undefined) sheet.getCell(5, column).value = 66
    const buffer = Buffer.from(await book.xlsx.writeBuffer())
    const page = await app.open('exchange')
    await page.getByLabel('导入的工作簿').setInputFiles({
      name: '润州区调度.xlsx',
      mimeType: 'application/octet-stream',
      buffer,
    })
    await page.getByRole('button', { name: '开始核对' }).click()
    await page.locator('.review').waitFor()
    await page.locator('.ag-cell[col-id="percent"]').getByText('66').waitFor()
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByRole('button', { name: '写入台账' }).click()
    await expect.poll(() => reports().length).toBe(1)
    expect(reports()[0]?.cells).toMatchObject({ month: '2023-04', percent: 66, reporter: '润州区' })

    await page.goto(page.url().replace(/#.*/u, '#/exchange'))
    await page.getByRole('combobox', { name: '报送的表' }).click()
    await page.locator('.ant-select-item-option').getByText('2023年4月调度表').click()
    const line = page.locator('.districts tbody tr').filter({ hasText: '润州区' })
    await line.getByText('✓ 已合并').waitFor()
    const other = page.locator('.districts tbody tr').filter({ hasText: '京口区' })
    const download = page.waitForEvent('download')
    await other.getByRole('button', { name: '下发调度表' }).click()
    expect((await download).suggestedFilename()).toContain('京口区')
    await other.getByText('已下发').waitFor()
  })
})

describe('the projects', () => {
  it('show due, days and pace, which filter and refuse to be typed into', async () => {
    const sheet = await Sheet.open(app, 'projects?pace=未达序时')
    await sheet.page.setViewportSize({ width: 4000, height: 768 })
    expect(await sheet.cell(0, 'pace').textContent()).toBe('未达序时')
    await sheet.page.getByText(/显示 \d+ \/ 581 项/u).waitFor()
    await sheet.cell(0, 'pace').dblclick()
    await sheet.page.getByText(/“序时”按完成比例与开工至完成时限已过的时间之比算出/u).waitFor()
  })
})
