import * as sheetjs from '@e965/xlsx'
import exceljs from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { correctionWorkbook } from '../../../src/main/correction/correction-workbook.ts'
import type { CorrectionIssue } from '../../../src/main/correction/issue.ts'
import {
  CORRECTION_SHEET,
  CORRECTION_TITLE,
  isCorrectionSheet,
} from '../../../src/main/correction/issue-list.ts'
import { NOTE_MARK } from '../../../src/main/correction/notes.ts'
import type { WorkbookCells } from '../../../src/main/workbook/cells.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { editInLibreOffice } from '../../support/libreoffice.ts'
import { legacyOf, openOwn } from '../../support/workbooks.ts'

const SHEET = "报'送 表"
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

type Marked = Pick<CorrectionIssue, 'cell'> & Partial<CorrectionIssue>

const issue = ({ cell, ...more }: Marked): CorrectionIssue => ({
  level: 'error',
  code: 'VALUE_INVALID',
  sheet: SHEET,
  cell,
  field: '项目名称',
  message: `${cell} 不对`,
  ...more,
})

/** A workbook with all that has to stay: styles, formula, merge, rule, note, picture, hidden sheet. */
async function districtFile(touch: (sheet: exceljs.Worksheet) => void = () => {}) {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet(SHEET)
  sheet.addRow(['序号', '项目名称', '总投资', '合计'])
  for (let row = 2; row <= 6; row += 1) sheet.addRow([row - 1, `项目${row}`, row * 1.5])
  sheet.getCell('D2').value = { formula: 'SUM(C2:C6)', result: 30 }
  sheet.getCell('B3').font = { bold: true, name: '仿宋', size: 13 }
  sheet.getCell('B3').border = { top: { style: 'double' } }
  sheet.getCell('C3').numFmt = '0.00'
  sheet.getCell('C4').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } }
  sheet.getColumn(7).numFmt = '0.0%'
  sheet.mergeCells('B5:B6')
  sheet.getCell('B2').note = '区里的批注'
  sheet.getCell('A2').note = '另一条'
  sheet.getCell('C2').dataValidation = { type: 'list', formulae: ['"1,2"'] }
  const other = workbook.addWorksheet('另一张')
  other.addRow(['不动', 1])
  other.getCell('A1').note = '也不动'
  other.addImage(workbook.addImage({ base64: PIXEL, extension: 'png' }), 'C1:D2')
  workbook.addWorksheet('_藏', { state: 'veryHidden' }).addRow(['藏'])
  touch(sheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const cellsOf = (bytes: Uint8Array): WorkbookCells => readWorkbook(bytes, '报送.xlsx')

async function corrected(bytes: Uint8Array, ...marked: Marked[]): Promise<Uint8Array> {
  const correction = await correctionWorkbook(bytes, cellsOf(bytes), marked.map(issue))
  expect(correction.isCopy).toBe(false)
  return correction.bytes
}

async function sheetOf(bytes: Uint8Array, name = SHEET): Promise<exceljs.Worksheet> {
  const sheet = (await openOwn(bytes)).getWorksheet(name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

function noteOf(sheet: exceljs.Worksheet, cell: string): string {
  const { note } = sheet.getCell(cell)
  if (note === undefined) return ''
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('')
}

const colorOf = (sheet: exceljs.Worksheet, cell: string) => {
  const { fill } = sheet.getCell(cell)
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined
}

/** Rows of the list of issues: level, sheet, cell, column, message, advice. */
function listOf(bytes: Uint8Array): string[][] {
  const list = cellsOf(bytes).sheets.find(isCorrectionSheet)
  if (list === undefined) throw new Error('no list')
  return [...list.rows]
    .filter(([row]) => row > 2)
    .map(([, cells]) => [1, 2, 3, 4, 5, 6].map((column) => cells.get(column)?.text ?? ''))
}

describe('a correction workbook', () => {
  it('leaves every part alone that has nothing to say', async () => {
    const before = await districtFile()
    const parts = unzipSync(before)
    const after = unzipSync(await corrected(before, { cell: 'C3' }))
    const changed = Object.keys(parts).filter(
      (path) => !Buffer.from(parts[path] ?? []).equals(Buffer.from(after[path] ?? [])),
    )
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
    // Entries that end so are folders, which no Office file needs.
    const whole = Object.keys(parts).filter((path) => !path.endsWith('/'))
    expect(Object.keys(after)).toEqual(expect.arrayContaining(whole))
  })

  it('changes in a sheet only the rows of marked cells', async () => {
    const rowsOf = (bytes: Uint8Array) =>
      strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(
        /<row [\s\S]*?<\/row>/gu,
      ) ?? []
    const before = await districtFile()
    const [was, is] = [rowsOf(before), rowsOf(await corrected(before, { cell: 'C3' }))]
    expect(is.length).toBe(was.length)
    expect(is.map((row, index) => row === was[index])).toEqual([
      true,
      true,
      false,
      true,
      true,
      true,
    ])
  })

  it('keeps macros, and says that the file must end in .xlsm', async () => {
    const parts = unzipSync(await districtFile())
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()).replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    )
    const bytes = zipSync({
      ...parts,
      '[Content_Types].xml': strToU8(types),
      'xl/vbaProject.bin': strToU8('宏'),
    })
    const correction = await correctionWorkbook(bytes, cellsOf(bytes), [issue({ cell: 'C3' })])
    expect(correction).toMatchObject({ format: 'xlsm', isCopy: false })
    expect(unzipSync(correction.bytes)['xl/vbaProject.bin']).toEqual(strToU8('宏'))
  })

  it('fills marked cells by their worst level and keeps the rest of their look', async () => {
    const before = await sheetOf(await districtFile())
    const sheet = await sheetOf(
      await corrected(
        await districtFile(),
        { cell: 'B3', level: 'warning' },
        { cell: 'B3', level: 'conflict' },
        { cell: 'C3' },
        { cell: 'C4', level: 'warning' },
      ),
    )
    const colors = ['B3', 'C3', 'C4'].map((cell) => colorOf(sheet, cell))
    expect(new Set(colors).size).toBe(3)
    expect(sheet.getCell('B3').font).toEqual(before.getCell('B3').font)
    expect(sheet.getCell('B3').border).toEqual(before.getCell('B3').border)
    expect(sheet.getCell('C3').numFmt).toBe('0.00')
    before.eachRow((row) =>
      row.eachCell(({ address, style, value }) => {
        expect(sheet.getCell(address).value).toEqual(value)
        if (!['B3', 'C3', 'C4'].includes(address))
          expect([address, sheet.getCell(address).style]).toEqual([address, style])
      }),
    )
    expect(sheet.getCell('C2').dataValidation).toEqual(before.getCell('C2').dataValidation)
    expect(sheet.getCell('B6').isMerged).toBe(true)
  })

  it('marks a cell that is empty, one in a row that is not there, and one inside a merge', async () => {
    const sheet = await sheetOf(
      await corrected(await districtFile(), { cell: 'G3' }, { cell: 'E90' }, { cell: 'B6' }),
    )
    for (const cell of ['G3', 'E90', 'B5']) {
      expect(colorOf(sheet, cell)).toBeDefined()
      expect(noteOf(sheet, cell)).toContain(NOTE_MARK)
    }
    expect(sheet.getCell('G3').numFmt).toBe('0.0%')
  })

  it('says in a note what is wrong, below what the district noted', async () => {
    const marked = [
      { cell: 'B2' },
      { cell: 'B2', level: 'conflict', message: '甲 <&> "乙"' },
    ] as const
    const sheet = await sheetOf(await corrected(await districtFile(), ...marked, { cell: 'C3' }))
    expect(noteOf(sheet, 'B2')).toBe(`区里的批注\n${NOTE_MARK}错误：B2 不对\n冲突：甲 <&> "乙"`)
    expect(noteOf(sheet, 'C3')).toBe(`${NOTE_MARK}错误：C3 不对`)
    expect(noteOf(sheet, 'A2')).toBe('另一条')
    const shapes = strFromU8(
      unzipSync(await corrected(await districtFile(), { cell: 'C3' }))[
        'xl/drawings/vmlDrawing1.vml'
      ] ?? new Uint8Array(),
    ).match(/ObjectType="Note"/gu)
    expect(shapes).toHaveLength(3)
  })

  it('lists every issue with what to do and a link to its cell', async () => {
    const bytes = await corrected(
      await districtFile(),
      { cell: 'C3' },
      { cell: 'B5', level: 'conflict', code: 'CONFLICT', field: null },
      { cell: '', sheet: '', level: 'warning', message: '=1+1 整份' },
    )
    expect(listOf(bytes)).toEqual([
      ['错误', SHEET, 'C3', '项目名称', 'C3 不对', expect.stringContaining('改写')],
      ['冲突', SHEET, 'B5', '', 'B5 不对', expect.stringContaining('市里')],
      ['提醒', '', '', '项目名称', '=1+1 整份', expect.stringContaining('改写')],
    ])
    const sheets = sheetjs.read(bytes, { type: 'array' }).Sheets
    expect(sheets[CORRECTION_SHEET]?.D4?.l?.Target).toBe("#'报''送 表'!C3")
    expect(sheets[CORRECTION_SHEET]?.A1?.v).toBe(CORRECTION_TITLE)
    expect(sheets[CORRECTION_SHEET]?.F6?.f).toBeUndefined()
  })

  it('takes another name where the district has a sheet of that name', async () => {
    const before = await districtFile((sheet) => {
      sheet.workbook.addWorksheet(CORRECTION_SHEET).addRow(['区里自己的'])
    })
    const { sheets } = cellsOf(await corrected(before, { cell: 'C3' }))
    expect(sheets.map(({ name }) => name).slice(-2)).toEqual([
      CORRECTION_SHEET,
      `${CORRECTION_SHEET}2`,
    ])
    expect(sheets.filter(isCorrectionSheet)).toHaveLength(1)
  })

  it('works on a workbook whose XML bears prefixes and leaves out what may be left out', async () => {
    const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const rels = (...items: [id: string, kind: string, target: string][]) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
        .map(
          ([id, kind, target]) =>
            `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`,
        )
        .join('')}</Relationships>`
    const files = {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
      '_rels/.rels': rels(['rId1', 'officeDocument', '/xl/workbook.xml']),
      'xl/workbook.xml': `<x:workbook xmlns:x="${space}" xmlns:rel="${relations}"><x:sheets><x:sheet name="${SHEET}" sheetId="7" rel:id="rId1"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': rels(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'styles', 'styles.xml'],
      ),
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${space}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="4"/></x:sheetData></x:worksheet>`,
      'xl/styles.xml': `<x:styleSheet xmlns:x="${space}"><x:fonts count="1"><x:font/></x:fonts><x:borders><x:border/></x:borders><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>`,
    }
    const bytes = zipSync(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    )
    const after = await corrected(bytes, { cell: 'B1' }, { cell: 'C4' }, { cell: 'A3' })
    const [sheet] = cellsOf(after).sheets
    expect(sheet?.rows.get(0)?.get(1)?.value).toBe(2)
    expect(listOf(after)).toHaveLength(3)
    const xml = strFromU8(unzipSync(after)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toMatch(/<x:c s="1"><x:v>2<\/x:v><\/x:c>/u)
    expect(xml).toMatch(
      /<x:row r="3"><x:c r="A3" s="1"\/><\/x:row><x:row r="4"><x:c r="C4" s="1"\/>/u,
    )
  })
})

describe('a second correction', () => {
  it('replaces the words of the first and takes back the marks of what was mended', async () => {
    const first = await corrected(
      await districtFile(),
      { cell: 'B2' },
      { cell: 'C3' },
      { cell: 'C4', message: '旧话' },
      { cell: 'D5' },
      { cell: 'B3' },
    )
    const second = await corrected(first, { cell: 'C3', message: '新话' })
    const [before, sheet] = [await sheetOf(await districtFile()), await sheetOf(second)]
    expect(noteOf(sheet, 'C3')).toBe(`${NOTE_MARK}错误：新话`)
    expect(noteOf(sheet, 'B2')).toBe('区里的批注')
    expect([noteOf(sheet, 'C4'), noteOf(sheet, 'D5')]).toEqual(['', ''])
    expect(colorOf(sheet, 'C4')).toBe('FF00FF00')
    for (const cell of ['B2', 'B3', 'D5']) expect(colorOf(sheet, cell)).toBeUndefined()
    expect(sheet.getCell('B3').font).toEqual(before.getCell('B3').font)
    expect(sheet.getCell('B3').border).toEqual(before.getCell('B3').border)
    expect(cellsOf(second).sheets.filter(isCorrectionSheet)).toHaveLength(1)
    const drawing = strFromU8(unzipSync(second)['xl/drawings/vmlDrawing1.vml'] ?? new Uint8Array())
    expect(drawing.match(/ObjectType="Note"/gu)).toHaveLength(3)
  })

  it('notes which issues are mended', async () => {
    const first = await corrected(await districtFile(), { cell: 'C3' }, { cell: 'B2' })
    const second = await corrected(first, { cell: 'B2' })
    expect(listOf(second).map(([level, , cell]) => [level, cell])).toEqual([
      ['错误', 'B2'],
      ['已改', 'C3'],
    ])
    const third = await corrected(second, { cell: 'B2' })
    expect(listOf(third)).toHaveLength(1)
  })

  it('says the same where nothing was mended', async () => {
    const first = await corrected(await districtFile(), { cell: 'C3' }, { cell: 'A2' })
    const second = await corrected(first, { cell: 'C3' }, { cell: 'A2' })
    expect(listOf(second)).toEqual(listOf(first))
    expect(noteOf(await sheetOf(second), 'A2')).toBe(noteOf(await sheetOf(first), 'A2'))
  })
})

describe('a workbook whose parts cannot be patched', () => {
  it.each(['biff8', 'ods', 'xlsb'] as const)(
    'is copied into an .xlsx with the same marks: %s',
    async (type) => {
      const bytes = legacyOf(type, [
        ['项目名称', '总投资'],
        ['甲', 12.5],
      ])
      const workbook: WorkbookCells = { ...cellsOf(bytes), format: 'xls' }
      const correction = await correctionWorkbook(bytes, workbook, [
        issue({ sheet: '项目', cell: 'B2' }),
      ])
      expect(correction).toMatchObject({ format: 'xlsx', isCopy: true })
      const sheet = await sheetOf(correction.bytes, '项目')
      expect([sheet.getCell('A2').value, sheet.getCell('B2').value]).toEqual(['甲', 12.5])
      expect(colorOf(sheet, 'B2')).toBeDefined()
      expect(noteOf(sheet, 'B2')).toContain('B2 不对')
      expect(listOf(correction.bytes)).toHaveLength(1)
    },
  )

  it('is copied where its parts are not sound', async () => {
    const parts = unzipSync(await districtFile())
    const bytes = zipSync({ ...parts, 'xl/styles.xml': strToU8('<styleSheet><fonts>') })
    const workbook = cellsOf(await districtFile())
    const correction = await correctionWorkbook(bytes, workbook, [issue({ cell: 'C3' })])
    expect(correction.isCopy).toBe(true)
    const names = cellsOf(correction.bytes).sheets.map(({ name }) => name)
    expect(names).toEqual(['报-送 表', '另一张', '_藏', CORRECTION_SHEET])
    expect(listOf(correction.bytes)[0]?.[1]).toBe('报-送 表')
  })
})

describe('a corrected workbook saved by LibreOffice', () => {
  const resaved = (bytes: Uint8Array, format: 'xlsx' | 'ods' = 'xlsx') => {
    const [saved] = editInLibreOffice([{ bytes, edits: [], format }])
    if (saved === undefined) throw new Error('not saved')
    return saved
  }

  it('keeps its notes and list', { timeout: 120_000 }, async () => {
    const bytes = resaved(await corrected(await districtFile(), { cell: 'C3' }, { cell: 'B2' }))
    const sheet = await sheetOf(bytes)
    expect(noteOf(sheet, 'B2')).toBe(`区里的批注\n${NOTE_MARK}错误：B2 不对`)
    expect(listOf(bytes).map(([, , cell]) => cell)).toEqual(['C3', 'B2'])
  })

  it('is corrected again without saying anything twice', { timeout: 120_000 }, async () => {
    const first = await corrected(await districtFile(), { cell: 'C3' }, { cell: 'B2' })
    const second = await corrected(resaved(first), { cell: 'C3', message: '新话' })
    const sheet = await sheetOf(resaved(second))
    expect([noteOf(sheet, 'C3'), noteOf(sheet, 'B2')]).toEqual([
      `${NOTE_MARK}错误：新话`,
      '区里的批注',
    ])
    expect([colorOf(sheet, 'C3'), colorOf(sheet, 'B2')]).toEqual([expect.any(String), undefined])
    expect(listOf(second).map(([level, , cell]) => `${level} ${cell}`)).toEqual([
      '错误 C3',
      '已改 B2',
    ])
  })
})
