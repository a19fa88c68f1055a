import { describe, expect, it } from 'vitest'
import { parseNumber, readNumber } from '../../../src/shared/values/number.ts'

describe('a written number', () => {
  it.each([
    ['0', 0],
    ['466168 ', 466168],
    ['200.00 ', 200],
    ['　12', 12],
    ['２３', 23],
    ['１，２３４．５', 1234.5],
    ['1,234', 1234],
    ['1,234,567.89', 1234567.89],
    ['.5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['-3', -3],
    ['－3', -3],
  ])('%j is read as %d', (text, value) => {
    expect(parseNumber(text, undefined)).toBe(value)
  })

  it.each([
    ['2000万', '万元', 2000],
    ['2000 万元', '万元', 2000],
    ['1.2亿元', '万元', 12000],
    ['0.07亿', '万元', 700],
    ['5000元', '万元', 0.5],
    ['50公斤', '吨', 0.05],
    ['50KG', '吨', 0.05],
    ['1.5万吨', '吨', 15000],
    ['3 吨', '吨', 3],
    ['94.67%', '%', 94.67],
    ['９５％', '%', 95],
    ['3吨/平方千米·月', '吨/平方千米·月', 3],
    ['2.3吨/平方公里•月', '吨/平方千米·月', 2.3],
  ])('%j in a field of %s is %d', (text, unit, value) => {
    expect(parseNumber(text, unit)).toBe(value)
  })

  it.each([
    ['约100', undefined],
    ['3500辆以上', undefined],
    ['100-200', undefined],
    ['1,23', undefined],
    ['1,234,56', undefined],
    ['1.2.3', undefined],
    ['--5', undefined],
    ['5%', '吨'],
    ['5吨', '万元'],
    ['5吨', undefined],
    ['5constructor', '吨'],
    ['', undefined],
    ['.', undefined],
    ['1e5', undefined],
    ['#REF!', undefined],
    ['一百', undefined],
  ])('%j in a field of %s is refused, not guessed', (text, unit) => {
    expect(parseNumber(text, unit)).toBeNull()
  })

  it.each(['100\n200', '3 5', '12\t34', '3　5'])(
    'never joins two numbers in one cell: %j',
    (text) => {
      expect(parseNumber(text, undefined)).toBeNull()
    },
  )

  it.each([
    ['3500辆以上', undefined, 'unit'],
    ['约3-5吨', '吨', 'range'],
    ['约5吨', '万元', 'unit'],
    ['不超过5吨', '吨', 'limit'],
    ['5吨以下', '吨', 'limit'],
    ['<5', '吨', 'limit'],
    ['约', '吨', 'noNumber'],
    ['100-200', '万元', 'range'],
    ['100～200万元', '万元', 'range'],
    ['5吨', '万元', 'unit'],
    ['5万美元', '万元', 'unit'],
    ['100\n200', '万元', 'several'],
    ['若干', '万元', 'noNumber'],
    ['1,23', '万元', 'noNumber'],
    ['#REF!', '万元', 'noNumber'],
  ])(
    '%j in a field of %s is refused because it is %s, never read as zero',
    (text, unit, reason) => {
      expect(readNumber(text, unit)).toEqual({ ok: false, reason })
    },
  )

  it.each([
    ['约3吨', '吨', 3],
    ['约3', '吨', 3],
    ['大约 100', '万元', 100],
    ['近1亿元', '万元', 10_000],
    ['3500辆以上', '辆', 3500],
    ['不少于20万元', '万元', 20],
    ['100万元左右', '万元', 100],
    ['100余万元', '万元', 100],
    ['100多万', '万元', 100],
    ['100余', '万元', 100],
    ['≥5', '吨', 5],
  ])('%j in a field of %s is about %d, and none for who needs it exactly', (text, unit, amount) => {
    expect(readNumber(text, unit)).toMatchObject({ ok: true, amount, isAbout: true })
    expect(parseNumber(text, unit)).toBeNull()
  })

  it('says whether it names its unit itself', () => {
    expect(readNumber('2000万', '万元')).toEqual({
      ok: true,
      amount: 2000,
      hasUnit: true,
      isAbout: false,
    })
    expect(readNumber('2000', '万元')).toEqual({
      ok: true,
      amount: 2000,
      hasUnit: false,
      isAbout: false,
    })
  })
})
