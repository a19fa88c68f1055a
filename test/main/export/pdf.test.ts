import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { ExportKind } from '../../../src/shared/contract/schemas.ts'
import { LedgerError } from '../../../src/shared/errors.ts'
import { readSeedDocument, withoutSpace } from '../../shared/plan/seed-document.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { type PdfPage, pdfPages, pdfPlaces, pdfText } from '../../support/pdf.ts'
import { PLAN } from '../../support/plan.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const [airSeed, annex1Seed, annex2Seed] = readSeedDocument().tables

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterAll(() => ledger.close())
afterEach(() => {
  vi.unstubAllEnvs()
})

const pdf = async (kind: ExportKind, options = {}) =>
  (await exportFile(ledger, kind, 'pdf', options)).bytes

/** A Chinese font's box reaches this far above the line that its text stands in. */
const GLYPH_BOX = 6

/** The page number of each page, and in which corner of the sheet it stands. */
function pageNumbers(pages: PdfPage[]): [text: string, corner: string][] {
  return pages.map((page) => {
    const { width, height } = page
    const number = page.words.filter((word) => isMarginal(page, word))
    const [first] = number
    const side = (first?.left ?? 0) < width / 2 ? 'left' : 'right'
    const end = (first?.top ?? 0) < height / 2 ? 'top' : 'bottom'
    // Turned digits are words of their own, from top to bottom.
    const inOrder = number.sort((a, b) => a.top - b.top || a.left - b.left)
    return [inOrder.map(({ text }) => text).join(''), `${end} ${side}`]
  })
}

/** Below the type area, or left of it on a sheet across. */
function isMarginal({ width, height }: PdfPage, word: PdfPage['words'][number]): boolean {
  return width > height ? word.right < 35 : word.bottom > height - 35
}

describe('all annexes in one PDF', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await pdf('annexes', { firstPage: 18 })
  })

  it('show the official tables line by line, a page each', () => {
    const pages = pdfPages(bytes)
    expect(pages).toHaveLength(3)
    for (const [index, seed] of [annex1Seed, annex2Seed, airSeed].entries()) {
      const lines = pages[index] ?? []
      const from = lines.findIndex((line) => line.startsWith('丹阳市'))
      expect(lines.slice(from, from + 9)).toEqual(seed?.rows.map((row) => row.join(' ')))
      expect(lines[0]).toBe(seed?.mark ?? seed?.title)
      expect(lines).toContain(seed?.title)
    }
  })

  it('have every heading of the official tables', () => {
    const text = pdfText(bytes)
    for (const seed of [annex1Seed, annex2Seed, airSeed])
      for (const { name, group } of seed?.headings ?? []) {
        // A heading broken into lines has its neighbours between them; each line is its own.
        const parts = name.split(/(?=\()/u)
        for (const part of parts) expect([...part].every((sign) => text.includes(sign))).toBe(true)
        if (group !== null) expect(text).toContain(group)
      }
  })

  it('are on the sheets of the standard: across where the table is wide', () => {
    const sizes = pdfPlaces(bytes).map(({ width, height }) => [
      Math.round(width),
      Math.round(height),
    ])
    expect(sizes).toEqual([
      [297, 210],
      [297, 210],
      [210, 297],
    ])
  })

  it('stay within the margins of the standard', () => {
    const [across, , upright] = pdfPlaces(bytes)
    for (const [page, [top, right, bottom, left]] of [
      // Of pages 18 and 20: even ones are bound at the other edge.
      [across, [26, 37, 28, 35]],
      [upright, [37, 28, 35, 26]],
    ] as const) {
      if (page === undefined) throw new Error('no page')
      const text = page.words.filter((word) => !isMarginal(page, word))
      expect(Math.min(...text.map((word) => word.top))).toBeGreaterThanOrEqual(top - GLYPH_BOX)
      expect(Math.min(...text.map((word) => word.left))).toBeGreaterThanOrEqual(left - 0.1)
      expect(Math.max(...text.map((word) => word.right))).toBeLessThanOrEqual(
        page.width - right + 0.1,
      )
      expect(Math.max(...text.map((word) => word.bottom))).toBeLessThan(page.height - bottom)
    }
  })

  it('number their pages on from the first, where the bound document has them', async () => {
    expect(pageNumbers(pdfPlaces(bytes))).toEqual([
      ['—18—', 'top left'],
      ['—19—', 'bottom left'],
      ['—20—', 'bottom left'],
    ])
    expect(pageNumbers(pdfPlaces(await pdf('air')))).toEqual([['—1—', 'bottom right']])
  })
})

describe('the PDF list of projects', () => {
  it('has every project, the header on each page, no row split between two', async () => {
    const pages = pdfPlaces(await pdf('projects'))
    expect(pages.length).toBeGreaterThan(10)
    const codes = pages.map(({ words }) =>
      words.filter(({ text }) => /^\d{4}-[A-Z]{2}-[A-Z]-\d{3}$/u.test(text)),
    )
    expect(codes.flat().map(({ text }) => text)).toEqual(
      projects(ledger).map(({ cells }) => cells.code),
    )
    for (const { words } of pages) {
      const headers = words.filter(({ text }) => text === '项目编号')
      expect(headers).toHaveLength(1)
    }
    // The status of each stands beside its code, so it is on the same page.
    const middle = ({ top, bottom }: { top: number; bottom: number }) => (top + bottom) / 2
    for (const [index, page] of pages.entries())
      for (const code of codes[index] ?? []) {
        const besides = page.words.filter((word) => Math.abs(middle(word) - middle(code)) < 2)
        expect(besides.some(({ text }) => PLAN.statuses.some(({ name }) => name === text))).toBe(
          true,
        )
      }
  })

  it('prints markup as text, fetches nothing and runs nothing', async () => {
    const hostile = makeLedger(folder)
    const name = `<script>document.title='x'</script><img src="https://example.com/x.png">&lt;甲'"`
    commitEdits(hostile, TESTER, [
      {
        edit: 'insert',
        list: 'project',
        cells: { district: '丹阳市', category: 'VOCs治理项目', enterprise: '甲', name },
      },
    ])
    const { bytes } = await exportFile(hostile, 'projects', 'pdf')
    hostile.close()
    const text = pdfPlaces(bytes)
      .flatMap(({ words }) => words)
      .map((word) => word.text)
      .join('')
    expect(text).toContain('&lt;script&gt;')
    expect(pdfText(bytes)).toContain('&lt;甲')
  })
})

describe('the PDF list of tasks', () => {
  it('has every paragraph of the plan', async () => {
    const text = pdfText(await pdf('tasks'))
    for (const { section, paragraphs } of PLAN.tasks) {
      expect(text).toContain(withoutSpace(section))
      for (const paragraph of paragraphs) expect(text).toContain(withoutSpace(paragraph.text))
    }
  })
})

describe('a PDF that cannot be printed', () => {
  const refusal = async () => {
    const error = await exportFile(ledger, 'annex1', 'pdf').catch((caught) => caught)
    if (!(error instanceof LedgerError)) throw error
    return error
  }

  it('is refused with the way out where there is no Chromium', async () => {
    vi.stubEnv('CHROMIUM', '/nowhere/chromium')
    const { code, message } = await refusal()
    expect(code).toBe('PRINTER_MISSING')
    expect(message).toContain('docx')
  })

  it('is a failure of its own when the browser gives none', async () => {
    vi.stubEnv('CHROMIUM', '/bin/false')
    expect((await refusal()).code).toBe('PRINT_FAILED')
  })
})
