/** Real header layouts of public documents, with invented rows: exactly the projects are taken. */
import { describe, expect, it } from 'vitest'
import { LAYOUTS } from '../../support/layouts.ts'
import { take } from '../../support/sheets.ts'

/** What a row says and what is supposed of it. */
const whole = ({ cells, supposed }: { cells: object; supposed: object }) => ({
  ...supposed,
  ...cells,
})

describe('official tables that list no projects are not recognised', () => {
  it.each([
    [
      '附件1',
      [
        ['附件1'],
        ['2023年各辖市区大气污染防治重点工程项目表'],
        ['辖市区', '产业结构项目', 'VOCs污染治理工程', null, '其他大气污染防治项目', '合计'],
        [null, null, '源头替代项目', 'VOCs治理项目'],
        ['丹阳市', 85, 5, 43, 31, 164],
        ['京口区', 4, '/', 12, 6, 22],
        ['全市', 205, 75, 201, 100, 581],
      ],
    ],
    [
      '附件2',
      [
        ['辖市区', '主要污染物重点工程累计减排量', null, '降尘量目标(吨/平方千米·月)'],
        [null, '氮氧化物(吨)', '挥发性有机物(吨)'],
        ['丹阳市', 630, 472, 2.3],
      ],
    ],
    [
      '空气质量目标表',
      [
        ['地区', 'PM2.5年均浓度(微克/立方米)', '优良天数比率(%)', '重污染天数(天数)'],
        ['国控站点', 33, 80, 0],
      ],
    ],
    [
      '汇总表',
      [
        ['类别', '项目数', '总投资(万元)', '累计完成投资(万元)', '计划完成投资(万元)'],
        ['合  计', 12, 466168, 1200, 3000],
      ],
    ],
  ])('%s', async (_name, rows) => {
    expect((await take({ rows })).tables).toEqual([])
  })
})

it('layout 1: two header rows, / for zero, 全市 last', async () => {
  const taken = await take(LAYOUTS.annexOne)
  expect(taken.tables.map(({ header }) => header)).toEqual([{ top: 2, bottom: 3 }])
  expect(taken.fields).toEqual(['district', 'enterprise', 'name', 'vocs', 'remark', 'investment'])
  expect(taken.tables[0]?.columns[2]?.header).toBe('VOCs污染治理工程/项目名称')
  expect(taken.rows.map(({ row, cells }) => [row, cells.district, cells.vocs])).toEqual([
    [5, '丹阳市', 1.5],
    [6, '丹阳市', undefined],
    [7, '京口区', 2],
  ])
  expect(taken.rows[1]?.blank).toEqual(['vocs', 'investment'])
  expect(taken.skipped).toEqual([[8, '合计行']])
  expect(taken.issues).toEqual([])
})

it('layout 2: units in the header, indicators that are no field, a wrong total', async () => {
  const taken = await take(LAYOUTS.annexTwo)
  expect(taken.fields).toEqual(['district', 'enterprise', 'nox', 'vocs', null, null])
  expect(taken.rows.map(({ cells }) => [cells.nox, cells.vocs])).toEqual([
    [400, 2],
    [230, 0.5],
  ])
  expect(taken.skipped).toEqual([[5, '合计行']])
  expect(taken.said).toEqual(['TOTAL_MISMATCH D5'])
  expect(taken.issues[0]?.message).toBe('“全市”行的VOCs减排量是 2.6吨，而各行相加是 2.5吨，请核对')
})

it('layout 3: a last row that is neither a district nor a sum is an error, no silent skip', async () => {
  const taken = await take(LAYOUTS.inText)
  expect(taken.rows.map(({ row }) => row)).toEqual([2, 3])
  expect(taken.said).toEqual(['VALUE_INVALID A3'])
})

it('layout 4: sections inside the table, a header broken over two lines, page marks', async () => {
  const taken = await take(LAYOUTS.actionPlan)
  expect(taken.tables).toHaveLength(1)
  expect(taken.fields).toEqual([
    null,
    'name',
    'measures',
    'deadlineText',
    'leadDept',
    'respUnit',
    'supportDept',
  ])
  expect(taken.rows.map(({ row, cells, supposed }) => [row, cells.deadlineText, supposed])).toEqual(
    [
      [4, '年底前', {}],
      [8, '9月底前', { category: '源头替代项目' }],
      [9, '长期坚持', { category: '源头替代项目' }],
    ],
  )
  expect(taken.skipped).toEqual([
    [3, '分组行'],
    [5, '页码行'],
    [6, '重复的表头'],
    [7, '分组行'],
  ])
  expect(taken.issues).toEqual([])
})

it('layout 5: a functional zone among the districts, a footnote after the data', async () => {
  const taken = await take(LAYOUTS.grades)
  expect(taken.rows.map(({ cells }) => [cells.district, cells.industry])).toEqual([
    ['镇江新区', '电子工业(地方标准)'],
    ['丹徒区', '包装印刷'],
  ])
  expect(taken.skipped).toEqual([[4, '说明行']])
})

it('layout 6: two tables below each other, words merged down over their rows', async () => {
  const taken = await take(LAYOUTS.scopes)
  expect(taken.tables.map(({ header: { top } }) => top)).toEqual([1, 7])
  expect(taken.rows.map(whole)).toMatchObject([
    { district: '丹阳市', category: '源头替代项目', enterprise: '甲家具厂' },
    { district: '丹阳市', category: '源头替代项目', enterprise: '乙印刷厂' },
    { district: '丹阳市', category: 'VOCs治理项目', enterprise: '丙涂料厂' },
    { district: '句容市', category: '其他大气污染防治项目', enterprise: '丁码头' },
    { district: '句容市', category: '其他大气污染防治项目', enterprise: '丁码头' },
  ])
  expect(taken.skipped).toEqual([])
  expect(taken.issues).toEqual([])
})

it('layout 7: four header rows, 38 columns, leaf names three times, sections with sums', async () => {
  const taken = await take(LAYOUTS.reserve)
  expect(taken.tables[0]?.header).toEqual({ top: 1, bottom: 3 })
  expect(taken.tables[0]?.columns).toHaveLength(38)
  const mapped = taken.tables[0]?.columns.flatMap(({ path, field, by }) =>
    field === null ? [] : [`${path.at(-1)?.replace('\n', '')} ${field.key} ${by}`],
  )
  expect(mapped).toEqual([
    '项目名称 name label',
    '建设内容及规模(50字以内) measures alias',
    '总投资(万元) investment label',
    '累计完成投资(万元) invested label',
    '开工时间20XX.0X startedOn alias',
    '完工时间20XX.0X completedOn alias',
    '项目推进情况(50字以内) progressNote alias',
    '下达资金 centralFund path',
    '下达资金(万元) provinceFund path',
    '项目业主 enterprise alias',
    '负责人及联系电话 contact alias',
    '备注 remark label',
  ])
  expect(
    taken.rows.map(({ row, cells }) => [row, cells.name, cells.centralFund, cells.phone]),
  ).toEqual([
    [9, '河道整治', 12, '13912345678'],
    [10, '水库加固', 20, '0511-88888888'],
    [12, '造林', undefined, undefined],
  ])
  expect(taken.rows[0]?.cells).toMatchObject({ contact: '张三', invested: 200, provinceFund: 3 })
  expect(taken.rows[0]?.written.contact).toBe('张三13912345678')
  expect(taken.skipped).toEqual([
    [5, '合计行'],
    [6, '分组行'],
    [7, '分组行'],
    [8, '分组行'],
    [11, '分组行'],
  ])
  // A month is no day, as text or as number: it is read as its last one, and asked about.
  expect(taken.said).toEqual(['MONTH_ONLY J9', 'MONTH_ONLY K9'])
  expect(taken.rows[0]?.cells).toMatchObject({
    startedOn: '2022-04-30',
    completedOn: '2022-04-30',
  })
})

it('layout 8: the total first, spread letters, another table of the sheet not taken', async () => {
  const taken = await take(LAYOUTS.summary)
  expect(taken.rows.map(({ row, cells }) => [row, cells.category])).toEqual([
    [5, 'VOCs治理项目'],
    [6, 'VOCs治理项目'],
    [8, '其他大气污染防治项目'],
  ])
  expect(taken.skipped).toEqual([
    [3, '合计行'],
    [4, '小计行'],
    [7, '小计行'],
    [58, '其他表格'],
    [59, '其他表格'],
    [60, '其他表格'],
    [61, '其他表格'],
  ])
  expect(taken.said).toEqual([])
})

it('layout 9: 单位：亿元 above the table, blocks of months that are not taken', async () => {
  const taken = await take(LAYOUTS.investment)
  expect(taken.fields.slice(0, 4)).toEqual(['district', 'enterprise', 'name', 'investment'])
  expect(taken.fields.slice(4)).toEqual(Array(8).fill(null))
  expect(taken.rows.map(({ cells }) => cells.investment)).toEqual([10_000, 20_000])
  expect(taken.skipped).toEqual([[5, '合计行']])
  expect(taken.said).toEqual(['PERIOD_COLUMNS E4', 'UNIT_CONVERTED D4'])
})

it('layout 9: the latest month is taken where someone chooses it', async () => {
  const taken = await take(
    {
      rows: [
        ['企业名称', '项目名称', '辖市区', '2022年3月', null, '2022年4月', null],
        [null, null, null, '完成投资', '进度(%)', '完成投资', '进度(%)'],
        ['甲厂', '一期', '丹阳', 1, 10, 2, 20],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'],
    },
    { choices: { '项目!2': { F: 'invested', G: 'progress' } } },
  )
  expect(taken.rows[0]?.cells).toMatchObject({ invested: 2, progress: 20 })
  expect(taken.tables[0]?.columns.map(({ by }) => by)).toEqual([
    ...['alias', 'label', 'label', null, null],
    ...['choice', 'choice'],
  ])
})

it('layout 10: a row of units and allowed values below the header', async () => {
  const taken = await take(LAYOUTS.quarterly)
  expect(taken.rows.map(({ row, cells }) => [row, cells.investment])).toEqual([[5, 5000]])
  expect(taken.skipped).toEqual([[4, '单位或填写说明行']])
  expect(taken.issues).toEqual([])
})

it('layout 11: 全市 first and without a number, parks among the districts, ☆ before a name', async () => {
  const taken = await take(LAYOUTS.ranking)
  expect(taken.fields).toEqual(['district', 'name', 'investment', 'invested', null])
  expect(taken.rows.map(({ cells }) => [cells.district, cells.name, cells.invested])).toEqual([
    ['润州区', '☆治理一', 1000],
    ['镇江新区', '治理二', 2000],
    ['镇江高新区', '治理三', 2000],
  ])
  expect(taken.skipped).toEqual([[2, '合计行']])
  expect(taken.issues).toEqual([])
})
