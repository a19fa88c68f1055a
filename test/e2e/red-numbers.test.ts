/** From what is red on the overview to the cell that causes it: by keyboard, Enter three times at most. */
import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { makeDispatch, recordDispatch } from '../../src/main/exchange/dispatch.ts'
import { TESTER } from '../support/ledgers.ts'
import { ReturnedWorkbook } from '../support/returned-workbook.ts'
import { goInto, goTo, TOOLBAR } from './go-to.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

const LONG = { timeout: 180_000 }

/** Under load a page takes its time. */
const eventually = <T>(ask: () => T) => expect.poll(ask, { timeout: 15_000 })

let app: LedgerApp
let page: Page
let entered: number
withLedgerApp((started) => {
  app = started
})
beforeEach(() => {
  entered = 0
})

async function openOverview(): Promise<void> {
  page = await app.open('overview?at=2023-07-15')
  await page.getByRole('list', { name: '全市项目' }).waitFor()
}

/** Tabs to something and enters it. */
async function enter(name: string | RegExp): Promise<void> {
  await goTo(page, name)
  await page.keyboard.press('Enter')
  entered += 1
}

/** The link has led to its cell, and the keyboard stands there. */
async function atCell(): Promise<void> {
  await page.locator('.sheet-box:focus').waitFor()
  await eventually(() => page.url()).not.toContain('field=')
}

async function put(text: string): Promise<void> {
  await atCell()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()
  await page.goto(`${app.url}#/overview?at=2023-07-15`)
}

const isShown = (text: string | RegExp) => page.getByText(text).first().waitFor()
const numberOf = async (text: Promise<string | null>) =>
  Number(/[\d.]+/u.exec((await text) ?? '')?.[0])
const late = () =>
  page
    .getByRole('list', { name: '全市项目' })
    .getByRole('listitem')
    .filter({ hasText: '逾期' })
    .locator('strong')

it('projects that are late lead to the status of the first', LONG, async () => {
  await openOverview()
  const before = await numberOf(late().textContent())
  await enter(/^逾期 ?\d+/u)
  await isShown(`显示 ${before} / 581 项`)
  await put('已完成')
  await eventually(() => late().textContent()).toBe(String(before - 1))
  expect(entered).toBe(1)
})

it('a late unit and a late cell of the table lead to theirs', LONG, async () => {
  await openOverview()
  await enter(/^丹阳市 VOCs治理项目 逾期 ▲\d+$/u)
  await atCell()
  await page.goBack()
  const before = await numberOf(late().textContent())
  await enter(/^丹阳启明热能股份有限公司$/u)
  await isShown('显示 1 / 581 项')
  await put('已完成')
  await eventually(() => late().textContent()).toBe(String(before - 1))
  expect(entered).toBe(2)
})

it('a milestone that is missed leads to what it lacks', LONG, async () => {
  await openOverview()
  const link = () => page.getByRole('link', { name: /尚未完成的 \d+ 个/u })
  const before = await numberOf(link().textContent())
  await enter(/^尚未完成的 \d+ 个$/u)
  await isShown(`显示 ${before} / 581 项`)
  await put('已完成')
  await eventually(() => numberOf(link().textContent())).toBe(before - 1)
  expect(entered).toBe(1)
})

it('a month in which fewer are finished than due leads to what is missing', LONG, async () => {
  await openOverview()
  const row = page.getByRole('row', { name: /^已完成/u })
  const may = await row.getByRole('link').nth(4).textContent()
  await goTo(page, /^尚未完成的/u, 'Tab')
  await goTo(page, may ?? '', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /筛选：2023-05 底前到期、未完成/u }).waitFor()
  await atCell()
})

it('a target that projects do not reach leads to their reductions', LONG, async () => {
  await openOverview()
  const gap = () =>
    page
      .getByRole('row', { name: /^氮氧化物/u })
      .locator('td')
      .last()
  const before = await numberOf(gap().textContent())
  await enter(/^! 128\.88$/u)
  await page.getByRole('table', { name: '减排核算' }).waitFor()
  await enter(/^✗ 缺 25\.21$/u)
  await isShown('显示 164 / 581 项')
  const [first] = app.host.ledger.rows('project')
  await put(String(Number(first?.cells.nox) + 10))
  await eventually(() => numberOf(gap().textContent())).toBeCloseTo(before - 10, 2)
  expect(entered).toBe(2)
})

it('a finding leads to its cell', LONG, async () => {
  await openOverview()
  const line = page.locator('[aria-labelledby="overview-quality"] li').first().locator('b')
  const before = await numberOf(line.textContent())
  await enter('实际发生的日期不晚于今天')
  await page.getByRole('dialog').waitFor()
  await enter(/^2023-[A-Z]{2}-[A-Z]-\d{3}$/u)
  await put('2023-07-01')
  await eventually(() => numberOf(line.textContent())).toBe(before - 1)
  expect(entered).toBe(2)
})

it(
  'a district that is awaited leads to its line, and to the cells that it sends',
  LONG,
  async () => {
    const sent = await makeDispatch(app.host.ledger, '京口区')
    recordDispatch(app.host.ledger, TESTER, sent)
    const book = await ReturnedWorkbook.of(sent.workbooks[0]?.bytes ?? new Uint8Array())
    const [first] = app.host.ledger
      .rows('project')
      .filter(({ cells }) => cells.district === '京口区')
    book.set(String(first?.cells.code), { investment: 1234 })
    const buffer = await book.bytes()
    await openOverview()
    await enter('京口区')
    await page.locator('tr[data-named]:focus').waitFor()
    page.once('filechooser', (chooser) => {
      void chooser.setFiles([{ name: '京口区报送.xlsx', mimeType: '', buffer }])
    })
    await goTo(page, '导入工作簿', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '开始核对' }).waitFor()
    await enter('开始核对')
    await page.locator('.ag-row').first().waitFor()
    await goInto(page, TOOLBAR)
    await goTo(page, '写入台账', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await eventually(() => app.host.ledger.row('project', first?.id ?? '')?.investment).toBe(1234)
    await page.goto(`${app.url}#/overview?at=2023-07-15`)
    await isShown('✓ 没有未报')
  },
)
