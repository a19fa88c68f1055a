/** The pictures of the manual and of README. A test holds the list against both. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { addSchemes } from '../../src/main/assessment/add-schemes.ts'
import { shippedSchemes } from '../../src/main/assessment/templates.ts'
import { entriesToRegister } from '../../src/main/enterprises/register-enterprises.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { nextLedger } from '../../src/main/plan/years/next-ledger.ts'
import {
  DISTRICT,
  measure,
  moveProjects,
  projectsOf,
  report,
  returned,
  sendOut,
  set,
  workAWeek,
} from './story.ts'
import type { Picture } from './take-picture.ts'

const cell = (page: Page, row: number, field: string) =>
  page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${field}"]`)

export const PICTURES: readonly Picture[] = [
  {
    name: 'welcome',
    route: 'welcome',
    prepare(host, folder) {
      const sample = host.path
      host.create(join(folder, '镇江市2022年治气台账.ledger'), { sample: false })
      host.open(sample)
    },
    async steps(page) {
      // A folder as a reader has it, in place of the temporary one of this picture.
      await page.locator('.welcome-recent small').evaluateAll((folders) => {
        for (const folder of folders) folder.textContent = 'D:\\文档\\治气台账'
      })
    },
  },
  {
    name: 'tour',
    route: 'projects',
    async steps(page) {
      await page.getByRole('button', { name: '帮助' }).click()
      await page.getByRole('menuitem', { name: '导览' }).click()
      for (const step of [1, 2, 3, 4]) {
        await page.getByText(`${step} / 7`).waitFor()
        await page.getByRole('button', { name: '下一步' }).click()
      }
    },
  },
  {
    name: 'shortcuts',
    route: 'projects',
    async steps(page) {
      await page.locator('.ag-row').first().waitFor()
      await page.keyboard.press('F1')
      await page.getByRole('dialog', { name: '快捷键' }).waitFor()
    },
  },
  {
    name: 'projects',
    route: 'projects',
    async steps(page) {
      await cell(page, 3, 'name').click()
    },
  },
  {
    name: 'edit',
    route: 'projects',
    async steps(page) {
      await cell(page, 4, 'district').click()
      await page.keyboard.type('jk')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'paste-review',
    route: 'projects',
    async steps(page) {
      await page.evaluate(() =>
        navigator.clipboard.writeText('已完成\r\n在建\r\n差不多了\r\n已验收\r\n快开工\r\n'),
      )
      await cell(page, 1, 'status').click()
      await page.keyboard.press('Control+v')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'find',
    route: 'projects',
    async steps(page) {
      await cell(page, 0, 'name').click()
      await page.keyboard.press('Control+h')
      await page.getByLabel('查找内容').fill('隧道窑')
      await page.getByLabel('替换为').fill('回转窑')
    },
  },
  {
    name: 'record',
    route: 'projects',
    prepare(host) {
      set(host, '李四（执法支队）', host.ledger.rows('project')[2], {
        status: '在建',
        investment: 260,
      })
    },
    async steps(page) {
      await cell(page, 2, 'name').click()
      await page.keyboard.press('Control+i')
      await page.locator('aside').first().waitFor()
    },
  },
  { name: 'progress', route: 'projects?month=2023-06', prepare: report },
  { name: 'annex', route: 'annex', prepare: moveProjects },
  {
    name: 'reconcile',
    route: 'annex?kind=reconcile',
    prepare: moveProjects,
    async steps(page) {
      await page.getByRole('button', { name: /^丹阳市 VOCs治理项目/u }).click()
    },
  },
  { name: 'overview', route: 'overview', prepare: sendOut },
  { name: 'tasks', route: 'tasks' },
  { name: 'task-items', route: 'tasks?view=items' },
  { name: 'targets', route: 'targets?view=air&month=2023-06', prepare: measure },
  {
    name: 'assessment',
    route: 'assessment',
    prepare(host) {
      measure(host)
      addSchemes(
        host.ledger,
        '张三（大气科）',
        shippedSchemes().map(({ scheme }) => ({ ...scheme, day: '2023-06-30' })),
      )
    },
    async steps(page) {
      await page.locator('.ag-row').first().waitFor()
      await cell(page, 0, 'total').click()
    },
  },
  {
    name: 'enterprises',
    route: 'projects?by=enterprise',
    prepare({ ledger }) {
      const entries = entriesToRegister(ledger).slice(0, 40)
      const cells = entries.map((entry, index) =>
        index < 12 ? { ...entry, industry: '26' } : entry,
      )
      commitEdits(
        ledger,
        '张三（大气科）',
        cells.map((entry) => ({ edit: 'insert', list: 'enterprise', cells: entry })),
      )
    },
    async steps(page) {
      await page.locator('.ag-row').first().waitFor()
      await cell(page, 1, 'name').click()
      await page.keyboard.press('Control+i')
    },
  },
  { name: 'history', route: 'history', prepare: workAWeek },
  { name: 'exchange', route: 'exchange', prepare: sendOut },
  {
    name: 'review',
    route: 'exchange',
    async steps(page, host) {
      const buffer = await returned(host)
      const [, , third] = projectsOf(host, DISTRICT)
      set(host, '王五（润州生态环境局）', third, { investment: 777 })
      await page
        .getByLabel('导入的工作簿')
        .setInputFiles([{ name: '润州区填报表（4月交回）.xlsx', mimeType: '', buffer }])
      await page.getByText('正在读取').first().waitFor({ state: 'detached' })
      await page.getByRole('button', { name: '开始核对' }).click()
      await page.locator('.ag-row').first().waitFor()
      await page.getByRole('button', { name: /下一处/u }).click()
      await page.getByRole('button', { name: /下一处/u }).click()
    },
  },
  { name: 'settings', route: 'settings?list=district' },
  {
    name: 'years',
    route: 'annex?kind=years',
    prepare(host, folder) {
      const mapping = { districts: [], categories: [] }
      const path = join(folder, '镇江市2024年治气台账.ledger')
      host.take(
        nextLedger(path, host.ledger, {
          ...{ year: 2024, mapping, listRows: true },
          author: '张三（大气科）',
        }),
      )
    },
  },
]
