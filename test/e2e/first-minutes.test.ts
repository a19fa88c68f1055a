/** What somebody sees who has never opened the program: the welcome page, the tour, the keys. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp(
  (started) => {
    app = started
  },
  { isFirstStart: true },
)

const panel = (page: Page) => page.locator('.tour .ant-tour-panel')

/** Nothing has been opened before, as after `npm start` on a new machine. */
async function firstStart(): Promise<Page> {
  app.host.openLastOrSample()
  const page = await app.context.newPage()
  await page.goto(app.url)
  return page
}

it('a first start greets, and leads to a ledger of a plan without projects', async () => {
  app.host.settings.rememberProfile(null)
  app.host.settings.rememberTour()
  const last = app.host.path
  app.host.close()
  const { rmSync } = await import('node:fs')
  rmSync(last)
  const page = await firstStart()
  await page.getByRole('heading', { name: '欢迎使用治气台账' }).waitFor()
  await page.getByText('上次的台账已不在原处').waitFor()
  const recent = page.getByRole('list', { name: '最近的台账' })
  await recent.getByRole('button', { name: '镇江台账 已不在原处' }).waitFor()
  await page.getByRole('link', { name: '由计划文件新建' }).click()
  await page.getByLabel('文件名').fill('我的台账')
  await page.getByRole('button', { name: '建立并打开' }).click()
  await page.getByText('台账中还没有项目。可用“新增”填写第一个').waitFor()
  expect(app.host.info()).toMatchObject({ name: '我的台账', sample: false, welcome: null })
  // Later the address alone leads to the work, and the name of the program back to the beginning.
  await page.goto(app.url)
  await page.getByRole('region', { name: '项目台账' }).or(page.locator('.list-grid')).waitFor()
  await page.getByRole('link', { name: '治气台账', exact: true }).click()
  await page.getByRole('button', { name: /^镇江市2023年治气台账（示例）/u }).click()
  await page.getByText('显示 581 / 581 项').waitFor()
})

it('the tour comes once, after the question who works here, and again when it is asked for', async () => {
  const page = await app.open('projects')
  await page.locator('.ag-row').first().waitFor()
  expect(await panel(page).count()).toBe(0)
  await page.getByRole('button', { name: '以后再说' }).click()
  // By keys alone: each step has the focus on its way on.
  for (let step = 1; step <= 7; step += 1) {
    await panel(page).getByText(`${step} / 7`).waitFor()
    await page.waitForFunction(() => document.activeElement?.matches('.tour .ant-tour-next-btn'))
    await page.keyboard.press('Enter')
  }
  await panel(page).waitFor({ state: 'detached' })
  await page.reload()
  await page.locator('.ag-row').first().waitFor()
  await page.getByText('已连接').waitFor()
  expect(app.host.settings.isTourShown).toBe(true)
  expect(await panel(page).count()).toBe(0)
  await page.getByRole('button', { name: '帮助' }).click()
  await page.getByRole('menuitem', { name: '导览' }).click()
  await panel(page).getByText('1 / 7').waitFor()
  await page.keyboard.press('Escape')
  await panel(page).waitFor({ state: 'detached' })
})

it('every thing that the tour points at is there and in sight', async () => {
  app.host.settings.rememberProfile(null)
  const { TOUR_STOPS } = await import('../../src/renderer/app/help/tour-steps.ts')
  const page = await app.open('projects')
  for (const { at, title } of TOUR_STOPS) {
    await panel(page).getByText(title).waitFor()
    expect([title, await page.locator(at).first().isVisible()]).toEqual([title, true])
    const box = await panel(page).boundingBox()
    expect([title, box !== null && box.x >= 0 && box.y >= 0]).toEqual([title, true])
    await panel(page).getByRole('button').last().click()
  }
})

it('F1 shows the keys anywhere, ? only where no text is written, and words narrow them', async () => {
  app.host.settings.rememberProfile(null)
  app.host.settings.rememberTour()
  const sheet = await Sheet.open(app)
  const { page } = sheet
  const keys = page.getByRole('dialog', { name: '快捷键' })
  await sheet.click(0, 'name')
  await sheet.type('?')
  await sheet.press('Escape')
  expect(await keys.count()).toBe(0)
  await sheet.press('F1')
  await keys.getByText('F6 / Shift+F6').waitFor()
  await page.keyboard.type('向下填充')
  await keys.getByText('没有这样的快捷键').waitFor()
  await page.getByLabel('搜索快捷键').fill('填充')
  await keys.getByText('Ctrl+D / Ctrl+R').waitFor()
  expect(await keys.getByText('F6 / Shift+F6').count()).toBe(0)
  await page.keyboard.press('Escape')
  await keys.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: '历史' }).click()
  await page.keyboard.press('?')
  await keys.waitFor()
})
