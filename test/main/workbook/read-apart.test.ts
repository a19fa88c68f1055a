import { describe, expect, it } from 'vitest'
import type { Sheet, WorkbookCells } from '../../../src/main/workbook/cells.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { readApart } from '../../../src/main/workbook/read-apart.ts'
import { LedgerError } from '../../../src/shared/errors.ts'
import { protectedXlsx, xlsxOf } from '../../support/workbooks.ts'

const refusalOf = (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    (error: unknown) => error,
  )

/** The workbook with its cells as plain objects. */
function writtenOut({ sheets, ...workbook }: WorkbookCells) {
  const rowsOf = ({ rows }: Sheet) => [...rows].map(([row, cells]) => [row, [...cells]] as const)
  return { ...workbook, sheets: sheets.map((sheet) => ({ ...sheet, rows: rowsOf(sheet) })) }
}

describe('reading in a process of its own', () => {
  it('gives the same cells as reading here', async () => {
    const [sheet] = (await readApart(await xlsxOf({ 项目: [['企业名称', 12.5]] }), '甲.xlsx'))
      .sheets
    expect(sheet?.name).toBe('项目')
    expect([...(sheet?.rows.get(0)?.values() ?? [])].map((cell) => cell.value)).toEqual([
      '企业名称',
      12.5,
    ])
  })

  it('refuses what is no workbook with the reason', async () => {
    const error = await refusalOf(readApart(new Uint8Array(), '甲.xlsx'))
    expect(error).toBeInstanceOf(LedgerError)
    expect(error).toMatchObject({ code: 'INPUT_NOT_WORKBOOK', data: { file: '甲.xlsx' } })
  })

  it('ends a reading that takes too long, and says so', async () => {
    const rows = Array.from({ length: 4000 }, (_, row) => Array.from({ length: 30 }, () => row))
    const bytes = await xlsxOf({ 项目: rows })
    const error = await refusalOf(
      readApart(bytes, '大表.xlsx', { limits: { time: 60, memory: 768 } }),
    )
    expect(error).toMatchObject({ code: 'INPUT_TIMEOUT' })
    expect(String(error)).toMatch(/0\.06 秒内没有读完/u)
  })

  it('ends a reading that eats all memory, and says so', async () => {
    const rows = Array.from({ length: 8000 }, (_, row) =>
      Array.from({ length: 40 }, (_cell, column) => `第${row}行第${column}列`),
    )
    const bytes = await xlsxOf({ 项目: rows })
    const error = await refusalOf(
      readApart(bytes, '大表.xlsx', { limits: { time: 30_000, memory: 24 } }),
    )
    expect(error).toMatchObject({ code: 'INPUT_TOO_LARGE' })
    expect(String(error)).toMatch(/占用内存过多/u)
  })

  it('passes the code of the refusal on', async () => {
    const error = await refusalOf(readApart(protectedXlsx(), '甲.xlsx'))
    expect(error).toMatchObject({ code: 'INPUT_PROTECTED', data: { file: '甲.xlsx' } })
  })

  it('can be cancelled before it begins and while it goes on', async () => {
    const rows = Array.from({ length: 4000 }, (_, row) => Array.from({ length: 30 }, () => row))
    const bytes = await xlsxOf({ 项目: rows })
    const before = await refusalOf(readApart(bytes, '大表.xlsx', { signal: AbortSignal.abort() }))
    expect(before).toMatchObject({ code: 'CANCELLED', message: '已取消读取“大表.xlsx”' })
    const controller = new AbortController()
    const reading = refusalOf(readApart(bytes, '大表.xlsx', { signal: controller.signal }))
    setTimeout(() => controller.abort(), 50)
    expect(await reading).toMatchObject({ code: 'CANCELLED', data: { file: '大表.xlsx' } })
  })

  it('carries every part of the model across', async () => {
    const bytes = await xlsxOf(
      { 项目: [['企业名称', 0.95, true, { error: '#REF!' }, 0]] },
      (book) => {
        const sheet = book.getWorksheet('项目')
        if (sheet === undefined) return
        sheet.getCell('B1').numFmt = '0.0%'
        sheet.getCell('A1').note = '须与营业执照一致'
        sheet.getCell('E1').value = { formula: 'SUM(1,2)', result: 3 }
        sheet.getCell('A3').value = '合并'
        sheet.mergeCells('A3:C4')
        sheet.getRow(2).hidden = true
        sheet.getColumn(4).hidden = true
        sheet.state = 'hidden'
        book.addWorksheet('空').state = 'veryHidden'
        book.definedNames.add('项目!$A$1', 'first')
      },
    )
    const here = readWorkbook(bytes, '甲.xlsx')
    const apart = await readApart(bytes, '甲.xlsx')
    expect(writtenOut(apart)).toEqual(writtenOut(here))
    expect(writtenOut(apart).sheets[0]?.rows[0]?.[1]).toHaveLength(5)
  })
})
