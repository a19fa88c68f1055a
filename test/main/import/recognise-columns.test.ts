/** What a column is taken for, how sure that is, and who decides. */
import { describe, expect, it } from 'vitest'
import { take } from '../../support/sheets.ts'

const header = ['辖市区', '企业名称', '项目名称']
const row = ['丹阳', '甲公司', '一号线治理']

/** The column D under this header with these cells. */
async function column(
  name: string | null,
  cells: (string | number | null)[],
  context: Parameters<typeof take>[1] = {},
) {
  const rows = cells.map((cell, index) => [...row.slice(0, 2), `治理${index}`, cell])
  const taken = await take({ rows: [[...header, name], ...rows] }, context)
  const found = taken.tables[0]?.columns.find((item) => item.column === 3)
  const values = taken.rows.map(({ cells: read }) =>
    found?.field === null || found === undefined ? null : (read[found.field.key] ?? null),
  )
  return { ...taken, field: found?.field?.key ?? null, found, values }
}

describe('a column is found', () => {
  it.each([
    ['总投资', 'investment', 'label', 1],
    ['计划总投资', 'investment', 'alias', 0.95],
    ['责任单位（牵头）', 'respUnit', 'label', 0.75],
    ['累计完咸投资', 'invested', 'alias', 0.6],
  ])('by the header %s as %s (%s), sure to %d', async (name, field, by, confidence) => {
    const { found, said } = await column(name, ['12'])
    expect(found).toMatchObject({ field: { key: field }, by, confidence })
    expect(said).toEqual(confidence < 0.7 ? ['MAPPING_GUESSED D1'] : [])
  })

  it.each([
    ['creditCode', ['51420000MJH2003604', '51420000MJH200408C', '/']],
    ['phone', ['13912345678', '0511-88888888']],
    ['status', ['未开工', '开工在建', '已竣工']],
    ['category', ['VOCs治理', '源头替代']],
  ])('as %s by its content where the header says nothing', async (field, cells) => {
    const taken = await column('其他信息', cells)
    expect(taken.found).toMatchObject({ field: { key: field }, by: 'content', confidence: 0.4 })
    expect(taken.said).toEqual(['MAPPING_GUESSED D1'])
    expect((await column(null, cells)).field).toBe(field)
  })

  it.each([
    ['a header that says what it is', '项目状态', ['13912345678', '13912345679']],
    ['a single cell', '甲', ['13912345678', null]],
    ['cells of several forms', '甲', ['13912345678', '在建', '丹阳']],
    ['cells that may be anything', '甲', ['张三', '李四']],
  ])('never by its content with %s', async (_name, header, cells) => {
    expect((await column(header, cells)).found?.by).not.toBe('content')
  })

  it('never by its content where two columns look alike or the field has one', async () => {
    const phones = ['13912345678', '13912345679']
    const two = await take({
      rows: [[...header, '甲', '乙'], ...phones.map((phone) => [...row, phone, phone])],
    })
    expect(two.fields.slice(3)).toEqual([null, null])
    const one = await take({
      rows: [[...header, '联系电话', '乙'], ...phones.map((phone) => [...row, phone, phone])],
    })
    expect(one.fields.slice(3)).toEqual(['phone', null])
  })

  it('once: of two columns for one field the surer, else the first', async () => {
    const { fields } = await take({
      rows: [
        [...header, '企业', '项目名', '投资', '总投资'],
        [...row, '乙', '丙', 1, 2],
      ],
    })
    expect(fields).toEqual(['district', 'enterprise', 'name', null, null, null, 'investment'])
  })
})

const mapping = (...fields: (string | null)[]) => fields.map((field) => ({ field, unit: null }))

describe('someone decides', () => {
  it('now, over what was recognised', async () => {
    const choices = { '项目!1': { D: 'remark', B: null } }
    const { fields, tables } = await column('总投资', ['12'], { choices })
    expect(fields).toEqual(['district', null, 'name', 'remark'])
    expect(tables[0]?.columns[3]).toMatchObject({ by: 'choice', confidence: 1 })
    expect(tables[0]?.columns[1]).toMatchObject({ by: 'choice', field: null, explained: true })
  })

  it('or did before for a header of this signature, wherever the table stands', async () => {
    const first = await column('市级验收专家', ['张三'])
    const signature = first.tables[0]?.signature
    const remembered = (given: string) =>
      given === signature ? mapping('district', null, 'name', 'contact') : null
    const moved = await take(
      { rows: [['标题'], [], [null, ...header, '市级验收专家'], [null, ...row, '李四']] },
      { remembered },
    )
    expect(moved.fields).toEqual(['district', null, 'name', 'contact'])
    expect(moved.tables[0]?.columns.map(({ by }) => by)).toEqual(Array(4).fill('memory'))
    const other = await column('验收专家', ['张三'], { remembered })
    expect(other.fields).toEqual(['district', 'enterprise', 'name', null])
  })

  it('now rather than before', async () => {
    const { fields } = await column('总投资', ['1'], {
      remembered: () => mapping('district', 'enterprise', 'name', 'invested'),
      choices: { '项目!1': { D: 'remark' } },
    })
    expect(fields[3]).toBe('remark')
  })

  it('and a field that the list does not have is passed over', async () => {
    const { fields } = await column('总投资', ['1'], { choices: { '项目!1': { D: '__proto__' } } })
    expect(fields[3]).toBe('investment')
  })
})

describe('a unit', () => {
  it.each([
    ['总投资（亿元）', [1.2, '3000万', '/'], [12_000, 3000, null]],
    ['总投资(元)', [5000, '1.5亿元'], [0.5, 15_000]],
    ['氮氧化物减排量(公斤)', [50, '２吨'], [0.05, 2]],
    ['VOCs减排量(kg)', [1500], [1.5]],
    ['二氧化硫减排量（万吨）', [0.5], [5000]],
    ['VOCs减排量（吨/年）', [3], [3]],
  ])('in the header %s turns %j into %j', async (name, cells, values) => {
    const taken = await column(name, cells)
    expect(taken.values).toEqual(values)
    expect(taken.issues).toEqual([])
  })

  it.each([
    '总投资（万美元）',
    '总投资（件）',
    '氮氧化物减排量(毫克)',
    '完成比例(‰)',
    '总投资(甲)',
  ])('that is none of ours leaves %s unmapped and says where', async (name) => {
    const taken = await column(name, [5])
    expect(taken.field).toBeNull()
    expect(taken.said).toEqual(['UNIT_UNKNOWN D1'])
    expect(taken.issues[0]?.message).toContain('不能换算')
  })

  it('that is none of ours is not passed over by a choice either', async () => {
    const choices = { '项目!1': { D: 'invested' } }
    expect((await column('花费（万美元）', [5], { choices })).said).toEqual(['UNIT_UNKNOWN D1'])
    expect((await column('花费（亿元）', [5], { choices })).values).toEqual([50_000])
  })

  it('above the table counts for money without a unit of its own, and is said so', async () => {
    const rows = [
      ['丹阳市项目（单位：亿元）'],
      [...header, '总投资', '累计完成投资（万元）', 'VOCs减排量'],
      [...row, 1.5, 30, 2],
    ]
    const taken = await take({ rows, merges: ['A1:F1'] })
    expect(taken.rows[0]?.cells).toMatchObject({ investment: 15_000, invested: 30, vocs: 2 })
    expect(taken.said).toEqual(['UNIT_CONVERTED D2'])
  })

  it('above the table that is ours says nothing, one that is foreign keeps money out', async () => {
    const sheet = (unit: string) => ({
      rows: [
        [null, null, null, `单位：${unit}`],
        [...header, '总投资'],
        [...row, 5],
      ],
    })
    expect((await take(sheet('万元'))).said).toEqual([])
    expect((await take(sheet('万美元'))).said).toEqual(['UNIT_UNKNOWN D2'])
    const office = await take({
      rows: [['填报单位：丹阳市生态环境局'], [...header, '总投资'], [...row, 5]],
    })
    expect([office.said, office.rows[0]?.cells.investment]).toEqual([[], 5])
  })

  it('below the header that contradicts it keeps the column out', async () => {
    const taken = await take({
      rows: [
        [...header, '总投资（万元）'],
        ['文本', '文本', '文本', '亿元'],
        [...row, 5],
      ],
    })
    expect(taken.fields[3]).toBeNull()
    expect(taken.said).toEqual(['UNIT_UNKNOWN D1'])
  })
})
