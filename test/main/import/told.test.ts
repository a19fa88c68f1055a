/** What recognition decides, how sure it is, and that someone may decide it otherwise. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import type { ImportChoices } from '../../../src/shared/import/plan.ts'
import { importRows } from '../../support/importing.ts'
import { makeLedger, projectWith } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import type { Value } from '../../support/workbooks.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const header = ['序号', '企业名称', '项目名称', '总投资（万元）']
const rows: Value[][] = [
  ['句容市重点工程项目表'],
  header,
  ['一、源头替代项目'],
  [1, '句容甲厂', '换水性漆', 10],
  ['二、VOCs治理项目'],
  [2, '句容乙厂', '换活性炭', 20],
  ['合计', null, null, 30],
]

async function read(choices: ImportChoices = {}, given = rows) {
  const report = await importRows(ledger, given, { dryRun: true, ...choices })
  const [sheet] = report.sheets
  const [table] = sheet?.tables ?? []
  if (sheet === undefined || table === undefined) throw new Error('no table')
  return { report, sheet, table }
}

/** Commits with these choices and gives the fields of a project. */
async function committed(choices: ImportChoices, enterprise: string, given = rows) {
  expect(await importRows(ledger, given, choices)).toMatchObject({ ok: true })
  return projectWith(ledger, { enterprise })
}

it('says where the table is, what it takes from where, and how sure it is', async () => {
  const { sheet, table } = await read()
  expect(table).toMatchObject({
    key: '项目!2',
    header: { top: 2, bottom: 2 },
    body: { top: 3, bottom: 7 },
    columns: ['A', 'D'],
    isTold: false,
    places: [
      {
        kind: 'district',
        value: '句容市',
        by: 'title',
        column: null,
        said: [{ value: '句容市', by: 'title', text: '句容市重点工程项目表' }],
      },
      { kind: 'category', value: null, by: null, said: [] },
    ],
    sections: [
      { row: 3, title: '一、源头替代项目', category: '源头替代项目', confidence: 0.95 },
      { row: 5, title: '二、VOCs治理项目', category: 'VOCs治理项目', confidence: 0.95 },
    ],
  })
  expect(table.confidence).toBeCloseTo(0.875)
  expect(sheet.skipped.map(({ row, confidence }) => [row, confidence])).toEqual([
    [3, 0.95],
    [5, 0.95],
    [7, 0.95],
  ])
  expect(sheet.mapping[3]?.unit).toEqual({
    written: '万元',
    by: 'header',
    factor: 1,
    confidence: 1,
    field: 'investment',
  })
})

it('is less sure of a district where two titles contradict each other', async () => {
  const { table } = await read({}, [['句容市丹阳市'], ...rows])
  expect(table.places[0]).toMatchObject({ value: '句容市', confidence: 0.8 })
  const contradicted = await read({}, [['丹阳市'], ...rows])
  expect(contradicted.table.places[0]).toMatchObject({ value: '句容市', confidence: 0.5 })
})

describe('someone says', () => {
  it('what district the rows of a table are', async () => {
    const tables = { '项目!2': { district: '丹阳市' } }
    expect((await read({ tables })).table.places[0]).toMatchObject({ by: 'choice', confidence: 1 })
    expect((await committed({ tables }, '句容甲厂')).district).toBe('丹阳市')
  })

  it('that the title says nothing of it', async () => {
    const { report } = await read({ tables: { '项目!2': { district: null } } })
    expect(report.issues.map(({ code, field }) => `${code} ${field}`)).toContain('MISSING district')
  })

  it('what category a section is, or that it says none', async () => {
    const sections = { '项目!3': { category: '其他大气污染防治项目' } }
    expect((await read({ sections })).table.sections[0]).toMatchObject({
      category: '其他大气污染防治项目',
      confidence: 1,
    })
    expect((await committed({ sections }, '句容甲厂')).category).toBe('其他大气污染防治项目')
    const none = { '项目!5': { category: null } }
    const { report } = await read({ sections: none })
    expect(report.issues.filter(({ level }) => level === 'error')).toMatchObject([
      { code: 'MISSING', field: 'category', cell: 'A6' },
    ])
  })

  it('that a row of data is none, and again that it is', async () => {
    const { sheet } = await read({ skip: ['项目!4'] })
    expect(sheet.rows).toBe(1)
    expect(sheet.skipped).toContainEqual({
      row: 4,
      reason: '指定不导入',
      text: '1 句容甲厂 换水性漆 10',
      confidence: 1,
    })
    expect((await read({ skip: [] })).sheet.rows).toBe(2)
  })

  it('that a total is a project', async () => {
    const { sheet } = await read({ data: ['项目!7'] })
    expect(sheet.rows).toBe(3)
    expect(sheet.skipped.map(({ row }) => row)).toEqual([3, 5])
  })

  it('where the table ends', async () => {
    const { sheet } = await read({ tables: { '项目!2': { last: 4 } } })
    expect(sheet.rows).toBe(1)
    expect(sheet.tables[0]?.body).toEqual({ top: 3, bottom: 4 })
    expect(sheet.skipped.map(({ row }) => row)).toEqual([3])
  })

  it('that a table is not read, and the others of the sheet are', async () => {
    const two = [...rows, [], ['丹阳市重点工程项目表'], header, [1, '丹阳丙厂', '喷房改造', 5]]
    const category = '其他大气污染防治项目'
    const { sheet, report } = await read({ category, tables: { '项目!2': { isLeft: true } } }, two)
    expect(sheet.rows).toBe(1)
    expect(sheet.tables.map(({ key, isLeft }) => [key, isLeft])).toEqual([
      ['项目!2', true],
      ['项目!10', false],
    ])
    expect(report).toMatchObject({ ok: true, counts: { added: 1 } })
  })

  it('which rows are the header', async () => {
    const odd: Value[][] = [
      ['企业名称', '项目名称', '辖市区', '总投资（万元）'],
      ['甲公司', '一号线', '句容市', 7],
      ['厂家', '内容', '哪里', '多少钱'],
      ['乙公司', '二号线', '丹阳市', 8],
    ]
    const found = await read({ category: '其他大气污染防治项目' }, odd)
    expect(found.table.header).toEqual({ top: 1, bottom: 1 })
    const told = await read(
      {
        category: '其他大气污染防治项目',
        headerRows: { 项目: [{ top: 3, bottom: 3 }] },
        columns: { '项目!3': { A: 'enterprise', B: 'name', C: 'district', D: 'investment' } },
      },
      odd,
    )
    expect(told.table).toMatchObject({ header: { top: 3, bottom: 3 }, isTold: true, confidence: 1 })
    expect(told.report).toMatchObject({ ok: true, counts: { added: 1 } })
  })

  it('in which unit a column is, which is remembered with the mapping', async () => {
    const bare = rows.map((row) => row.map((cell) => (cell === header[3] ? '总投资' : cell)))
    expect((await read({}, bare)).sheet.mapping[3]?.unit).toMatchObject({ by: 'field' })
    const tables = { '项目!2': { units: { D: '亿元' } } }
    expect((await committed({ tables }, '句容甲厂', bare)).investment).toBe(100_000)
    const again = await read({}, bare)
    expect(again.sheet.mapping[3]?.unit).toMatchObject({ written: '亿元', by: 'memory' })
    expect(again.report.counts).toMatchObject({ unchanged: 2, changed: 0 })
  })

  it('in which unit a column is whose own cannot be converted', async () => {
    const odd = rows.map((row) => row.map((cell) => (cell === header[3] ? '总投资（美元）' : cell)))
    const refused = await read({}, odd)
    expect(refused.sheet.mapping[3]).toMatchObject({
      field: null,
      unit: { written: '美元', factor: null, field: 'investment' },
    })
    const told = await read({ tables: { '项目!2': { units: { D: '万元' } } } }, odd)
    expect(told.sheet.mapping[3]).toMatchObject({ field: 'investment', unit: { by: 'choice' } })
  })
})
