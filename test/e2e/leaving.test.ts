/** What is asked, and what still comes, when a page or the window is left. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

/** Within the window, as by the navigation. */
const goTo = (page: Page, route: string) => page.goto(new URL(`#/${route}`, page.url()).href)

const link = (page: Page, to: string) => page.getByRole('navigation').getByText(to, { exact: true })

/** Whether closing the window would ask first. */
const asks = (page: Page) =>
  page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))

/** On a page that was come to by an address; `type` replaces what the cell holds. */
async function refusedCell() {
  const page = await app.open('overview')
  const sheet = new Sheet(app, page)
  const [project] = app.host.ledger.rows('project')
  await goTo(page, `projects?row=${project?.id}&field=investment`)
  await page.locator('.sheet-box[aria-label^="总投资 第 1 行"]').waitFor()
  const type = async (text: string) => {
    await page.keyboard.press('Escape')
    await sheet.type(text)
  }
  return { page, sheet, type, refusal: page.locator('.cell-refusal') }
}

it('a half-written cell is asked about as long as its sheet is there, and kept when that goes', async () => {
  const sheet = await Sheet.open(app)
  const { page } = sheet
  await sheet.click(0, 'name')
  await sheet.type('写了一半')
  expect(await asks(page)).toBe(true)
  await goTo(page, 'history')
  await page.locator('.ag-row').first().waitFor({ state: 'detached' })
  expect(await asks(page)).toBe(false)
  await sheet.saved(2)
  expect(sheet.ledgerRow(0).name).toBe('写了一半')
})

it('a cell that is refused keeps its page, whichever way an address is followed, until it is mended', async () => {
  const { page, sheet, refusal, type } = await refusedCell()
  await type('abc')
  await link(page, '历史').click()
  await refusal.waitFor()
  await page.getByText('“总投资”还没有保存').first().waitFor()
  await sheet.press('5')
  await page.evaluate(() => history.back())
  await refusal.waitFor()
  expect(new URL(page.url()).hash).toBe('#/projects')
  expect(await page.locator('.sheet-box').inputValue()).toBe('abc5')
  await type('12')
  await page.evaluate(() => history.back())
  await sheet.saved(2)
  await page.waitForURL(/#\/overview/u)
  expect(sheet.ledgerRow(0).investment).toBe(12)
})

it('a refused cell is told with what was written in it where a browser cannot keep its page', async () => {
  // As in browsers of before 2026.
  await app.context.addInitScript(() =>
    Object.defineProperty(window, 'navigation', { value: null }),
  )
  const { page, refusal, type } = await refusedCell()
  await type('abc')
  await page.keyboard.press('Enter')
  await refusal.waitFor()
  await goTo(page, 'history')
  await page.getByText('“总投资”中填写的“abc”没有保存').waitFor()
})

it('a refused field of a record keeps its page', async () => {
  const sheet = await Sheet.open(app)
  const { page } = sheet
  await sheet.click(0, 'name')
  await sheet.press('Control+i')
  await page.getByLabel(/^总投资/u).click()
  await page.locator('.record-editor input').fill('abc')
  await link(page, '历史').click()
  await page.locator('.record-refusal').waitFor()
  expect(new URL(page.url()).hash).toBe('#/projects')
  await page.keyboard.press('Escape')
  await link(page, '历史').click()
  await page.waitForURL(/#\/history/u)
})

it('a half-written task is asked about until it is given up', async () => {
  const page = await app.open('tasks')
  await page.getByRole('button', { name: '编辑任务 3', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: '编辑任务 3', exact: true })
  const text = drawer.getByLabel('第 2 段原文')
  await text.waitFor()
  expect(await asks(page)).toBe(false)
  await text.fill('写了一半')
  expect(await asks(page)).toBe(true)
  await page.evaluate(() => {
    location.hash = '#/history'
  })
  await answer(page, '继续编辑')
  expect(await text.inputValue()).toBe('写了一半')
  await drawer.getByRole('button', { name: '取消' }).click()
  await answer(page, '继续编辑')
  await page.evaluate(() => {
    location.hash = '#/history'
  })
  await answer(page, '不保存')
  await page.waitForURL(/#\/history/u)
  expect(await asks(page)).toBe(false)
})

const tool = (page: Page, name: string) =>
  page.getByRole('toolbar').first().getByRole('button', { name })

/** What is asked where something half-written would be lost. */
async function answer(page: Page, word: '不保存' | '继续编辑'): Promise<void> {
  const button = page.getByRole('button', { name: word, exact: true })
  await button.click()
  await button.waitFor({ state: 'hidden' })
}

it('a half-written new row is asked about before its address is left and before it closes', async () => {
  const page = await app.open('overview')
  await goTo(page, 'projects')
  const sheet = new Sheet(app, page)
  await sheet.click(0, 'name')
  await tool(page, '新增').click()
  const drawer = page.getByRole('dialog', { name: '新增项目' })
  const name = drawer.getByLabel(/^项目名称/u)
  await name.waitFor()
  expect(await asks(page)).toBe(false)
  await name.fill('写了一半')
  expect(await asks(page)).toBe(true)
  await page.evaluate(() => history.back())
  await answer(page, '继续编辑')
  expect(await name.inputValue()).toBe('写了一半')
  await name.press('Escape')
  await answer(page, '继续编辑')
  expect(await name.inputValue()).toBe('写了一半')
  await page.evaluate(() => history.back())
  await answer(page, '不保存')
  await page.waitForURL(/#\/overview/u)
  expect(await asks(page)).toBe(false)
})

it('a half-written new row gives way, once given up, to one that starts anew', async () => {
  const sheet = await Sheet.open(app)
  const { page } = sheet
  await sheet.click(0, 'name')
  await tool(page, '新增').click()
  const name = page.getByRole('dialog', { name: '新增项目' }).getByLabel(/^项目名称/u)
  await name.fill('写了一半')
  await tool(page, '新增').click()
  await answer(page, '不保存')
  await expect.poll(() => name.inputValue()).toBe('')
  expect(await asks(page)).toBe(false)
  await name.fill('又写一半')
  expect(await asks(page)).toBe(true)
})

it('a new row whose text was taken back, or that was added, is left unasked', async () => {
  const sheet = await Sheet.open(app)
  const { page } = sheet
  await sheet.click(0, 'name')
  const begin = async () => {
    await tool(page, '新增').click()
    const field = page.getByRole('dialog', { name: '新增项目' }).getByLabel(/^项目名称/u)
    await field.fill('写了一半')
    return field
  }
  await (await begin()).fill('')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await (await begin()).fill('写好了')
  await page.getByLabel(/^企业/u).last().fill('某厂')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await sheet.saved(2)
  expect(await asks(page)).toBe(false)
})

it('what is typed for many rows is asked about before other work takes its place or the page goes', async () => {
  const sheet = await Sheet.open(app)
  const { page } = sheet
  await sheet.click(0, 'name')
  const choose = async (item: RegExp) => {
    await tool(page, '批量').click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await choose(/^批量设置/u)
  const value = page.getByRole('dialog', { name: '批量设置' }).getByLabel(/^设为/u)
  await value.fill('写了一半')
  await choose(/^移动/u)
  await answer(page, '继续编辑')
  await link(page, '历史').click()
  await answer(page, '继续编辑')
  expect(await value.inputValue()).toBe('写了一半')
  await choose(/^移动/u)
  await answer(page, '不保存')
  const move = page.getByRole('dialog', { name: '移动到…' })
  await move.waitFor()
  await value.waitFor({ state: 'detached' })
  await move.getByRole('button', { name: '取消' }).click()
  await move.waitFor({ state: 'detached' })
})

it('a plan that is being written is asked about before its address is left', async () => {
  const page = await app.open('settings?list=ledgers')
  await page.getByRole('button', { name: '新建空计划（其他城市）…' }).click()
  const districts = page.getByRole('textbox', { name: /^辖市区/u })
  await districts.fill('金坛区')
  await page.evaluate(() => history.back())
  await answer(page, '继续编辑')
  expect(await districts.inputValue()).toBe('金坛区')
  await page.getByRole('button', { name: '取消' }).click()
  await answer(page, '不保存')
  await page.getByRole('heading', { name: '这个文件夹中的台账' }).waitFor()
  for (const [form, field] of [
    [/^由计划文件新建/u, '文件名'],
    [/建立新一年计划…$/u, '“丹阳市”今年的名称'],
  ] as const) {
    await page.getByRole('button', { name: form }).click()
    await page.getByLabel(field).fill('写了一半')
    await link(page, '历史').click()
    await answer(page, '不保存')
    await page.waitForURL(/#\/history/u)
    await goTo(page, 'settings?list=ledgers')
  }
})

it('a reason that is being written is asked about before its drawer closes', async () => {
  const page = await app.open('overview')
  await page.locator('[aria-labelledby="overview-quality"] button').first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: '免检…' }).first().click()
  const reason = drawer.getByLabel('免检理由')
  await reason.fill('写了一半')
  await drawer.locator('.ant-drawer-close').click()
  await answer(page, '继续编辑')
  expect(await reason.inputValue()).toBe('写了一半')
  await reason.press('Enter')
  await reason.waitFor({ state: 'detached' })
  expect(await page.getByText('免检理由没有保存').count()).toBe(0)
  expect(await asks(page)).toBe(false)
})

it('a form is told as lost where a browser cannot keep its page', async () => {
  await app.context.addInitScript(() =>
    Object.defineProperty(window, 'navigation', { value: null }),
  )
  const page = await app.open('settings?list=ledgers&make=empty')
  await page.getByLabel('城市').fill('常州市')
  await link(page, '历史').click()
  await page.getByText('新的计划没有保存').waitFor()
})

it('a workbook comes though its page was left, and is not said to be cancelled', async () => {
  const page = await app.open('lists/vapour-recovery')
  let goOn = () => {}
  const isLeft = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route(/rpc\/exports\/document/u, async (route) => {
    await isLeft
    await route.continue()
  })
  await page.getByRole('button', { name: /导出明细$/u }).click()
  await goTo(page, 'history')
  await page.getByRole('button', { name: /导出明细$/u }).waitFor({ state: 'detached' })
  const download = page.waitForEvent('download')
  goOn()
  await download
  await page.getByText('已导出：').waitFor()
  expect(await page.getByText('已取消，没有导出').count()).toBe(0)
})
