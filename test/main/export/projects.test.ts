import * as sheetjs from '@e965/xlsx'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportWorkbook } from '../../../src/main/export/export-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import { summarize } from '../../../src/shared/annex/summary.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { headerOf } from '../../../src/shared/lists/headers.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { errorsOf, importBytes } from '../../support/importing.ts'
import { makeLedger, projects, projectWith, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { moveTo, restoreTimeZone, ZONES } from '../../support/time-zones.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()
restoreTimeZone()

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const given: Cells = {
  district: '丹阳市',
  category: 'VOCs治理项目',
  enterprise: '丹阳甲公司',
  name: '治理',
}

function add(cells: Cells): void {
  commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'project', cells: { ...given, ...cells } }])
}

const exported = async (options = {}) => (await exportWorkbook(ledger, 'projects', options)).bytes

async function sheetOf(bytes: Uint8Array) {
  const sheet = (await openOwn(bytes)).getWorksheet(PROJECTS.title)
  if (sheet === undefined) throw new Error('no sheet of projects')
  return sheet
}

/** The cell of a field in the first project. */
async function cellOf(field: string, bytes: Uint8Array) {
  const column = PROJECTS.fields.findIndex(({ key }) => key === field) + 1
  return (await sheetOf(bytes)).getCell(3, column)
}

describe('the workbook of the projects', () => {
  it('has groups above the header of every field', async () => {
    const sheet = await sheetOf(await exported())
    const headers = PROJECTS.fields.map((_, index) => sheet.getCell(2, index + 1).value)
    expect(headers).toEqual(PROJECTS.fields.map(headerOf))
    const groups = PROJECTS.fields.map((_, index) => String(sheet.getCell(1, index + 1).value))
    expect([...new Set(groups)]).toEqual(PROJECTS.groups.map((group) => group.label))
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1", '=cmd|"/c calc"!A1'])(
    'keeps the text %j as text',
    async (text) => {
      add({ name: text, remark: text })
      const bytes = await exported()
      const cell = await cellOf('remark', bytes)
      expect([cell.value, cell.formula]).toEqual([text, undefined])
      const book = sheetjs.read(bytes, { type: 'array', cellFormula: true })
      const cells = Object.values(book.Sheets[PROJECTS.title] ?? {}) as sheetjs.CellObject[] // `!ref` and its like have no f either
      expect(cells.filter((item) => item.f !== undefined)).toEqual([])
    },
  )

  it.each(ZONES)('keeps its dates and can be read back in %s', async (...zone) => {
    moveTo(zone)
    add({ startedOn: '2023-01-01', completedOn: '2023-12-31' })
    const bytes = await exported()
    expect((await cellOf('startedOn', bytes)).value).toEqual(new Date('2023-01-01T00:00:00Z'))
    expect(importBytes(ledger, bytes).counts).toMatchObject({ unchanged: 1, changed: 0 })
  })

  it('keeps codes and phones as text, and shows every decimal that is kept', async () => {
    add({
      creditCode: '51420000MJH2003604',
      phone: '013800000000',
      investment: 12.3456,
      progress: 50,
    })
    const bytes = await exported()
    for (const [field, value] of [
      ['creditCode', '51420000MJH2003604'],
      ['phone', '013800000000'],
    ] as const) {
      const cell = await cellOf(field, bytes)
      expect([cell.value, cell.numFmt]).toEqual([value, '@'])
    }
    const book = sheetjs.read(bytes, { type: 'array' })
    const shown = (field: string) => {
      const c = PROJECTS.fields.findIndex(({ key }) => key === field)
      return book.Sheets[PROJECTS.title]?.[sheetjs.utils.encode_cell({ r: 2, c })]?.w
    }
    expect([shown('investment'), shown('progress')]).toEqual(['12.3456', '50'])
  })

  it('offers the words of the plan as a dropdown over all rows', async () => {
    add({})
    const sheet = await sheetOf(await exported())
    const column = PROJECTS.fields.findIndex(({ key }) => key === 'district') + 1
    const rule = sheet.getCell(3, column).dataValidation
    expect(rule).toMatchObject({ type: 'list', showErrorMessage: true })
    expect(rule.formulae).toEqual([
      `"${planOf(ledger)
        .districts.map((d) => d.name)
        .join(',')}"`,
    ])
  })

  it('keeps words that are too many for a rule on a hidden sheet', async () => {
    add({})
    const bytes = await exported()
    const column = PROJECTS.fields.findIndex(({ key }) => key === 'kind') + 1
    const rule = (await sheetOf(bytes)).getCell(3, column).dataValidation
    const { kinds } = planOf(ledger)
    expect(rule.formulae).toEqual([`_words!$A$1:$A$${kinds.length}`])
    const words = (await openOwn(bytes)).getWorksheet('_words')
    expect(words?.state).toBe('veryHidden')
    expect(kinds.map((_, row) => words?.getCell(row + 1, 1).value)).toEqual(kinds)
  })

  it('of one district has only its projects', async () => {
    add({})
    add({ district: '句容市', name: '其他治理' })
    const { bytes, name } = await exportWorkbook(ledger, 'projects', {
      list: { district: '句容市' },
    })
    expect(name).toBe('镇江市2023年句容市重点工程项目明细.xlsx')
    const sheet = await sheetOf(bytes)
    expect(sheet.actualRowCount).toBe(3)
    expect((await cellOf('district', bytes)).value).toBe('句容市')
  })

  it('of an empty ledger is a form to be filled', async () => {
    const sheet = await sheetOf(await exported())
    expect(sheet.actualRowCount).toBe(2)
    expect(importBytes(ledger, await exported()).counts).toMatchObject({ added: 0, errors: 0 })
  })
})

describe('what was exported', () => {
  it('changes nothing when it is imported where it came from', async () => {
    const sample = makeLedger(folder, { sample: true })
    const { bytes } = await exportWorkbook(sample, 'projects')
    const report = importBytes(sample, bytes, { dryRun: true })
    sample.close()
    expect(errorsOf(report)).toEqual([])
    expect(report.counts).toMatchObject({ added: 0, changed: 0, unchanged: 581 })
  })

  it('makes the same 581 projects in an empty ledger, once', async () => {
    const sample = makeLedger(folder, { sample: true })
    const { bytes } = await exportWorkbook(sample, 'projects')
    const report = importBytes(ledger, bytes)
    expect(report.counts).toMatchObject({ added: 581, changed: 0, errors: 0 })
    const withoutSource = (from: Ledger) =>
      new Map(
        projects(from).map(({ cells }) => {
          const { sourceFile: _f, sourceSheet: _s, sourceRow: _r, ...rest } = cells
          return [cells.code, rest]
        }),
      )
    expect(withoutSource(ledger)).toEqual(withoutSource(sample))
    const summaryOf = (from: Ledger) =>
      summarize(
        planOf(from),
        projects(from).map((row) => row.cells),
      )
    expect(summaryOf(ledger)).toEqual(summaryOf(sample))
    sample.close()
    const again = importBytes(ledger, bytes)
    expect(again).toMatchObject({ seq: null, counts: { added: 0, changed: 0, unchanged: 581 } })
    ledger.undo(TESTER)
    expect(projects(ledger)).toEqual([])
  })

  it('comes back the same, whatever its texts and numbers', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 })
    const odd = fc.constantFrom(
      '_x0041_',
      '_x000D_',
      '<b>&amp;"',
      '&C&P',
      '\t甲',
      '1e5',
      '0x10',
      '🏭',
    )
    const cells = fc.record({
      remark: fc.oneof(text, odd),
      measures: fc.oneof(text, odd),
      contact: fc.oneof(text, odd),
      tags: fc.array(fc.oneof(text, odd), { maxLength: 3 }),
      investment: fc.integer({ min: 0, max: 1e12 }).map((digits) => digits / 1e4),
      progress: fc.integer({ min: 0, max: 10_000 }).map((digits) => digits / 100),
      subItems: fc.integer({ min: 1, max: 1e9 }),
    })
    for (const [index, more] of fc.sample(cells, { seed: 2023, numRuns: 150 }).entries())
      add({ ...more, name: `治理${index}` })
    const bytes = await exported()
    const report = importBytes(ledger, bytes, { dryRun: true })
    expect(errorsOf(report)).toEqual([])
    expect(report.changes).toEqual([])
    expect(report.counts.unchanged).toBe(150)
  })

  it('comes back with the longest text that a cell can hold', async () => {
    add({ remark: '字'.repeat(32_767) })
    const bytes = await exported()
    expect(importBytes(ledger, bytes).counts).toMatchObject({ unchanged: 1, errors: 0 })
    expect(projectWith(ledger, { name: '治理' }).remark).toHaveLength(32_767)
  })
})
