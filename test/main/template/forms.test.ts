/** Templates of the workbooks that districts fill in: those of the program, and an office's own. */

import type { Worksheet } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDispatch } from '../../../src/main/exchange/dispatch.ts'
import { readStamp } from '../../../src/main/exchange/read-stamp.ts'
import { importWorkbook } from '../../../src/main/import/import-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { checkTemplate } from '../../../src/main/template/own/check-template.ts'
import { shippedTemplate } from '../../../src/main/template/shipped.ts'
import { WORDS_SHEET } from '../../../src/main/template/word-lists.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { BUILT_IN } from '../../../src/shared/lists/known-lists.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { sentList } from '../../../src/shared/lists/sent-list.ts'
import { monthList } from '../../../src/shared/progress/month-list.ts'
import { importBytes } from '../../support/importing.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { partOf, partsOf, patched, templateOf } from '../../support/templates.ts'
import { openOwn, type Value } from '../../support/workbooks.ts'
import { COLUMNS, restyledForm, SAMPLE_ROW, TOTAL_ROW } from './restyled-form.ts'

const DISTRICT = '润州区'
const folder = temporaryFolder()
let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterAll(() => ledger.close())

const own = () => projects(ledger).filter(({ cells }) => cells.district === DISTRICT)

async function sent(template?: Uint8Array, month?: string) {
  const file = template === undefined ? undefined : { name: '本办.xlsx', bytes: template }
  const { workbooks } = await makeDispatch(ledger, DISTRICT, {
    ...(month === undefined ? {} : { list: monthList(month).key }),
    template: file,
  })
  const [only] = workbooks
  if (only === undefined) throw new Error('no workbook')
  return only
}

describe('a form restyled by an office', () => {
  let template: Uint8Array
  let bytes: Uint8Array
  let sheet: Worksheet
  let last: number
  beforeAll(async () => {
    template = await restyledForm()
    bytes = (await sent(template)).bytes
    const [first] = (await openOwn(bytes)).worksheets
    if (first === undefined) throw new Error('no sheet')
    sheet = first
    last = SAMPLE_ROW + own().length - 1
  })

  it('can be used, and has the rows under its own title', async () => {
    const { problems, pages } = await checkTemplate(ledger, 'submission', {
      name: '本办.xlsx',
      bytes: template,
    })
    // It leaves no room for the category of a new project.
    expect(problems.map(({ level, text }) => [level, text])).toEqual([
      ['warning', expect.stringContaining('缺少“工程类别”一列')],
    ])
    expect(pages.map((page) => page.sheet)).toEqual(['2023年报送', '填报说明'])
    expect(sheet.name).toBe('2023年报送')
    expect(sheet.getCell('A1').text).toBe('润州区2023年项目报送（本办格式）')
    expect(sheet.getCell('A2').text).toBe(`共 ${own().length} 项`)
    const codes = own().map((_, index) => sheet.getCell(SAMPLE_ROW + index, 1).value)
    expect(codes).toEqual(own().map(({ cells }) => cells.code))
  })

  it('keeps its look, its formula, its total first, its note below the empty rows', () => {
    for (const row of [SAMPLE_ROW, last, last + 200]) {
      expect(sheet.getCell(row, 2).font).toMatchObject({ name: '楷体', size: 12 })
      expect(sheet.getCell(row, 2).border.bottom?.style).toBe('hair')
      expect(sheet.getCell(row, 7).formula).toBe(`F${row}/10000`)
    }
    const sum = own().reduce((total, { cells }) => total + Number(cells.investment ?? 0), 0)
    const { formula, result } = sheet.getCell(TOTAL_ROW, 6)
    expect(formula).toBe(`SUM(F${SAMPLE_ROW}:F${last + 200})`)
    expect(Number(result)).toBeCloseTo(sum, 6)
    expect(sheet.getCell(last + 201, 1).text).toBe('填表人：')
  })

  it('keeps its logo, chart, header and print set-up', () => {
    const chart = partOf(bytes, 'xl/charts/chart1.xml')
    expect(chart).toContain(`<c:f>'2023年报送'!$F$${SAMPLE_ROW}:$F$${last + 200}</c:f>`)
    expect(partsOf(bytes)['xl/media/image1.png']).toEqual(partsOf(template)['xl/media/image1.png'])
    expect(sheet.headerFooter.oddHeader).toBe('&R润州区')
    expect(sheet.pageSetup.printTitlesRow).toBe('3:4')
    expect(sheet.pageSetup.printArea).toBe(`A1:H${SAMPLE_ROW + 19}`)
  })

  it('is protected but for what districts fill, and offers their words', () => {
    const isLocked = (row: number, what: (typeof COLUMNS)[number]) =>
      sheet.getCell(row, COLUMNS.indexOf(what) + 1).protection?.locked !== false
    for (const row of [SAMPLE_ROW, last + 1]) {
      expect(isLocked(row, '编号')).toBe(true)
      expect(isLocked(row, '人均')).toBe(true)
      for (const what of ['企业', '名称', '状态', '投资', '备注'] as const)
        expect([what, isLocked(row, what)]).toEqual([what, false])
    }
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<sheetProtection sheet="1"')
    // The office's own dropdown stands.
    expect(sheet.getCell(last + 200, 5).dataValidation.formulae).toEqual(['"在建,已完成"'])
    expect(sheet.getCell(last, 6).dataValidation).toMatchObject({
      type: 'decimal',
      promptTitle: '总投资',
    })
  })

  it('bears a stamp of its own sheet and columns, and comes back unchanged', () => {
    const stamp = readStamp(readWorkbook(bytes, '报送.xlsx'))
    expect(stamp).toMatchObject({
      sheet: '2023年报送',
      fields: ['code', 'enterprise', 'name', 'status', 'investment', 'remark'],
    })
    expect(importBytes(ledger, bytes, { dryRun: true }).counts).toMatchObject({
      unchanged: own().length,
      added: 0,
      changed: 0,
      errors: 0,
    })
  })
})

describe('a form of a month restyled by an office', () => {
  it('comes back as reports', async () => {
    const template = await templateOf([
      ['{{填报地区}}{{报告期}}进度'],
      ['编号', '企业名称', '行标识', '项目名称', '本月状态', '本月完成比例（%）'],
      [
        '{{项目编号}}',
        '{{企业名称}}',
        '{{行标识}}',
        '{{项目名称}}',
        '{{本月状态}}',
        '{{本月完成比例}}',
      ],
      ['填表人：'],
    ])
    const book = await openOwn((await sent(template, '2023-04')).bytes)
    const [sheet] = book.worksheets
    if (sheet === undefined) throw new Error('no sheet')
    expect(sheet.getCell('A1').text).toBe('润州区2023年4月进度')
    expect(sheet.getCell(3 + own().length, 1).text).toBe('填表人：')
    expect(sheet.getCell('F3').protection?.locked).toBe(false)
    sheet.getCell('F3').value = 66
    const workbook = readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), '四月.xlsx')
    const written = importWorkbook(
      ledger,
      { name: '四月.xlsx', hash: 'ab'.repeat(32), workbook },
      {
        list: sentList(BUILT_IN, readStamp(workbook)?.list ?? '') ?? PROJECTS,
        author: TESTER,
        dryRun: false,
        onConflict: 'stop',
      },
    )
    expect(written).toMatchObject({ ok: true, counts: { changed: 1, errors: 0 } })
    const first = projects(ledger).find(({ cells }) => cells.code === sheet.getCell('A3').value)
    expect(ledger.row('progress', `${first?.id}/2023-04`)).toMatchObject({ percent: 66 })
    ledger.undo(TESTER)
  })
})

describe('the forms that come with the program', () => {
  it.each(['submission', 'progress'] as const)('are sound: %s', async (kind) => {
    const { problems, pages } = await checkTemplate(ledger, kind, shippedTemplate(kind))
    expect(problems).toEqual([])
    // Of several pages beside each other the leftmost is drawn, at the size in which it is printed.
    const [first] = pages
    expect(first?.pagesWide).toBe(kind === 'submission' ? 4 : 1)
    expect((first?.scale ?? 0) * 11).toBeGreaterThan(7.9)
  })

  it('have the guide explained for the district, and no mark left', async () => {
    for (const month of [undefined, '2023-04']) {
      const { bytes } = await sent(undefined, month)
      const guide = (await openOwn(bytes)).getWorksheet('填报说明')
      expect(guide?.getCell('A2').text).toContain(DISTRICT)
      for (const [path, part] of Object.entries(partsOf(bytes)))
        if (!path.endsWith('sharedStrings.xml'))
          expect(Buffer.from(part).toString(), path).not.toMatch(/\{\{|模板说明/u)
    }
  })

  it('print as many empty rows as fill a page, of two hundred', async () => {
    const [sheet] = (await openOwn((await sent()).bytes)).worksheets
    expect(own().length).toBeLessThan(20)
    expect(sheet?.pageSetup.printArea).toMatch(/^A1:[A-Z]+24$/u)
    expect(sheet?.rowCount).toBe(4 + own().length + 200)
  })

  it('of a month have no rows to be added', async () => {
    const [sheet] = (await openOwn((await sent(undefined, '2023-04')).bytes)).worksheets
    expect(sheet?.name).toBe('4月项目进度调度')
    expect(sheet?.rowCount).toBe(4 + own().length)
  })

  it('bring no words of another day, when one that was sent serves as template', async () => {
    const { bytes } = await sent()
    const again = patched(bytes, {})
    const { problems } = await checkTemplate(ledger, 'submission', { name: 'a', bytes: again })
    expect(problems.map(({ code }) => code)).toContain('NO_SAMPLE_ROW')
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(WORDS_SHEET)
  })
})

/** A sound one: headings in row 2, sample in row 3, ids hidden in C. */
const GOOD: Value[][] = [
  ['{{标题}}'],
  ['项目编号', '企业名称', '行标识', '项目名称', '工程类别'],
  ['{{项目编号}}', '{{企业名称}}', '{{行标识}}', '{{项目名称}}', '{{工程类别}}'],
]

function changed(...cells: [row: number, column: number, value: Value][]): Value[][] {
  const rows = GOOD.map((row) => [...row])
  for (const [row, column, value] of cells) {
    rows[row] ??= []
    const target = rows[row]
    while (target.length < column) target.push(null)
    target[column] = value
  }
  return rows
}

const problemsOf = async (rows: Value[][], kind: 'submission' | 'progress' = 'submission') => {
  const bytes = await templateOf(rows)
  return (await checkTemplate(ledger, kind, { name: '本办.xlsx', bytes })).problems
}

describe('a form with a fault names the cell', () => {
  it.each<[string, string, string, Value[][]]>([
    [
      'a heading that cannot be read',
      'D2',
      '表头“干什么”认不出是“项目名称”',
      changed([1, 3, '干什么']),
    ],
    [
      'a heading of another column',
      'B2',
      '表头“备注”认不出是“企业（单位）名称”',
      changed([1, 1, '备注']),
    ],
    ['no heading', 'E3', '“工程类别”一列上面没有表头', changed([1, 4, null])],
    ['no row ids', 'A3', '缺少“行标识”一列。请加一列，写上 {{行标识}}', changed([2, 2, null])],
    ['a mark of another kind', 'A1', '没有名为“附件名”的标记', changed([0, 0, '{{附件名}}'])],
    ['no sample row', 'A3', '没有“镇江市2023年', GOOD.slice(0, 2)],
    ['a second sample row', 'B5', '这里是第二个样例行', [...GOOD, [], [null, '{{企业名称}}']]],
    ['half a mark', 'D3', '括号不成对：{{项目名称}', changed([2, 3, '{{项目名称}'])],
    [
      'a column that cannot be added up',
      'B4',
      '“企业（单位）名称”不能合计',
      [...GOOD, ['{{合计行}}', '{{企业名称}}']],
    ],
  ])('%s', async (_, cell, message, rows) => {
    const errors = (await problemsOf(rows)).filter(({ level }) => level === 'error')
    expect(errors.map((problem) => [problem.cell, problem.text])).toContainEqual([
      cell,
      expect.stringContaining(message),
    ])
    await expect(sent(await templateOf(rows))).rejects.toMatchObject({ code: 'TEMPLATE_UNUSABLE' })
  })

  it('and of a month too', async () => {
    const rows = [
      ['编号', '状态'],
      ['{{项目编号}}', '{{本月状况}}'],
    ]
    const problems = await problemsOf(rows, 'progress')
    expect(problems.map(({ cell, text }) => [cell, text])).toContainEqual([
      'B2',
      expect.stringContaining('没有名为“本月状况”的标记，是不是“{{本月状态}}”？'),
    ])
  })

  it.each<[string, string, string]>([
    ['shows the row ids', 'COLUMN_SHOWN', 'C3'],
    ['prints all empty rows', 'NO_PRINT_AREA', 'A3'],
    ['has no room for what a new row must say', 'COLUMN_MISSING', 'A3'],
  ])('warns where it %s', async (_, code, cell) => {
    const rows = GOOD.map((row) => row.filter((_, column) => column !== 4))
    const problems = await problemsOf(rows)
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
    expect(problems.find((problem) => problem.code === code)?.cell).toBe(cell)
  })
})
