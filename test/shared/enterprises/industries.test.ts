import { describe, expect, it } from 'vitest'
import {
  industryOf,
  industryText,
  readIndustry,
} from '../../../src/shared/enterprises/industries.ts'
import { checkRow } from '../../../src/shared/lists/check-row.ts'
import { ENTERPRISES } from '../../../src/shared/lists/enterprises.ts'

describe('an industry by GB/T 4754', () => {
  it('is one of 97 divisions in 20 sections', () => {
    const codes = Array.from({ length: 99 }, (_, place) => String(place + 1).padStart(2, '0'))
    const known = codes.map(industryOf).filter((found) => found !== null)
    expect(known).toHaveLength(97)
    expect(new Set(known.map(({ section }) => section)).size).toBe(20)
  })

  it.each([
    ['2641', '26 化学原料和化学制品制造业'],
    ['C26', '26 化学原料和化学制品制造业'],
    ['01', '01 农业'],
    ['3011', '30 非金属矿物制品业'],
    ['44', '44 电力、热力生产和供应业'],
    ['97', '97 国际组织'],
    ['C', 'C 制造业'],
    ['D26', ''],
    ['98', ''],
    ['涂料', ''],
  ])('%s is %s', (code, text) => {
    expect(industryText(code)).toBe(text)
  })

  it.each([
    ['2641', '2641'],
    ['c2641', '2641'],
    ['Ｃ２６４１', '2641'],
    ['26 化学原料和化学制品制造业', '26'],
    ['C26化学原料和化学制品制造业', '26'],
    ['化学原料和化学制品制造业', '26'],
    ['电力 热力生产和供应业', '44'],
    ['制造业', 'C'],
    ['C制造业', 'C'],
    ['教育', '83'],
    ['涂料制造', '涂料制造'],
    ['A股公司', 'A股公司'],
  ])('%s is kept as %s', (written, kept) => {
    expect(readIndustry(written)).toBe(kept)
  })

  it('is marked where it is no code', () => {
    const cells = { name: '甲', creditCode: '91350100M000100Y43', district: '丹阳市' }
    expect(checkRow(ENTERPRISES, { ...cells, industry: '2641' })).toEqual([])
    expect(checkRow(ENTERPRISES, { ...cells, industry: '涂料制造' })).toMatchObject([
      { level: 'warning', field: 'industry' },
    ])
  })
})
