import * as sheetjs from '@e965/xlsx'
import { unzipSync } from 'fflate'
import papaparse from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvBytes } from '../../../src/main/export/csv.ts'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { ExportKind } from '../../../src/shared/contract/schemas.ts'
import { LedgerError } from '../../../src/shared/errors.ts'
import { headerOf } from '../../../src/shared/lists/headers.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { readSeedDocument } from '../../shared/plan/seed-document.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const [airSeed, annex1Seed, annex2Seed] = readSeedDocument().tables

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterAll(() => ledger.close())

const raw = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

async function csv(kind: ExportKind): Promise<string[][]> {
  const text = raw((await exportFile(ledger, kind, 'csv')).bytes)
  return papaparse.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data
}

/** What a spreadsheet shows below the header of the first sheet. */
async function shown(kind: ExportKind, headerEnd: number): Promise<string[][]> {
  const { bytes } = await exportFile(ledger, kind, 'xlsx')
  const book = sheetjs.read(bytes, { type: 'array', cellNF: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('no sheet')
  const options = { header: 1, raw: false, defval: '' } as const
  return sheetjs.utils.sheet_to_json<string[]>(sheet, options).slice(headerEnd)
}

describe.each([
  ['annex1', annex1Seed, 5],
  ['annex2', annex2Seed, 5],
  ['air', airSeed, 4],
] as const)('the csv of %s', (kind, seed, headerEnd) => {
  it('has the cells of the document and of the workbook', async () => {
    const [, ...rows] = await csv(kind)
    expect(rows).toEqual(seed?.rows)
    expect(rows).toEqual(await shown(kind, headerEnd))
  })

  it('has one heading a column, with the merged one above it in front', async () => {
    const [header] = await csv(kind)
    expect(header).toEqual(
      seed?.headings.map(({ name, group }) => (group === null ? name : `${group}-${name}`)),
    )
  })
})

describe('a csv file', () => {
  it('begins with a BOM and ends every line with CRLF', async () => {
    const text = raw((await exportFile(ledger, 'annex1', 'csv')).bytes)
    expect(text.startsWith('\ufeff"辖市区",')).toBe(true)
    expect(text.endsWith(',581\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
  })

  it('of projects has every field of every project as the workbook shows it', async () => {
    const [header, ...rows] = await csv('projects')
    expect(header).toEqual(PROJECTS.fields.map(headerOf))
    expect(rows).toHaveLength(581)
    expect(rows).toEqual(await shown('projects', 2))
  })

  it('quotes codes and phones, so that they are text to readers with types', async () => {
    const file = await exportFile(ledger, 'projects', 'csv')
    const [project] = projects(ledger)
    const line = raw(file.bytes).split('\r\n')[1]
    for (const key of ['code', 'creditCode', 'phone'])
      expect(line).toContain(`"${project?.cells[key]}"`)
    expect(line).toContain(`,${Number(project?.cells.investment).toFixed(2)},`)
  })

  it('holds one table: all annexes together are a zip with one file each', async () => {
    const { name, bytes } = await exportFile(ledger, 'annexes', 'csv')
    expect(name).toMatch(/\.zip$/u)
    const files = unzipSync(bytes)
    const kinds: ExportKind[] = ['annex1', 'annex2', 'air']
    const alone = await Promise.all(kinds.map((kind) => exportFile(ledger, kind, 'csv')))
    expect(Object.keys(files).sort()).toEqual(alone.map((file) => file.name).sort())
    for (const file of alone) expect(files[file.name]).toEqual(file.bytes)
    expect((await exportFile(ledger, 'annexes', 'csv')).bytes).toEqual(bytes)
  })

  it('is none of the overview', async () => {
    const error = await exportFile(ledger, 'overview', 'csv').catch((caught) => caught)
    expect(error).toBeInstanceOf(LedgerError)
    expect(error.code).toBe('USAGE')
  })
})

describe('text that a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '=cmd|"/c calc"!A1'])(
    'is disarmed: %j',
    (text) => {
      const bytes = csvBytes({
        mark: null,
        title: '表',
        headerRows: 1,
        header: ['文字', '数字'].map((heading, column) => ({
          text: heading,
          row: 0,
          column,
          rowSpan: 1,
          columnSpan: 1,
        })),
        columns: [
          { width: 10, align: 'left', isNumber: false },
          { width: 10, align: 'right', isNumber: true },
        ],
        rows: [{ isTotal: false, cells: [text, '-5.20'] }],
        bodySize: 9,
        rowHeight: 6,
      })
      const { data } = papaparse.parse<string[]>(raw(bytes).slice(1), { newline: '\r\n' })
      expect(data[1]).toEqual([`'${text}`, '-5.20'])
    },
  )

  it('is disarmed in a project', async () => {
    const hostile = makeLedger(folder)
    const cells = { district: '丹阳市', category: 'VOCs治理项目', enterprise: '甲', name: '=1+1' }
    commitEdits(hostile, TESTER, [{ edit: 'insert', list: 'project', cells }])
    const { bytes } = await exportFile(hostile, 'projects', 'csv')
    hostile.close()
    expect(raw(bytes)).toContain(`"'=1+1"`)
  })
})
