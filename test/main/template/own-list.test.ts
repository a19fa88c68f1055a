/** An office's own template of the project list. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportWorkbook } from '../../../src/main/export/export-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { importBytes } from '../../support/importing.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { partOf, patched, templateOf } from '../../support/templates.ts'
import { openOwn, type Value } from '../../support/workbooks.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

function add(cells: Cells): void {
  const given = { district: '丹阳市', category: 'VOCs治理项目', enterprise: '甲公司', name: '治理' }
  commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'project', cells: { ...given, ...cells } }])
}

async function fill(template: Uint8Array) {
  const { bytes } = await exportWorkbook(ledger, 'projects', {
    template: { name: '明细.xlsx', bytes: template },
  })
  const [sheet] = (await openOwn(bytes)).worksheets
  if (sheet === undefined) throw new Error('no sheet')
  const row = (number: number) => (sheet.getRow(number).values as Value[]).slice(1) // sparse from 1 where rows were written by index
  return { sheet, row, bytes }
}

const HEADER = ['序号', '项目编号', '项目名称', '总投资（万元）', '开工日期', '备注']
const SAMPLE = [
  '{{序号}}',
  '{{项目编号}}',
  '{{项目名称}}',
  '{{总投资（万元）}}',
  '{{开工时间}}',
  '{{备注}}',
]

describe('a list in a template of a few columns', () => {
  it('has its rows numbered, its amounts added up, its days as days', async () => {
    add({ name: '一号', investment: 100.25, startedOn: '2023-03-01' })
    add({ name: '二号', investment: 200.5 })
    const { sheet, row } = await fill(
      await templateOf([HEADER, SAMPLE, ['{{合计行}}', null, '共 {{项数}} 项', '{{总投资}}']]),
    )
    expect(row(2).slice(0, 5)).toEqual([
      1,
      '2023-DY-C-001',
      '一号',
      100.25,
      new Date('2023-03-01T00:00:00Z'),
    ])
    expect(row(3).slice(0, 4)).toEqual([2, '2023-DY-C-002', '二号', 200.5])
    expect(row(4).slice(0, 4)).toEqual([
      '合计',
      undefined,
      '共 2 项',
      { formula: 'SUM(D2:D3)', result: 300.75 },
    ])
    const formats = ['B2', 'D2', 'D4', 'E2'].map((cell) => sheet.getCell(cell).numFmt)
    expect(formats).toEqual(['@', '0.00####', '0.00####', 'yyyy-mm-dd'])
  })

  it('changes nothing when it is read back', async () => {
    add({ name: '一号', investment: 100.25, startedOn: '2023-03-01', remark: '=1+1' })
    add({ name: '二号' })
    const { bytes } = await fill(await templateOf([HEADER, SAMPLE]))
    const report = importBytes(ledger, bytes, { dryRun: true })
    expect(report.counts).toMatchObject({ unchanged: 2, added: 0, changed: 0, errors: 0 })
  })

  it.each(['=1+1', '+1', '@SUM(A1)', "'=1", '<b>&"', ' 前后 '])(
    'writes %j as text, alone and beside other text',
    async (text) => {
      add({ remark: text, contact: text })
      const { sheet } = await fill(
        await templateOf([
          ['备注', '二'],
          ['{{备注}}', '{{负责人}}'],
        ]),
      )
      expect([sheet.getCell('A2').value, sheet.getCell('B2').value]).toEqual([
        text.trim(),
        text.trim(),
      ])
    },
  )

  it('keeps fixed cells and formulas of the sample row in every row', async () => {
    add({ name: '一号', investment: 10, nox: 2 })
    add({ name: '二号', investment: 20, nox: 4 })
    const { sheet, row } = await fill(
      await templateOf(
        [
          ['项目', '投资', '减排', '单位', '每吨'],
          ['第{{序号}}项：{{项目名称}}', '{{总投资}}', '{{NOx}}', '万元', ''],
        ],
        (book) => {
          const cell = book.worksheets[0]?.getCell('E2')
          if (cell) cell.value = { formula: 'B2/C2', result: 0 }
        },
      ),
    )
    expect(row(2).slice(0, 4)).toEqual(['第1项：一号', 10, 2, '万元'])
    expect(row(3).slice(0, 4)).toEqual(['第2项：二号', 20, 4, '万元'])
    expect([sheet.getCell('E2').formula, sheet.getCell('E3').formula]).toEqual(['B2/C2', 'B3/C3'])
  })

  it('is a form with one empty row where there are no projects', async () => {
    const { sheet, row } = await fill(
      await templateOf([HEADER, SAMPLE, ['{{合计行}}', null, '共 {{项数}} 项', '{{总投资}}']]),
    )
    expect(sheet.getCell('B2').value).toBeNull()
    expect(row(3).slice(2, 4)).toEqual(['共 0 项', { formula: 'SUM(D2:D2)' }])
  })

  it('offers the plan’s words where a dropdown asks for them', async () => {
    add({})
    add({ name: '二号' })
    const { sheet } = await fill(
      await templateOf(
        [
          ['辖市区', '名称'],
          ['{{辖市区}}', '{{项目名称}}'],
        ],
        (book) => {
          const cell = book.worksheets[0]?.getCell('A2')
          if (cell) cell.dataValidation = { type: 'list', formulae: ['"{{辖市区}}"'] }
        },
      ),
    )
    for (const cell of ['A2', 'A3'])
      expect(sheet.getCell(cell).dataValidation.formulae?.[0]).toMatch(/^"丹阳市,句容市,/u)
  })

  it('takes as many lines as a long text needs, and no fewer than the sample row', async () => {
    add({ name: '短' })
    add({ name: '长'.repeat(100) })
    const { sheet } = await fill(
      await templateOf([['名称'], ['{{项目名称}}']], (book) => {
        const only = book.worksheets[0]
        if (only === undefined) return
        only.getColumn(1).width = 20
        only.getRow(2).height = 24
        only.getCell('A2').alignment = { wrapText: true }
      }),
    )
    expect(sheet.getRow(2).height).toBe(24)
    expect(sheet.getRow(3).height).toBeGreaterThan(10 * 11)
    expect(sheet.getRow(3).height).toBeLessThan(16 * 20)
  })

  it('keeps a table of Excel over all its rows', async () => {
    add({ name: '一号' })
    add({ name: '二号' })
    const template = await templateOf([], (book) => {
      book.worksheets[0]?.addTable({
        name: '明细',
        ref: 'A1',
        headerRow: true,
        columns: [{ name: '序号' }, { name: '名称', filterButton: true }],
        rows: [['{{序号}}', '{{项目名称}}']],
      })
    })
    const { bytes, row } = await fill(template)
    expect(row(3)).toEqual([2, '二号'])
    expect(Object.values(await tablesOf(bytes))).toEqual(['A1:B3'])
  })

  it('needs no styles', async () => {
    add({ startedOn: '2023-03-01' })
    const bare = patched(await templateOf([HEADER, SAMPLE]), {
      'xl/styles.xml': null,
      'xl/_rels/workbook.xml.rels': (text) => text.replace(/<Relationship [^>]*styles[^>]*>/u, ''),
      '[Content_Types].xml': (text) => text.replace(/<Override [^>]*styles[^>]*>/u, ''),
    })
    const { bytes } = await fill(bare)
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="E2"[^>]*><v>44986<\/v>/u)
  })

  it('counts days as the workbook does', async () => {
    add({ startedOn: '2023-03-01' })
    const old = patched(await templateOf([HEADER, SAMPLE]), {
      'xl/workbook.xml': (text) => text.replace('<workbookPr ', '<workbookPr date1904="1" '),
    })
    const { bytes } = await fill(old)
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="E2"[^>]*><v>43524<\/v>/u)
    const report = importBytes(ledger, bytes, { dryRun: true })
    expect(report.counts).toMatchObject({ unchanged: 1, changed: 0, errors: 0 })
  })
})

async function tablesOf(bytes: Uint8Array) {
  const [sheet] = (await openOwn(bytes)).worksheets
  const tables = sheet?.getTables() as unknown as { table: { tableRef: string } }[] // as exceljs keeps them
  return tables.map(({ table }) => table.tableRef)
}
