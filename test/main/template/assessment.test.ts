/** Templates of an assessment, whose columns follow the items of a scheme. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addSchemes } from '../../../src/main/assessment/add-schemes.ts'
import { assess } from '../../../src/main/assessment/assess.ts'
import { shippedSchemes } from '../../../src/main/assessment/templates.ts'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { checkTemplate } from '../../../src/main/template/own/check-template.ts'
import { shippedTemplate } from '../../../src/main/template/shipped.ts'
import { schemeOps } from '../../../src/shared/assessment/file.ts'
import { amountText } from '../../../src/shared/overview/number-text.ts'
import { all, docxBody, gridOf, textOf } from '../../support/docx.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { templateOf } from '../../support/templates.ts'
import { headRow, paragraph, row, table, wordOf } from '../../support/word-templates.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const AS_OF = '2023-06-30'
const SCHEMES = shippedSchemes().map(({ scheme }) => scheme)

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
  addSchemes(ledger, TESTER, SCHEMES)
})
afterAll(() => ledger.close())

const resultOf = (scheme: string) => assess(ledger, scheme, { day: AS_OF })
const exported = async (
  scheme: string,
  format: 'xlsx' | 'docx',
  template?: { name: string; bytes: Uint8Array },
) => {
  const options = { scheme, asOf: AS_OF, ...(template === undefined ? {} : { template }) }
  const { bytes, warnings } = await exportFile(ledger, 'assessment', format, options)
  expect(warnings).toEqual([])
  return bytes
}
const sheetOf = async (bytes: Uint8Array, at = 0) => {
  const sheet = (await openOwn(bytes)).worksheets[at]
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}
const texts = async (bytes: Uint8Array, rowNumber: number) => {
  const sheet = await sheetOf(bytes)
  return Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(rowNumber, at + 1).text)
}

describe.each(SCHEMES.map(({ name }) => name))('the shipped workbook, for %s', (name) => {
  it('ranks the places with a column for the points of each item', async () => {
    const { scheme, places, full } = resultOf(name)
    const bytes = await exported(name, 'xlsx')
    expect(await texts(bytes, 3)).toEqual([
      '名次',
      '考核对象',
      `总分(${full}分)`,
      ...scheme.items.map((item) => `${item.name}\n(${amountText(item.weight)}分)`),
    ])
    const sheet = await sheetOf(bytes)
    places.forEach(({ rank, total, scores }, at) => {
      const values = [1, 3, ...scores.map((_, item) => item + 4)]
      expect(values.map((column) => sheet.getCell(at + 4, column).value)).toEqual([
        rank,
        total,
        ...scores.map(({ score }) => (score === null ? null : Number(amountText(score)))),
      ])
    })
    expect(sheet.rowCount).toBe(places.length + 3)
    // The title and the filter reach over all of them, each as wide as the template has it.
    const last = sheet.getColumn(scheme.items.length + 3)
    expect(sheet.getCell('A1').master.address).toBe('A1')
    expect(sheet.getCell(`${last.letter}1`).master.address).toBe('A1')
    expect(last.width).toBe(sheet.getColumn(4).width)
  })
})

describe('a scheme without items', () => {
  it('leaves one empty column', async () => {
    const [scheme] = SCHEMES
    if (scheme === undefined) throw new Error('no scheme')
    const ops = schemeOps({ ...scheme, name: '空办法', items: [] }, 9, () => 'empty-scheme')
    ledger.commit({ author: TESTER, kind: 'edit', note: '', ops })
    const headings = await texts(await exported('空办法', 'xlsx'), 3)
    expect(headings).toEqual(['名次', '考核对象', '总分(0分)', '没有考核项\n(0分)'])
    ledger.undo(TESTER)
  })
})

describe('a workbook of an office', () => {
  const [first] = SCHEMES[0]?.items ?? []
  const item = first?.name ?? ''

  it('may name items, in its own order and without the others', async () => {
    const bytes = await templateOf([
      ['{{办法名称}}：{{最高地区}}最高'],
      ['地区', '得分', '名次'],
      ['{{地区}}', `{{得分：${item}}}`, '{{名次}}'],
    ])
    const scheme = SCHEMES[0]?.name ?? ''
    const own = { name: '自有.xlsx', bytes }
    const { problems } = await checkTemplate(ledger, 'assessment', own)
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
    const { bytes: made } = await exportFile(ledger, 'assessment', 'xlsx', {
      ...{ scheme, asOf: AS_OF, template: own },
    })
    const { places } = resultOf(scheme)
    const sheet = await sheetOf(made)
    expect(sheet.getCell('A1').text).toContain(`${scheme}：`)
    expect(places.map((_, at) => sheet.getCell(at + 3, 1).text)).toEqual(
      places.map(({ place }) => place),
    )
    expect(sheet.getCell('B3').value).toBe(places[0]?.scores[0]?.score)
  })

  it('is told where it names an item that the scheme does not have', async () => {
    const bytes = await templateOf([
      ['地区', '得分'],
      ['{{地区}}', '{{得分：没有这项}}'],
    ])
    const check = await checkTemplate(ledger, 'assessment', { name: '错.xlsx', bytes })
    expect(check.problems).toContainEqual(
      expect.objectContaining({ code: 'MARK_UNKNOWN', sheet: '表', cell: 'B2' }),
    )
  })

  it('is tried on the scheme that it is made for', async () => {
    const towns = SCHEMES.find(({ level }) => level === 'town')
    const mark = `{{得分：${towns?.items[0]?.name}}}`
    const bytes = await templateOf([
      ['地区', '得分'],
      ['{{地区}}', mark],
    ])
    const { problems } = await checkTemplate(ledger, 'assessment', { name: '镇.xlsx', bytes })
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('keeps its repeated column at the right', async () => {
    const bytes = await templateOf([
      ['地区', '{{考核项}}', '备注'],
      ['{{地区}}', '{{各项得分}}', '　'],
    ])
    const { problems } = await checkTemplate(ledger, 'assessment', { name: '右.xlsx', bytes })
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'SPREAD_NOT_LAST', sheet: '表', cell: 'B2' }),
    )
  })

  it('repeats formulas of the column, each over its own copy, and prints all of them', async () => {
    const rows = [
      ['地区', '{{考核项}}'],
      ['{{地区}}', '{{各项得分}}'],
      ['平均', null],
    ]
    const bytes = await templateOf(rows, (book) => {
      const [sheet] = book.worksheets
      if (sheet === undefined) return
      sheet.getCell('B3').value = { formula: 'AVERAGE(B2:B2)' }
      sheet.pageSetup.printArea = 'A1:B3'
    })
    const scheme = SCHEMES[0]?.name ?? ''
    const { bytes: made } = await exportFile(ledger, 'assessment', 'xlsx', {
      ...{ scheme, template: { name: '平均.xlsx', bytes } },
    })
    const { places, scheme: own } = resultOf(scheme)
    const [end, mean] = [places.length + 1, places.length + 2]
    const sheet = await sheetOf(made)
    expect(own.items.map((_, at) => sheet.getCell(mean, at + 2).formula)).toEqual(
      own.items.map((_, at) => {
        const { letter } = sheet.getColumn(at + 2)
        return `AVERAGE(${letter}2:${letter}${end})`
      }),
    )
    const { letter } = sheet.getColumn(own.items.length + 1)
    expect(sheet.pageSetup.printArea).toBe(`A1:${letter}${mean}`)
  })

  it('repeats a heading of two rows and what is merged in it', async () => {
    const rows = [
      ['地区', '{{考核项}}'],
      [null, null],
      ['{{地区}}', '{{各项得分}}'],
    ]
    const bytes = await templateOf(rows, (book) => {
      book.worksheets[0]?.mergeCells('B1:B2')
      book.worksheets[0]?.mergeCells('A1:A2')
    })
    const scheme = SCHEMES[0]?.name ?? ''
    const { bytes: made } = await exportFile(ledger, 'assessment', 'xlsx', {
      ...{ scheme, template: { name: '两行.xlsx', bytes } },
    })
    const sheet = await sheetOf(made)
    const names = SCHEMES[0]?.items.map(({ name }) => name) ?? []
    expect(names.map((_, at) => sheet.getCell(1, at + 2).text)).toEqual(names)
    for (const at of names.keys())
      expect(sheet.getCell(2, at + 2).master.address).toBe(sheet.getCell(1, at + 2).address)
  })
})

describe('the letter', () => {
  it.each(SCHEMES.map(({ name }) => name))('says the result of %s', async (name) => {
    const { places, scheme } = resultOf(name)
    const body = docxBody(await exported(name, 'docx'))
    const [ranking, items, methods] = all(body, 'w:tbl').map(gridOf)
    expect(ranking?.slice(1).map(([rank]) => rank)).toEqual(
      places.map(({ rank }) => String(rank ?? '')),
    )
    expect(items?.slice(1).map(([item]) => item)).toEqual(scheme.items.map((item) => item.name))
    expect(methods).toHaveLength(scheme.items.length + 1)
    expect(textOf(body)).toContain('现将结果通报如下。')
    expect(textOf(body)).not.toContain('{{')
  })

  it('may be in an office’s own words, with the points of one item', async () => {
    const [scheme] = SCHEMES
    const item = scheme?.items[0]?.name ?? ''
    const bytes = wordOf(
      paragraph('{{办法名称}}满分{{满分合计}}分，{{考核个数}}个地区。') +
        table(headRow('地区', '得分'), row('{{地区}}', `{{得分：${item}}}`)),
    )
    const own = { name: '自有.docx', bytes }
    const body = docxBody(await exported(scheme?.name ?? '', 'docx', own))
    const { places, full } = resultOf(scheme?.name ?? '')
    expect(textOf(body)).toContain(`${scheme?.name}满分${full}分，${places.length}个地区。`)
    const [only] = all(body, 'w:tbl').map(gridOf)
    expect(only?.slice(1).map(([place]) => place)).toEqual(places.map(({ place }) => place))
  })
})

it('without a scheme in the ledger a template is tried on those that come with the program', async () => {
  const empty = makeLedger(temporaryFolder(), {})
  for (const format of ['xlsx', 'docx'] as const) {
    const { problems } = await checkTemplate(
      empty,
      'assessment',
      shippedTemplate('assessment', format),
    )
    expect(problems).toEqual([])
  }
  empty.close()
})
