import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFile } from '../../../src/main/export/export-file.ts'
import { assertPrintable } from '../../../src/main/export/printable.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { unzip } from '../../../src/main/ooxml/unzip.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { ZIP_LIMITS } from '../../../src/main/workbook/zip-directory.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder)
  const cells = { district: '丹阳市', category: 'VOCs治理项目', enterprise: '甲' }
  const edits = Array.from({ length: 5001 }, (_, index) => ({
    edit: 'insert' as const,
    list: 'project',
    cells: { ...cells, name: `治理${index}` },
  }))
  commitEdits(ledger, TESTER, edits)
})
afterAll(() => ledger.close())

describe('a list of more than 5 000 rows', () => {
  it('is a Word file of as many rows, where a template holds its look', async () => {
    const { bytes } = await exportFile(ledger, 'projects', 'docx')
    const text = Buffer.from(
      unzip(bytes, { ...ZIP_LIMITS, ratio: 1000 }).get('word/document.xml') ?? new Uint8Array(),
    ).toString()
    expect(text.match(/治理\d+</gu)).toHaveLength(5001)
  })

  it('of chosen columns is a workbook of as many rows, and no Word file: the message says why', async () => {
    const list = { fields: ['code', 'name'], group: 'district' as const }
    const { bytes } = await exportFile(ledger, 'projects', 'xlsx', { list })
    const [sheet] = readWorkbook(bytes, '明细.xlsx').sheets
    // Title, header, band and rows; nothing is summed.
    expect(sheet?.rows.size).toBe(5004)
    const error = await exportFile(ledger, 'projects', 'docx', { list }).catch((caught) => caught)
    expect(error).toMatchObject({ code: 'USAGE' })
    expect(error.message).toMatch(/5001 行.*最多 5000 行（再多要占用.*内存）.*xlsx、csv/u)
  })

  it('is printed as pdf up to 20 000, and as Word file up to 100 000', () => {
    const table = (count: number) => [{ title: '表', rows: Array(count).fill(null) }]
    expect(() => assertPrintable(table(20_000), 'pdf')).not.toThrow()
    expect(() => assertPrintable(table(20_001), 'pdf')).toThrow(/pdf 最多 20000 行（.*秒/u)
    expect(() => assertPrintable(table(100_001), 'template')).toThrow(/docx 最多 100000 行/u)
  })

  it('goes out whole as csv', async () => {
    const { bytes } = await exportFile(ledger, 'projects', 'csv')
    expect(new TextDecoder().decode(bytes).trimEnd().split('\r\n')).toHaveLength(5002)
  })

  it('is counted in the annexes all the same', async () => {
    const { bytes } = await exportFile(ledger, 'annex1', 'csv')
    expect(new TextDecoder().decode(bytes)).toContain('"丹阳市",/,/,5001,/,5001')
  })
})
