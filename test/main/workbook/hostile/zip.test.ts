import { describe } from 'vitest'
import { type HostileFile, reads, testHostile } from '../../../support/hostile.ts'
import { entriesOf, rawXlsx, sheetXml, textCell, xlsxParts } from '../../../support/raw-xlsx.ts'
import { type RawEntry, rawZip } from '../../../support/raw-zip.ts'
import { xlsxOf } from '../../../support/workbooks.ts'

const MB = 1024 * 1024
const SHEET = sheetXml(`<row r="1">${textCell('A1', '甲')}</row>`)
const blank = (megabytes: number) => sheetXml(' '.repeat(megabytes * MB))

/** A workbook of one cell, some of whose entries lie. */
function lying(name: string, lie: Partial<RawEntry>, sheet = SHEET): Uint8Array {
  const entries = entriesOf(xlsxParts(sheet))
  return rawZip(entries.map((entry) => (entry.name.endsWith(name) ? { ...entry, ...lie } : entry)))
}

const withEntry = (...more: RawEntry[]) => rawZip([...entriesOf(xlsxParts(SHEET)), ...more])

const bombs: HostileFile[] = [
  ['64 MB of blanks in a sheet', () => rawXlsx(blank(64)), 'INPUT_TOO_LARGE'],
  [
    'the same, declared as 1 KB',
    () => lying('sheet1.xml', { size: 1024 }, blank(64)),
    'INPUT_TOO_LARGE',
  ],
  [
    'the same, declared as nothing',
    () => lying('sheet1.xml', { size: 0 }, blank(64)),
    'INPUT_TOO_LARGE',
  ],
  [
    'the same in the shared strings',
    () => rawXlsx(SHEET, { 'xl/sharedStrings.xml': blank(64) }),
    'INPUT_TOO_LARGE',
  ],
  [
    'the same in a part that nobody asks for',
    () => rawXlsx(SHEET, { 'xl/other.xml': blank(64) }),
    'INPUT_TOO_LARGE',
  ],
  ['a part declared as 301 MB', () => lying('sheet1.xml', { size: 301 * MB }), 'INPUT_TOO_LARGE'],
  ['a part declared as 4 GB', () => lying('sheet1.xml', { size: 0xfffffffe }), 'INPUT_TOO_LARGE'],
  [
    'three parts of 250 MB',
    () => withEntry(...['a', 'b', 'c'].map((name) => ({ name, data: '', size: 250 * MB }))),
    'INPUT_TOO_LARGE',
  ],
  [
    'a thousand and one parts',
    () =>
      withEntry(...Array.from({ length: 1001 }, (_, at) => ({ name: `xl/media/${at}`, data: '' }))),
    'INPUT_TOO_LARGE',
  ],
  [
    'many parts that share the bytes of one',
    () => {
      const shared = Array.from({ length: 50 }, (_, at) => ({
        name: `${at}.xml`,
        offset: 0,
        data: SHEET.repeat(50),
      }))
      const whole = withEntry({ name: 'x', data: SHEET.repeat(50) }, ...shared)
      const directory = Buffer.from(whole).indexOf('PK\x01\x02')
      return rawZipWithoutBodies(whole, directory, shared.length)
    },
    ['INPUT_TOO_LARGE', 'INPUT_NOT_WORKBOOK'],
  ],
]

/** Drops the packed bytes before the directory, so that all entries claim what is left. */
function rawZipWithoutBodies(whole: Uint8Array, directory: number, share: number): Uint8Array {
  const cut = Math.floor(directory / share)
  const bytes = Buffer.concat([whole.subarray(0, cut), whole.subarray(directory)])
  bytes.writeUInt32LE(cut, bytes.length - 6)
  return new Uint8Array(bytes)
}

const lies: HostileFile[] = [
  [
    'two parts of one name',
    () => withEntry({ name: 'xl/workbook.xml', data: '<workbook/>' }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'two parts whose names differ in case',
    () => withEntry({ name: 'XL/Workbook.XML', data: '<workbook/>' }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'names that climb out of a folder',
    () => withEntry({ name: '../../etc/passwd', data: 'x' }, { name: '/etc/shadow', data: 'x' }),
    reads(['甲']),
  ],
  [
    'names with backslashes',
    () =>
      rawZip(
        entriesOf(xlsxParts(SHEET)).map((one) => ({
          ...one,
          name: one.name.replaceAll('/', '\\'),
        })),
      ),
    reads(['甲']),
  ],
  ['a name with a NUL in it', () => withEntry({ name: 'xl/a\0.xml', data: 'x' }), reads(['甲'])],
  [
    'a name that is no text',
    () => withEntry({ name: '__proto__', data: 'x' }, { name: 'constructor', data: 'x' }),
    reads(['甲']),
  ],
  ['a protected part', () => lying('sheet1.xml', { flags: 1 }), 'INPUT_PROTECTED'],
  ['an unknown way of packing', () => lying('sheet1.xml', { method: 99 }), 'INPUT_NOT_WORKBOOK'],
  ['a wrong sum', () => lying('sheet1.xml', { crc: 1 }), 'INPUT_NOT_WORKBOOK'],
  [
    'a part declared longer than it is',
    () => lying('sheet1.xml', { size: 5000 }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a part that begins outside the file',
    () => lying('sheet1.xml', { offset: 0x7fffffff }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a part that begins in the middle of another',
    () => lying('sheet1.xml', { offset: 11 }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'more parts counted than there are',
    () => rawZip(entriesOf(xlsxParts(SHEET)), { count: 900 }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a directory outside the file',
    () => rawZip(entriesOf(xlsxParts(SHEET)), { start: 0x7fffffff }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a zip64 directory that is not there',
    () => rawZip(entriesOf(xlsxParts(SHEET)), { start: 0xffffffff }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a comment behind the end',
    () => rawZip(entriesOf(xlsxParts(SHEET)), { comment: 'PK\x05\x06'.repeat(20) }),
    reads(['甲']),
  ],
  ['a zip without a part', () => rawZip([]), 'INPUT_NOT_WORKBOOK'],
  [
    'a workbook in a zip',
    () => rawZip([{ name: '报送.xlsx', data: rawXlsx(SHEET) }]),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a workbook as the sheet of a workbook',
    () => rawXlsx(SHEET, { 'xl/worksheets/sheet1.xml': rawXlsx(SHEET) }),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'a Word document',
    () =>
      rawZip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'word/document.xml', data: '<w:document/>' },
      ]),
    'INPUT_NOT_WORKBOOK',
  ],
  [
    'an Apple Numbers table',
    () => rawZip([{ name: 'Index/Document.iwa', data: 'x' }]),
    'INPUT_NOT_WORKBOOK',
  ],
]

const cuts = [0.02, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 0.999].map(
  (share): HostileFile => [
    `a workbook of which ${share * 100} % arrived`,
    async () => {
      const whole = await xlsxOf({ 项目: [['企业名称', '项目名称']] })
      return whole.slice(0, whole.length * share)
    },
    'INPUT_NOT_WORKBOOK',
  ],
)

describe('bombs', () => testHostile(bombs))
describe('a zip that lies', () => testHostile(lies))
describe('a zip cut off', () => testHostile(cuts))
