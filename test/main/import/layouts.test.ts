/** Real header layouts of public documents, with invented rows: exactly the projects are taken. */
import { describe, expect, it } from 'vitest'
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
  const taken = await take({
    rows: [
      ['附件1'],
      ['2023年各辖市区大气污染防治重点工程项目表'],
      ['辖市区', '企业名称', 'VOCs污染治理工程', null, '其他大气污染防治项目', '总投资（万元）'],
      [null, null, '项目名称', 'VOCs减排量', '备注', null],
      ['丹阳市', '甲涂装厂', '喷房改造', 1.5, '/', 20],
      [null, '乙印刷厂', '水性墨替代', '/', '无', '/'],
      ['京口区', '丙木业', '活性炭更换', 2, null, 30],
      ['全市', null, null, 3.5, null, 50],
    ],
    merges: ['A2:F2', 'A3:A4', 'B3:B4', 'C3:D3', 'F3:F4', 'A5:A6'],
  })
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
  const taken = await take({
    rows: [
      [
        '辖市区',
        '企业名称',
        '主要污染物重点工程累计减排量',
        null,
        '国三及以下排放标准柴油货车淘汰量(辆)',
        '降尘量目标(吨/平方千米·月)',
      ],
      [null, null, '氮氧化物(吨)', '挥发性有机物(千克)', null, null],
      ['丹阳市', '甲电厂', 400, 2000, null, 2.3],
      ['句容市', '乙水泥厂', 230, 500, 3, 2.3],
      ['全市', null, 630, 2600, 3, 2.3],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2'],
  })
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
  const taken = await take({
    rows: [
      ['地区', '企业名称', '项目名称', '完成率(%)'],
      ['丹阳市', '甲厂', '一号炉', 80],
      ['国控站点', null, null, 79.5],
    ],
  })
  expect(taken.rows.map(({ row }) => row)).toEqual([2, 3])
  expect(taken.said).toEqual(['VALUE_INVALID A3'])
})

it('layout 4: sections inside the table, a header broken over two lines, page marks', async () => {
  const header = ['序号', '重点任务', '工作措施', '完成\n时限', '牵头部门', '主责单位', '协办单位']
  const taken = await take({
    rows: [
      ['大气污染防治2023年行动计划'],
      header,
      ['一', '空气质量目标'],
      [1, '年度目标', '下降2微克', '年底前', '市生态环境局', '各区', null],
      ['— 4 —'],
      header,
      ['二', '实施源头替代专项行动'],
      [2, '家具行业替代', '换水性漆', '9月底前', '市工信局', '各区', '市商务局'],
      [3, '印刷行业替代', '换植物油墨', '长期坚持', '市工信局', '各区', null],
    ],
    merges: ['A1:G1', 'A5:G5'],
  })
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
  const taken = await take({
    name: '绩效评级',
    rows: [
      ['序号', '区县', '企业名称', '行业类别', '绩效等级'],
      [1, '镇江新区', '甲电子公司', '电子工业(地方标准)', 'A'],
      [3, '丹徒区', '乙纸箱公司', '包装印刷', 'B'],
      ['※ 绩效等级以省级公布为准'],
    ],
    merges: ['A4:E4'],
  })
  expect(taken.rows.map(({ cells }) => [cells.district, cells.industry])).toEqual([
    ['镇江新区', '电子工业(地方标准)'],
    ['丹徒区', '包装印刷'],
  ])
  expect(taken.skipped).toEqual([[4, '说明行']])
})

it('layout 6: two tables below each other, words merged down over their rows', async () => {
  const header = ['项目类别', '项目名称', '企业名称']
  const taken = await take({
    rows: [
      ['丹阳市可申报范围'],
      header,
      ['源头替代', '家具水性漆；', '甲家具厂'],
      [null, '印刷水性墨；', '乙印刷厂'],
      ['VOCs治理', '沸石转轮；', '丙涂料厂'],
      [],
      ['句容市可申报范围'],
      header,
      ['其他', '扬尘治理；', '丁码头'],
      [null, '堆场封闭；', null],
    ],
    merges: ['A1:C1', 'A3:A4', 'A7:C7', 'A9:A10', 'C9:C10'],
  })
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
  const leaves = [
    ...['序号', '项目名称', '审批监管平台代码', '建设地点', '行业主管部门'],
    '建设内容及规模(50字以内)',
    ...['总投资\n(万元)', '累计完成投资\n(万元)', '2022年计划完成投资\n(万元)'],
    ...['开工时间\n20XX.0X', '完工时间\n20XX.0X', '项目推进情况(50字以内)', '是否开工'],
    ...['是否已入库', '是否申请中央预算内投资', '是否申请省预算内投资'],
    '是否申请地方政府专项债券',
  ]
  const blocks = [
    ...['下达年份批次', '下达资金', '支付资金', '支付进度'],
    ...['下达年份批次', '资金类型', '下达资金(万元)', '支付资金(万元)', '支付进度'],
    ...['下达年份批次', '下达资金(万元)', '支付资金(万元)', '支付进度'],
  ]
  const tail = [
    ...['是否申请前市级期费', '协议还款时间', '是否归还前期费', '拨付金额(万元)'],
    ...['未还款金额(万元)', '项目业主', '负责人及联系电话', '备注'],
  ]
  const none = (count: number) => Array.from({ length: count }, () => null)
  const groups = [
    ...[null, '项目基本情况', ...none(4), '项目投资情况', ...none(2), '项目推进情况', ...none(2)],
    ...['项目开工、入库情况', null, '中央、省预算内、专项债券资金下达情况', ...none(15)],
    ...['前期费情况', ...none(4), '其他', ...none(2)],
  ]
  const subgroups = [
    ...leaves,
    ...['中央预算内投资资金情况', ...none(3), '省预算内投资资金情况', ...none(4)],
    ...['来地方政府专项债券资金情况', ...none(3)],
    ...tail,
  ]
  const project = (
    number: number,
    name: string,
    owner: string,
    rest: (string | number | null)[],
  ) => [
    ...[number, name, '2201-321100-04-01', '镇江', '市水利局', '新建', ...rest.slice(0, 2), 10],
    ...rest.slice(2, 4),
    ...['正在施工', '是', '是', '是', '是', '否'],
    ...['2022年第一批', rest[4] ?? null, 5, '94.67%'],
    ...['2021年第一批/2022年第一批', '补助', rest[5] ?? null, 6, 0.5],
    ...['/', 77, 7, '—'],
    ...['否', null, '/', '/', '/', owner, rest[6] ?? null, null],
  ]
  const taken = await take({
    name: '项目总表',
    rows: [
      ['某某市2022年项目储备计划表'],
      groups,
      subgroups,
      [...none(17), ...blocks, ...none(8)],
      ['合计', ...none(5), 900, 300],
      ['在建一批', ...none(5), 900, 300],
      ['一', '农林水利', ...none(4), 900, 300],
      ['(一)', '水利', 3, ...none(3), 500, 200],
      project(1, '河道整治', '甲公司', [
        200,
        '200.00 ',
        '2022.04',
        2022.04,
        12,
        3,
        '张三13912345678',
      ]),
      project(2, '水库加固', '乙公司', [
        300,
        '/',
        '2022年3月1日',
        '/',
        20,
        '/',
        '李四 0511-88888888',
      ]),
      ['(二)', '林业', 1, ...none(3), 400, 100],
      project(1, '造林', '丙公司', [400, 100, '/', '—', '/', 4, '王五']),
    ],
    merges: [
      ...['A1:AL1', 'B2:F2', 'G2:I2', 'J2:L2', 'M2:N2', 'O2:AD2', 'AE2:AI2', 'AJ2:AL2'],
      ...['R3:U3', 'V3:Z3', 'AA3:AD3'],
      ...['A3:A4', 'B3:B4', 'C3:C4', 'G3:G4', 'H3:H4', 'J3:J4', 'AJ3:AJ4', 'AK3:AK4'],
    ],
  })
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
  const rows: (string | number | null)[][] = [
    ['2023年项目汇总'],
    ['类别', '项目名称', '企业名称', '总投资(万元)', '累计完成投资(万元)'],
    ['合  计', null, null, 60, 6],
    ['VOCs治理小计', null, null, 30, 3],
    ['VOCs治理', '转轮', '甲厂', 10, 1],
    ['VOCs治理', '焚烧', '乙厂', 20, 2],
    ['其他小计', null, null, 30, 3],
    ['其他', '扬尘', '丙厂', 30, 3],
  ]
  while (rows.length < 57) rows.push([])
  rows.push(
    ['2023年项目汇总'],
    ['类别', '项目数', '总投资(万元)', '累计完成投资(万元)', '计划完成投资(万元)'],
    ['合  计', 3, 60, 6, 9],
    ['VOCs治理', 2, 30, 3, 4],
  )
  const taken = await take({ rows, merges: ['A1:E1', 'A58:E58'] })
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
  const leaves = ['绝对值', '增速(%)', '单月完成数', '进度(%)']
  const block = (title: string) => [title, null, null, null]
  const taken = await take({
    rows: [
      ['2022年投资完成情况表'],
      [null, null, null, null, null, null, null, '单位：亿元'],
      [
        ...['县（市、区）', '企业名称', '项目名称', '总投资'],
        ...block('2022年1-3月完成投资'),
        ...block('2022年1-4月完成投资'),
      ],
      [null, null, null, null, ...leaves, ...leaves],
      ['合计', null, null, 3, 1, 2, 3, 4, 1, 2, 3, 4],
      ['丹阳市', '甲厂', '一期', 1, 1, 2, 3, 4, 1, 2, 3, 4],
      ['句容市', '乙厂', '二期', 2, 1, 2, 3, 4, 1, 2, 3, 40],
    ],
    merges: ['A1:L1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:H3', 'I3:L3'],
  })
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
  const taken = await take({
    rows: [
      ['重点工程项目季度数据'],
      ['辖市区', '时间', '项目情况', null, null, null],
      [null, null, '企业名称', '项目名称', '总投资', '是否开工'],
      [null, null, '文本', '文本', '亿元', '是/否'],
      ['丹阳市', '2021年第4季度', '甲厂', '一期', 0.5, '是'],
    ],
    merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:F2'],
  })
  expect(taken.rows.map(({ row, cells }) => [row, cells.investment])).toEqual([[5, 5000]])
  expect(taken.skipped).toEqual([[4, '单位或填写说明行']])
  expect(taken.issues).toEqual([])
})

it('layout 11: 全市 first and without a number, parks among the districts, ☆ before a name', async () => {
  const taken = await take({
    rows: [
      ['地区', '项目名称', '项目总投资金额(亿元)', '累计投资金额(亿元)', '完成年度百分比(%)'],
      ['全市', 3, 1.2, 0.5, 61.14],
      ['润州区', '☆治理一', 0.2, 0.1, 50],
      ['镇江新区', '治理二', 0.4, 0.2, 66.6],
      ['镇江高新区管委会', '治理三', 0.6, 0.2, 33.3],
    ],
  })
  expect(taken.fields).toEqual(['district', 'name', 'investment', 'invested', null])
  expect(taken.rows.map(({ cells }) => [cells.district, cells.name, cells.invested])).toEqual([
    ['润州区', '☆治理一', 1000],
    ['镇江新区', '治理二', 2000],
    ['镇江高新区', '治理三', 2000],
  ])
  expect(taken.skipped).toEqual([[2, '合计行']])
  expect(taken.issues).toEqual([])
})
