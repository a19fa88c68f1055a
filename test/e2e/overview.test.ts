import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { docxBody, textOf } from '../support/docx.ts'
import { pdfPlaces, pdfText } from '../support/pdf.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
let page: Page
withLedgerApp(async (started) => {
  app = started
  page = await app.open('overview?at=2023-07-15')
  await figure('逾期').waitFor()
})

const figure = (name: string) =>
  page.getByRole('list', { name: '全市项目' }).getByRole('listitem').filter({ hasText: name })
const shown = () => page.getByText(/^显示 \d+ \/ 581 项$/)
/** Under load a page takes its time. */
const eventually = <T>(ask: () => T) => expect.poll(ask)
const numberIn = async (text: Promise<string | null>) => Number(/\d+/.exec((await text) ?? '')?.[0])

describe('the overview', () => {
  it('lists exactly the projects that a figure counts, and says so in the list', async () => {
    const late = await numberIn(figure('逾期').locator('strong').textContent())
    await figure('逾期').getByRole('link').click()
    await eventually(() => shown().textContent()).toBe(`显示 ${late} / 581 项`)
    const chip = page.getByRole('button', { name: /筛选：逾期（按 2023-07-15）/ })
    await chip.click()
    await eventually(() => shown().textContent()).toBe('显示 581 / 581 项')
  })

  it('narrows a late figure of the heat table to its district and category', async () => {
    const cell = page.getByRole('link', { name: /^丹阳市 VOCs治理项目 逾期 ▲\d+$/ })
    const late = await numberIn(cell.textContent())
    await cell.click()
    await eventually(() => shown().textContent()).toBe(`显示 ${late} / 581 项`)
  })

  it('leads from a red number to its cell in three clicks, and turns when that is mended', async () => {
    const rule = page.getByRole('button', { name: '实际发生的日期不晚于今天' })
    const line = page.getByRole('listitem').filter({ has: rule })
    const before = await numberIn(line.locator('b').textContent())
    await rule.click()
    const finding = page.getByRole('dialog').getByRole('listitem').first()
    await finding.getByRole('link').click()
    const active = page.locator('.ag-cell[col-id="completedOn"]', { hasText: '2023-07-27' }).first()
    await active.waitFor()
    await page.keyboard.type('2023-07-01')
    await page.keyboard.press('Enter')
    await page.getByText('已保存（第 2 版）').waitFor()
    await page.goto(`${app.url}#/overview?at=2023-07-15`)
    await eventually(() => numberIn(line.locator('b').textContent())).toBe(before - 1)
  })

  it('sets a finding aside with a reason, by keyboard, and takes it back', async () => {
    const rule = page.getByRole('button', { name: '减排量与同类工程相当' })
    await rule.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog')
    const heading = panel.getByText(/^减排量与同类工程相当：\d+ 处待核$/)
    const before = await numberIn(heading.textContent())
    await panel.getByRole('button', { name: '免检…' }).first().press('Enter')
    await page.keyboard.type('已核对原始报告')
    await page.keyboard.press('Enter')
    await panel.getByText('理由：已核对原始报告').waitFor()
    expect(await numberIn(heading.textContent())).toBe(before - 1)
    await panel.getByRole('button', { name: '恢复检查' }).click()
    await eventually(() => numberIn(heading.textContent())).toBe(before)
  })

  it('lists what a milestone lacks, and what the curve counts up to a month', async () => {
    const missing = page.getByRole('link', { name: /尚未完成的 \d+ 个/ })
    const count = await numberIn(missing.textContent())
    await missing.click()
    await eventually(() => shown().textContent()).toBe(`显示 ${count} / 581 项`)
    await page.goBack()
    await page
      .getByRole('row', { name: /应完成/ })
      .getByRole('link')
      .nth(3)
      .click()
    await page.getByRole('button', { name: /筛选：2023-04 底前应完成/ }).waitFor()
  })

  it('judges deadlines by the day that is asked for, in any spelling, and says what is no day', async () => {
    const late = () => numberIn(figure('逾期').locator('strong').textContent())
    const inJuly = await late()
    const day = page.getByLabel('按此日判断时限')
    await day.fill('2023年3月31日')
    await day.press('Enter')
    await eventually(late).toBe(0)
    expect(inJuly).toBeGreaterThan(0)
    await day.fill('月底')
    await day.press('Enter')
    await page.getByText('“月底”不是日期').waitFor()
    expect(await day.inputValue()).toBe('月底')
    await day.press('Escape')
    expect(await day.inputValue()).toBe('2023-03-31')
    await page.evaluate(() => history.back())
    await eventually(late).toBe(inJuly)
    expect(await day.inputValue()).not.toBe('2023-03-31')
  })

  it('exports a workbook and a 通报 of the day that it shows', async () => {
    const late = await numberIn(figure('逾期').locator('strong').textContent())
    const workbook = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出总览' }).click()
    expect((await workbook).suggestedFilename()).toBe(
      '关于镇江市2023年治气重点工程进展情况的通报.xlsx',
    )
    const letter = page.waitForEvent('download')
    await page.getByRole('button', { name: '总览的其他格式' }).click()
    await page.getByRole('menuitem', { name: '通报：Word 文档（.docx）' }).click()
    const text = textOf(docxBody(readFileSync(await (await letter).path())))
    expect(text).toContain('截至2023年7月15日')
    expect(text).toContain(`；逾期${late}个、`)
  })

  it('draws curve and heat table as one picture', async () => {
    const picture = page.waitForEvent('download')
    await page.getByRole('button', { name: '存为图片' }).click()
    const file = await picture
    expect(file.suggestedFilename()).toBe('镇江市2023年治气重点工程进展（2023年7月15日）.png')
    const bytes = readFileSync(await file.path())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    // Width of the picture, from its header.
    expect(bytes.readUInt32BE(16)).toBe(2000)
  })

  it('prints on one sheet of A4 landscape, without the window around it', async () => {
    // Rules are looked into after the figures, and paper does not wait for them.
    await page
      .getByText(/条规则，/u)
      .first()
      .waitFor()
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    const pages = pdfPlaces(pdf)
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [297, 210],
    ])
    const text = pdfText(pdf)
    expect(text).toContain('镇江市2023年治气重点工程进展（2023-07-15）')
    expect(text).toContain('一企一策')
    expect(text).toMatch(/\d+条规则，\d+处待核/)
    expect(text).not.toContain('已连接')
  })
})

describe('the enterprises', () => {
  it('lead to all projects of one, and what follows from rows refuses to be typed over', async () => {
    await page.goto(`${app.url}#/projects`)
    await page.getByRole('button', { name: '企业名录' }).click()
    const name = page.locator('.ag-row[row-index="0"] .ag-cell[col-id="name"]')
    await name.click()
    const count = page.locator('.ag-row[row-index="0"] .ag-cell[col-id="total"]')
    const projects = await numberIn(count.textContent())
    await count.click()
    await page.keyboard.press('x')
    await page.getByText('由各台账的行汇总而来，不能修改').first().waitFor()
    await page.getByRole('button', { name: '查看项目' }).click()
    await eventually(() => shown().textContent()).toBe(`显示 ${projects} / 581 项`)
    await page.getByRole('button', { name: /筛选：企业：/ }).waitFor()
  })
})
