import { describe, expect, it } from 'vitest'
import { fieldOf } from '../../../src/shared/lists/definition.ts'
import { headerOf } from '../../../src/shared/lists/headers.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { headerReader } from '../../../src/shared/lists/read-header.ts'

const { read } = headerReader(PROJECTS)
const keyOf = (...path: string[]) => read(path)?.field.key ?? null

describe('the header finder', () => {
  it.each(PROJECTS.fields.map((field) => [field.key, field] as const))(
    'finds %s by its own header, its label and every alias',
    (key, field) => {
      for (const name of [headerOf(field), field.label, ...field.aliases])
        expect(keyOf(name)).toBe(key)
    },
  )

  it('finds every column with a unit by any of its names with that unit', () => {
    for (const field of PROJECTS.fields.filter((item) => item.unit !== undefined))
      for (const name of [field.label, ...field.aliases])
        for (const written of [`${name}(${field.unit})`, `${name}\n（${field.unit}）`])
          expect(keyOf(written)).toBe(field.key)
  })

  it.each([
    ['完成\n时限', 'deadlineText'],
    ['企业（单位）名称*', 'enterprise'],
    ['＊企业名称：', 'enterprise'],
    ['总投资⏎(万元)'.replace('⏎', '\n'), 'investment'],
    [' 序  号 ', null],
    ['区县', 'district'],
    ['县（市、区）', 'district'],
    ['主责单位', 'respUnit'],
    ['协办单位', 'supportDept'],
    ['工作措施', 'measures'],
    ['ＮＯｘ减排量（吨）', 'nox'],
  ])('reads the header %j as %s', (header, key) => {
    expect(keyOf(header)).toBe(key)
  })

  it.each([
    ['总投资（亿元）', 'investment', '亿元'],
    ['总投资(元)', 'investment', '元'],
    ['总投资 单位：亿元', 'investment', '亿元'],
    ['总投资亿元', 'investment', '亿元'],
    ['氮氧化物减排量(千克)', 'nox', '千克'],
    ['完成比例(‰)', 'progress', '‰'],
    ['总投资（万美元）', 'investment', '万美元'],
  ])('reads of %j the field %s and the unit %s, known or not', (header, key, unit) => {
    expect(read([header])).toMatchObject({ field: { key }, unit })
  })

  it.each([
    ['建设内容及规模(50字以内)', 'measures', 1],
    ['开工时间\n20XX.0X', 'startedOn', 1],
    ['项目推进情况（50字以内）', 'progressNote', 1],
    ['总投资（含税）（万元）', 'investment', 1],
    ['完成时间（实际）', 'completedOn', 1],
    ['责任单位（牵头）', 'respUnit', 0.8],
    ['统一社会信用代玛', 'creditCode', 0.7],
    ['氮氧化合物减排量', 'nox', 0.7],
    ['统一社信会用代码', 'creditCode', 0.7],
  ])('reads %j as %s, sure to at most %d', (header, key, most) => {
    const reading = read([header])
    expect(reading?.field.key).toBe(key)
    expect(reading?.confidence).toBeLessThanOrEqual(most)
    expect(reading?.confidence).toBeGreaterThan(most - 0.3)
  })

  it.each([
    ['国民经济行业名称'],
    ['未完成投资'],
    ['计划完成投资'],
    ['支付进度'],
    ['治理中工艺'],
    ['县级资金'],
    ['总投资（万元）（亿元）'],
  ])('does not take %j for something near it', (header) => {
    expect(keyOf(header)).toBeNull()
  })

  it.each([
    [['中央预算内投资资金情况', '下达资金'], 'centralFund'],
    [['省预算内投资资金情况', '下达资金(万元)'], 'provinceFund'],
    [['中央、省预算内资金下达情况', '省预算内投资资金情况', '下达资金'], 'provinceFund'],
    [['中央、省预算内资金下达情况', '下达资金'], null],
    [['来地方政府专项债券资金情况', '下达资金(万元)'], null],
    [['中央预算内投资资金情况_下达资金'], 'centralFund'],
    [['治理前', '工艺'], 'processBefore'],
    [['治理后', '工艺'], 'processAfter'],
    [['联系人', '姓名'], 'contact'],
    [['联系人', '电话'], 'phone'],
    [['主要污染物累计减排量', '氮氧化物(吨)'], 'nox'],
    [['治理前排放量', '氮氧化物(吨)'], null],
    [['', '项目名称'], 'name'],
  ])('reads the path %j as %s', (path, key) => {
    expect(keyOf(...path)).toBe(key)
  })

  it('takes a unit said of the group', () => {
    expect(read(['资金（亿元）', '总投资'])).toMatchObject({ unit: '亿元' })
    expect(read(['主要污染物减排量(千克)', '氮氧化物'])).toMatchObject({ unit: '千克' })
  })

  it.each(['', ' ', '__proto__', 'constructor', 'toString', '字'.repeat(40_000), '🏭', '年'])(
    'makes nothing of a header that is none (case %#)',
    (header) => {
      expect(keyOf(header)).toBeNull()
    },
  )

  it('writes the unit behind the label', () => {
    expect(headerOf(fieldOf(PROJECTS, 'investment'))).toBe('总投资（万元）')
    expect(headerOf(fieldOf(PROJECTS, 'name'))).toBe('项目名称')
  })
})
