/** Templates with one fault each: every one gets a message that says where and what to do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportWorkbook } from '../../../src/main/export/export-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import type { ProblemCode } from '../../../src/main/template/problems.ts'
import type { ExportKind } from '../../../src/shared/contract/schemas.ts'
import { LedgerError } from '../../../src/shared/errors.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { patched, templateOf } from '../../support/templates.ts'
import { legacyOf, type Value, xlsxOf, zipOf } from '../../support/workbooks.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterAll(() => ledger.close())

const HEADER = ['辖市区', '产业', '源头', '治理', '其他', '合计']
const SAMPLE = [
  '{{辖市区}}',
  '{{产业结构、能源结构和重点行业治理项目}}',
  '{{源头替代项目}}',
  '{{VOCs治理项目}}',
  '{{其他大气污染防治项目}}',
  '{{合计}}',
]
const TOTAL = ['{{合计行}}', ...SAMPLE.slice(1)]

/** A good template of 附件1: title in row 1, sample row 3, total row 4. */
const GOOD: Value[][] = [['{{标题}}'], HEADER, SAMPLE, TOTAL]

/** The good one with some cells changed, by row and column from 0. */
function changed(...cells: [number, number, Value][]): Value[][] {
  const rows = GOOD.map((row) => [...row])
  for (const [row, column, value] of cells) {
    rows[row] ??= []
    const target = rows[row]
    while (target.length < column) target.push(null)
    target[column] = value
  }
  return rows
}

async function refusal(bytes: Uint8Array, kind: ExportKind = 'annex1'): Promise<LedgerError> {
  try {
    await exportWorkbook(ledger, kind, { template: { name: '本办.xlsx', bytes } })
  } catch (error) {
    if (error instanceof LedgerError) return error
    throw error
  }
  throw new Error('was not refused')
}

async function warnings(bytes: Uint8Array, kind: ExportKind = 'annex1') {
  const template = { name: '本办.xlsx', bytes }
  return (await exportWorkbook(ledger, kind, { template })).warnings
}

const sheet = 'xl/worksheets/sheet1.xml'

/** An OLE file with this name in its directory. */
function ole(name: string): Uint8Array {
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  return new Uint8Array([...head, ...new Uint8Array(512), ...Buffer.from(name, 'utf16le')])
}

describe('a file that is no template is refused', () => {
  const good = () => templateOf(GOOD)
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['empty', '文件是空的', () => new Uint8Array()],
    ['text', '不是 Excel 或 WPS 工作簿', () => Buffer.from('辖市区,合计\n')],
    [
      'with a password',
      '有打开密码，请先在 Excel 或 WPS 中取消密码',
      () => ole('EncryptedPackage'),
    ],
    [
      '.xls',
      '是旧格式（.xls 或 .et），请用 Excel 或 WPS 另存为',
      () => legacyOf('biff8', [['{{合计}}']]),
    ],
    ['.ods', '是 .xlsb 或 .ods 格式', () => legacyOf('ods', [['{{合计}}']])],
    ['.xlsb', '是 .xlsb 或 .ods 格式', () => legacyOf('xlsb', [['{{合计}}']])],
    ['with macros', '含有宏', async () => patched(await good(), { 'xl/vbaProject.bin': 'x' })],
    ['cut off', '文件已损坏', async () => (await good()).slice(0, 900)],
    ['a zip of anything', '是压缩包而不是工作簿', () => zipOf({ 'a.txt': 'x' })],
    [
      'a Word document',
      '不是工作簿（可能是 Word 文档）',
      async () =>
        patched(await good(), {
          '_rels/.rels': (text) => text.replace('xl/workbook.xml', 'word/document.xml'),
        }),
    ],
    [
      'a workbook with a part missing',
      'xl/worksheets/sheet1.xml 缺失或读不出',
      async () => patched(await good(), { [sheet]: null }),
    ],
    [
      'a workbook with a broken part',
      'xl/worksheets/sheet1.xml 缺失或读不出',
      async () => patched(await good(), { [sheet]: (text) => text.replace('</sheetData>', '') }),
    ],
    [
      'a workbook with a broken style sheet',
      'xl/styles.xml 缺失或读不出',
      async () => patched(await good(), { 'xl/styles.xml': '<styleSheet>' }),
    ],
    [
      'a workbook with a DTD',
      '缺失或读不出',
      async () =>
        patched(await good(), {
          [sheet]: (text) => text.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
        }),
    ],
    [
      'in the strict format',
      '请另存为普通的“Excel 工作簿（.xlsx）”',
      async () =>
        patched(await good(), {
          'xl/workbook.xml': (text) =>
            text.replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            ),
        }),
    ],
    ['a bomb', '文件过大', () => zipOf({ '[Content_Types].xml': 'a'.repeat(101 * 1024 * 1024) })],
  ])('%s', async (_, message, make) => {
    const error = await refusal(await make())
    expect(error.code).toBe('TEMPLATE_UNUSABLE')
    expect(error.message).toContain('模板“本办.xlsx”不能使用：')
    expect(error.message).toContain(message)
    expect(error.data.file).toBe('本办.xlsx')
  })
})

describe('a template with a fault names the cell', () => {
  const of = (rows: Value[][], touch?: Parameters<typeof templateOf>[1]) => () =>
    templateOf(rows, touch)

  it.each<[string, string, string, () => Promise<Uint8Array>, ExportKind?]>([
    [
      'no marks at all',
      'A4',
      '没有“2023年各辖市区大气污染防治重点工程项目表”的样例行',
      of([['表'], [], HEADER]),
    ],
    [
      'an unknown mark',
      'C3',
      '没有名为“源头代替项目”的标记，是不是“{{源头替代项目}}”？',
      of(changed([2, 2, '{{源头代替项目}}'])),
    ],
    ['a mark without a name', 'A1', '标记里没有名称', of(changed([0, 0, '{{ }}']))],
    ['half a mark', 'A1', '括号不成对：{{标题}', of(changed([0, 0, '{{标题}']))],
    [
      'a missing column',
      'A3',
      '缺少“VOCs治理项目”一列。请加一列，写上 {{VOCs治理项目}}',
      of(changed([2, 3, null])),
    ],
    [
      'a second sample row',
      'A6',
      '这里是第二个样例行（第一个在“表”第 3 行）',
      of([...GOOD, [], SAMPLE]),
    ],
    [
      'a second table on another sheet',
      'A1',
      '这里是第二个样例行（第一个在“表”第 3 行）',
      () => xlsxOf({ 表: GOOD, 另一张: [SAMPLE] }),
    ],
    ['a second total row', 'A5', '这里又有一个合计行', of([...GOOD, TOTAL])],
    [
      'the total row on another sheet',
      'A1',
      '合计行不在样例行所在的工作表“表”',
      () => xlsxOf({ 表: GOOD.slice(0, 3), 合计: [TOTAL] }),
    ],
    [
      'a mark in a formula',
      'G3',
      '标记写在公式里',
      of(GOOD, (book) => {
        const [only] = book.worksheets
        if (only) only.getCell('G3').value = { formula: '"{{合计}}"', result: 'x' }
      }),
    ],
    [
      'a mark under a merge',
      'B1',
      '标记被合并单元格 A1:F1 盖住',
      async () =>
        patched(await templateOf(changed([0, 1, '{{单位}}'])), {
          [sheet]: (text) =>
            text.replace(
              '</sheetData>',
              '</sheetData><mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>',
            ),
        }),
    ],
    [
      'a sample row merged with the next',
      'A3',
      '与上下行合并（A3:A4）',
      of([GOOD[0] ?? [], HEADER, SAMPLE], (book) => book.worksheets[0]?.mergeCells('A3:A4')),
    ],
    [
      'a total row merged with the next',
      'A4',
      '合计行与上下行合并（A4:A5）',
      of(GOOD, (book) => book.worksheets[0]?.mergeCells('A4:A5')),
    ],
    [
      'an array formula over the sample row',
      'G2:G4',
      '样例行在数组公式',
      async () =>
        patched(await templateOf(changed([1, 6, 1])), {
          [sheet]: (text) =>
            text.replace(/(<c r="G2"[^>]*>)/u, '$1<f t="array" ref="G2:G4">F2:F4</f>'),
        }),
    ],
    [
      'a column that cannot be added up in the total row',
      'B3',
      '“项目名称”不能合计',
      of([
        ['企业', '项目'],
        ['{{企业名称}}', '{{项目名称}}'],
        ['{{合计行}}', '{{项目名称}}'],
      ]),
      'projects',
    ],
    [
      'a total that shares its cell',
      'B4',
      '要单独占一个单元格',
      of(changed([3, 1, '共 {{源头替代项目}} 项'])),
    ],
    [
      'an unknown mark in the footer',
      '页脚',
      '没有名为“页码”的标记',
      of(GOOD, (book) => {
        const [only] = book.worksheets
        if (only) only.headerFooter = { oddFooter: '&C{{页码}}' }
      }),
    ],
    [
      'a column in the header',
      '页眉',
      '“合计”是一列，只能写在样例行里',
      of(GOOD, (book) => {
        const [only] = book.worksheets
        if (only) only.headerFooter = { oddHeader: '&C{{合计}}' }
      }),
    ],
    [
      'an unknown mark in the name of a sheet',
      '工作表标签',
      '没有名为“附件”的标记，是不是“{{附件号}}”？',
      () => xlsxOf({ '{{附件}}': GOOD }),
    ],
    [
      'a dropdown of unknown words',
      'B3',
      '下拉列表的来源写作“{{企业}}”',
      of(GOOD, (book) => {
        const [only] = book.worksheets
        if (only) only.getCell('B3').dataValidation = { type: 'list', formulae: ['"{{企业}}"'] }
      }),
    ],
    [
      'a sample row among the print titles',
      'A3',
      '样例行在“打印标题”里',
      of(GOOD, (book) => {
        const [only] = book.worksheets
        if (only) only.pageSetup.printTitlesRow = '2:3'
      }),
    ],
  ])('%s', async (_, cell, message, make, kind = 'annex1') => {
    const error = await refusal(await make(), kind)
    expect(error.code).toBe('TEMPLATE_UNUSABLE')
    expect(error.message).toContain(message)
    expect(error.message).toMatch(/工作表“.+” /u)
    expect(error.data.cell).toBe(cell)
  })

  it('of which it lacks one of several tables', async () => {
    const error = await refusal(await templateOf(GOOD), 'annexes')
    expect(error.message).toContain('没有“2023年各辖市区其他大气污染防治工作目标表”的样例行')
    expect(error.message).toContain('没有“2023年各辖市区空气质量改善工作目标表”的样例行')
  })

  it('tells all faults at once', async () => {
    const error = await refusal(
      await templateOf(changed([0, 0, '{{大标题}}'], [2, 2, null], [3, 0, '{{全 市}}'])),
    )
    expect(error.message.split('\n').slice(1)).toEqual([
      expect.stringContaining('1. 工作表“表” A1：没有名为“大标题”的标记'),
      expect.stringContaining('2. 工作表“表” A3：样例行（第 3 行）缺少“源头替代项目”一列'),
    ])
  })
})

const SPARKLINE =
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>表!B3:E3</xm:f><xm:sqref>G3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>'

describe('a template that can be filled, with a doubt', () => {
  it.each<[string, ProblemCode, () => Promise<Uint8Array>, ExportKind?]>([
    ['has no print titles', 'NO_PRINT_TITLES', () => templateOf(GOOD)],
    ['has no total row', 'NO_TOTAL_ROW', () => templateOf(GOOD.slice(0, 3))],
    [
      'is protected',
      'SHEET_PROTECTED',
      async () =>
        patched(await templateOf(GOOD), {
          [sheet]: (text) =>
            text.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
        }),
    ],
    [
      'hides its table',
      'SHEET_HIDDEN',
      () =>
        xlsxOf({ 封面: [['{{标题}}']], 表: GOOD }, (book) => {
          const table = book.getWorksheet('表')
          if (table) table.state = 'hidden'
        }),
    ],
    ['has a column twice', 'COLUMN_TWICE', () => templateOf(changed([2, 6, '{{合计}}']))],
    [
      'has a pivot table',
      'PIVOT_STALE',
      async () => patched(await templateOf(GOOD), { 'xl/pivotTables/pivotTable1.xml': '<a/>' }),
    ],
    [
      'has links to other files',
      'LINKS_OUTSIDE',
      async () => patched(await templateOf(GOOD), { 'xl/externalLinks/externalLink1.xml': '<a/>' }),
    ],
    [
      'has a sparkline in the sample row',
      'SPARKLINES_ONCE',
      async () =>
        patched(await templateOf(GOOD), {
          [sheet]: (text) => text.replace('</worksheet>', `${SPARKLINE}</worksheet>`),
        }),
    ],
    [
      'is signed',
      'SIGNATURE_LOST',
      async () => patched(await templateOf(GOOD), { '_xmlsignatures/sig1.xml': '<a/>' }),
    ],
    [
      'lists projects by nothing that tells them apart',
      'NO_KEY_COLUMN',
      () => templateOf([['辖市区'], ['{{辖市区}}']]),
      'projects',
    ],
    [
      'has several fonts in a cell of the sample row',
      'SAMPLE_ROW_FONTS',
      () =>
        templateOf(GOOD, (book) => {
          const cell = book.worksheets[0]?.getCell('A3')
          if (cell)
            cell.value = {
              richText: [{ text: '{{辖市区}}', font: { bold: true } }, { text: '（市）' }],
            }
        }),
    ],
  ])('says that it %s', async (_, code, make, kind = 'annex1') => {
    const found = await warnings(await make(), kind)
    expect(found.map((warning) => warning.code)).toContain(code)
    expect(found.every(({ level, message }) => level === 'warning' && message !== '')).toBe(true)
  })
})
