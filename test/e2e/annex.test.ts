/** `#/annex`: the sheets of paper before they are printed. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exportFile } from '../../src/main/export/export-file.ts'
import type { ExportKind } from '../../src/shared/contract/schemas.ts'
import { type PdfPage, pdfPlaces } from '../support/pdf.ts'
import { type LedgerApp, launchChromium, startLedgerApp } from './ledger-app.ts'

let browser: Browser
let app: LedgerApp
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  app = await startLedgerApp(browser)
})
afterEach(async () => {
  const { complaints } = app
  await app.close()
  expect(complaints).toEqual([])
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

/** pdftotext writes its words as XML. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
