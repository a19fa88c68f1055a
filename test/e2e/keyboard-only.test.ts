/** The main flow of a year, from the first start to history, without a mouse. */
import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { ReturnedWorkbook } from '../support/returned-workbook.ts'
import { goInto, goTo, SHEET, TOOLBAR } from './go-to.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

/** Some hundred keys, each looked at. */
const LONG = { timeout: 240_000 }

/** To the navigation, and there to the page of this name. */
async function goToPage(page: Page, name: string): Promise<void> {
  await goInto(page, 'nav')
  // It is entered at the page that is shown.
  await goTo(page, '总览', 'Shift+Tab')
  await goTo(page, name)
  await page.keyboard.press('Enter')
  await page.locator(`nav [aria-current="page"]`).getByText(name).waitFor()
}

const project = (name: string) =>
  app.host.ledger.rows('project').find(({ cells }) => cells.name === name)

async function addProject(page: Page, enterprise: string, name: string): Promise<void> {
  await goInto(page, TOOLBAR)
  await goTo(page, /^新增/u)
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: '新增项目' })
  await form.waitFor()
  for (const [label, text] of [
    [/^企业/u, enterprise],
    [/^项目名称/u, name],
    [/^辖市区/u, '京口区'],
    [/^工程类别/u, 'VOCs治理项目'],
  ] as const) {
    await goTo(page, label)
    await page.keyboard.type(text)
    if (String(label).includes('区') || String(label).includes('类别'))
      await page.keyboard.press('Enter')
  }
  await goTo(page, '新增项目')
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'hidden' })
  await expect.poll(() => project(name)).toBeDefined()
}

it(
  'leads through the whole main flow, always seen, without one event of a mouse',
  LONG,
  async () => {
    const old = app.host.path
    app.host.close()
    rmSync(old)
    app.host.openLastOrSample()
    const page = await app.context.newPage()
    await page.addInitScript(() => {
      for (const type of ['pointerdown', 'mousedown', 'mousemove', 'wheel'])
        window.addEventListener(
          type,
          () => document.documentElement.setAttribute('data-mouse', type),
          true,
        )
    })
    await page.goto(app.url)
    await page.getByRole('heading', { name: '欢迎使用治气台账' }).waitFor()

    // A new ledger of the plan.
    await goTo(page, /^由计划文件新建/u)
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: '由计划文件新建' }).waitFor()
    await goTo(page, '建立并打开')
    await page.keyboard.press('Enter')
    await page.getByText('台账中还没有项目').waitFor()

    // Projects, one by the form, its money in the sheet.
    await addProject(page, '镇江甲涂装有限公司', '喷漆房废气治理')
    await addProject(page, '镇江乙印刷有限公司', '印刷废气治理')
    await goInto(page, SHEET)
    await page.keyboard.press('Control+Home')
    for (let step = 0; step < 60; step += 1) {
      const at = (await page.locator('.sheet-box').getAttribute('aria-label')) ?? ''
      if (at.startsWith('总投资')) break
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.type('120万')
    await page.keyboard.press('Enter')
    await expect.poll(() => project('喷漆房废气治理')?.cells.investment).toBe(120)

    // A workbook comes back: a change here, a conflict there.
    const book = await ReturnedWorkbook.sentTo(app.host.ledger, '京口区')
    const code = String(project('印刷废气治理')?.cells.code)
    book.set(String(project('喷漆房废气治理')?.cells.code), { investment: 150 })
    book.set(code, { investment: 60 })
    const buffer = await book.bytes()
    const { id = '' } = project('印刷废气治理') ?? {}
    commitEdits(app.host.ledger, '李工', [
      { edit: 'set', list: 'project', id, field: 'investment', value: 80 },
    ])
    await goToPage(page, '报送交换')
    page.once('filechooser', (chooser) => {
      void chooser.setFiles([{ name: '京口区报送.xlsx', mimeType: '', buffer }])
    })
    await goTo(page, '导入工作簿')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '开始核对' }).waitFor()
    await goTo(page, '开始核对')
    await page.keyboard.press('Enter')
    await page.locator('.ag-row').first().waitFor()
    await goInto(page, SHEET)
    // Where somebody else has changed the same cell, the district is right.
    await page.keyboard.press('F8')
    await page.keyboard.press('2')
    await page.getByText('将更新 2 个项目的 2 个单元格').waitFor()
    await goInto(page, TOOLBAR)
    await goTo(page, '写入台账', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => project('喷漆房废气治理')?.cells.investment).toBe(150)
    expect(project('印刷废气治理')?.cells.investment).toBe(60)

    // Findings, from the overview to the cell.
    await goToPage(page, '总览')
    const quality = page.locator('[aria-labelledby="overview-quality"] button').first()
    await quality.waitFor()
    const rule = (await quality.innerText()).replace(/\s+/gu, ' ').trim()
    await goTo(page, rule)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await goTo(page, /^2023-JK-/u)
    await page.keyboard.press('Enter')
    // The cell is reached once the address no longer asks for it.
    await page.locator(`${SHEET}:focus`).waitFor()
    await expect.poll(() => page.url()).not.toContain('row=')

    // 附件1 as a workbook.
    await goToPage(page, '附件表')
    await goTo(page, '导出附件1')
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    await goTo(page, '照常导出')
    await page.keyboard.press('Enter')
    expect((await download).suggestedFilename()).toMatch(/附件1.*\.xlsx$/u)

    // The import is taken back, and history says so.
    await page.keyboard.press('Control+z')
    await expect.poll(() => project('喷漆房废气治理')?.cells.investment).toBe(120)
    await goToPage(page, '历史')
    await page.locator('main').getByText(/撤销/u).first().waitFor()
    expect(await page.locator('html').getAttribute('data-mouse')).toBeNull()
  },
)
