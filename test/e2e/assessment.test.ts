import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { addOwnTemplate } from '../../src/main/template/own/own-templates.ts'
import { templateOf } from '../support/templates.ts'
import { openOwn } from '../support/workbooks.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
let page: Page
withLedgerApp(async (started) => {
  app = started
  page = await app.open('assessment')
})

const saved = (seq: number) => page.getByText(`已保存（第 ${seq} 版）`).waitFor()
const cell = (row: number, field: string) =>
  page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${field}"]`)

async function add(fields: Record<string, string>, chosen: Record<string, string> = {}) {
  await page.getByRole('button', { name: '新增' }).click()
  const drawer = page.getByRole('dialog')
  for (const [key, value] of Object.entries(fields)) await drawer.locator(`#${key}`).fill(value)
  for (const [key, word] of Object.entries(chosen)) {
    await drawer.locator(`#${key}`).click()
    await page.locator('.ant-select-item-option').getByText(word, { exact: true }).click()
  }
  await drawer.getByRole('button', { name: '新增' }).click()
  await drawer.waitFor({ state: 'hidden' })
}

const rowNamed = (list: string, name: string) =>
  app.host.ledger.rows(list).find(({ cells }) => cells.name === name)

it('a scheme is made without code, a value entered, its ranks seen and traced to rows', async () => {
  await page.getByText('还没有考核办法').waitFor()
  await page.getByRole('button', { name: '办法设置' }).click()
  await add({ name: '区域同考' })
  await saved(2)
  const scheme = rowNamed('scheme', '区域同考')?.id ?? ''
  await page.goto(`${app.url}#/settings?list=scheme&part=schemeItem&of=${scheme}`)
  await add({ name: '完成率', weight: '60', from: '0', to: '100' }, { source: '重点工程项目' })
  await saved(3)
  await add({ name: '整改', weight: '40', from: '0', to: '10' }, { measure: '手工填写' })
  await saved(4)
  await page.getByText('满分合计 100').waitFor()
  expect(rowNamed('schemeItem', '整改')?.cells).toMatchObject({
    measure: 'typed',
    weight: 40,
    to: 10,
  })

  await page.goto(`${app.url}#/assessment`)
  const typed = rowNamed('schemeItem', '整改')?.id ?? ''
  const share = rowNamed('schemeItem', '完成率')?.id ?? ''
  await cell(7, 'rowName').waitFor()
  const last = (await cell(7, 'rowName').textContent()) ?? ''
  await cell(7, `value-${typed}`).click()
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await saved(5)
  await cell(0, 'rowName').getByText(last).waitFor()
  expect(app.host.ledger.rows('schemeEntry')).toMatchObject([{ cells: { place: last, value: 10 } }])

  await cell(0, `score-${share}`).click()
  const panel = page.getByRole('complementary', { name: '得分由来' })
  await panel.getByText(`${last} · 完成率`).waitFor()
  const counted = panel.getByRole('link', { name: /^计入 \d+$/ })
  const done = Number((await counted.textContent())?.slice(3))
  await counted.click()
  await page.getByText(`考核：${last} 完成率（计入）`).waitFor()
  const shown = page.locator('.ag-row .ag-cell[col-id="name"]')
  await expect.poll(() => shown.count()).toBe(done)

  // What is not filled in yet is listed before the export, which goes on all the same.
  await page.goto(`${app.url}#/assessment?scheme=${scheme}`)
  await page.getByRole('button', { name: '导出考核通报' }).click()
  await page.getByText('考核通报还有 1 处待处理，仍要导出吗？').waitFor()
  const checks = page.getByRole('region', { name: '导出前检查' })
  await checks.getByText(/等7个还没有填报$/u).waitFor()
  await checks.getByRole('link', { name: '整改' }).click()
  await expect.poll(() => new Sheet(app, page).active()).toMatch(/^填报 第 \d 行$/u)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '照常导出' }).click()
  expect((await download).suggestedFilename()).toBe('关于区域同考结果的通报.xlsx')
  await page.goto(`${app.url}#/assessment?scheme=${scheme}&since=4`)
  await page.getByText('没有变化').first().waitFor()
  await page.getByText('0 → 40 分，数值变化').waitFor()
  await page.goto(`${app.url}#/assessment?scheme=${scheme}&since=999`)
  await page.getByText('没有的版本（999）').waitFor()
})

it('the example schemes are added with a click and taken back with Ctrl+Z', async () => {
  await page.getByRole('button', { name: '添加示例办法' }).click()
  await saved(2)
  await cell(0, 'rank').getByText('1', { exact: true }).waitFor()
  await cell(0, 'total').click()
  await page.getByText(/ · 总分$/).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('还没有考核办法').waitFor()
})

it('a template of the office is chosen beside the export, and fills it', async () => {
  await page.getByRole('button', { name: '添加示例办法' }).click()
  await saved(2)
  const bytes = await templateOf([['{{办法名称}}'], ['{{地区}}', '{{总分}}']])
  const own = { kind: 'assessment', title: '简表', name: '简表.xlsx', bytes } as const
  await addOwnTemplate(app.host.ledger, '张三', own)
  await page.getByRole('button', { name: '考核通报的其他格式' }).click()
  await page.getByRole('menuitem', { name: '模板：简表' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '照常导出' }).click()
  const [sheet] = (await openOwn(readFileSync(await (await download).path()))).worksheets
  expect(sheet?.getCell('A1').text).toBe('2023年辖市区大气污染防治工作考核')
  expect(sheet?.rowCount).toBe(9)
})
