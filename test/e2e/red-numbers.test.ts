/** From what is red on the overview to the cell that causes it: by keyboard, Enter three times at most. */
import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { makeDispatch, recordDispatch } from '../../src/main/exchange/dispatch.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { addLists } from '../../src/main/lists/special/add-lists.ts'
import { shippedList } from '../../src/main/lists/special/templates.ts'
import type { Cells } from '../../src/shared/changes/change.ts'
import type { Edit } from '../../src/shared/contract/schemas.ts'
import { TESTER } from '../support/ledgers.ts'
import { ReturnedWorkbook } from '../support/returned-workbook.ts'
import { goInto, goTo, TOOLBAR } from './go-to.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

const LONG = { timeout: 180_000 }

/** Under load a page takes its time. */
const eventually = <T>(ask: () => T) => expect.poll(ask)

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
  const next = app.host.ledger.seq + 1
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.getByText(`已保存（第 ${next} 版）`).waitFor()
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
  const row = page.getByRole('row', { name: /^累计已完成/u })
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

it(
  'the numbers of a reduction lead to its target, and to the projects that it adds up',
  LONG,
  async () => {
    await openOverview()
    await enter(/^氮氧化物.*：目标 [\d.]+$/u)
    await page.getByRole('grid').waitFor()
    await atCell()
    const last = app.host.ledger.rows('district').length + 1
    const box = page.locator('.sheet-box')
    await eventually(() => box.getAttribute('aria-label')).toMatch(`第 ${last} 行`)
    await page.goBack()
    const sumOf = async (name: RegExp, subset: string) => {
      const sum = await numberOf(page.getByRole('link', { name }).textContent())
      await enter(name)
      await page.getByRole('button', { name: subset }).waitFor()
      await atCell()
      await page.goBack()
      return sum
    }
    const rows = app.host.ledger.rows('project').filter(({ cells }) => Number(cells.nox) > 0)
    const added = (of: typeof rows) => of.reduce((sum, { cells }) => sum + Number(cells.nox), 0)
    const all = await sumOf(/^氮氧化物.*：全部项目/u, '筛选：填了')
    expect(all).toBeCloseTo(added(rows), 2)
    const done = await sumOf(/^氮氧化物.*：已完成项目/u, '筛选：已完成、填了')
    expect(done).toBeLessThan(all)
  },
)

it('a requirement of a special ledger leads to the rows that it lacks', LONG, async () => {
  const unit = (name: string, cells: Cells): Edit => ({
    edit: 'insert',
    list: 'power-units',
    cells: { district: '丹阳市', enterprise: '甲电厂', unit: name, capacity: 30, ...cells },
  })
  addLists(app.host.ledger, TESTER, [shippedList('power-units')])
  commitEdits(app.host.ledger, TESTER, [
    unit('1号机组', { stable: '是' }),
    unit('2号机组', {}),
    // Too small to be asked for.
    unit('3号机组', { capacity: 5 }),
  ])
  await openOverview()
  const line = page
    .locator('[aria-labelledby="overview-lists"] li')
    .filter({ hasText: '机组稳定达标' })
  await eventually(() => line.textContent()).toContain('! 逾期未达到')
  await enter(/机组稳定达标$/u)
  await isShown('显示 1 / 3 项')
  await put('是')
  await eventually(() => line.textContent()).toContain('✓ 已达到')
  expect(entered).toBe(1)
})

it('a month that is awaited leads to its districts', LONG, async () => {
  const [first, second, ...others] = app.host.ledger.rows('district')
  if (first === undefined || second === undefined) throw new Error('no districts')
  const projects = app.host.ledger.rows('project')
  // All but two have told something of November; of December nobody has.
  const told = others.map(({ cells }): Edit => {
    const project = projects.find((row) => row.cells.district === cells.name)?.id ?? ''
    const report = { project, month: '2023-11', status: '在建' }
    return { edit: 'insert', list: 'progress', cells: report }
  })
  commitEdits(app.host.ledger, TESTER, told)
  await openOverview()
  const line = page.getByRole('listitem').filter({ hasText: '2023年12月调度表' })
  await eventually(() => line.textContent()).toMatch(/全部 8 个地区迟 \d+ 天$/u)
  await enter('2023年12月调度表')
  await isShown('未下发 8')
  await page.goBack()
  await enter(String(second.cells.name))
  await page.locator('tr[data-named]:focus').waitFor()
  expect(page.url()).toContain('month=2023-11')
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
