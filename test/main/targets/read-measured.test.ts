import { afterAll, describe, expect, it } from 'vitest'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { readMeasured } from '../../../src/main/targets/read-measured.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { type Value, xlsxOf } from '../../support/workbooks.ts'

const ledger = makeLedger(temporaryFolder())
afterAll(() => ledger.close())

const read = async (rows: Value[][], name = '表') =>
  readMeasured(ledger, {
    name: '月报.xlsx',
    bytes: await xlsxOf({ [name]: rows }),
    month: '2023-05',
  })
const readCsv = (text: string) =>
  readMeasured(ledger, {
    name: '月报.csv',
    bytes: new TextEncoder().encode(text),
    month: '2023-05',
  })

describe('a workbook in the shape of the official table', () => {
  it('is read by the names of indicators and districts, in the month that its title says', async () => {
    const plan = await read([
      ['2023年1—3月各辖市区空气质量情况', null, null],
      ['地区', 'PM2.5年均浓度(微克/立方米)', '优良天数比率（%）'],
      ['丹阳市', 42, 79.5],
      ['句容', 38.2, null],
      ['国控站点', 36, '80.1'],
      ['说明：数据为初步审核', null, null],
    ])
    expect(plan).toMatchObject({ months: ['2023-03'], added: 5, changed: 0, refusals: [] })
    expect(plan.edits).toContainEqual({
      edit: 'insert',
      list: 'measure',
      cells: { indicator: 'pm25', district: '句容市', month: '2023-03', value: 38.2 },
    })
    expect(plan.edits).toContainEqual(
      expect.objectContaining({
        cells: { indicator: 'goodDays', district: '合计', month: '2023-03', value: 80.1 },
      }),
    )
  })

  it('names each cell that cannot be read, and reads the others', async () => {
    const plan = await read([
      ['地区', 'PM2.5年均浓度', '重污染天数'],
      ['丹阳市', '约42', 0],
      ['句容市', { error: '#DIV/0!' }, 1],
    ])
    expect(plan.refusals.map(({ place, name }) => `${place} ${name}`)).toEqual([
      '表!B2 丹阳市 PM2.5年均浓度',
      '表!B3 句容市 PM2.5年均浓度',
    ])
    expect(plan.refusals[0]?.reason).toContain('约数')
    expect(plan.added).toBe(2)
    expect(plan.months).toEqual(['2023-05'])
  })

  it('leaves out sums, which follow from their rows', async () => {
    const plan = await read([
      ['辖市区', '氮氧化物(吨)'],
      ['丹阳市', 100],
      ['全市', 900],
    ])
    expect(plan).toMatchObject({ added: 1, refusals: [] })
  })

  it('says what changes a value that is there, and what is so already', async () => {
    const rows: Value[][] = [
      ['地区', 'PM2.5年均浓度'],
      ['扬中市', 40],
      ['丹徒区', 41],
    ]
    const first = await read(rows, '6月')
    commitEdits(ledger, TESTER, first.edits)
    const again = await read([rows[0] ?? [], ['扬中市', 40], ['丹徒区', 43]], '6月')
    expect(again).toMatchObject({ months: ['2023-06'], added: 0, changed: 1, same: 1 })
    expect(again.edits).toMatchObject([{ edit: 'set', value: 43, old: 41 }])
  })
})

describe('a list of values', () => {
  it('is read by its columns, each row in its month', async () => {
    const plan = await readCsv(
      '月份,地区,指标,累计值\n2023-01,丹阳市,PM2.5年均浓度,55\n2023年2月,丹阳市,PM2.5年均浓度,50\n,国控站点,pm25,48\n',
    )
    expect(plan.months).toEqual(['2023-01', '2023-02', '2023-05'])
    expect(plan).toMatchObject({ added: 3, refusals: [] })
  })
})

it('a workbook without any value is refused with what it should have', async () => {
  await expect(
    read([
      ['姓名', '电话'],
      ['张三', 1],
    ]),
  ).rejects.toMatchObject({
    code: 'INPUT_NOT_RECOGNISED',
  })
})
