import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { TEMPLATES } from '../../src/shared/lists/templates.ts'
import { restyledTemplate } from '../main/template/restyled-template.ts'
import { docxBody, textOf } from '../support/docx.ts'
import { templateOf } from '../support/templates.ts'
import { headRow, paragraph, row, table, wordOf } from '../support/word-templates.ts'
import { openOwn } from '../support/workbooks.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const panel = (page: Page) => page.getByRole('region', { name: '模板检查和预览' })

async function choose(page: Page, label: string, name: string, bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes)
  await page.getByLabel(label).setInputFiles({ name, mimeType: '', buffer })
}

const named = () => app.host.ledger.rows(TEMPLATES.key).map(({ cells }) => cells.name)

describe('own templates in 设置', () => {
  it('lists every fault of a wrong one with its cell, and does not take it in', async () => {
    const page = await app.open('settings')
    const wrong = await templateOf([
      ['项目', '名次'],
      ['{{项目名}}', '{{名次}}'],
    ])
    await choose(page, '添加项目明细的模板', '写错.xlsx', wrong)
    await panel(page).getByText('不能使用').waitFor()
    const lines = await panel(page).getByRole('table', { name: '模板中的问题' }).innerText()
    expect(lines).toContain('✕ 错误\t表\tA2\t没有名为“项目名”的标记，是不是“{{项目名称}}”？')
    expect(lines).toContain('✕ 错误\t表\tB2\t')
    expect(await panel(page).getByRole('button', { name: '存入台账' }).count()).toBe(0)
    expect(named()).toEqual([])
    expect(app.complaints).toEqual([])
  })

  it('shows a sound one filled, takes it in, and offers it for the export', async () => {
    const page = await app.open('settings')
    await choose(page, '添加附件1的模板', '红头版.xlsx', await restyledTemplate())
    await panel(page).getByText('检查通过').waitFor()
    const paper = panel(page).getByRole('table', { name: '表格的第一页' })
    expect(await paper.getByText('丹阳市').count()).toBe(1)
    expect(await paper.getByText('581').count()).toBeGreaterThan(0)
    await panel(page).getByLabel('模板名称').fill('市局红头版')
    await panel(page).getByRole('button', { name: '存入台账' }).click()
    await page.getByRole('button', { name: '查看模板 市局红头版' }).waitFor()
    expect(named()).toEqual(['市局红头版'])

    await page.goto(`${app.url}#/annex`)
    await page.getByLabel('附件1的其他格式').click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: '模板：市局红头版' }).click()
    const file = await (await download).path()
    const [sheet] = (await openOwn(readFileSync(file))).worksheets
    expect(sheet?.getCell('C2').text).toContain('单位：')
    expect(sheet?.getCell('A7').text).not.toBe('')

    await page.goto(`${app.url}#/settings`)
    await page.getByRole('button', { name: '设为默认：模板 市局红头版' }).click()
    await page.getByText('默认 · 红头版.xlsx').waitFor()
    await page.goto(`${app.url}#/annex`)
    const again = page.waitForEvent('download')
    await page.getByRole('button', { name: /导出附件1$/u }).click()
    const [plain] = (await openOwn(readFileSync(await (await again).path()))).worksheets
    expect(plain?.getCell('C2').text).toContain('单位：')
    expect(app.complaints).toEqual([])
  })

  it('draws a Word template filled, and exports by it', async () => {
    const page = await app.open('settings')
    const bytes = wordOf(
      paragraph('红头：{{标题}}') +
        table(headRow('名次', '辖市区', '评价'), row('{{名次}}', '{{辖市区}}', '{{评价}}')),
    )
    await choose(page, '添加总览的模板', '本办通报.docx', bytes)
    await panel(page).getByText('检查通过').waitFor()
    const paper = panel(page).getByLabel('填好的文档')
    await paper.getByText('红头：关于镇江市2023年').waitFor()
    await paper.getByText('丹阳市').waitFor()
    await panel(page).getByRole('button', { name: '存入台账' }).click()
    await page.getByRole('button', { name: '查看模板 本办通报' }).waitFor()

    const wrong = wordOf(paragraph('{{标提}}'))
    await choose(page, '添加总览的模板', '写错.docx', wrong)
    await panel(page).getByText('不能使用').waitFor()
    const lines = await panel(page).getByRole('table', { name: '模板中的问题' }).innerText()
    expect(lines).toContain('✕ 错误\t正文\t第 1 段\t没有名为“标提”的标记')

    await page.goto(`${app.url}#/overview`)
    await page.getByLabel('总览的其他格式').click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: '模板：本办通报' }).click()
    const text = textOf(docxBody(readFileSync(await (await download).path())))
    expect(text).toContain('红头：关于镇江市2023年治气重点工程进展情况的通报')
  })

  it('renames and removes one, and undo brings it back with its file', async () => {
    const page = await app.open('settings')
    await choose(
      page,
      '添加项目明细的模板',
      '简表.xlsx',
      await templateOf([['项目'], ['{{项目名称}}']]),
    )
    await panel(page).getByRole('button', { name: '存入台账' }).click()
    await page.getByRole('button', { name: '重命名模板 简表' }).click()
    await page.getByRole('table').getByLabel('模板名称').fill('只列项目')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '删除模板 只列项目' }).click()
    await page.getByRole('button', { name: '删除', exact: true }).click()
    await page.getByText('这个模板已删除').waitFor()
    expect(named()).toEqual([])
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: '查看模板 只列项目' }).click()
    await panel(page).getByRole('table', { name: '表的第一页' }).waitFor()
    expect(named()).toEqual(['只列项目'])
    expect(app.complaints).toEqual([])
  })

  it('gives the official template to begin from, which is sound itself', async () => {
    const page = await app.open('settings')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载附件1的官方模板（Excel）' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('附件1模板.xlsx')
    await choose(page, '添加附件1的模板', '附件1模板.xlsx', readFileSync(await file.path()))
    await panel(page).getByText('检查通过').waitFor()
    const paper = panel(page).getByRole('table', { name: /第一页/u })
    expect(await paper.getByText('镇江高新区').count()).toBe(1)
    expect(app.complaints).toEqual([])
  })
})
