import { describe, expect } from 'vitest'
import { type HostileFile, reads, testHostile, valuesIn } from '../../../support/hostile.ts'
import { rawOds, rawXlsx } from '../../../support/raw-xlsx.ts'

const text = (value: string, attributes = '') =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${value}</text:p></table:table-cell>`
const table = (rows: string, name = '项目') =>
  `<table:table table:name="${name}">${rows}</table:table>`
const row = (cells: string, attributes = '') =>
  `<table:table-row${attributes}>${cells}</table:table-row>`
const times = (what: string, count: number | string) => ` table:number-${what}-repeated="${count}"`

const files: HostileFile[] = [
  [
    'a cell repeated over the whole sheet',
    () => rawOds(table(row(text('甲', times('columns', 16_384)), times('rows', 1_048_576)))),
    'INPUT_TOO_LARGE',
  ],
  [
    'a cell repeated two thousand million times',
    () => rawOds(table(row(text('甲', times('columns', 2_000_000_000))))),
    'INPUT_TOO_LARGE',
  ],
  [
    'a row repeated two thousand million times',
    () => rawOds(table(row(text('甲'), times('rows', 2_000_000_000)))),
    'INPUT_TOO_LARGE',
  ],
  [
    'many rows, each repeated often',
    () => rawOds(table(row(text('甲', times('columns', 100)), times('rows', 10_000)).repeat(6))),
    'INPUT_TOO_LARGE',
  ],
  [
    'empty cells over the whole sheet',
    () =>
      rawOds(
        table(
          row(text('甲')) +
            row(`<table:table-cell${times('columns', 16_384)}/>`, times('rows', 1_048_575)),
        ),
      ),
    reads(['甲']),
  ],
  [
    'counts that are none',
    () =>
      rawOds(
        table(
          row(
            text('甲', times('columns', 'NaN')) + text('乙', times('columns', -5)),
            times('rows', '1e3'),
          ),
        ),
      ),
    (workbook) => expect(valuesIn(workbook)[0]?.[0]).toBe('甲'),
  ],
  [
    'a merge over the whole sheet',
    () =>
      rawOds(
        table(
          row(
            text('甲', ' table:number-columns-spanned="16384" table:number-rows-spanned="1048576"'),
          ),
        ),
      ),
    reads(['甲']),
  ],
  [
    'all rows hidden',
    () =>
      rawOds(
        table(
          row(text('甲')) +
            row(
              '<table:table-cell/>',
              `${times('rows', 2_000_000_000)} table:visibility="collapse"`,
            ),
        ),
      ),
    reads(['甲']),
  ],
  [
    'an unknown kind of value',
    () =>
      rawOds(
        table(
          row(
            '<table:table-cell office:value-type="quantum"><text:p>甲</text:p></table:table-cell>',
          ),
        ),
      ),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a date that is none',
    () =>
      rawOds(
        table(
          row(
            '<table:table-cell office:value-type="date" office:date-value="昨天"><text:p>昨天</text:p></table:table-cell>',
          ),
        ),
      ),
    (workbook) => expect(workbook.sheets[0]?.rows.get(0)?.get(0)?.text).toBe('昨天'),
  ],
  [
    'five thousand elements in each other',
    () =>
      rawOds(
        table(
          row(
            `<table:table-cell office:value-type="string">${'<text:p>'.repeat(5_000)}${'</text:p>'.repeat(5_000)}</table:table-cell>`,
          ),
        ),
      ),
    (workbook) => expect(workbook.sheets).toHaveLength(1),
  ],
  [
    'entities',
    () =>
      rawOds('', {
        'content.xml':
          '<!DOCTYPE x [<!ENTITY a "啊">]><office:document-content></office:document-content>',
      }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a content cut off',
    () =>
      rawOds('', { 'content.xml': '<office:document-content><office:body><office:spreadsheet>' }),
    'INPUT_NOT_WORKBOOK',
  ],
  ['no content', () => rawOds('', { 'content.xml': null }), 'INPUT_NOT_WORKBOOK'],
  ['no table', () => rawOds(''), 'INPUT_NOT_WORKBOOK'],
  [
    'two tables of one name',
    () => rawOds(table(row(text('甲'))) + table(row(text('乙')))),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'tables that are names of the language',
    () => rawOds(table(row(text('甲')), '__proto__') + table(row(text('乙')), 'constructor')),
    (workbook) => {
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['__proto__', 'constructor'])
      expect([valuesIn(workbook, 0), valuesIn(workbook, 1)]).toEqual([[['甲']], [['乙']]])
    },
  ],
  [
    'a password',
    () =>
      rawOds('', {
        'META-INF/manifest.xml':
          '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
      }),
    'INPUT_PROTECTED',
  ],
  [
    'a text document',
    () => rawOds('', { mimetype: 'application/vnd.oasis.opendocument.text' }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'an .xlsx that says it is an .ods',
    () => rawXlsx('<worksheet/>', { 'META-INF/manifest.xml': '<manifest:manifest/>' }),
    'INPUT_NOT_WORKBOOK',
  ],
]

describe('a hostile .ods', () => testHostile(files))
