import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { setLocked } from '../../src/main/progress/lock.ts'
import { xlsxOf } from '../support/workbooks.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
let page: Page
withLedgerApp(async (started) => {
  app = started
  page = await app.open('lists')
})

const saved = (seq: number) => page.getByText(`已保存（第 ${seq} 版）`).waitFor()
const cell = (row: number, field: string) =>
  page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${field}"]`)

async function add(fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: '新增' }).click()
  const drawer = page.getByRole('dialog')
  for (const [label, value] of Object.entries(fields)) await drawer.getByLabel(label).fill(value)
  await page.keyboard.press('Enter')
}

it('a ledger is defined without code, and its rows are entered, undone and told in history', async () => {
  await page.goto(`${app.url}#/settings?list=special`)
  await cell(0, 'name').waitFor()
  await add({ 台账名称: '加油站抽检' })
  await saved(2)
  const key = app.host.ledger.rows('special').find(({ cells }) => cells.name === '加油站抽检')?.id
  await page.goto(`${app.url}#/settings?list=special&part=specialField&of=${key}`)
  await add({ 字段名称: '油站名称' })
  await saved(3)
  await page.goto(`${app.url}#/lists/${key}`)
  await add({ 油站名称: '城东站' })
  await saved(4)
  await cell(0, 'field1').getByText('城东站').waitFor()
  await page.keyboard.press('Control+z')
  await saved(5)
  expect(app.host.ledger.rows(String(key))).toEqual([])
  await page.goto(`${app.url}#/history`)
  await page.getByText('新增记录 城东站').first().waitFor()
})

it('a quarter is carried over, compared and locked', async () => {
  const { ledger } = app.host
  await page.goto(`${app.url}#/lists/vapour-recovery?period=2023-03`)
  await page.getByRole('button', { name: '新增' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('名称（编号）').fill('1号泊位')
  await drawer.getByLabel('企业（单位）名称').fill('油库')
  for (const [label, word] of [
    ['辖市区', '扬中市'],
    ['对象类型', '码头泊位'],
  ] as const) {
    await drawer.getByLabel(label).click()
    await page.locator('.ant-select-item-option').getByText(word).click()
  }
  await drawer.getByRole('button', { name: '新增' }).click()
  await saved(2)
  expect(ledger.rows('vapour-recovery')[0]?.cells).toMatchObject({ period: '2023-03' })
  await page.goto(`${app.url}#/lists/vapour-recovery?period=2023-06`)
  await page.getByRole('button', { name: '结转上期' }).click()
  await saved(3)
  await page.getByText('较2023年一季度：新增 0变化 0减少 0').waitFor()
  await page.getByText('未报 8 地').waitFor()
  await page.getByRole('button', { name: '锁定' }).click()
  await page.getByRole('button', { name: '解锁' }).waitFor()
  expect(ledger.rows('vapour-recovery')).toHaveLength(2)
})

it('a choice that is written otherwise asks whether its rows are to follow', async () => {
  const { ledger } = app.host
  const berth = { period: '2023年一季度', district: '扬中市', kind: '码头泊位', name: '1号泊位' }
  commitEdits(ledger, '张三', [
    { edit: 'insert', list: 'vapour-recovery', cells: { ...berth, enterprise: '油库' } },
  ])
  await page.goto(`${app.url}#/settings?list=special&part=specialField&of=vapour-recovery`)
  await cell(0, 'name').waitFor()
  const ids = ledger
    .rows('specialField')
    .filter(({ cells }) => cells.list === 'vapour-recovery')
    .sort((a, b) => Number(a.cells.order) - Number(b.cells.order))
    .map(({ id }) => id)
  const choices = () => String(ledger.row('specialField', 'vapour-recovery/kind')?.values)
  const before = choices()
  const write = async () => {
    await cell(ids.indexOf('vapour-recovery/kind'), 'values').click()
    await page.keyboard.type(before.replaceAll(',', '、').replace('码头泊位', '装船泊位'))
    await page.keyboard.press('Enter')
    await page.getByText('的“码头泊位”改为“装船泊位”：有 1 行写着“码头泊位”。').waitFor()
  }
  await write()
  await page.getByRole('button', { name: /^取\s*消$/u }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(choices()).toBe(before)
  await write()
  await page.getByRole('button', { name: '是，各行一起改' }).click()
  await saved(3)
  expect(ledger.rows('vapour-recovery')[0]?.cells.kind).toBe('装船泊位')
  expect(choices()).toBe(before.replace('码头泊位', '装船泊位'))
})

it('the numbers of a quarter lead to the rows that are new, different or gone', async () => {
  const { ledger } = app.host
  const list = 'vapour-recovery'
  const own = { district: '扬中市', kind: '码头泊位', enterprise: '油库' }
  const insert = (period: string, name: string, amount: number) =>
    ({ edit: 'insert', list, cells: { ...own, period, name, amount } }) as const
  commitEdits(ledger, '张三', [
    insert('一季度', '1号泊位', 1200),
    insert('一季度', '2号泊位', 800),
    insert('二季度', '1号泊位', 1500),
    insert('二季度', '3号泊位', 100),
  ])
  await page.goto(`${app.url}#/lists/${list}?period=2023-06`)
  await page.getByRole('link', { name: '变化 1' }).click()
  await page.getByText('比上期变化').waitFor()
  await page.getByText('显示 1 / 2 项').waitFor()
  await cell(0, 'name').getByText('1号泊位').waitFor()
  await page.getByRole('link', { name: '新增 1' }).click()
  await cell(0, 'name').getByText('3号泊位').waitFor()
  await page.getByRole('button', { name: '减少 1' }).click()
  const gone = page.getByRole('region', { name: '本期减少的行' }).getByRole('row').last()
  await gone.getByText('2号泊位').waitFor()
  await gone.getByText('800').waitFor()
})

it('a workbook without a stamp fills in the ledger that the page is about, beside its own rows', async () => {
  const { ledger } = app.host
  const own = { period: '2023年一季度', district: '扬中市', kind: '码头泊位', name: '1号泊位' }
  const cells = { ...own, enterprise: '油库', oil: '汽油' }
  commitEdits(ledger, '张三', [{ edit: 'insert', list: 'vapour-recovery', cells }])
  const bytes = await xlsxOf({
    一季度: [
      ['报告期', '辖市区', '对象类型', '名称（编号）', '企业（单位）名称', '联系人'],
      [...Object.values(own), '油库', '李四'],
    ],
  })
  await page.goto(`${app.url}#/exchange?list=vapour-recovery`)
  await page
    .getByLabel('导入的工作簿')
    .setInputFiles({ name: '泊位.xlsx', mimeType: '', buffer: Buffer.from(bytes) })
  await page.getByRole('button', { name: '开始核对' }).click()
  await cell(0, 'contact').getByText('李四').waitFor()
  await page.getByRole('button', { name: '全部列' }).click()
  await cell(0, 'oil').getByText('汽油').waitFor()
  await page.getByRole('button', { name: '写入台账' }).click()
  await page.getByText('已更新 1 个设施的 1 个单元格').first().waitFor()
  expect(ledger.rows('vapour-recovery').map(({ cells: { contact } }) => contact)).toEqual(['李四'])
})

it('a locked quarter is no lock of the month of projects', async () => {
  setLocked(app.host.ledger, '张三', { month: '2023-06', list: 'vapour-recovery' }, true)
  setLocked(app.host.ledger, '张三', { month: '2023-05' }, true)
  await page.goto(`${app.url}#/projects?month=2023-04`)
  await page.getByRole('combobox', { name: '月份' }).click()
  const offered = page.locator('.ant-select-item-option')
  await offered.getByText('2023年5月 锁').waitFor()
  await offered.getByText('2023年6月', { exact: true }).waitFor()
})

it('a retired ledger is named where its workbooks are sent', async () => {
  const set = { edit: 'set', list: 'special', id: 'vapour-recovery', field: 'retired' } as const
  commitEdits(app.host.ledger, '张三', [{ ...set, value: '停用' }])
  await page.goto(`${app.url}#/exchange?list=vapour-recovery`)
  const select = page.getByRole('region', { name: '各辖市区报送情况' }).locator('.ant-select')
  await select.getByText('油气回收治理台账').first().waitFor()
})
