import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inPlanOrder } from '../../src/shared/lists/plan-order.ts'
import { cellOf, type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
let page: Page
withLedgerApp(async (started) => {
  app = started
  page = await app.open('settings')
})

const cell = (field: string) => page.locator(`.ag-row[row-index="0"] .ag-cell[col-id="${field}"]`)

it('a milestone is changed like any cell, and the overview judges by it at once', async () => {
  await page.getByRole('radio', { name: '节点目标' }).locator('xpath=..').click()
  await cell('share').click()
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()
  await page.goto(`${app.url}#/overview`)
  await page.getByText(/前完成 10% 以上：276 个中需 28 个/).waitFor()
})

it('a milestone cannot lose what it asks for', async () => {
  await page.getByRole('radio', { name: '节点目标' }).locator('xpath=..').click()
  await cell('share').click()
  await page.keyboard.press('Delete')
  await page
    .getByText(/完成比例不低于和完成数不少于至少填一项/)
    .first()
    .waitFor()
  expect(app.host.ledger.seq).toBe(1)
})

it('a named list that an office adds stands in the overview', async () => {
  await page.getByRole('radio', { name: '重点名单' }).locator('xpath=..').click()
  await cell('name').waitFor()
  await page.getByRole('button', { name: '新增' }).click()
  await page.getByRole('dialog').getByLabel('名单名称').fill('餐饮油烟示范')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()
  await (await cellOf(page, '餐饮油烟示范', 'expected')).click()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 3 版）').waitFor()
  await page.goto(`${app.url}#/overview`)
  await page.getByText('0／12 家，缺 12').waitFor()
})

it('a status that an office adds and calls done counts as done, and one retired is offered no more', async () => {
  await page.getByRole('radio', { name: '项目状态' }).locator('xpath=..').click()
  await cell('name').waitFor()
  await page.getByRole('button', { name: '新增' }).click()
  await page.getByRole('dialog').getByLabel('名称').fill('整改闭环')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()
  await (await cellOf(page, '整改闭环', 'done')).click()
  await page.keyboard.type('是')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 3 版）').waitFor()
  await (await cellOf(page, '调试', 'retired')).click()
  await page.keyboard.type('是')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 4 版）').waitFor()

  await page.goto(`${app.url}#/overview`)
  const done = page
    .getByRole('list', { name: '全市项目' })
    .getByRole('listitem')
    .filter({ hasText: '已完成' })
    .locator('strong')
  const before = Number(await done.textContent())
  const open = app.host.ledger.rows('project').find(({ cells }) => cells.status === '在建')
  await page.goto(`${app.url}#/projects?row=${open?.id}&field=status`)
  await page.locator('.sheet-box[aria-label^="项目状态"]').waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  const options = page.getByRole('listbox').getByRole('option')
  await options.filter({ hasText: '整改闭环' }).waitFor()
  expect(await options.allTextContents()).not.toContain('调试')
  await page.keyboard.type('整改闭环')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 5 版）').waitFor()
  await page.goto(`${app.url}#/overview`)
  await expect.poll(() => done.textContent()).toBe(String(before + 1))
})

it('the words of the ranking are changed like any cell', async () => {
  await page.getByRole('radio', { name: '排名评价' }).locator('xpath=..').click()
  await (await cellOf(page, '滞后', 'lead')).click()
  await page.keyboard.type('-10')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()
  expect(app.host.ledger.row('rankingWord', '滞后')).toMatchObject({ lead: -10 })
})

it('a district that is renamed takes its projects along, and moves among the others', async () => {
  await page.goto(`${app.url}#/settings?list=district`)
  await (await cellOf(page, '句容市', 'name')).click()
  await page.keyboard.type('茅山市')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()
  await (await cellOf(page, '茅山市', 'name')).click()
  await page.getByRole('button', { name: '上移' }).click()
  await page.getByText('已保存（第 3 版）').waitFor()
  await page.goto(`${app.url}#/annex`)
  const first = page.locator('.sheet tbody tr:first-child').filter({ hasText: '茅山市' })
  await first.waitFor()
  expect((await first.innerText()).replaceAll(/\s+/gu, ' ')).toBe('茅山市 2 3 33 10 48')
})

it('the row moves that is selected by then', async () => {
  await page.goto(`${app.url}#/settings?list=district`)
  await (await cellOf(page, '句容市', 'name')).click()
  const up = page.getByRole('button', { name: '上移' })
  await up.and(page.locator(':enabled')).waitFor()
  const names = () =>
    inPlanOrder(app.host.ledger.rows('district')).map(({ cells }) => String(cells.name))
  const before = names()
  await up.evaluate((button) => {
    if (!(button instanceof HTMLElement)) return
    for (const key of ['ArrowDown', 'ArrowDown'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    button.click()
  })
  await page.getByText('已保存（第 2 版）').waitFor()
  const own = before.indexOf('句容市') + 2
  expect(names()).toEqual(before.with(own, before[own - 1] ?? '').with(own - 1, before[own] ?? ''))
})

it('the numbers of 附件1 are filled in as in its table, and judged at once', async () => {
  await page.goto(`${app.url}#/settings?list=quota`)
  await page.getByText('合计 581 项。').waitFor()
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="count-VOCs治理项目"]').click()
  await page.keyboard.type('44')
  await page.keyboard.press('Enter')
  await page.getByText('合计 582 项。').waitFor()
  await page.getByText('附件差异 1').waitFor()
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="count-VOCs治理项目"]').click()
  await page.keyboard.press('Delete')
  await page.getByText('还有没填的格。').waitFor()
  await page.getByText('附件差异 0').waitFor()
})

it('the days and points by which the office judges are set in the window', async () => {
  await page.goto(`${app.url}#/settings?list=plan`)
  await page.getByLabel('临期从到期前（天）').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()
  await page.getByLabel('排名依次看').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('逾期项目数、完成率')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 3 版）').waitFor()
  expect(app.host.ledger.row('plan', 'plan')).toMatchObject({
    dueSoonDays: 10,
    rankingOrder: ['lateCount', 'doneShare'],
  })
})

it('an indicator that is added stands on the page of targets', async () => {
  await page.goto(`${app.url}#/settings?list=indicator`)
  await page.getByRole('button', { name: '新增' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('名称').fill('臭氧浓度')
  await drawer.getByLabel('计量单位').fill('微克/立方米')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()
  await page.goto(`${app.url}#/targets?view=annex2`)
  await page.getByText('臭氧浓度').first().waitFor()
})

it('a word of 工程类型 that is written otherwise is followed once someone says it is the same', async () => {
  const [old, now] = ['VOCs在线监测联网', 'VOCs自动监控联网']
  const countOf = (kind: string) =>
    app.host.ledger.rows('project').filter(({ cells }) => cells.kind === kind).length
  const count = countOf(old)
  await page.getByRole('radio', { name: '计划', exact: true }).locator('xpath=..').click()
  await page.getByLabel('工程类型').click()
  const written = page.getByRole('textbox', { name: '工程类型' })
  await written.fill((await written.inputValue()).replace(old, now))
  await written.press('Enter')
  const dialog = page.getByRole('dialog', { name: '只是改了名称吗？' })
  await dialog.getByText(`“工程类型”的“${old}”改为“${now}”：有 ${count} 行写着“${old}”。`).waitFor()
  await dialog.getByRole('button', { name: '是，各行一起改' }).click()
  await page.getByText('已保存（第 2 版）').waitFor()
  expect([countOf(old), countOf(now)]).toEqual([0, count])
})
