/**
 * The annexes as they look on paper, against images that were looked at and kept (grey, gzipped
 * PGM). With UPDATE_PAGES=1 the images are made anew, to be looked at again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import type { ExportFormat } from '../../../src/shared/contract/schemas.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { difference, greyOf, officePdf, pageImages } from '../../support/page-images.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const PAGES = join(import.meta.dirname, '../../fixtures/pages')

/**
 * Shares of black against white by which a page may differ: another version of a font or of the
 * printing program moves the edges of letters, not a line, a column or a margin.
 */
const TOLERANCE = { mean: 0.01, worst: 0.07 }

const folder = temporaryFolder()
let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterAll(() => ledger.close())

async function printed(format: Exclude<ExportFormat, 'csv'>): Promise<Uint8Array> {
  const { bytes } = await exportFile(ledger, 'annexes', format, { firstPage: 17 })
  return format === 'pdf' ? bytes : officePdf(bytes, format)
}

it.each(['pdf', 'docx', 'xlsx'] as const)('the annexes as %s look as they did', async (format) => {
  const pages = pageImages(await printed(format))
  expect(pages).toHaveLength(3)
  for (const [index, pgm] of pages.entries()) {
    const kept = join(PAGES, `annexes-${format}-${index + 1}.pgm.gz`)
    if (process.env.UPDATE_PAGES !== undefined) writeFileSync(kept, gzipSync(pgm))
    expect(existsSync(kept)).toBe(true)
    const { mean, worst } = difference(greyOf(pgm), greyOf(gunzipSync(readFileSync(kept))))
    expect.soft(mean, `${kept}: mean`).toBeLessThan(TOLERANCE.mean)
    expect.soft(worst, `${kept}: worst square`).toBeLessThan(TOLERANCE.worst)
  }
})

it('a moved column or another size of letters is seen', async () => {
  const [page] = pageImages(await printed('pdf')).map(greyOf)
  if (page === undefined) throw new Error('no page')
  const moved = { ...page, pixels: page.pixels.map((_, at) => page.pixels[at - 3] ?? 255) }
  expect(difference(page, moved).worst).toBeGreaterThan(TOLERANCE.worst)
})
