/** What is wrong in a special ledger, where it is seen, and what is asked before it goes out. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { TESTER } from '../support/ledgers.ts'
import { SUBSTITUTION as KEY, WHOLE } from '../support/substitution.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
let page: Page
withLedgerApp(async (started) => {
  app = started
  const rows = ['云岭化工', '青峰涂料', '云岭化工'].map((enterprise) => ({
    edit: 'insert' as const,
    list: KEY,
    cells: { ...WHOLE, enterprise, town: '云阳街道', amount: 2 },
  }))
  commitEdits(app.host.ledger, TESTER, rows)
  page = await app.open(`lists?list=${KEY}`)
  await cell(2).waitFor()
})

const cell = (row: number) =>
  page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="enterprise"]`)
const isRed = (row: number) =>
  cell(row).evaluate((element) => element.classList.contains('cell-error'))

it('two rows of one identity are red, counted and told, until one is put right', async () => {
  await expect.poll(() => Promise.all([0, 1, 2].map(isRed))).toEqual([true, false, true])
  await page.getByRole('button', { name: '标记', exact: true }).click()
  await page.getByRole('menuitem', { name: /有错误.*2$/u }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '标记：只看有错误' }).waitFor()
  await cell(0).click()
  await page.keyboard.press('Control+i')
  const told = '有 2 个企业的辖市区、企业（单位）名称相同'
  await page.getByRole('list', { name: '待补正' }).getByText(told).waitFor()
  const [first] = app.host.ledger.rows(KEY)
  commitEdits(app.host.ledger, TESTER, [
    {
      edit: 'set',
      list: KEY,
      id: first?.id ?? '',
      field: 'enterprise',
      value: '云岭化工二厂',
      old: '云岭化工',
    },
  ])
  await page.getByRole('list', { name: '待补正' }).waitFor({ state: 'detached' })
  await expect.poll(() => Promise.all([0, 1].map(isRed))).toEqual([false, false])
})

it('two equal projects of a district are marked and counted in their sheet, too', async () => {
  const { ledger } = app.host
  const [first, second] = ledger.rows('project')
  const edits = ['creditCode', 'enterprise', 'name'].map((field) => {
    const value = first?.cells[field] ?? null
    return { edit: 'set' as const, list: 'project', id: second?.id ?? '', field, value }
  })
  const projects = await app.open('projects')
  await projects.getByRole('button', { name: '标记', exact: true }).click()
  const item = projects.getByRole('menuitem', { name: /有错误/u })
  const count = async () => Number(/\d+$/u.exec((await item.textContent()) ?? '')?.[0])
  // The sample has some that wait to be looked at; they are found a moment after the rows are here.
  await expect.poll(count).toBeGreaterThan(0)
  const before = await count()
  commitEdits(ledger, TESTER, edits)
  await expect.poll(count).toBe(before + 1)
  await projects.locator('.cell-error[col-id="name"]').first().waitFor()
})

it('the panel of checks leads to the cell, and an export asks first', async () => {
  await page.getByRole('button', { name: '检查', exact: true }).click()
  const panel = page.getByRole('complementary', { name: '台账检查' })
  await panel.getByText('没有重复登记的企业').waitFor()
  await panel.getByRole('link', { name: '丹阳市 云岭化工 · 企业（单位）名称' }).last().click()
  await expect.poll(() => page.url()).not.toContain('row=')
  await expect.poll(() => new Sheet(app, page).active()).toBe('企业（单位）名称 第 3 行')
  await page.getByRole('button', { name: '导出明细' }).click()
  await panel.getByText('明细还有 2 处待处理，仍要导出吗？').waitFor()
  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: '照常导出' }).click()
  expect((await download).suggestedFilename()).toMatch(/源头替代.*\.xlsx$/u)
})

it('a finding is set aside with a reason, and is looked at again once it is taken back', async () => {
  await page.getByRole('button', { name: '检查', exact: true }).click()
  const panel = page.getByRole('complementary', { name: '台账检查' })
  await panel.getByText('2 处待处理').waitFor()
  const [first] = app.host.ledger.rows(KEY)
  await panel.getByRole('button', { name: '免检…' }).first().press('Enter')
  await page.keyboard.type('分属两个厂区')
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: '免检…' }).first().press('Enter')
  await page.keyboard.type('分属两个厂区')
  await page.keyboard.press('Enter')
  await panel.getByText('1 处待处理').waitFor()
  await page.locator('.ag-row[row-index="0"] [col-id="enterprise"]:not(.cell-error)').waitFor()
  expect(await Promise.all([0, 2].map(isRed))).toEqual([false, true])
  expect(app.host.ledger.rows('exemption').map(({ cells }) => cells)).toEqual([
    {
      ...{ rule: 'duplicate', row: first?.id, field: 'enterprise' },
      ...{ value: '云岭化工', reason: '分属两个厂区' },
    },
  ])
  const setAside = panel.getByRole('region', { name: '免检' })
  await setAside.getByText('已免检，单元格一改就重新检查').click()
  await setAside.getByText('理由：分属两个厂区').waitFor()
  await setAside.getByRole('button', { name: '恢复检查' }).click()
  await panel.getByText('2 处待处理').waitFor()
  await setAside.waitFor({ state: 'detached' })
  expect(app.host.ledger.rows('exemption')).toEqual([])
})

it('rows are summed up by district and town, or by a choice', async () => {
  await page.getByRole('button', { name: '汇总', exact: true }).click()
  const summary = page.getByRole('region', { name: '汇总' })
  const line = (name: string) => summary.getByRole('row').filter({ hasText: name }).innerText()
  await summary.getByRole('row').filter({ hasText: '丹阳市' }).waitFor()
  expect((await line('丹阳市')).split(/\s+/u)).toEqual(['丹阳市', '3', '6.00'])
  await summary.getByRole('combobox', { name: '汇总方式' }).click()
  await page.getByTitle('辖市区 › 乡镇（街道、园区）').last().click()
  await summary.getByRole('row').filter({ hasText: '云阳街道' }).waitFor()
})
