import { describe, expect } from 'vitest'
import {
  FILE_NAME,
  type HostileFile,
  reads,
  testHostile,
  valuesIn,
} from '../../../support/hostile.ts'
import {
  rawXlsx,
  sharedStrings,
  sheetXml,
  stylesXml,
  textCell,
  workbookXml,
} from '../../../support/raw-xlsx.ts'

const ROW = `<row r="1">${textCell('A1', '甲')}</row>`
const SHEET = sheetXml(ROW)
const DOCTYPE = `<!DOCTYPE x [<!ENTITY a "啊"><!ENTITY b "${'&a;'.repeat(100)}">]>`
const LAST_ROW = 1_048_576
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const cell = (inside: string, attributes = '') =>
  sheetXml(`<row r="1"><c r="A1"${attributes}>${inside}</c>${textCell('B1', '乙')}</row>`)
const rowsOf = (row: (number: number) => string) =>
  sheetXml(Array.from({ length: LAST_ROW }, (_, at) => row(at + 1)).join(''))

const broken: HostileFile[] = [
  ['entities in a sheet', () => rawXlsx(DOCTYPE + SHEET), 'INPUT_NOT_WORKBOOK'],
  [
    'entities in the shared strings',
    () =>
      rawXlsx(sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), {
        'xl/sharedStrings.xml': DOCTYPE + sharedStrings(['&b;']),
      }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'entities in the workbook',
    () => rawXlsx(SHEET, { 'xl/workbook.xml': DOCTYPE + workbookXml(['项目']) }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'entities hidden in UTF-16',
    () => rawXlsx(SHEET, { 'xl/worksheets/sheet1.xml': utf16(DOCTYPE + SHEET) }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'an entity that nobody declared',
    () => rawXlsx(sheetXml(`<row r="1">${textCell('A1', '&xxe;')}</row>`)),
    reads(['&xxe;']),
  ],
  [
    'a sheet that ends in the middle of a row',
    () => rawXlsx(SHEET.slice(0, SHEET.indexOf('</row>'))),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a sheet that ends after a row',
    () => rawXlsx(SHEET.slice(0, SHEET.indexOf('</sheetData>'))),
    'INPUT_NOT_WORKBOOK',
  ],
  ['a sheet of nothing', () => rawXlsx(''), 'INPUT_NOT_WORKBOOK'],
  [
    'a sheet of random bytes',
    () =>
      rawXlsx(SHEET, {
        'xl/worksheets/sheet1.xml': Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251),
      }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a sheet in UTF-16',
    () => rawXlsx(SHEET, { 'xl/worksheets/sheet1.xml': utf16(SHEET) }),
    reads(['甲']),
  ],
  [
    'a sheet in GBK that says so',
    () => rawXlsx(SHEET, { 'xl/worksheets/sheet1.xml': gbk(SHEET) }),
    reads(['甲']),
  ],
  [
    'a sheet in an encoding that does not exist',
    () => rawXlsx(`<?xml version="1.0" encoding="klingon"?>${SHEET}`),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'tags that close in the wrong order',
    () => rawXlsx(sheetXml('<row r="1"><c r="A1"><v>1</row></v></c>')),
    (workbook) => expect(valuesIn(workbook).flat().length).toBeLessThan(2),
  ],
  [
    'a hundred thousand elements in each other',
    () => rawXlsx(sheetXml(ROW, { after: '<x>'.repeat(100_000) + '</x>'.repeat(100_000) })),
    reads(['甲']),
  ],
  [
    'an attribute of 5 MB',
    () =>
      rawXlsx(sheetXml(`<row r="1" x="${'甲乙'.repeat(900_000)}">${textCell('A1', '甲')}</row>`)),
    reads(['甲']),
  ],
  ['no workbook part', () => rawXlsx(SHEET, { 'xl/workbook.xml': null }), 'INPUT_NOT_WORKBOOK'],
  ['no content types', () => rawXlsx(SHEET, { '[Content_Types].xml': null }), 'INPUT_NOT_WORKBOOK'],
  [
    'no sheet part',
    () => rawXlsx(SHEET, { 'xl/worksheets/sheet1.xml': null }),
    'INPUT_NOT_WORKBOOK',
  ],
  ['no styles part', () => rawXlsx(SHEET, { 'xl/styles.xml': null }), 'INPUT_NOT_WORKBOOK'],
  [
    'no shared strings, which a cell needs',
    () => rawXlsx(cell('<v>0</v>', ' t="s"'), { 'xl/sharedStrings.xml': null }),
    'INPUT_NOT_WORKBOOK',
  ],
  ['no relations', () => rawXlsx(SHEET, { 'xl/_rels/workbook.xml.rels': null }), reads(['甲'])],
  [
    'relations that are broken',
    () => rawXlsx(SHEET, { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship' }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a sheet that is said to lie outside',
    () =>
      rawXlsx(SHEET, {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="file:///etc/passwd"/></Relationships>',
      }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a sheet that is the workbook itself',
    () =>
      rawXlsx(SHEET, {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="workbook.xml"/></Relationships>',
      }),
    (workbook) => expect(valuesIn(workbook)).toEqual([]),
  ],
  ['no sheet at all', () => rawXlsx({}), 'INPUT_NOT_WORKBOOK'],
  [
    'two sheets of one name',
    () => rawXlsx({ 项目: SHEET }, { 'xl/workbook.xml': workbookXml(['项目', '项目']) }),
    'INPUT_NOT_WORKBOOK',
  ],
]

function gbk(text: string): Uint8Array {
  // 甲 is BC D7 in GBK; all else here is ASCII.
  const parts = `<?xml version="1.0" encoding="GBK"?>${text}`.split('甲')
  return Buffer.concat(
    parts.flatMap((part, at) =>
      at === 0 ? [Buffer.from(part)] : [Buffer.of(0xbc, 0xd7), Buffer.from(part)],
    ),
  )
}

const extents: HostileFile[] = [
  [
    'a million empty rows with a style',
    () =>
      rawXlsx(
        rowsOf((at) => `<row r="${at}" s="1" customFormat="1"/>`).replace(
          '<sheetData>',
          `<sheetData>${ROW}`,
        ),
      ),
    reads(['甲']),
  ],
  [
    'a million rows with an empty cell',
    () =>
      rawXlsx(
        rowsOf((at) =>
          at === 7
            ? `<row r="7">${textCell('A7', '甲')}</row>`
            : `<row r="${at}"><c r="A${at}" s="1"/></row>`,
        ),
      ),
    reads(['甲']),
  ],
  [
    'a million hidden rows',
    () =>
      rawXlsx(
        rowsOf((at) =>
          at === 2 ? `<row r="2">${textCell('A2', '甲')}</row>` : `<row r="${at}" hidden="1"/>`,
        ),
      ),
    (workbook) => {
      expect(valuesIn(workbook)).toEqual([['甲']])
      expect([...(workbook.sheets[0]?.hiddenRows ?? [])]).toEqual([0])
    },
  ],
  [
    'a cell in the last corner',
    () => rawXlsx(sheetXml(`${ROW}<row r="${LAST_ROW}">${textCell(`XFD${LAST_ROW}`, '角')}</row>`)),
    (workbook) => {
      expect(workbook.sheets[0]?.rows.get(LAST_ROW - 1)?.get(16_383)?.value).toBe('角')
    },
  ],
  [
    'a row below the last',
    () => rawXlsx(sheetXml(`<row r="${LAST_ROW + 1}">${textCell(`A${LAST_ROW + 1}`, '外')}</row>`)),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a row of twelve digits',
    () => rawXlsx(sheetXml(`<row r="999999999999">${textCell('A999999999999', '外')}</row>`)),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a row that is no number',
    () => rawXlsx(sheetXml(`<row r="__proto__">${textCell('A1', '外')}</row>`)),
    (workbook) => expect(valuesIn(workbook).flat().length).toBeLessThan(2),
  ],
  [
    'a column beyond the last',
    () => rawXlsx(sheetXml(`<row r="1">${textCell('ZZZZZ1', '外')}</row>`)),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a used range that is a lie',
    () => rawXlsx(sheetXml(ROW, { before: '<dimension ref="A1:XFD1048576"/>' })),
    reads(['甲']),
  ],
  [
    'a merge over the whole sheet',
    () =>
      rawXlsx(
        sheetXml(
          `<row r="1">${textCell('A1', '甲')}</row><row r="3">${textCell('C3', '盖住')}</row>`,
          { after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' },
        ),
      ),
    (workbook) => {
      expect(valuesIn(workbook)).toEqual([['甲']])
      expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 2, right: 2 }])
    },
  ],
  [
    'ten thousand merges of whole columns',
    () =>
      rawXlsx(
        sheetXml(ROW, {
          after: `<mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(10_000)}</mergeCells>`,
        }),
      ),
    reads(['甲']),
  ],
  [
    'merges that are no ranges',
    () =>
      rawXlsx(
        sheetXml(ROW, {
          after:
            '<mergeCells><mergeCell ref="A1:"/><mergeCell ref=":"/><mergeCell ref="C3:A1"/></mergeCells>',
        }),
      ),
    reads(['甲']),
  ],
  [
    'validations of whole columns',
    () =>
      rawXlsx(
        sheetXml(ROW, {
          after:
            '<dataValidations><dataValidation type="list" sqref="A2:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
        }),
      ),
    reads(['甲']),
  ],
  [
    'a link over the whole sheet',
    () =>
      rawXlsx(
        sheetXml(ROW, {
          after: '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>',
        }),
      ),
    reads(['甲']),
  ],
  [
    'a conditional format over the whole sheet',
    () =>
      rawXlsx(
        sheetXml(ROW, {
          after:
            '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>',
        }),
      ),
    reads(['甲']),
  ],
  [
    'all columns hidden',
    () => rawXlsx(sheetXml(ROW, { before: '<cols><col min="1" max="16384" hidden="1"/></cols>' })),
    (workbook) => expect(workbook.sheets[0]?.hiddenColumns).toEqual(new Set([0])),
  ],
  [
    'columns hidden to the end of numbers',
    () =>
      rawXlsx(sheetXml(ROW, { before: '<cols><col min="1" max="4294967295" hidden="1"/></cols>' })),
    reads(['甲']),
  ],
]

const values: HostileFile[] = [
  [
    'a string of 8 MB',
    () =>
      rawXlsx(cell('<v>0</v>', ' t="s"'), {
        'xl/sharedStrings.xml': sharedStrings([
          Array.from({ length: 400_000 }, (_, at) => `第${(at * 7919) % 100_003}项`).join(''),
        ]),
      }),
    (workbook) => expect(valuesIn(workbook)[0]?.[1]).toBe('乙'),
  ],
  [
    'two hundred thousand strings',
    () =>
      rawXlsx(cell('<v>199999</v>', ' t="s"'), {
        'xl/sharedStrings.xml': sharedStrings(
          Array.from({ length: 200_000 }, (_, at) => `企业${at}`),
        ),
      }),
    reads(['企业199999', '乙']),
  ],
  [
    'a string that does not exist',
    () => rawXlsx(cell('<v>99</v>', ' t="s"')),
    'INPUT_NOT_WORKBOOK',
  ],
  ['a string of number -1', () => rawXlsx(cell('<v>-1</v>', ' t="s"')), 'INPUT_NOT_WORKBOOK'],
  [
    'a string named __proto__',
    () => rawXlsx(cell('<v>__proto__</v>', ' t="s"')),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'texts that are names of the language',
    () =>
      rawXlsx(
        sheetXml(
          `<row r="1">${['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((text, at) => textCell(`${'ABCD'[at]}1`, text)).join('')}</row>`,
        ),
      ),
    reads(['__proto__', 'constructor', 'toString', 'hasOwnProperty']),
  ],
  [
    'sheets that are names of the language',
    () => rawXlsx({ __proto__x: SHEET, ['__proto__']: SHEET, constructor: SHEET, toString: SHEET }),
    (workbook) => {
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
        '__proto__x',
        '__proto__',
        'constructor',
        'toString',
      ])
      for (const at of [0, 1, 2, 3]) expect(valuesIn(workbook, at)).toEqual([['甲']])
    },
  ],
  [
    'errors of every kind',
    () =>
      rawXlsx(
        sheetXml(
          `<row r="1">${['#REF!', '#DIV/0!', '#N/A', '#NAME?', '#SPILL!', 'nonsense'].map((error, at) => `<c r="${'ABCDEF'[at]}1" t="e"><v>${error}</v></c>`).join('')}</row>`,
        ),
      ),
    (workbook) => {
      expect(valuesIn(workbook)).toEqual([
        ['#REF!', '#DIV/0!', '#N/A', '#NAME?', '#SPILL!', 'nonsense'],
      ])
      for (const one of workbook.sheets[0]?.rows.get(0)?.values() ?? [])
        expect(one.isError).toBe(true)
    },
  ],
  [
    'numbers that are none',
    () =>
      rawXlsx(
        sheetXml(
          '<row r="1"><c r="A1"><v>甲</v></c><c r="B1"><v>1e999</v></c><c r="C1"><v>NaN</v></c></row>',
        ),
      ),
    (workbook) => {
      for (const one of workbook.sheets[0]?.rows.get(0)?.values() ?? [])
        expect(one.isError).toBe(true)
    },
  ],
  [
    'dates before and after all time',
    () =>
      rawXlsx(
        sheetXml('<row r="1"><c r="A1" s="1"><v>-5</v></c><c r="B1" s="1"><v>1e15</v></c></row>'),
      ),
    reads([-5, 1e15]),
  ],
  [
    'a style that does not exist',
    () => rawXlsx(cell('<v>45</v>', ' s="4294967295"')),
    reads([45, '乙']),
  ],
  [
    'a number format that is nonsense',
    () =>
      rawXlsx(cell('<v>45</v>', ' s="0"'), {
        'xl/styles.xml': stylesXml([200]).replace(
          '<cellXfs',
          '<numFmts count="1"><numFmt numFmtId="200" formatCode="[[[yyyy&quot;;;;;;@@@###"/></numFmts><cellXfs',
        ),
      }),
    (workbook) => expect(valuesIn(workbook)[0]?.[1]).toBe('乙'),
  ],
  [
    'a formula of a megabyte',
    () =>
      rawXlsx(
        cell(
          `<f>SUM(${Array.from({ length: 150_000 }, (_, at) => `A${at + 2}`).join(',')})</f><v>1</v>`,
        ),
      ),
    reads([1, '乙']),
  ],
  [
    'a shared formula whose master is missing',
    () => rawXlsx(cell('<f t="shared" si="7"/><v>3</v>')),
    reads([3, '乙']),
  ],
  [
    'ten thousand array formulas over each other',
    () =>
      rawXlsx(
        sheetXml(
          Array.from(
            { length: 10_000 },
            (_, at) =>
              `<row r="${at + 1}"><c r="A${at + 1}"><f t="array" ref="A1:A1048576">1</f><v>1</v></c></row>`,
          ).join(''),
        ),
      ),
    (workbook) => expect(workbook.sheets[0]?.rows.size).toBe(10_000),
  ],
  [
    'defined names that are names of the language',
    () =>
      rawXlsx(SHEET, {
        'xl/workbook.xml': workbookXml(
          ['项目'],
          '<definedNames><definedName name="__proto__">项目!$A$1</definedName><definedName name="x">#REF!</definedName></definedNames>',
        ),
      }),
    (workbook) =>
      expect(workbook.names).toEqual(
        new Map([
          ['__proto__', '项目!$A$1'],
          ['x', '#REF!'],
        ]),
      ),
  ],
]

describe(`broken parts of ${FILE_NAME}`, () => testHostile(broken))
describe('sheets without end', () => testHostile(extents))
describe('values that are none', () => testHostile(values))
