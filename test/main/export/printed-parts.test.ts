import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { type PrintStep, printDocument } from '../../../src/main/export/pdf/print-document.ts'
import { printWithChromium } from '../../../src/main/export/pdf/print-with-chromium.ts'
import { documentHtml } from '../../../src/shared/paper/html/document-html.ts'
import { type PaperTable, plainHeader } from '../../../src/shared/paper/paper-table.ts'
import { type PdfPage, pdfPlaces } from '../../support/pdf.ts'

/** Bands, rows of one to four lines, and joined cells: whatever decides where a page ends. */
function longTable(rows: number): PaperTable {
  return {
    mark: null,
    title: '长表',
    ...plainHeader(['序号', '辖市区', '类别', '内容']),
    columns: [
      { width: 12, align: 'center', isNumber: true },
      { width: 30, align: 'left', isNumber: false, repeats: 'band' },
      { width: 30, align: 'left', isNumber: false, repeats: 'merged' },
      { width: 60, align: 'left', isNumber: false },
    ],
    rows: Array.from({ length: rows }, (_, index) => ({
      isTotal: false,
      cells: [
        String(index + 1),
        `第${Math.floor(index / 37)}组`,
        `类${Math.floor(index / 3)}`,
        '治理设施提升改造'.repeat(1 + ((index * 7) % 11)),
      ],
    })),
    bodySize: 9,
    rowHeight: 6,
  }
}

const AT = '2023-03-24T08:00:00.000Z'

async function printed(table: PaperTable, signal?: AbortSignal) {
  const document = { title: '长表', tables: [table], isDraft: false }
  const steps = printDocument(document, { firstPage: 18, at: AT, signal })
  const said: PrintStep[] = []
  let step = await steps.next()
  while (step.done !== true) {
    said.push(step.value)
    step = await steps.next()
  }
  return { said, bytes: step.value }
}

/** Words with their places to a tenth of a millimetre. */
function wordsOf(pages: PdfPage[]): string[] {
  return pages.map(({ words }) =>
    words
      .map(({ text, left, top }) => `${text} ${left.toFixed(0)} ${top.toFixed(0)}`)
      .sort()
      .join('\n'),
  )
}

describe('a table of more lines than are printed at once', { timeout: 180_000 }, () => {
  it('has the pages that it would have if it were printed whole, page numbers and all', async () => {
    const table = longTable(1200)
    const { said, bytes } = await printed(table)
    expect(said.map(({ done }) => done > 0)).toEqual([false, true])
    const whole = await printWithChromium(documentHtml({ title: '长表', tables: [table] }, 18))
    expect(wordsOf(pdfPlaces(bytes))).toEqual(wordsOf(pdfPlaces(whole)))
  })

  it('is the same file each time, of the day of its revision', async () => {
    const [one, two] = [await printed(longTable(1100)), await printed(longTable(1100))]
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
    const pdf = await PDFDocument.load(one.bytes, { updateMetadata: false })
    expect(pdf.getTitle()).toBe('长表')
    expect(pdf.getCreationDate()?.toISOString()).toBe(AT)
  })

  it('stops when it is asked to', async () => {
    const stop = new AbortController()
    const printing = printed(longTable(1100), stop.signal)
    stop.abort()
    await expect(printing).rejects.toThrow('aborted')
  })
})
