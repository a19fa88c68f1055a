/** `#/annex`: the sheets of paper before they are printed. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { exportFile } from '../../src/main/export/export-file.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import type { ExportKind } from '../../src/shared/contract/schemas.ts'
import { TESTER } from '../support/ledgers.ts'
import { type PdfPage, pdfPlaces } from '../support/pdf.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const sheetsOf = (page: Page) => page.locator('.sheet')

const withoutSpace = (text: string) => text.replaceAll(/\s+/gu, '')

/** Signs of each sheet in order of their codes: reading orders differ, contents may not. */
const signsOf = (text: string) => [...withoutSpace(text)].sort().join('')

async function previewed(page: Page): Promise<string[]> {
  await page.locator('.sheet tbody tr').first().waitFor()
  return sheetsOf(page).evaluateAll((sheets) =>
    sheets.map((sheet) => {
      // Notes on the screen are not on paper.
      const copy = sheet.cloneNode(true) as HTMLElement
      for (const note of copy.querySelectorAll('small')) note.remove()
      return copy.textContent ?? ''
    }),
  )
}

const printed = (pages: PdfPage[]) =>
  pages.map(({ words }) => words.map(({ text }) => text).join(''))

describe('the preview', () => {
  it.each(['annex1', 'annex2', 'air', 'annexes', 'tasks', 'projects'] as const)(
    'of %s has the pages of the PDF, sign by sign',
    async (kind: ExportKind) => {
      const page = await app.open(`annex?kind=${kind}`)
      const seen = await previewed(page)
      const { bytes } = await exportFile(app.host.ledger, kind, 'pdf')
      const pages = printed(pdfPlaces(bytes)).map(unescaped)
      expect(seen).toHaveLength(pages.length)
      for (const [index, text] of seen.entries())
        expect(signsOf(text), `page ${index + 1}`).toBe(signsOf(pages[index] ?? ''))
      await page.getByText(`共 ${seen.length} 页`).waitFor()
    },
  )
})

describe('the content of the detail list', () => {
  it('is chosen beside the preview, which has the pages of the PDF of that choice', async () => {
    const page = await app.open('annex?kind=projects')
    const panel = page.getByRole('region', { name: '明细表内容' })
    await panel.getByRole('radiogroup', { name: '分组' }).getByText('辖市区').click()
    await panel.getByRole('radiogroup', { name: '纸张' }).getByText('A4').click()
    await page.locator('.sheet .band').first().waitFor()
    const list = { group: 'district', paper: 'A4' } as const
    const { bytes } = await exportFile(app.host.ledger, 'projects', 'pdf', { list })
    const pages = printed(pdfPlaces(bytes)).map(unescaped)
    await page.getByText(`共 ${pages.length} 页`).waitFor()
    const seen = await previewed(page)
    for (const [index, text] of seen.entries())
      expect(signsOf(text), `page ${index + 1}`).toBe(signsOf(pages[index] ?? ''))
  })

  it('says how many columns have room where there are too many', async () => {
    const page = await app.open('annex?kind=projects')
    const panel = page.getByRole('region', { name: '明细表内容' })
    await choose(page, panel.getByLabel('视图'), '全部字段')
    await panel.getByText(/A3 横排以最小的 8 磅字放得下前 \d+ 列/u).waitFor()
  })

  it('is printed step by step where it is long, and can be stopped', async () => {
    const cells = { district: '丹阳市', category: 'VOCs治理项目', enterprise: '甲' }
    const edits = Array.from({ length: 600 }, (_, index) => ({
      edit: 'insert' as const,
      list: 'project',
      cells: { ...cells, name: `治理${index}` },
    }))
    commitEdits(app.host.ledger, TESTER, edits)
    const page = await app.open('annex?kind=projects')
    await page.locator('.sheet tbody tr').first().waitFor()
    const print = async () => {
      await page.getByRole('button', { name: '明细表的其他格式' }).click()
      await page.getByRole('menuitem', { name: 'PDF' }).click()
      await page.getByRole('region', { name: '导出确认' }).getByText('照常导出').click()
    }
    await print()
    await page.getByText(/已打印 \d+ \/ 1181 行/u).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByText('已取消，没有导出').waitFor()
    expect(app.host.ledger.newestExports(5)).toEqual([])
  })

  it('is of a quarter of a special ledger as well, from its own page and back', async () => {
    const key = 'vapour-recovery'
    const berths = ['2023-03', '2023-06', '2023-06'].map((period, at) => ({
      edit: 'insert' as const,
      list: key,
      cells: {
        ...{ period, district: '扬中市', kind: '码头泊位', enterprise: '油库' },
        name: `${at + 1}号泊位`,
      },
    }))
    commitEdits(app.host.ledger, TESTER, berths)
    const page = await app.open(`lists?list=${key}&period=2023-06`)
    await page.getByRole('button', { name: '明细的其他格式' }).click()
    await page.getByRole('menuitem', { name: '选视图、列和纸张，预览…' }).click()
    const panel = page.getByRole('region', { name: '明细表内容' })
    await panel.getByRole('radiogroup', { name: '纸张' }).getByText('A3').click()
    await panel.getByRole('radiogroup', { name: '分组' }).getByText('辖市区').click()
    await page.locator('.sheet .band').first().waitFor()
    const list = { key: `${key}/2023-06`, group: 'district', paper: 'A3' } as const
    const { bytes } = await exportFile(app.host.ledger, 'projects', 'pdf', { list })
    const pages = printed(pdfPlaces(bytes)).map(unescaped)
    const seen = await previewed(page)
    expect(seen).toHaveLength(pages.length)
    for (const [index, text] of seen.entries())
      expect(signsOf(text), `page ${index + 1}`).toBe(signsOf(pages[index] ?? ''))
    expect(seen.join('')).toContain('3号泊位')
    expect(seen.join('')).not.toContain('1号泊位')
    await choose(page, panel.getByLabel('报告期'), '全部各期')
    await page.getByRole('link', { name: '第 3 项，查看设施' }).waitFor()
    await choose(page, panel.getByLabel('报告期'), '2023年一季度')
    await page.getByRole('link', { name: '第 1 项，查看设施' }).click()
    await page.getByText('1号泊位').waitFor()
    expect(page.url()).toContain(`lists/${key}`)
  })

  it('goes out as it was chosen', async () => {
    const page = await app.open('annex?kind=projects')
    const panel = page.getByRole('region', { name: '明细表内容' })
    await choose(page, panel.getByLabel('视图'), '资金与减排')
    await choose(page, panel.getByRole('combobox', { name: '辖市区' }), '润州区')
    await page.getByText('没有待处理的问题').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出明细表' }).click()
    expect((await download).suggestedFilename()).toBe(
      '镇江市2023年润州区重点工程项目明细（资金与减排）.xlsx',
    )
  })
})

/** Opens a box and takes the option of this text. */
async function choose(page: Page, box: Locator, option: string) {
  await box.click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}

describe('checks before an export', () => {
  const edit = (id: string, field: string, value: string) =>
    commitEdits(app.host.ledger, TESTER, [{ edit: 'set', list: 'project', id, field, value }])

  const first = () => {
    const [row] = app.host.ledger.rows('project')
    if (row === undefined) throw new Error('no project')
    return row
  }

  it('lead from a difference to exactly its projects', async () => {
    edit(first().id, 'district', '句容市')
    const page = await app.open('annex')
    const panel = page.getByRole('region', { name: '导出前检查' })
    await panel.getByText('附件1的数量与正式数量一致').waitFor()
    await panel.getByRole('link', { name: '句容市' }).click()
    await page.getByText('显示 3 / 581 项').waitFor()
  })

  it('lead from a deadline without a day to its cell', async () => {
    edit(first().id, 'deadlineText', '尽快')
    const page = await app.open('annex?kind=projects')
    const panel = page.getByRole('region', { name: '导出前检查' })
    await panel.getByRole('link', { name: '完成时限（日期）' }).first().click()
    const sheet = new Sheet(app, page)
    await expect.poll(() => sheet.active()).toBe('完成时限（日期） 第 1 行')
  })

  it('ask once before a document with open places goes out, and can mark it as a draft', async () => {
    edit(first().id, 'district', '句容市')
    const page = await app.open('annex')
    await page.getByText('2 处待处理').waitFor()
    await page.getByRole('button', { name: '导出附件1' }).click()
    const ask = page.getByRole('region', { name: '导出确认' })
    await ask.getByText('附件1还有 2 处待处理，仍要导出吗？').waitFor()
    const draft = page.waitForEvent('download')
    await ask.getByRole('button', { name: '标“草稿”导出' }).click()
    expect((await draft).suggestedFilename()).toMatch(/（草稿）\.xlsx$/u)
    const plain = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出附件1' }).click()
    expect((await plain).suggestedFilename()).not.toContain('草稿')
    expect(await ask.count()).toBe(0)
  })

  it('ask nothing where nothing is open', async () => {
    const page = await app.open('annex')
    await page.getByText('没有待处理的问题').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出附件1' }).click()
    await download
  })

  it('show a draft as it will be printed', async () => {
    const page = await app.open('annex?kind=annexes')
    await page.getByLabel('草稿').check()
    await expect.poll(() => page.locator('.sheet .draft').count()).toBe(3)
  })
})

/** pdftotext writes its words as XML. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
