import * as sheetjs from '@e965/xlsx'
import { describe } from 'vitest'
import { type HostileFile, reads, testHostile } from '../../../support/hostile.ts'
import { legacyOf, oleOf, protectedXlsx } from '../../../support/workbooks.ts'

const ROWS = [
  ['企业名称', '项目名称', '总投资'],
  ['甲', '乙', 12.5],
]

/** The records of an honest .xls, to be changed before they are wrapped again. */
function recordsOf(): Buffer {
  const container = sheetjs.CFB.read(legacyOf('biff8', ROWS), { type: 'array' })
  return Buffer.from(sheetjs.CFB.find(container, '/Workbook').content)
}

function xlsWith(change: (records: Buffer) => Uint8Array): Uint8Array {
  return oleOf({ Workbook: change(recordsOf()) })
}

/** The records with one number overwritten in the first record of a type. */
const withNumber = (type: number, at: number, value: number) =>
  xlsWith((records) => {
    records.writeUInt32LE(value, placeOf(records, type) + at)
    return records
  })

const record = (type: number, length: number, content: number[] = []) =>
  Buffer.from([type & 255, type >> 8, length & 255, length >> 8, ...content])

/** Where the first record of this type begins. */
function placeOf(records: Buffer, type: number): number {
  let place = 0
  while (records.readUInt16LE(place) !== type) place += 4 + records.readUInt16LE(place + 2)
  return place
}

const BOUND_SHEET = 0x85
const SST = 0xfc
const REFUSED: HostileFile[2] = ['INPUT_NOT_WORKBOOK', 'INPUT_TIMEOUT', 'INPUT_TOO_LARGE']

const others: HostileFile[] = [
  ['an .xlsx that asks for a password', protectedXlsx, 'INPUT_PROTECTED'],
  [
    'an .xls that asks for a password',
    () =>
      xlsWith((records) =>
        Buffer.concat([
          records.subarray(0, 20),
          record(0x2f, 6, [0, 0, 1, 2, 3, 4]),
          records.subarray(20),
        ]),
      ),
    'INPUT_PROTECTED',
  ],
  ['a Word document', () => oleOf({ WordDocument: Buffer.alloc(64) }), 'INPUT_NOT_WORKBOOK'],
  [
    'a presentation',
    () => oleOf({ 'PowerPoint Document': Buffer.alloc(64) }),
    'INPUT_NOT_WORKBOOK',
  ],
  ['an OLE file of nothing', () => oleOf({}), 'INPUT_NOT_WORKBOOK'],
  [
    'an OLE head alone',
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    'INPUT_NOT_WORKBOOK',
  ],
]

const broken: HostileFile[] = [
  ['an empty stream', () => oleOf({ Workbook: Buffer.alloc(0) }), REFUSED],
  ['a stream of zeros', () => oleOf({ Workbook: Buffer.alloc(5000) }), REFUSED],
  ['a stream of ones', () => oleOf({ Workbook: Buffer.alloc(5000, 255) }), REFUSED],
  ['a record longer than the file', () => withNumber(SST, 2, 0xffff), REFUSED],
  ['more strings counted than there are', () => withNumber(SST, 8, 0x7fffffff), reads(...ROWS)],
  ['a sheet that begins outside', () => withNumber(BOUND_SHEET, 4, 0x7fffffff), REFUSED],
  ['a sheet that begins at the workbook', () => withNumber(BOUND_SHEET, 4, 0), REFUSED],
  [
    'no end of the last sheet',
    () => xlsWith((records) => records.subarray(0, records.length - 4)),
    REFUSED,
  ],
  ...[0.1, 0.4, 0.7, 0.95].map(
    (share): HostileFile => [
      `a stream of which ${share * 100} % are left`,
      () => xlsWith((records) => records.subarray(0, records.length * share)),
      REFUSED,
    ],
  ),
  ...[0.2, 0.5, 0.8].map(
    (share): HostileFile => [
      `a file of which ${share * 100} % arrived`,
      () => legacyOf('biff8', ROWS).slice(0, legacyOf('biff8', ROWS).length * share),
      REFUSED,
    ],
  ),
  [
    'a chain of blocks that bites its tail',
    () => {
      const bytes = Buffer.from(
        oleOf({ Workbook: Buffer.concat([recordsOf(), Buffer.alloc(9000)]) }),
      )
      const table = 512 * (1 + bytes.readUInt32LE(76))
      for (let at = 0; at < 512; at += 4)
        if (bytes.readUInt32LE(table + at) < 0xfffffff0) bytes.writeUInt32LE(at / 4, table + at)
      return new Uint8Array(bytes)
    },
    REFUSED,
  ],
  [
    'a table of blocks that is not there',
    () => {
      const bytes = Buffer.from(legacyOf('biff8', ROWS))
      bytes.writeUInt32LE(0x00ffffff, 76)
      bytes.writeUInt32LE(0x00ffffff, 48)
      return new Uint8Array(bytes)
    },
    REFUSED,
  ],
  [
    'block sizes of 2^255',
    () => {
      const bytes = Buffer.from(legacyOf('biff8', ROWS))
      bytes.fill(255, 30, 34)
      return new Uint8Array(bytes)
    },
    REFUSED,
  ],
]

const binary: HostileFile[] = [0.3, 0.6, 0.9].map(
  (share): HostileFile => [
    `an .xlsb of which ${share * 100} % arrived`,
    () => legacyOf('xlsb', ROWS).slice(0, legacyOf('xlsb', ROWS).length * share),
    'INPUT_NOT_WORKBOOK',
  ],
)

describe('OLE files that are no open workbook', () => testHostile(others))
describe('a broken .xls', () => testHostile(broken))
describe('a broken .xlsb', () => testHostile(binary))
