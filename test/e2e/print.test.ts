import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pdfPlaces, pdfText } from '../support/pdf.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const printed = (page: Page) => page.pdf({ preferCSSPageSize: true, printBackground: true })
const shown = (page: Page, count: number) =>
  page.getByText(new RegExp(`^显示 ${count} / 581 项$`, 'u')).waitFor()
const projects = () => app.host.ledger.rows('project').map(({ cells }) => cells)
const withoutSpace = (text: string) => text.replaceAll(/\s/gu, '')

describe('printing a list', () => {
  it('prints every row that it shows, its columns sheet after sheet, and nothing of the window', async () => {
    const own = projects().filter(({ district }) => district === '扬中市')
    const page = await app.open('projects?district=扬中市')
    await shown(page, own.length)
    const pdf = await printed(page)
    const text = withoutSpace(pdfText(pdf))
    for (const { code } of projects()) {
      const isOwn = own.some((one) => one.code === code)
      expect(text.includes(String(code)), String(code)).toBe(isOwn)
    }
    expect(text.startsWith('重点工程项目')).toBe(true)
    expect(text.includes('完成时限')).toBe(true)
    expect(text.includes('显示')).toBe(false)
    const [first] = pdfPlaces(pdf)
    expect([first?.width, first?.height].map((side) => Math.round(side ?? 0))).toEqual([297, 210])
    await shown(page, own.length)
    expect(await page.locator('.printed-sheet').count()).toBe(0)
  })

  it('prints the columns of the view, in its order', async () => {
    const page = await app.open('projects?district=扬中市')
    await page.getByText(/^显示 \d+ \/ 581 项$/u).waitFor()
    const text = withoutSpace(pdfText(await printed(page)))
    const headings = await page.locator('.ag-header-cell-text').allTextContents()
    const [first = '', second = ''] = headings.filter((heading) => heading.length > 2)
    expect(text.indexOf(first)).toBeLessThan(text.indexOf(second))
    expect(text.indexOf(first)).toBeGreaterThan(0)
  })
})
