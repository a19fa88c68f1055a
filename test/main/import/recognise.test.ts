import { describe, expect, it } from 'vitest'
import { headerOf } from '../../../src/shared/lists/headers.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { errorsOf, importBytes, importRows } from '../../support/importing.ts'
import { makeLedger, projects, projectWith } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { legacyOf, xlsxOf } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const header = ['序号', '辖市区', '工程类别', '企业名称', '项目名称']
const row = [1, '丹阳', 'VOCs治理', '丹阳甲公司', '一号线治理']
const open = () => makeLedger(folder)

describe('a table is found', () => {
  it('below a title, a unit line and empty rows', async () => {
    using ledger = disposable(open())
    const report = await importRows(ledger.it, [
      ['丹阳市2023年治气项目清单'],
      [],
      ['单位：万元'],
      [...header, '总投资\n（万元）'],
      [...row, 12.5],
    ])
    expect(report).toMatchObject({ ok: true, counts: { added: 1, errors: 0 } })
    expect(report.sheets[0]).toMatchObject({ recognised: true, headerRows: 4, rows: 1 })
    expect(projectWith(ledger.it, { enterprise: '丹阳甲公司' })).toMatchObject({
      district: '丹阳市',
      category: 'VOCs治理项目',
      investment: 12.5,
    })
  })

  it('with every column under its own header', async () => {
    using ledger = disposable(open())
    const report = await importRows(ledger.it, [PROJECTS.fields.map(headerOf)], { dryRun: true })
    expect(report.sheets[0]?.mapping.map(({ field, by }) => [field, by])).toEqual(
      PROJECTS.fields.map((field) => [field.key, 'label']),
    )
  })

  it('with aliases, and says which header it took for what', async () => {
    using ledger = disposable(open())
    const report = await importRows(ledger.it, [
      ['序号', '区县', '类别', '实施主体', '工程名称', '完成期限', '总投资（亿元）', '企业'],
      [1, '句容', '其他', '句容乙公司', '扬尘治理', '9月底前', 1, '丙'],
    ])
    expect(report.sheets[0]?.mapping.map(({ column, field, by }) => [column, field, by])).toEqual([
      ['A', null, null],
      ['B', 'district', 'alias'],
      ['C', 'category', 'alias'],
      ['D', 'enterprise', 'alias'],
      ['E', 'name', 'alias'],
      ['F', 'deadlineText', 'alias'],
      ['G', 'investment', 'label'],
      ['H', null, null],
    ])
    const cells = projectWith(ledger.it, { enterprise: '句容乙公司' })
    expect(cells).toMatchObject({ deadlineText: '9月底前', deadline: '2023-09-30' })
    expect(cells.investment).toBe(10_000)
  })

  it.each(['biff8', 'ods', 'xlsb'] as const)('in a workbook of the format %s', (kind) => {
    using ledger = disposable(open())
    const report = importBytes(ledger.it, legacyOf(kind, [header, row]))
    expect(report.counts).toMatchObject({ added: 1, errors: 0 })
    expect(projects(ledger.it)).toHaveLength(1)
  })

  it('on every sheet that has one, or only on the sheet asked for', async () => {
    const bytes = await xlsxOf({
      说明: [['请按模板填写']],
      "a'b": [header, row],
      __proto__x: [header, [1, '句容', '其他', '句容乙公司', '扬尘治理']],
    })
    using ledger = disposable(open())
    const one = importBytes(ledger.it, bytes, { sheet: '__proto__x', dryRun: true })
    expect(one.sheets.map((sheet) => sheet.name)).toEqual(['__proto__x'])
    expect(one.counts.added).toBe(1)
    const all = importBytes(ledger.it, bytes)
    expect(all.sheets.map((sheet) => sheet.recognised)).toEqual([false, true, true])
    expect(all.sheets.map((sheet) => sheet.district)).toEqual([null, '丹阳市', '句容市'])
    expect(all.counts.added).toBe(2)
  })

  it('among headers that are names of built-in properties and 16384 columns', async () => {
    using ledger = disposable(open())
    const bytes = await xlsxOf({ 项目: [[...header, '__proto__', 'constructor']] }, (workbook) => {
      const sheet = workbook.getWorksheet('项目')
      sheet?.addRow([...row, '甲', '乙'])
      for (const cell of ['XFD1', 'XFD2']) {
        const far = sheet?.getCell(cell)
        if (far !== undefined) far.value = '远'
      }
    })
    const report = importBytes(ledger.it, bytes)
    expect(report.counts).toMatchObject({ added: 1, errors: 0 })
    expect(Object.keys(projects(ledger.it)[0]?.cells ?? {})).not.toContain('__proto__')
  })
})

describe('nothing is recognised', () => {
  const refusal = async (sheets: Parameters<typeof xlsxOf>[0], sheet?: string) => {
    using ledger = disposable(open())
    const bytes = await xlsxOf(sheets)
    return refusalOf(() => importBytes(ledger.it, bytes, sheet === undefined ? {} : { sheet }))
  }

  it.each([
    ['an empty sheet', [[]]],
    [
      'a table of something else',
      [
        ['姓名', '年龄'],
        ['甲', 30],
      ],
    ],
    [
      'only two known headers',
      [
        ['企业名称', '项目名称'],
        ['甲', '乙'],
      ],
    ],
    [
      'neither enterprise nor name',
      [
        ['辖市区', '工程类别', '总投资'],
        ['丹阳', '其他', 1],
      ],
    ],
  ])('in %s', async (_name, rows) => {
    expect((await refusal({ 项目: rows })).code).toBe('INPUT_NOT_RECOGNISED')
  })

  it('on a sheet that does not exist, and the ones that do are named', async () => {
    const { code, message } = await refusal({ 项目: [header, row] }, '汇总')
    expect(code).toBe('INPUT_NOT_RECOGNISED')
    expect(message).toContain('只有：项目')
  })
})

describe('rows that are no projects are set aside with the reason', () => {
  it('and the projects between them are taken', async () => {
    using ledger = disposable(open())
    const report = await importRows(ledger.it, [
      header,
      ['合  计', null, null, null, 164],
      ['一、VOCs治理'],
      row,
      [null, '小计：'],
      [],
      [2, '丹阳', '其他', '丹阳乙公司', '扬尘治理'],
      ['丹阳市小计', null, null, null, 2],
      ['全市', null, null, null, '#REF!'],
      ['※ 含打包项目'],
      [null, '注：本表由各辖市区填报'],
      ['填表人：张三', null, '审核人：李四', '填表日期：2023年4月1日'],
    ])
    expect(errorsOf(report)).toEqual([])
    expect(report.counts.added).toBe(2)
    expect(report.sheets[0]?.skipped.map(({ row: at, reason }) => [at, reason])).toEqual([
      [2, '合计行'],
      [3, '分组行'],
      [5, '小计行'],
      [8, '小计行'],
      [9, '合计行'],
      [10, '说明行'],
      [11, '说明行'],
      [12, '填表说明行'],
    ])
    expect(report.sheets[0]?.skipped[0]?.text).toBe('合  计 164')
  })

  it('and what the sections among them say goes into the ledger', async () => {
    using ledger = disposable(open())
    const report = await importRows(ledger.it, [
      ['丹阳市2023年治气项目清单'],
      ['序号', '企业名称', '项目名称', '总投资（亿元）'],
      ['合  计', null, null, 0.4],
      ['一、VOCs治理'],
      [1, '丹阳甲公司', '一号线治理', 0.1],
      ['二', '源头替代', null, 0.3],
      [1, '丹阳乙公司', '水性漆替代', '3000万元'],
    ])
    expect(errorsOf(report)).toEqual([])
    expect(report.issues.filter(({ code }) => code === 'TOTAL_MISMATCH')).toEqual([])
    expect(report.sheets[0]).toMatchObject({ district: '丹阳市', category: null, rows: 2 })
    expect(projectWith(ledger.it, { enterprise: '丹阳乙公司' })).toMatchObject({
      district: '丹阳市',
      category: '源头替代项目',
      investment: 3000,
    })
    expect(projectWith(ledger.it, { enterprise: '丹阳甲公司' })).toMatchObject({
      category: 'VOCs治理项目',
      investment: 1000,
    })
  })

  it('and two tables beside each other are told apart to the last cell', async () => {
    using ledger = disposable(open())
    const half = ['辖市区', '工程类别', '企业名称', '项目名称']
    const report = await importRows(ledger.it, [
      [...half, null, ...half],
      ['丹阳', '其他', '甲', '一', null, '句容', '其他', '乙', '二'],
    ])
    expect(report.counts).toMatchObject({ added: 2, errors: 0 })
    expect(projectWith(ledger.it, { enterprise: '乙' }).district).toBe('句容市')
  })

  it('but never a project whose name only contains such a word', async () => {
    using ledger = disposable(open())
    const report = await importRows(ledger.it, [
      header,
      [1, '丹阳', '其他', '合计量仪有限公司', '注：塑车间治理'],
    ])
    expect(report.counts).toMatchObject({ added: 1, errors: 0 })
  })
})

/** A ledger that closes at the end of its block. */
function disposable(it: ReturnType<typeof open>) {
  return { it, [Symbol.dispose]: () => it.close() }
}
