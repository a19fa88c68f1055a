import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SheetCell } from '../../../src/main/workbook/cells.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { LedgerError } from '../../../src/shared/errors.ts'
import { refusalOf } from '../../support/refusals.ts'
import { moveTo, restoreTimeZone, ZONES } from '../../support/time-zones.ts'
import { legacyOf, protectedXlsx, xlsxOf, zipOf } from '../../support/workbooks.ts'

restoreTimeZone()

/** Values of the first sheet as an array of rows, without what is empty. */
function valuesOf(bytes: Uint8Array): SheetCell['value'][][] {
  const [sheet] = readWorkbook(bytes, '甲.xlsx').sheets
  return [...(sheet?.rows.values() ?? [])].map((row) => [...row.values()].map((cell) => cell.value))
}

function firstRow(bytes: Uint8Array): SheetCell[] {
  const [sheet] = readWorkbook(bytes, '甲.xlsx').sheets
  const [row] = sheet?.rows.values() ?? []
  return [...(row?.values() ?? [])]
}

const refusal = (bytes: Uint8Array) => {
  const { code, message, data } = refusalOf(() => readWorkbook(bytes, '甲.xlsx'))
  expect(data.file).toBe('甲.xlsx')
  return `${code} ${message}`
}

describe('what is no workbook is refused with the reason', () => {
  const text = new TextEncoder()

  it.each([
    ['an empty file', new Uint8Array(), '文件是空的'],
    ['one line of text', text.encode('企业名称,项目名称'), '不是 Excel、WPS 工作簿，也不是用逗号'],
    ['a web page renamed .xls', text.encode('<html><table></table></html>'), '这是网页（HTML）'],
    ['a PDF', text.encode('%PDF-1.7 …'), '这是 PDF'],
    ['a text that begins with PK', text.encode('PK企业名称\t项目名称'), '不是 Excel、WPS 工作簿'],
    ['a zip cut off after its head', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), '压缩结构（缺少目录'],
    ['a Word document', zipOf({ 'word/document.xml': '<w:document/>' }), '这是 Word 文档'],
    ['a zip of something else', zipOf({ 'a.txt': 'a' }), '这是压缩包，不是工作簿；请先解压'],
    ['an OLE head cut off', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), '不是 Excel 或 WPS'],
    [
      'an OLE head without a body',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3),
      '工作簿已损坏，请用 Excel 或 WPS 打开后另存一份再试',
    ],
  ])('%s', (_name, bytes, reason) => {
    expect(refusal(bytes)).toContain(`INPUT_NOT_WORKBOOK 无法读取“甲.xlsx”：${reason}`)
  })

  it('a file of more than 100 MB', () => {
    const bytes = new Uint8Array(100 * 1024 * 1024 + 1)
    bytes.set([0x50, 0x4b, 3, 4])
    expect(refusal(bytes)).toMatch(/^INPUT_TOO_LARGE .*超过 100 MB/u)
  })

  it('a workbook cut off anywhere', async () => {
    const bytes = await xlsxOf({ 项目: [['企业名称', '项目名称']] })
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9])
      expect(refusal(bytes.slice(0, bytes.length * share))).toContain('已损坏')
  })

  it('a small file that would unpack to hundreds of megabytes', () => {
    const blank = ' '.repeat(64 * 1024 * 1024)
    const bytes = zipOf({ '[Content_Types].xml': '<Types/>', 'xl/worksheets/sheet1.xml': blank })
    expect(bytes.length).toBeLessThan(100_000)
    expect(refusal(bytes)).toMatch(/^INPUT_TOO_LARGE .*展开后过大/u)
  })

  it('a workbook that asks for a password', () => {
    expect(refusal(protectedXlsx())).toMatch(/^INPUT_PROTECTED .*请先在 Excel 或 WPS 里取消密码/u)
  })
})

describe('damage never ends in anything but a refusal', () => {
  const survives = (bytes: Uint8Array) => {
    try {
      readWorkbook(bytes, '甲.xlsx')
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
      expect(error.code).toMatch(/^INPUT_(?:NOT_WORKBOOK|PROTECTED|TOO_LARGE)$/u)
    }
  }

  it('in random bytes behind a right head', () => {
    const heads = [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ]
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 2000 }), (head, body) => {
        survives(Uint8Array.of(...head, ...body))
      }),
      { seed: 2023, numRuns: 200 },
    )
  })

  it.each(['xlsx', 'biff8', 'ods'] as const)('in a %s with some bytes changed', async (kind) => {
    const rows = [
      ['企业名称', '项目名称', '总投资'],
      ['甲', '乙', 12.5],
    ]
    const whole = kind === 'xlsx' ? await xlsxOf({ 项目: rows }) : legacyOf(kind, rows)
    const hits = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(hits, (changes) => {
        const bytes = whole.slice()
        for (const [place, value] of changes) bytes[place] = value
        survives(bytes)
      }),
      { seed: 2023, numRuns: 200 },
    )
  })
})

describe('a workbook of any format', () => {
  it.each(['biff8', 'ods', 'xlsb'] as const)('gives its cells: %s', (kind) => {
    const rows = [
      ['企业名称', '项目名称', '总投资'],
      ['甲', 'VOCs治理', 12.5],
    ]
    expect(valuesOf(legacyOf(kind, rows))).toEqual(rows)
  })

  it('is read by its content, not by its name', async () => {
    const bytes = await xlsxOf({ 项目: [['甲']] })
    expect(readWorkbook(bytes, '甲.csv').format).toBe('xlsx')
  })

  it('keeps the names and order of its sheets, odd ones included', async () => {
    const names = ["a'b", '__proto__', '🏭', '项目 (2)', 'constructor']
    const bytes = await xlsxOf(Object.fromEntries(names.map((name) => [`x${name}`, [[name]]])))
    expect(readWorkbook(bytes, '甲.xlsx').sheets.map((sheet) => sheet.name)).toEqual(
      names.map((name) => `x${name}`),
    )
    const own = await xlsxOf({}, (workbook) => {
      for (const name of names) workbook.addWorksheet(name).addRow([name])
    })
    const read = readWorkbook(own, '甲.xlsx').sheets
    expect(read.map((sheet) => sheet.name)).toEqual(names)
    expect(read.map((sheet) => sheet.rows.get(0)?.get(0)?.value)).toEqual(names)
  })

  it('may have sheets without a cell and rows far apart', async () => {
    const bytes = await xlsxOf({ 空: [] }, (workbook) => {
      const far = workbook.addWorksheet('远')
      far.getCell('XFD1').value = '右'
      far.getCell('A1048576').value = '下'
    })
    const [empty, far] = readWorkbook(bytes, '甲.xlsx').sheets
    expect(empty?.rows.size).toBe(0)
    expect(far?.rows.get(0)?.get(16_383)?.value).toBe('右')
    expect(far?.rows.get(1_048_575)?.get(0)?.value).toBe('下')
  })
})

describe('a cell', () => {
  it.each(ZONES)('keeps the day of a date in %s', async (...zone) => {
    moveTo(zone)
    const bytes = await xlsxOf({
      项目: [[new Date('2023-04-30T00:00:00Z'), new Date('2023-12-31T23:00:00Z')]],
    })
    expect(firstRow(bytes).map((cell) => cell.value)).toEqual(['2023-04-30', '2023-12-31'])
  })

  it('keeps the day of a date in a workbook of the 1904 system', async () => {
    const bytes = await xlsxOf({ 项目: [[new Date('2023-04-30T00:00:00Z')]] }, (workbook) => {
      workbook.properties.date1904 = true
    })
    expect(firstRow(bytes)[0]?.value).toBe('2023-04-30')
  })

  it('is a percentage where the number is shown times a hundred, not where % is decoration', async () => {
    const bytes = await xlsxOf({ 项目: [[0.95, 0.9467, 95, 95, 0.5]] }, (workbook) => {
      const sheet = workbook.getWorksheet('项目')
      const formats = ['0%', '0.00%', '0"%"', '0\\%', '0.0']
      formats.forEach((format, column) => {
        const cell = sheet?.getCell(1, column + 1)
        if (cell !== undefined) cell.numFmt = format
      })
    })
    expect(firstRow(bytes).map((cell) => cell.isPercent)).toEqual([true, true, false, false, false])
  })

  it('is an error where its formula is, and its result where that is known', async () => {
    const bytes = await xlsxOf(
      { 项目: [[{ error: '#REF!' }, { error: '#DIV/0!' }]] },
      (workbook) => {
        const sheet = workbook.getWorksheet('项目')
        if (sheet === undefined) return
        sheet.getCell('C1').value = { formula: 'SUM(1,2)', result: 3 }
        sheet.getCell('D1').value = { formula: 'SUM(1,2)' }
        sheet.getCell('E1').value = { richText: [{ text: '丹阳' }, { text: '市' }] }
        sheet.getCell('F1').value = { text: '链接', hyperlink: 'https://example.org' }
      },
    )
    const cells = firstRow(bytes)
    expect(cells.map((cell) => cell.isError)).toEqual([true, true, false, true, false, false])
    expect(cells.map((cell) => cell.value)).toEqual([
      '#REF!',
      '#DIV/0!',
      3,
      '公式未计算',
      '丹阳市',
      '链接',
    ])
  })

  it('keeps long, odd and formula-like text as it is', async () => {
    const texts = ['字'.repeat(32_767), '🏭👩‍🔧', '=1+1', '+1', '-1', '@a', "'a", '007', '<a>&"']
    expect(valuesOf(await xlsxOf({ 项目: [texts] }))).toEqual([texts])
  })

  it('shows a number as its format does, beside the number itself', async () => {
    const bytes = await xlsxOf({ 项目: [[2022.1, 610, true]] }, (workbook) => {
      const sheet = workbook.getWorksheet('项目')
      if (sheet === undefined) return
      sheet.getCell('A1').numFmt = '0.00'
      sheet.getCell('B1').numFmt = '0000'
    })
    expect(firstRow(bytes).map(({ value, text }) => [value, text])).toEqual([
      [2022.1, '2022.10'],
      [610, '0610'],
      [true, 'TRUE'],
    ])
  })
})
