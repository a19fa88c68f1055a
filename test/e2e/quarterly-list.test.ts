/**
 * A ledger that an office defines for itself, from its first field to the quarter that is exported and
 * to what its districts are scored for it.
 */
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterEach, expect, it, vi } from 'vitest'
import { listsOf } from '../../src/main/lists/lists-of.ts'
import { planOf } from '../../src/main/plan/current-plan.ts'
import type { SpecialList } from '../../src/shared/lists/special/from-rows.ts'
import { ReturnedWorkbook } from '../support/returned-workbook.ts'
import { fillNewRow } from './fill-new-row.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

const NAME = '加油站季度抽检台账'
const QUARTER = '2023-03'
const LATE = ['镇江新区', '镇江高新区']
const SCHEME = '加油站抽检考核'
const THREE_DAYS = 3 * 24 * 60 * 60 * 1000

let app: LedgerApp
let page: Page
withLedgerApp(async (started) => {
  app = started
  page = await app.open('settings?list=special')
})

afterEach(() => {
  vi.useRealTimers()
})

const definition = (): SpecialList => {
  const found = listsOf(app.host.ledger).special.find(({ title }) => title === NAME)
  if (found === undefined) throw new Error(`no list ${NAME}`)
  return found
}

const add = (fields: Record<string, string>) => fillNewRow(app, page, fields)

async function go(route: string): Promise<void> {
  await page.goto(`${app.url}#/${route}`)
}

/** What a button makes the browser save, and the bytes in it. */
async function downloaded(press: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await press()
  return readFileSync(await (await download).path())
}

const line = (district: string) => page.locator('.districts tbody tr').filter({ hasText: district })

/** Reads workbooks in, and writes each into the ledger as it is shown. */
async function take(workbooks: ReadonlyMap<string, Buffer>): Promise<void> {
  const files = [...workbooks].map(([name, buffer]) => ({ name, mimeType: '', buffer }))
  await page.getByLabel('导入的工作簿').setInputFiles(files)
  await page.getByRole('button', { name: '开始核对' }).click()
  for (let place = 0; place < files.length; place += 1) {
    await page.getByRole('button', { name: '写入台账' }).click()
    await page
      .getByText(/已新增 \d+ 个加油站/u)
      .first()
      .waitFor()
    if (place < files.length - 1) await page.getByRole('button', { name: /^核对下一份/u }).click()
  }
}

/** A form as a district gives it back, with two stations of its own. */
async function filled(form: Uint8Array, list: SpecialList, result: string): Promise<Buffer> {
  const book = await ReturnedWorkbook.of(form, list)
  for (const station of ['城东站', '城西站']) book.add({ field1: station, field2: result })
  return book.bytes()
}

/** A scheme about the ledger and about what came back of it in time, made in the settings. */
async function defineScheme(): Promise<string> {
  await go('settings?list=scheme')
  await add({ 名称: SCHEME })
  const id = app.host.ledger.rows('scheme').at(-1)?.id ?? ''
  await go(`settings?list=scheme&part=schemeItem&of=${id}`)
  const of = { 台账: NAME, 起点值: '0', 满分值: '100' }
  await add({ 考核项: '抽检合格率', 满分: '60', ...of, 完成: '抽检结果=合格' })
  await add({ 考核项: '按时报送', 满分: '40', 取数方式: '报送及时率', ...of, 几日内报回: '1' })
  await page.getByText('满分合计 100').waitFor()
  return id
}

/** Rank, district, total and points of every line, as the page shows them. */
function standing(): Promise<string[][]> {
  const items = app.host.ledger.rows('schemeItem').map(({ id }) => `score-${id}`)
  return page.evaluate(
    ([fields]) =>
      [...document.querySelectorAll('.assessment-grid .ag-row[row-index]')]
        .map((row) => Number(row.getAttribute('row-index')))
        .filter((index, at, all) => all.indexOf(index) === at)
        .sort((a, b) => a - b)
        .map((index) =>
          fields.map((field) => {
            const row = `.assessment-grid .ag-row[row-index="${index}"]`
            return document.querySelector(`${row} .ag-cell[col-id="${field}"]`)?.textContent ?? ''
          }),
        ),
    [['rank', 'rowName', 'total', ...items]] as const,
  )
}

// Eight workbooks are read, each in a process of its own.
it('a quarterly ledger is defined, sent out, merged, exported and scored', async () => {
  await add({ 台账名称: NAME, 每行是: '加油站', 报送周期: '每季度' })
  const { key } = definition()
  await go(`settings?list=special&part=specialField&of=${key}`)
  await add({ 字段名称: '辖市区', 内容: '辖市区', 必填: '必填' })
  await add({ 字段名称: '油站名称', 识别: '识别', 必填: '必填' })
  await add({ 字段名称: '抽检结果', 类型: '单选', 可选值: '合格、不合格' })
  await go(`settings?list=special&part=specialGoal&of=${key}`)
  await add({ 要求: '抽检合格', 比例不低于: '100', 时限: '2023-04-10', 完成: '抽检结果=合格' })

  await go(`exchange?list=${key}&month=${QUARTER}`)
  const zip = unzipSync(
    await downloaded(() => page.getByRole('button', { name: '全部下发（zip）' }).click()),
  )
  expect(Object.keys(zip)).toHaveLength(8)
  const forms = new Map(
    app.host.ledger
      .rows('district')
      .map(({ cells }) => String(cells.name))
      .map((name) => [name, Object.entries(zip).find(([file]) => file.includes(name))?.[1]]),
  )
  const asSent = definition()
  const returned = async (district: string, form = forms.get(district)) =>
    filled(form ?? new Uint8Array(), definition(), district === '扬中市' ? '不合格' : '合格')

  const onTime = [...forms.keys()].filter((district) => !LATE.includes(district))
  const first = new Map<string, Buffer>()
  for (const district of onTime) first.set(`${district}.xlsx`, await returned(district))
  await take(first)
  for (const district of onTime) await line(district).getByText('已合并').waitFor()
  for (const district of LATE) await line(district).getByText('已下发').waitFor()
  await go(`lists/${key}?period=${QUARTER}`)
  await page.getByText(`未报 2 地：${LATE.join('')}`).waitFor()

  // Three days later the definition has gone on; one of the late ones is on its old form, the other gets a new one.
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now: Date.now() + THREE_DAYS })
  const old = await filled(forms.get('镇江新区') ?? new Uint8Array(), asSent, '合格')
  await go(`settings?list=special&part=specialField&of=${key}`)
  await page.locator('.ag-cell[col-id="name"]').getByText('油站名称').dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('加油站名称')
  await page.keyboard.press('Enter')
  await page.locator('.ag-cell[col-id="aliases"]').getByText('油站名称').waitFor()
  await add({ 字段名称: '联系人' })
  await go(`exchange?list=${key}&month=${QUARTER}`)
  const renewed = await downloaded(() =>
    line('镇江高新区').getByRole('button', { name: '下发填报表' }).click(),
  )
  const book = await ReturnedWorkbook.of(renewed, definition())
  book.add({ field1: '城东站', field2: '合格', field3: '李四' })
  await take(new Map([['新区迟报.xlsx', old]]))
  await go(`lists/${key}?period=${QUARTER}`)
  await page.getByText('未报 1 地：镇江高新区').waitFor()
  await go(`exchange?list=${key}&month=${QUARTER}`)
  await take(new Map([['高新区迟报.xlsx', await book.bytes()]]))

  const rows = app.host.ledger.rows(key)
  expect(rows).toHaveLength(15)
  expect(rows.map(({ cells }) => cells.district)).toContain('镇江新区')
  expect(rows.find(({ cells }) => cells.field3 === '李四')?.cells).toEqual({
    period: QUARTER,
    district: '镇江高新区',
    field1: '城东站',
    field2: '合格',
    field3: '李四',
  })
  await go(`lists/${key}?period=${QUARTER}`)
  await page.getByText(/^未报 \d 地/u).waitFor({ state: 'detached' })
  const exported = await downloaded(() => page.getByRole('button', { name: '导出明细' }).click())
  expect(exported.length).toBeGreaterThan(1000)

  await go('lists')
  const entry = page.getByRole('row').filter({ hasText: NAME })
  await entry.getByText('每季度，至2023年一季度').waitFor()
  await entry.getByText('86.6%（13／15），要求 100%').waitFor()
  await entry.getByText('! 逾期未达到').waitFor()

  const scheme = await defineScheme()
  await go(`assessment?scheme=${scheme}`)
  const punctual = planOf(app.host.ledger)
    .districts.map(({ name }) => name)
    .filter((district) => onTime.includes(district) && district !== '扬中市')
  await expect.poll(standing).toEqual([
    ...punctual.map((district) => ['1', district, '100.00', '60.00', '40.00']),
    // Of two forms that it got, the first came back late.
    ['6', '镇江高新区', '80.00', '60.00', '20.00'],
    ['7', '镇江新区', '60.00', '60.00', '0.00'],
    ['8', '扬中市', '40.00', '0.00', '40.00'],
  ])

  const panel = page.getByRole('complementary', { name: '得分由来' })
  await page.locator('.ag-row[row-index="6"] .ag-cell[col-id="total"]').click()
  await panel.getByText('镇江新区 · 总分').waitFor()
  await page.keyboard.press('End')
  await panel.getByText('1 天内报回 0÷下发 1＝0%').waitFor()
  await page.keyboard.press('ArrowDown')
  await panel.getByText('扬中市 · 按时报送').waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await panel.getByText('完成 0÷涉及 2＝0%').waitFor()
  await panel.getByRole('link', { name: '涉及 2' }).click()
  await page.getByText('考核：扬中市 抽检合格率（涉及）').waitFor()
  await expect
    .poll(() => page.locator('.ag-row .ag-cell[col-id="field1"]').allTextContents())
    .toEqual(['城东站', '城西站'])
}, 180_000)
