/** Word templates with one fault each: every one gets a message that says where and what to do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import type { ProblemCode } from '../../../src/main/template/problems.ts'
import type { ExportKind } from '../../../src/shared/contract/schemas.ts'
import { LedgerError } from '../../../src/shared/errors.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { patched, templateOf } from '../../support/templates.ts'
import { headRow, paragraph, row, table, wordOf } from '../../support/word-templates.ts'
import { zipOf } from '../../support/workbooks.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterAll(() => ledger.close())

const HEAD = headRow('辖市区', '产业', '源头', '治理', '其他', '合计')
const COLUMNS = [
  '{{产业结构、能源结构和重点行业治理项目}}',
  '{{源头替代项目}}',
  '{{VOCs治理项目}}',
  '{{其他大气污染防治项目}}',
  '{{合计}}',
]
const SAMPLE = row('{{辖市区}}', ...COLUMNS)
const TOTAL = row('{{合计行}}', ...COLUMNS)
const GOOD = paragraph('{{标题}}') + table(HEAD, SAMPLE, TOTAL)

async function refusal(bytes: Uint8Array, kind: ExportKind = 'annex1'): Promise<LedgerError> {
  try {
    await exportFile(ledger, kind, 'docx', { template: { name: '本办.docx', bytes } })
  } catch (error) {
    if (error instanceof LedgerError) return error
    throw error
  }
  throw new Error('was not refused')
}

async function warnings(bytes: Uint8Array) {
  const template = { name: '本办.docx', bytes }
  return (await exportFile(ledger, 'annex1', 'docx', { template })).warnings
}

describe('a file that is no Word template is refused', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['empty', '文件是空的', () => new Uint8Array()],
    [
      'text',
      '不是 Word 或 WPS 文档，请用 Word 或 WPS 另存为“Word 文档（.docx）”',
      () => Buffer.from('通报'),
    ],
    ['a workbook', '不是 Word 文档（可能是工作簿）', () => templateOf([['{{标题}}']])],
    ['a zip of anything', '是压缩包而不是文档', () => zipOf({ 'a.txt': 'x' })],
    ['cut off', '文件已损坏，请用 Word 或 WPS 打开', () => wordOf(GOOD).slice(0, 500)],
    ['with macros', '含有宏', () => patched(wordOf(GOOD), { 'word/vbaProject.bin': 'x' })],
    [
      'with a broken part',
      'word/document.xml 缺失或读不出',
      () => patched(wordOf(GOOD), { 'word/document.xml': (text) => text.replace('</w:body>', '') }),
    ],
    [
      'in the strict format',
      '请另存为普通的“Word 文档（.docx）”',
      () =>
        patched(wordOf(GOOD), {
          'word/document.xml': (text) =>
            text.replace(
              'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
              'http://purl.oclc.org/ooxml/wordprocessingml/main',
            ),
        }),
    ],
  ])('%s', async (_, message, make) => {
    const error = await refusal(await make())
    expect(error.code).toBe('TEMPLATE_UNUSABLE')
    expect(error.message).toContain('模板“本办.docx”不能使用：')
    expect(error.message).toContain(message)
  })
})

describe('a Word template with a fault names the place', () => {
  it.each<[string, [sheet: string, cell: string], string, Uint8Array, ExportKind?]>([
    [
      'no table',
      ['正文', '没有表格'],
      '没有“2023年各辖市区大气污染防治重点工程项目表”的样例行',
      wordOf(paragraph('{{标题}}')),
    ],
    [
      'no sample row',
      ['正文', '共 1 个表格'],
      '请在表格的表头下一行各格写上标记',
      wordOf(table(HEAD)),
    ],
    [
      'an unknown mark',
      ['正文', '第 2 段'],
      '没有名为“大标题”的标记',
      wordOf(paragraph('一') + paragraph('{{大标题}}') + GOOD),
    ],
    [
      'an unknown mark in the table',
      ['第 1 个表格', '第 2 行第 2 格'],
      '是不是“{{源头替代项目}}”？',
      wordOf(table(HEAD, row('{{辖市区}}', '{{源头代替项目}}'))),
    ],
    [
      'half a mark',
      ['正文', '第 1 段'],
      '括号不成对：{{标题}',
      wordOf(paragraph('{{标题}') + GOOD),
    ],
    [
      'a mark without a name',
      ['正文', '第 1 段'],
      '标记里没有名称',
      wordOf(paragraph('{{ }}') + GOOD),
    ],
    [
      'a column outside of the table',
      ['正文', '第 1 段'],
      '“合计”是一列，只能写在表格的样例行里',
      wordOf(paragraph('{{合计}}') + GOOD),
    ],
    [
      'a missing column',
      ['第 1 个表格', '第 2 行第 1 格'],
      '缺少“VOCs治理项目”一列',
      wordOf(table(HEAD, row('{{辖市区}}', ...COLUMNS.toSpliced(2, 1)))),
    ],
    [
      'a second sample row',
      ['第 1 个表格', '第 3 行第 1 格'],
      '这里是第二个样例行',
      wordOf(table(HEAD, SAMPLE, SAMPLE)),
    ],
    [
      'a second table',
      ['第 2 个表格', '第 2 行第 1 格'],
      '这里是第二个样例行',
      wordOf(GOOD + table(HEAD, SAMPLE)),
    ],
    [
      'a second total row',
      ['第 1 个表格', '第 4 行第 1 格'],
      '这里又有一个合计行',
      wordOf(table(HEAD, SAMPLE, TOTAL, TOTAL)),
    ],
    [
      'the total row in another table',
      ['第 2 个表格', '第 1 行第 1 格'],
      '合计行不在样例行所在的表格里',
      wordOf(table(HEAD, SAMPLE) + table(TOTAL)),
    ],
    [
      'a sample row merged with the next',
      ['第 1 个表格', '第 2 行第 1 格'],
      '样例行与上下行合并了单元格',
      wordOf(
        table(
          HEAD,
          SAMPLE.replace('<w:tcPr/>', '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'),
          TOTAL,
        ),
      ),
    ],
    [
      'a total row merged with the one above',
      ['第 1 个表格', '第 3 行第 1 格'],
      '合计行与上下行合并了单元格',
      wordOf(table(HEAD, SAMPLE, TOTAL.replace('<w:tcPr/>', '<w:tcPr><w:vMerge/></w:tcPr>'))),
    ],
    [
      'a total that shares its cell',
      ['第 1 个表格', '第 3 行第 3 格'],
      '要单独占一格',
      wordOf(table(HEAD, SAMPLE, row('{{合计行}}', COLUMNS[0] ?? '', '共 {{源头替代项目}} 项'))),
    ],
    [
      'a column that cannot be added up',
      ['第 1 个表格', '第 3 行第 2 格'],
      '“项目名称”不能合计',
      wordOf(
        table(
          headRow('企业', '项目'),
          row('{{企业名称}}', '{{项目名称}}'),
          row('{{合计行}}', '{{项目名称}}'),
        ),
      ),
      'projects',
    ],
    [
      'a sample row that repeats',
      ['第 1 个表格', '第 2 行第 1 格'],
      '样例行也设成了“重复标题行”',
      wordOf(table(HEAD, headRow('{{辖市区}}', ...COLUMNS))),
    ],
    [
      'an unknown mark in the footer',
      ['页脚', '第 1 段'],
      '没有名为“页码”的标记',
      wordOf(GOOD, { 'footer1.xml': `<w:ftr>${paragraph('{{页码}}')}</w:ftr>` }),
    ],
    [
      'a column in the header',
      ['页眉', '第 2 段'],
      '“合计”是一列',
      wordOf(GOOD, { 'header1.xml': `<w:hdr>${paragraph('甲')}${paragraph('{{合计}}')}</w:hdr>` }),
    ],
    [
      'a mark in a field',
      ['正文', '域'],
      '标记写在域代码里',
      wordOf(`<w:p><w:r><w:instrText>REF {{标题}}</w:instrText></w:r></w:p>${GOOD}`),
    ],
    [
      'an unknown paragraph of the letter',
      ['正文', '第 1 段'],
      '没有名为“全市的情况”的标记，是不是“{{全市情况}}”？',
      wordOf(paragraph('{{全市的情况}}')),
      'overview',
    ],
    [
      'an unknown column of the letter',
      ['第 1 个表格', '第 2 行第 2 格'],
      '没有名为“完成数”的标记',
      wordOf(table(headRow('名次', '完成'), row('{{名次}}', '{{完成数}}', '{{评价}}'))),
      'overview',
    ],
  ])('%s', async (_, [sheet, cell], message, bytes, kind = 'annex1') => {
    const error = await refusal(bytes, kind)
    expect(error.code).toBe('TEMPLATE_UNUSABLE')
    expect(error.message).toContain(message)
    expect(error.message).toContain(`${sheet}${cell}：`)
    expect(error.data).toMatchObject({ sheet, cell })
  })

  it('tells all faults at once', async () => {
    const error = await refusal(
      wordOf(paragraph('{{大标题}}') + table(HEAD, row('{{辖市区}}'), TOTAL)),
    )
    const lines = error.message.split('\n').slice(1)
    expect(lines[0]).toContain('1. 正文第 1 段：没有名为“大标题”的标记')
    expect(lines.slice(1).every((line) => line.includes('第 1 个表格第 2 行第 1 格：'))).toBe(true)
    expect(lines.length).toBe(5)
  })
})

describe('a Word template that can be filled, with a doubt', () => {
  it.each<[string, ProblemCode, Uint8Array]>([
    ['has no heading that repeats', 'NO_PRINT_TITLES', wordOf(table(row('辖市区'), SAMPLE, TOTAL))],
    ['has no total row', 'NO_TOTAL_ROW', wordOf(table(HEAD, SAMPLE))],
    [
      'has a column twice',
      'COLUMN_TWICE',
      wordOf(
        table(
          HEAD,
          SAMPLE.replace('</w:tr>', `<w:tc>${paragraph('{{合计}}')}</w:tc></w:tr>`),
          TOTAL,
        ),
      ),
    ],
    [
      'has changes that nobody accepted',
      'TRACKED_CHANGES',
      wordOf(`<w:p><w:ins w:id="1" w:author="甲"><w:r><w:t>新</w:t></w:r></w:ins></w:p>${GOOD}`),
    ],
    ['has comments', 'COMMENTS_KEPT', wordOf(`<w:p><w:commentRangeStart w:id="1"/></w:p>${GOOD}`)],
    ['is signed', 'SIGNATURE_LOST', patched(wordOf(GOOD), { '_xmlsignatures/sig1.xml': '<a/>' })],
    [
      'may not be edited',
      'SHEET_PROTECTED',
      wordOf(GOOD, {
        'settings.xml':
          '<w:settings><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>',
      }),
    ],
  ])('says that it %s', async (_, code, bytes) => {
    const found = await warnings(bytes)
    expect(found.map((warning) => warning.code)).toContain(code)
    expect(found.every(({ level, message }) => level === 'warning' && message !== '')).toBe(true)
  })
})
