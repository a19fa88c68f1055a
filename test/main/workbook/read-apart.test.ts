import { describe, expect, it } from 'vitest'
import { readApart } from '../../../src/main/workbook/read-apart.ts'
import { LedgerError } from '../../../src/shared/errors.ts'
import { xlsxOf } from '../../support/workbooks.ts'

const refusalOf = (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    (error: unknown) => error,
  )

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
    expect(error).toMatchObject({ code: 'INPUT_NOT_WORKBOOK' })
    expect(String(error)).toMatch(/0\.06 秒内没有读完/u)
  })

  it('ends a reading that eats all memory, and says so', async () => {
    const rows = Array.from({ length: 8000 }, (_, row) =>
      Array.from({ length: 40 }, () => `第${row}行`),
    )
    const bytes = await xlsxOf({ 项目: rows })
    const error = await refusalOf(
      readApart(bytes, '大表.xlsx', { limits: { time: 30_000, memory: 24 } }),
    )
    expect(String(error)).toMatch(/占用内存过多或出错/u)
  })
})
