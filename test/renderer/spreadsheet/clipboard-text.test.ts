import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  parseClipboardText,
  writeClipboardText,
} from '../../../src/renderer/spreadsheet/model/clipboard-text.ts'

/** What spreadsheets put on the clipboard for cells as they show them. */
const cases: [what: string, text: string, table: string[][]][] = [
  ['one cell of Excel with its line end', '丹阳市\r\n', [['丹阳市']]],
  [
    'a block of Excel',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a block of LibreOffice with bare line feeds',
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['an old Mac block with bare returns', 'a\rb', [['a'], ['b']]],
  [
    'empty cells at every side',
    '\ta\t\r\n\t\t\r\n',
    [
      ['', 'a', ''],
      ['', '', ''],
    ],
  ],
  ['a trailing empty row, losing only one line end', 'a\r\n\r\n', [['a'], ['']]],
  ['a cell of several lines', '"第一行\n第二行"\tb\r\n', [['第一行\n第二行', 'b']]],
  ['a cell of several lines with CR LF inside', '"一\r\n二"\r\n', [['一\n二']]],
  ['doubled quotes inside a quoted cell', '"他说""好"""\tb', [['他说"好"', 'b']]],
  ['a quoted cell with a tab', '"a\tb"\tc', [['a\tb', 'c']]],
  ['a cell that merely starts with a quote', '"12"寸管\tb\r\n', [['"12"寸管', 'b']]],
  ['a lone opening quote', '"未完\tb\r\nc\r\n', [['"未完', 'b'], ['c']]],
  ['a quote in the middle', 'a"b"c\td', [['a"b"c', 'd']]],
  ['an empty quoted cell', '""\ta', [['', 'a']]],
  ['rows of unlike length', 'a\tb\tc\r\nd\r\n', [['a', 'b', 'c'], ['d']]],
  ['plain text without any line end', '合  计', [['合  计']]],
  ['nothing at all', '', [['']]],
]

describe('text from a clipboard', () => {
  it.each(cases)('reads %s', (_what, text, table) => {
    expect(parseClipboardText(text)).toEqual(table)
  })

  it('reads cells without quotes as it reads them beside a quoted one (seed 5)', () => {
    const sign = fc.constantFrom('\t', '\n', '\r', '\r\n', 'a', '项', ' ')
    const text = fc.array(sign, { maxLength: 20 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(text, (plain) => {
        const [first = [], ...rows] = parseClipboardText(`"引"\t${plain}`)
        expect(parseClipboardText(plain)).toEqual([first.slice(1), ...rows])
      }),
      { seed: 5, numRuns: 2000 },
    )
  })

  it('writes what Excel writes: tabs, CR LF, quotes only where needed', () => {
    const table = [
      ['普通', '带"引号"', '两\n行'],
      ['', '带\t制表', '12'],
    ]
    expect(writeClipboardText(table)).toBe('普通\t"带""引号"""\t"两\n行"\r\n\t"带\t制表"\t12\r\n')
  })

  it('comes back as it was written, whatever the cells hold (seed 4)', () => {
    const cell = fc
      .array(fc.constantFrom('"', '\t', '\n', 'a', '项', ' ', ',', '=', '1'), { maxLength: 8 })
      .map((signs) => signs.join(''))
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    fc.assert(
      fc.property(table, (cells) => {
        expect(parseClipboardText(writeClipboardText(cells))).toEqual(cells)
      }),
      { seed: 4, numRuns: 2000 },
    )
  })
})
