/** Which rows of a sheet are projects, and what their surroundings say of them. */
import { describe, expect, it } from 'vitest'
import { rangeOf, sheetOf, take, takeSheet } from '../../support/sheets.ts'
import type { Value } from '../../support/workbooks.ts'

const header = ['序号', '辖市区', '工程类别', '企业名称', '项目名称', '总投资', '治理措施']
const project = (number: number, name: string, amount: Value = null) => [
  number,
  '丹阳',
  '其他',
  '甲公司',
  name,
  amount,
]

describe('merged cells of the body', () => {
  it('say a word of all their rows, and a number of the first', async () => {
    const taken = await take({
      rows: [
        header,
        [1, '丹阳', '其他', '甲公司', '一号线', 300, '加罩'],
        [2, null, null, null, '二号线', null, null],
        [3, null, null, null, '三号线', null, '换塔'],
      ],
      merges: ['B2:B4', 'C2:C4', 'D2:D4', 'F2:F3', 'G2:G3'],
    })
    expect(
      taken.rows.map(({ cells }) => [cells.enterprise, cells.investment, cells.measures]),
    ).toEqual([
      ['甲公司', 300, '加罩'],
      ['甲公司', undefined, '加罩'],
      ['甲公司', undefined, '换塔'],
    ])
    expect(taken.rows.map(({ blank }) => blank)).toEqual([[], [], ['investment']])
    expect(taken.said).toEqual(['MERGED_AMOUNT F2'])
  })

  it('are not made up where the cells were only left empty', async () => {
    const taken = await take({
      rows: [header, project(1, '一号线'), [2, null, null, null, '二号线']],
    })
    expect(taken.rows[1]?.cells).toEqual({ name: '二号线' })
    expect(taken.rows[1]?.blank).toContain('enterprise')
  })

  it('make no rows of rows that hold nothing else', async () => {
    const sheet = await sheetOf({ rows: [header, project(1, '一号线')] })
    const taken = takeSheet({ ...sheet, merges: ['B2:B90', 'D2:D1048576'].map(rangeOf) })
    expect(taken.rows).toHaveLength(1)
  })
})

describe('totals', () => {
  const sheet = (...totals: Value[][]) => ({
    rows: [header, project(1, '一', 10), project(2, '二', 20.5), ...totals],
  })
  const total = (title: string, sum: Value, count: Value = null) => [
    title,
    null,
    null,
    count,
    null,
    sum,
  ]

  it.each(['合计', '合  计', '总计', '全市', '共计：', '累 计'])(
    '%s that adds up is set aside',
    async (title) => {
      const taken = await take(sheet(total(title, 30.5, 2)))
      expect(taken.skipped).toEqual([[4, '合计行']])
      expect(taken.issues).toEqual([])
    },
  )

  it('may be rounded to the digits they show', async () => {
    expect((await take(sheet(total('合计', 31)))).said).toEqual([])
    expect((await take(sheet(total('合计', 30.4)))).said).toEqual(['TOTAL_MISMATCH F4'])
  })

  it('that are wrong, miscounted or broken are said at their cell', async () => {
    expect((await take(sheet(total('合计', 99, 3)))).said).toEqual([
      'TOTAL_MISMATCH F4',
      'TOTAL_MISMATCH D4',
    ])
    const broken = await take(sheet(total('合计', { error: '#REF!' })))
    expect(broken.issues).toMatchObject([
      { level: 'warning', cell: 'F4', message: expect.stringContaining('#REF!') },
    ])
  })

  it('of parts count their own rows, above or below them', async () => {
    const taken = await take({
      rows: [
        header,
        ['句容市小计', null, null, null, null, 5],
        [1, '句容', '其他', '乙公司', '一', 5],
        ['丹阳市小计', null, null, null, null, 30],
        project(2, '二', 10),
        project(3, '三', 20),
        [null, '小计：', null, null, null, 30],
        project(4, '四', 1),
        ['小计', null, null, null, null, 2],
        ['总计', null, null, null, null, 36],
      ],
    })
    // 丹阳 has 31 by its cells, and 30 between this subtotal and the next.
    expect(taken.said).toEqual(['TOTAL_MISMATCH F9'])
    expect(taken.rows).toHaveLength(4)
  })

  it('never take a project whose name only contains such a word', async () => {
    const taken = await take({ rows: [header, [1, '丹阳', '其他', '合计量仪厂', '小计数器治理']] })
    expect(taken.rows).toHaveLength(1)
  })
})

describe('sections', () => {
  const sheet = (...rows: Value[][]) => ({
    rows: [['序号', '企业名称', '项目名称', '总投资'], ...rows],
  })
  const supposedIn = async (...rows: Value[][]) =>
    (await take(sheet(...rows))).rows.map(({ supposed }) => [supposed.district, supposed.category])

  it('give district and category to the rows below, each level until its equal', async () => {
    expect(
      await supposedIn(
        ['一、丹阳市'],
        ['（一）VOCs治理'],
        [1, '甲', '一'],
        ['（二）源头替代项目'],
        [2, '乙', '二'],
        ['二、句容市'],
        [3, '丙', '三'],
        ['(一) 其他'],
        [4, '丁', '四'],
      ),
    ).toEqual([
      ['丹阳市', 'VOCs治理项目'],
      ['丹阳市', '源头替代项目'],
      ['句容市', undefined],
      ['句容市', '其他大气污染防治项目'],
    ])
  })

  it('may have their mark in a cell of its own, or none at all', async () => {
    expect(
      await supposedIn(
        ['在建一批'],
        ['一', '重点行业深度治理'],
        [1, '甲', '一'],
        ['丹阳市'],
        [2, '乙', '二'],
        ['新开工一批'],
        [3, '丙', '三'],
      ),
    ).toEqual([
      [undefined, '产业结构、能源结构和重点行业治理项目'],
      ['丹阳市', '产业结构、能源结构和重点行业治理项目'],
      [undefined, undefined],
    ])
  })

  it('with a sum are checked against their rows', async () => {
    const taken = await take(
      sheet(
        ['一、丹阳市', null, null, 30],
        [1, '甲', '一', 10],
        [2, '乙', '二', 20],
        ['二、句容市', null, null, 6],
        [3, '丙', '三', 5],
      ),
    )
    expect(taken.said).toEqual(['TOTAL_MISMATCH D5'])
    expect(taken.rows).toHaveLength(3)
  })

  it('are no sections where a project stands in the row', async () => {
    const taken = await take(
      sheet(['一', '三一重工', '喷涂线治理'], ['二', '一汽配件', '焊接线治理', 5]),
    )
    expect(taken.rows.map(({ cells }) => cells.enterprise)).toEqual(['三一重工', '一汽配件'])
  })
})

describe('Chinese numerals', () => {
  const head = ['序号', '项目名称', '总投资', '辖市区']

  it('number the projects where nothing else does', async () => {
    const taken = await take({ rows: [head, ['一', '甲厂治理', 10], ['二', '乙厂治理', 20]] })
    expect(taken.rows.map(({ cells }) => cells.name)).toEqual(['甲厂治理', '乙厂治理'])
    expect(taken.skipped).toEqual([])
  })

  it('head sections where projects stand below them, and in a form that is still empty', async () => {
    const filled = await take({ rows: [head, ['一', '水利'], [1, '甲厂治理', 10]] })
    expect(filled.skipped).toEqual([[2, '分组行']])
    const empty = await take({ rows: [head, ['一', 'VOCs治理'], ['二', '源头替代']] })
    expect([empty.rows.length, empty.skipped.length]).toEqual([0, 2])
  })
})

describe('what surrounds a table', () => {
  const rows = [
    ['序号', '企业名称', '项目名称', '总投资'],
    [1, '甲', '一', 1],
  ]
  const supposed = async (layout: Parameters<typeof take>[0], file = '报送.xlsx') => {
    const taken = await take(layout, { file })
    return { place: taken.rows[0]?.supposed, said: taken.said }
  }

  it('says district and category: sheet, title, file, in this order', async () => {
    expect(await supposed({ rows }, '高新区2023年报送.xlsx')).toEqual({
      place: { district: '镇江高新区' },
      said: [],
    })
    expect(await supposed({ rows: [['镇江新区源头替代项目清单'], ...rows] }, '项目.xls')).toEqual({
      place: { district: '镇江新区', category: '源头替代项目' },
      said: [],
    })
    expect(
      await supposed({ name: '京口', rows: [['润州区项目表'], ...rows] }, '丹徒.xlsx'),
    ).toEqual({ place: { district: '京口区' }, said: ['PLACE_CONFLICT A2'] })
  })

  it.each([
    '2023年各辖市区大气污染防治重点工程项目表',
    '丹阳、句容项目.xlsx',
    '江北新区',
    '其他材料',
  ])('says nothing where it names none of ours or several: %s', async (file) => {
    expect((await supposed({ rows }, file)).place).toEqual({})
  })

  it('gives way to the cells of a row, and the difference is said once', async () => {
    const taken = await take(
      {
        rows: [header, project(1, '一'), project(2, '二'), [3, '句容', '其他', '乙', '三']],
      },
      { file: '句容报送.xlsx' },
    )
    expect(taken.rows[0]).toMatchObject({
      cells: { district: '丹阳市' },
      supposed: { district: '句容市' },
    })
    expect(taken.said).toEqual(['PLACE_CONFLICT B2'])
  })
})

describe('several tables on a sheet', () => {
  it('stand side by side', async () => {
    const half = ['序号', '企业名称', '项目名称', '总投资']
    const taken = await take({
      rows: [
        ['丹阳市项目表'],
        [...half, null, ...half],
        [1, '甲', '一', 10, null, 2, '乙', '二', 20],
        [3, '丙', '三', 30, null, null, null, null, null],
        ['合计', null, null, 40, null, '合计', null, null, 20],
      ],
    })
    expect(taken.tables.map(({ rows }) => rows.length)).toEqual([2, 1])
    expect(taken.rows.map(({ cells }) => cells.name)).toEqual(['一', '三', '二'])
    expect(taken.issues).toEqual([])
  })

  it('stand below each other under different headers', async () => {
    const taken = await take({
      rows: [
        ['表一 丹阳市'],
        ['企业名称', '项目名称', '总投资（万元）'],
        ['甲', '一', 10],
        ['注：含打包项目'],
        [],
        ['表二 句容市'],
        ['项目名称', '实施主体', '完成时限', '总投资（亿元）'],
        ['二', '乙', '年底前', 0.1],
      ],
    })
    expect(
      taken.rows.map(({ cells, supposed }) => [
        cells.enterprise,
        cells.investment,
        supposed.district,
      ]),
    ).toEqual([
      ['甲', 10, '丹阳市'],
      ['乙', 1000, '句容市'],
    ])
    expect(taken.skipped).toEqual([[4, '说明行']])
  })
})

it('a text file, in which every number is text, is read the same', async () => {
  const rows: Value[][] = [
    ['丹阳市2023年项目'],
    header,
    ['合计', null, null, null, null, 61],
    ['一、其他'],
    project(1, '一', 10),
    project(2, '二', 20.5),
    [null, '小计', null, null, null, 30.5],
    header,
    ['二、源头替代'],
    [3, '丹阳', null, '乙公司', '三', '30.5', '换水性漆'],
    [4],
  ]
  const asText = rows.map((row) => row.map((value) => (value === null ? null : String(value))))
  const [typed, text] = [await take({ rows }), await take({ rows: asText })]
  expect(text.rows.map(({ cells }) => cells)).toEqual(typed.rows.map(({ cells }) => cells))
  expect(text.skipped).toEqual(typed.skipped)
  expect(text.issues).toEqual(typed.issues)
  expect(typed.issues).toEqual([])
  expect(typed.rows.map(({ supposed }) => supposed.category)).toEqual([
    '其他大气污染防治项目',
    '其他大气污染防治项目',
    '源头替代项目',
  ])
})

it('rows that say nothing are set aside: blank, only numbered, column numbers, page marks', async () => {
  const taken = await take({
    rows: [
      header,
      [1, 2, 3, 4, 5, 6, 7],
      project(1, '一'),
      [' ', null, '　'],
      [2],
      ['— 18 —'],
      project(3, '二'),
      ['填表人：张三', null, '审核人：李四'],
      ['以上项目均已现场核实，数据截至六月底。'],
    ],
  })
  expect(taken.rows.map(({ row }) => row)).toEqual([3, 7])
  expect(taken.skipped).toEqual([
    [2, '列号行'],
    [4, '空行'],
    [5, '空行（只有序号）'],
    [6, '页码行'],
    [8, '填表说明行'],
    [9, '说明或分组行'],
  ])
})

it('a row that someone says is data is data, whatever it looks like', async () => {
  const rows = [
    ['辖市区', '工程类别', '企业名称', '项目名称'],
    ['丹阳', '其他', '甲公司', '治理'],
    ['合计', '其他', '乙公司', '治理'],
  ]
  const layout = { rows }
  const before = await take(layout)
  expect(before.skipped).toEqual([[3, '合计行']])
  const after = await take(layout, { data: ['项目!3'] })
  expect(after.skipped).toEqual([])
  expect(after.rows.map(({ row }) => row)).toEqual([2, 3])
})

it('passes over spare rows that are only counted, under 编号 too', async () => {
  const taken = await take({
    rows: [
      ['编号', '辖市区', '工程类别', '企业名称', '项目名称'],
      [1, '丹阳', '其他', '甲公司', '一号线'],
      [2],
      ['3'],
      ['2023-DY-A-001'],
    ],
  })
  expect(taken.rows.map(({ row }) => row)).toEqual([2, 5])
  expect(taken.skipped).toEqual([
    [3, '空行（只有序号）'],
    [4, '空行（只有序号）'],
  ])
})
