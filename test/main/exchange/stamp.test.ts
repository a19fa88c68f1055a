import * as sheetjs from '@e965/xlsx'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import {
  isStampSheet,
  readStamp,
  rowIdsOf,
  stampProblem,
} from '../../../src/main/exchange/read-stamp.ts'
import {
  META_SHEET,
  ROW_ID_HEADER,
  type Stamp,
  stampedRowHash,
  stampRows,
} from '../../../src/main/exchange/stamp.ts'
import { addStampSheet } from '../../../src/main/export/stamp-sheet.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'

const IDS = ['019-甲', '019-乙', '019-丙']

const stamp: Stamp = {
  ledgerId: 'ledger-1',
  kind: 'submission',
  list: 'project',
  district: '丹阳市',
  baseSeq: 42,
  at: '2023-03-24T01:02:03.000Z',
  sheet: '重点工程项目',
  fields: ['code', 'enterprise', 'name'],
  rowHashes: new Map(IDS.map((id) => [id, stampedRowHash({ name: id })])),
}

type Touch = (data: exceljs.Worksheet, meta: exceljs.Worksheet, book: exceljs.Workbook) => void

async function stampedBytes(touch: Touch = () => {}): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  const data = workbook.addWorksheet(stamp.sheet)
  data.addRow(['编号', ROW_ID_HEADER, '项目名称'])
  IDS.forEach((id, index) => {
    data.addRow([index + 1, id, `项目${index}`])
  })
  data.getColumn(2).hidden = true
  addStampSheet(workbook, stampRows(stamp))
  const meta = workbook.getWorksheet(META_SHEET)
  if (meta === undefined) throw new Error('no stamp')
  touch(data, meta, workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const cellsOf = async (touch?: Touch) => readWorkbook(await stampedBytes(touch), '报送.xlsx')

function resaved(bytes: Uint8Array, bookType: sheetjs.BookType) {
  const book = sheetjs.read(bytes, { type: 'array' })
  return readWorkbook(new Uint8Array(sheetjs.write(book, { type: 'array', bookType })), '报送')
}

describe('a stamp', () => {
  it('is read as it was written', async () => {
    const workbook = await cellsOf()
    expect(readStamp(workbook)).toEqual(stamp)
    expect(stampProblem(workbook)).toBeNull()
  })

  it.each(['xlsx', 'biff8', 'ods', 'xlsb'] as const)('survives being saved as %s', async (type) => {
    expect(readStamp(resaved(await stampedBytes(), type))).toEqual(stamp)
  })

  it('is found without its name, under another sheet name, and shown', async () => {
    const workbook = await cellsOf((_data, meta, book) => {
      book.definedNames.model = []
      meta.name = '乱改'
      meta.state = 'visible'
    })
    expect(readStamp(workbook)).toEqual(stamp)
    expect(workbook.sheets.map(isStampSheet)).toEqual([false, true])
  })

  it('is none in a workbook of other people', async () => {
    const workbook = await cellsOf((_data, meta, book) => book.removeWorksheet(meta.id))
    expect([readStamp(workbook), stampProblem(workbook)]).toEqual([null, null])
  })

  it.each([
    ['a changed base', 6, '43', /被改动过/u],
    ['a changed hash', 13, '0000000000000000', /被改动过/u],
    ['a fact that is gone', 4, null, /不完整/u],
    ['a newer form', 1, '2', /第 2 版/u],
  ])('is refused with a reason for %s', async (_what, row, value, reason) => {
    const workbook = await cellsOf((_data, meta) => {
      meta.getCell(row, 2).value = value
    })
    expect(readStamp(workbook)).toBeNull()
    expect(stampProblem(workbook)).toMatch(reason)
  })
})

describe('the row ids of a sheet', () => {
  const idsIn = async (touch?: Touch) => {
    const [sheet] = (await cellsOf(touch)).sheets
    if (sheet === undefined) throw new Error('no sheet')
    return [...rowIdsOf(stamp, sheet)]
  }

  it('are those of the hidden column', async () => {
    expect(await idsIn()).toEqual(IDS.map((id, index) => [index + 1, id]))
  })

  it('are found where columns and rows were inserted and rows re-sorted', async () => {
    const ids = await idsIn((data) => {
      for (const row of [1, 2, 3, 4]) data.getRow(row).values = []
      data.getRow(2).values = ['新列', '编号', '项目名称', ROW_ID_HEADER]
      for (const [index, id] of [...IDS.toReversed(), null].entries())
        data.getRow(index + 3).values = ['新', index + 1, '项目', id]
    })
    expect(ids).toEqual([
      [2, IDS[2]],
      [3, IDS[1]],
      [4, IDS[0]],
    ])
  })

  it('come twice with a copied row', async () => {
    const ids = await idsIn((data) => data.addRow([4, IDS[1], '复制的行']))
    expect(ids.filter(([, id]) => id === IDS[1])).toEqual([
      [2, IDS[1]],
      [4, IDS[1]],
    ])
  })

  it('are none where the column is gone', async () => {
    expect(await idsIn((data) => data.spliceColumns(2, 1))).toEqual([])
  })
})

describe('the hash of a row', () => {
  it('is the same for the same cells in any order, with or without empty ones', () => {
    const hash = stampedRowHash({ name: '甲', nox: 1.5 })
    expect(stampedRowHash({ nox: 1.5, remark: null, name: '甲' })).toBe(hash)
    expect(stampedRowHash({ name: '甲', nox: 1.6 })).not.toBe(hash)
  })
})
