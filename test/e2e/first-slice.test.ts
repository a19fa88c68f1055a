import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openOwn } from '../support/workbooks.ts'
import { cellOf, type LedgerApp, search, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const ENTERPRISE = '丹徒启明'

/** Rows of the ledger itself, beside what the page shows. */
function project(enterprise: string) {
  const rows = app.host.ledger.rows('project')
  const row = rows.find(({ cells }) => String(cells.enterprise).startsWith(enterprise))
  if (row === undefined) throw new Error(`no ${enterprise}`)
  return row
}

const countOf = (enterprise: string) =>
  app.host.ledger
    .rows('project')
    .filter(({ cells }) => String(cells.enterprise).includes(enterprise)).length

async function chooseStatus(page: Page, text: string, typed: string) {
  const cell = await cellOf(page, text, 'status')
  await cell.dblclick()
  const editor = page.getByRole('combobox', { name: '项目状态' })
  await editor.fill(typed)
  await editor.press('Enter')
  return cell
}

describe('a newcomer', () => {
  it('finds a project by part of its enterprise, edits its status, undoes, reloads, and it is right', async () => {
    const { cells, id } = project(ENTERPRISE)
    const before = String(cells.status)
    const after = before === '调试' ? '在建' : '调试'
    const page = await app.open('projects')
    await search(page, ENTERPRISE, countOf(ENTERPRISE))
    const code = String(cells.code)
    await chooseStatus(page, code, after)
    await page.getByText('已保存（第 2 版）').waitFor()
    expect(app.host.ledger.row('project', id)?.status).toBe(after)
    await page.keyboard.press('Control+z')
    await page.getByText('已保存（第 3 版）').waitFor()
    expect(app.host.ledger.row('project', id)?.status).toBe(before)
    await page.reload()
    await search(page, ENTERPRISE, countOf(ENTERPRISE))
    await (await cellOf(page, code, 'status')).filter({ hasText: before }).waitFor()
    await page.getByRole('button', { name: '重做' }).click()
    await page.getByText('已保存（第 4 版）').waitFor()
    await (await cellOf(page, code, 'status')).filter({ hasText: after }).waitFor()
  })

  it('sees annex and status line follow when a project changes its district, and follow back on undo', async () => {
    const { cells } = project('润州')
    const page = await app.open('projects')
    await page.getByText('附件差异 0').waitFor()
    await search(page, String(cells.code), 1)
    const cell = await cellOf(page, String(cells.code), 'district')
    await cell.dblclick()
    // Pinyin initials of 京口.
    await page.getByRole('combobox', { name: '辖市区' }).fill('jk')
    await page.keyboard.press('Enter')
    await page.getByText('附件差异 2').waitFor()
    await page.getByRole('link', { name: '附件表' }).click()
    const annexCell = (district: string, category: string) =>
      page.locator(`td[data-row="${district}"][data-column="${category}"]`)
    expect(await annexCell('润州区', 'total').innerText()).toMatch(/^7\s+应 8/u)
    expect(await annexCell('京口区', 'total').innerText()).toMatch(/^23\s+应 22/u)
    expect(await annexCell('全市', 'total').innerText()).toBe('581')
    await page.keyboard.press('Control+z')
    await page.getByText('附件差异 0').waitFor()
    expect(await annexCell('润州区', 'total').innerText()).toBe('8')
    expect(await annexCell('润州区', 'VOCs治理项目').innerText()).toBe('/')
  })

  it('goes from a number of the annex to exactly those projects', async () => {
    const page = await app.open('annex')
    await page.locator('td[data-row="镇江新区"][data-column="VOCs治理项目"] a').click()
    await page.getByText('显示 65 / 581 项').waitFor()
    expect(decodeURIComponent(page.url())).toContain('district=镇江新区')
    await page.getByRole('link', { name: '附件表' }).click()
    await page.locator('td[data-row="全市"][data-column="源头替代项目"] a').click()
    await page.getByText('显示 75 / 581 项').waitFor()
  })

  it('downloads 附件1 as a workbook under its official name', async () => {
    const page = await app.open('annex')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出附件1' }).click()
    expect((await download).suggestedFilename()).toBe(
      '附件1 2023年各辖市区大气污染防治重点工程项目表.xlsx',
    )
  })

  it('downloads all annexes as Word, PDF and workbook, numbered from the page told', async () => {
    const page = await app.open('annex?kind=annexes')
    await page.getByLabel('首页页码').fill('18')
    for (const [format, ending] of [
      ['Word 文档', 'docx'],
      ['PDF', 'pdf'],
    ] as const) {
      const download = page.waitForEvent('download', { timeout: 30_000 })
      await page.getByRole('button', { name: '全部附件的其他格式' }).click()
      await page.getByRole('menuitem', { name: format }).click()
      const name = `镇江市2023年大气污染防治工作计划附件.${ending}`
      expect((await download).suggestedFilename()).toBe(name)
    }
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出全部附件' }).click()
    const workbook = await openOwn(readFileSync(await (await download).path()))
    expect(workbook.worksheets[0]?.pageSetup.firstPageNumber).toBe(18)
  })

  it('adds a project, deletes it, and gets it back by undo', async () => {
    const page = await app.open('projects')
    await page.getByRole('button', { name: '新增' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('企业（单位）名称').fill('镇江试验热能有限公司')
    await drawer.getByLabel('项目名称').fill('锅炉低氮改造')
    await choose(page, drawer.getByLabel('辖市区'), '扬中市')
    await choose(page, drawer.getByLabel('工程类别'), 'VOCs治理项目')
    await drawer.getByRole('button', { name: /新\s*增|保\s*存|确\s*定/u }).click()
    await page.getByText('共 582 项').waitFor()
    expect(project('镇江试验热能').cells).toMatchObject({
      district: '扬中市',
      category: 'VOCs治理项目',
      status: '未开工',
      code: '2023-YZ-C-028',
      year: 2023,
    })
    await search(page, '镇江试验热能', 1)
    await (await cellOf(page, '2023-YZ-C-028', 'rowNumber')).click()
    await page.getByRole('button', { name: '删除' }).click()
    await page.getByText('将删除 1 个项目').waitFor()
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: /删\s*除/u })
      .click()
    await page.getByText('共 581 项').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('共 582 项').waitFor()
    expect(project('镇江试验热能').cells.code).toBe('2023-YZ-C-028')
  })
})

async function choose(page: Page, field: ReturnType<Page['locator']>, option: string) {
  await field.click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}

describe('a value that cannot be read', () => {
  it('stays in the editor with a Chinese reason, and Esc gives the old value back', async () => {
    const { cells, id } = project(ENTERPRISE)
    const page = await app.open('projects')
    await search(page, String(cells.code), 1)
    const cell = await cellOf(page, String(cells.code), 'status')
    await cell.dblclick()
    const editor = page.getByRole('combobox', { name: '项目状态' })
    await editor.fill('快好了')
    await editor.press('Enter')
    await page.getByText(/“快好了”不是项目状态/u).waitFor()
    await page.keyboard.press('Escape')
    await cell.filter({ hasText: String(cells.status) }).waitFor()
    expect(app.host.ledger.seq).toBe(1)
    expect(app.host.ledger.row('project', id)?.status).toBe(cells.status)
  })
})

describe('two open pages', () => {
  it('stay in step without a reload', async () => {
    const { cells } = project(ENTERPRISE)
    const code = String(cells.code)
    const after = cells.status === '调试' ? '在建' : '调试'
    const one = await app.open('projects')
    const two = await app.open('projects')
    await search(one, code, 1)
    await search(two, code, 1)
    await chooseStatus(one, code, after)
    const seen = await cellOf(two, code, 'status')
    await seen.filter({ hasText: after }).waitFor()
    await two.getByText('第 2 版').waitFor()
    await two.getByRole('button', { name: '撤销' }).click()
    const back = await cellOf(one, code, 'status')
    await back.filter({ hasText: String(cells.status) }).waitFor()
  })
})

describe('every page', () => {
  const routes = [
    'overview',
    'projects',
    'annex',
    'targets',
    'tasks',
    'exchange',
    'history',
    'settings',
  ]

  it('carries the ledger name and the mark 示例 and speaks Chinese only', async () => {
    const page = await app.open('projects')
    for (const route of routes) {
      await page.goto(new URL(`#/${route}`, page.url()).href)
      await page.locator('main').waitFor()
      const text = await page.locator('body').innerText()
      expect(text).toContain('镇江台账')
      expect(text).toContain('示例')
      expect(englishWordsOf(text)).toEqual([])
    }
    expect(await page.title()).toMatch(/镇江台账（示例）.*治气台账/u)
  })
})

/** Latin words that are neither codes nor terms of the trade nor the account's name. */
function englishWordsOf(text: string): string[] {
  const author = app.host.author
  const allowed =
    /^(?:VOCs|NOx|LDAR|RTO|SCR|SNCR|MSDS|PM|OBD|GPS|DB|FAKE|Ctrl|Esc|Enter|Alt|km|kg|xlsx|docx|Excel|Word|WPS|pdf|csv|zip|LDAR检测)$/u
  return [...text.matchAll(/[A-Za-z]{2,}/gu)]
    .map(([word]) => word)
    .filter((word) => !allowed.test(word) && word !== author && !/^[A-Z]{2}$/u.test(word))
    .filter((word) => !/FAKE/u.test(word))
}
