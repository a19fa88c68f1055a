/** A plan from last year's, two years side by side, and another city's plan from nothing. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { planOf } from '../../src/main/plan/current-plan.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const open = (page: Page, name: string) => page.getByRole('button', { name: `打开台账 ${name}` })

it('a new year is made with names joined and parted, and compared with the old one', async () => {
  const firm = { district: '丹阳市', enterprise: '甲厂', batch: '首批28家' }
  const list = 'source-substitution'
  commitEdits(app.host.ledger, '张三', [{ edit: 'insert', list, cells: firm }])
  const page = await app.open('settings?list=ledgers')
  await page.getByRole('button', { name: '由2023年计划建立新一年计划…' }).click()
  await page.getByLabel('“源头替代项目”今年的名称').fill('VOCs综合治理')
  await page.getByLabel('“VOCs治理项目”今年的名称').fill('VOCs综合治理')
  await page.getByRole('button', { name: '拆出一类：“其他大气污染防治项目”' }).click()
  // Until it is said what goes there, nothing is made.
  const submit = page.getByRole('button', { name: /建立并打开，结转 \d+ 个项目/u })
  expect(await submit.isDisabled()).toBe(true)
  await page.getByLabel('“其他大气污染防治项目”今年的名称').first().fill('移动源治理')
  await page.getByLabel('“其他大气污染防治项目”归入“移动源治理”的工程类型').click()
  await page.keyboard.type('机动车')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const preview = page.getByRole('table', { name: '结转的项目数' })
  await preview.getByRole('columnheader', { name: 'VOCs综合治理' }).waitFor()
  await preview.getByRole('columnheader', { name: '移动源治理' }).waitFor()
  const listRows = page.getByRole('checkbox', { name: /^带来专项台账的行/u })
  await page.getByText('1 行带来：源头替代企业管理台账 1。').waitFor()
  await listRows.uncheck()
  await page.getByText('只带定义，行都留在上年台账中').waitFor()
  await listRows.check()
  const [, said] = /结转 (\d+) 个/u.exec(await submit.innerText()) ?? []
  await submit.click()
  await page.getByText(`已建立“镇江市2024年治气台账”，结转 ${said} 个项目`).waitFor()
  await page.getByText('镇江市2024年大气污染防治工作计划').waitFor()
  expect(app.host.ledger.rows('project')).toHaveLength(Number(said))
  expect(app.host.ledger.rows(list).map(({ cells }) => cells)).toMatchObject([
    { ...firm, batch: ['首批28家'] },
  ])
  expect(planOf(app.host.ledger).categories.map(({ name }) => name)).toEqual([
    '产业结构、能源结构和重点行业治理项目',
    'VOCs综合治理',
    '移动源治理',
    '其他大气污染防治项目',
  ])

  await page.getByRole('link', { name: '两年对照' }).click()
  const byCategory = page.getByRole('table', { name: '按类别' })
  await byCategory.getByRole('row', { name: /^VOCs综合治理 276 / }).waitFor()
  await page
    .getByRole('table', { name: '按辖市区' })
    .getByRole('button', { name: '丹阳市' })
    .click()
  await page
    .getByRole('table', { name: '按类别：丹阳市' })
    .getByRole('row', { name: /^合计 164 / })
    .waitFor()

  await page.goto(`${app.url}#/settings?list=ledgers`)
  await open(page, '镇江台账').click()
  await page.getByText('已打开“镇江台账”').waitFor()
  expect(app.host.ledger.rows('project')).toHaveLength(581)
})

it('a name that is taken is refused, and the ledger stays open', async () => {
  const page = await app.open('settings?list=ledgers&make=next')
  await page.getByLabel('文件名').fill('镇江台账')
  await page.getByRole('button', { name: /建立并打开/u }).click()
  await page.getByText(/文件已存在/u).waitFor()
  expect(app.host.ledger.rows('project')).toHaveLength(581)
})

it("another city's plan is made from nothing", async () => {
  const page = await app.open('settings?list=ledgers')
  await page.getByRole('button', { name: '新建空计划（其他城市）…' }).click()
  await page.getByLabel('城市').fill('常州市')
  await page.getByLabel('年度').fill('2025')
  await page.getByLabel(/^辖市区（/u).fill('天宁区\n钟楼区\n新北区')
  await page.getByLabel(/^工程类别（/u).fill('VOCs治理\n扬尘治理')
  await page.getByRole('checkbox', { name: '重污染天数（天数）' }).uncheck()
  await page.getByRole('button', { name: '建立并打开“常州市2025年治气台账”' }).click()
  await page.getByText('常州市2025年大气污染防治工作计划').waitFor()
  const plan = planOf(app.host.ledger)
  expect(plan.districts.map(({ name, short }) => `${name} ${short}`)).toEqual([
    '天宁区 TN',
    '钟楼区 ZL',
    '新北区 XB',
  ])
  expect(plan.indicators.map(({ key }) => key)).not.toContain('heavyDays')
  for (const route of [
    'overview',
    'projects',
    'annex',
    'targets',
    'tasks',
    'exchange',
    'history',
  ]) {
    await page.goto(`${app.url}#/${route}`)
    await page.locator('#page .toolbar').first().waitFor()
  }
})
