import fc from 'fast-check'
import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvBytes } from '../../../src/main/export/csv.ts'
import { html } from '../../../src/shared/paper/html/html-text.ts'
import { plainHeader } from '../../../src/shared/paper/paper-table.ts'

const SEED = 20230324

/** Texts in which the signs that mean something to a format come up often. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ',', '<', '&', '甲'))
    .map((signs) => signs.join('')),
)

describe(`any text (seed ${SEED})`, () => {
  it('comes out of csv as it went in, or with an apostrophe before what would run', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const bytes = csvBytes({
          mark: null,
          title: '表',
          ...plainHeader(texts.map(() => '列')),
          columns: texts.map(() => ({ width: 10, align: 'left', isNumber: false })),
          rows: [{ isTotal: false, cells: texts }],
          bodySize: 9,
          rowHeight: 6,
        })
        const csv = new TextDecoder().decode(bytes)
        const [, row = []] = papaparse.parse<string[]>(csv, { newline: '\r\n' }).data
        expect(row).toHaveLength(texts.length)
        for (const [index, cell] of row.entries()) {
          const given = texts[index]?.toWellFormed() ?? ''
          expect(cell).not.toMatch(/^[=+\-@\t\r]/u)
          expect([given, `'${given}`]).toContain(cell)
        }
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it('makes no markup in a printed page', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(html(given).replaceAll('<br>', '')).not.toMatch(/[<>"']/u)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
})
