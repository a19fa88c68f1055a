import { describe, expect, it } from 'vitest'
import { isUnitWord, unitFactor } from '../../../src/shared/values/units.ts'

describe('a unit', () => {
  it.each([
    ['万元', '万元', 1],
    ['亿元', '万元', 10_000],
    ['亿', '万元', 10_000],
    ['元', '万元', 0.0001],
    ['千元', '万元', 0.1],
    [' 亿 元 ', '万元', 10_000],
    ['公斤', '吨', 0.001],
    ['千克', '吨', 0.001],
    ['KG', '吨', 0.001],
    ['万吨', '吨', 10_000],
    ['吨/年', '吨', 1],
    ['％', '%', 1],
    ['个', '个', 1],
  ])('%j is %s times %d', (written, unit, factor) => {
    expect(unitFactor(written, unit)).toBe(factor)
  })

  it.each([
    ['万美元', '万元'],
    ['吨', '万元'],
    ['毫克', '吨'],
    ['‰', '%'],
    ['', '万元'],
    ['constructor', '吨'],
    ['__proto__', '吨'],
  ])('%j has nothing in common with %s', (written, unit) => {
    expect(unitFactor(written, unit)).toBeNull()
  })

  it.each([
    '万元',
    '亿元',
    '万美元',
    '吨/年',
    '吨/平方千米·月',
    'mg/m3',
    '个',
    '%',
    '辆',
    'kg',
    '天',
  ])('%s is a word for a unit', (text) => {
    expect(isUnitWord(text)).toBe(true)
  })

  it.each(['丹阳市生态环境局', '总投资', '单位', '是/否', '50字以内', '文本', '', '元旦'])(
    '%j is none',
    (text) => {
      expect(isUnitWord(text)).toBe(false)
    },
  )
})
