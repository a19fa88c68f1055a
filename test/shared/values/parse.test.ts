import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../../src/shared/changes/change.ts'
import { fieldOf } from '../../../src/shared/lists/definition.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { vocabularyOf } from '../../../src/shared/plan/vocabulary.ts'
import { formatValue } from '../../../src/shared/values/format.ts'
import { parseValue } from '../../../src/shared/values/parse.ts'
import { refusalFor, valueFor } from '../../support/parsing.ts'
import { PLAN, VOCABULARY } from '../../support/plan.ts'

describe('a number field', () => {
  it.each(['', ' ', '/', '—', '-', '无', null, undefined])('reads %j as empty', (raw) => {
    expect(valueFor('investment', raw)).toBeNull()
  })

  it.each([
    ['investment', '2000万', 2000],
    ['investment', '1.2亿元', 12000],
    ['nox', '50公斤', 0.05],
    ['progress', '94.67%', 94.67],
    ['subItems', '２３', 23],
    ['investment', '1,234', 1234],
    ['investment', 0, 0],
    ['investment', 0.1 + 0.2, 0.3],
    ['investment', 12.345, 12.345],
  ])('%s reads %j as %d', (key, raw, value) => {
    expect(valueFor(key, raw)).toBe(value)
  })

  it('says what it read and what it expects when it refuses', () => {
    expect(refusalFor('investment', '约100')).toBe('“约100”只是约数，总投资请填数字（单位：万元）')
    expect(refusalFor('subItems', '2.5')).toContain('应为整数')
    expect(refusalFor('investment', -1)).toBe('总投资不能小于 0，现为 -1')
    expect(refusalFor('nox', '-0.5')).toContain('不能小于 0')
    expect(refusalFor('subItems', 0)).toContain('不能小于 1')
    expect(refusalFor('progress', '101%')).toContain('不能大于 100')
    expect(refusalFor('investment', Number.NaN)).toContain('总投资')
    expect(refusalFor('investment', Number.POSITIVE_INFINITY)).toContain('总投资')
    expect(refusalFor('investment', true)).toContain('不是数字')
  })

  it('quotes only the beginning of a very long text', () => {
    expect(refusalFor('investment', '约'.repeat(30_000)).length).toBeLessThan(100)
  })
})

describe('a date field', () => {
  it.each([
    ['2023.4.30', '2023-04-30'],
    ['2023年3月24 日', '2023-03-24'],
    [45046, '2023-04-30'],
    ['4月底', '2023-04-30'],
    ['年底前', '2023-12-31'],
    ['无', null],
  ])('reads %j as %j', (raw, day) => {
    expect(valueFor('startedOn', raw)).toBe(day)
  })

  it.each([2023, 202304, 0, -5])('does not take the number %d for a day', (raw) => {
    expect(refusalFor('startedOn', raw)).toBe(`数字 ${raw} 不是日期，开工日期请写成 2023-04-30`)
  })

  it.each(['2022.04', 2022.04, 2022.1, '2023年4月', '长期坚持', '每季度', '2023-02-30'])(
    'asks for a day instead of guessing one from %j',
    (raw) => {
      expect(refusalFor('startedOn', raw)).toContain('请写到日')
    },
  )
})

describe('a choice field', () => {
  it('knows every name and alias of the plan, however wide or spaced', () => {
    expect(valueFor('district', '丹阳')).toBe('丹阳市')
    expect(valueFor('district', ' 高 新 区 ')).toBe('镇江高新区')
    expect(valueFor('category', 'ＶＯＣｓ治理')).toBe('VOCs治理项目')
    expect(valueFor('category', '其它')).toBe('其他大气污染防治项目')
    expect(valueFor('status', '开工在建')).toBe('在建')
    expect(valueFor('status', '/')).toBeNull()
  })

  it('names the allowed words when it refuses', () => {
    expect(refusalFor('district', '南京市')).toBe(
      `“南京市”不是辖市区，可填：${VOCABULARY.words.district.names.join('、')}`,
    )
    for (const word of ['__proto__', 'constructor', 'toString'])
      expect(refusalFor('status', word)).toContain('不是项目状态')
  })

  it('refuses a number that is no word of the vocabulary', () => {
    expect(refusalFor('district', 321181)).toContain('不是辖市区')
    expect(refusalFor('category', 3)).toContain('不是工程类别')
  })

  it('takes a new word where the vocabulary is open', () => {
    expect(valueFor('kind', '厂界喷雾')).toBe('厂界喷雾')
    expect(valueFor('kind', '深 度 治 理')).toBe('深度治理')
  })
})

describe('a text field', () => {
  it('keeps text as written, dashes and numbers included', () => {
    expect(valueFor('town', '/')).toBe('/')
    expect(valueFor('name', '=SUM(A1)')).toBe('=SUM(A1)')
    expect(valueFor('contact', 13800000000)).toBe('13800000000')
    expect(valueFor('remark', '一\r\n二')).toBe('一\n二')
  })

  it('writes codes and phones in one spelling, and none as empty', () => {
    expect(valueFor('creditCode', ' ５1420000 mjh2003604 ')).toBe('51420000MJH2003604')
    expect(valueFor('phone', '0511－8888 8888')).toBe('0511-88888888')
    expect(valueFor('phone', "'051188888888")).toBe('051188888888')
    expect(valueFor('creditCode', '’91350100M000100Y4')).toBe('91350100M000100Y4')
    expect(valueFor('creditCode', '/')).toBeNull()
    expect(valueFor('phone', '无')).toBeNull()
  })

  it('refuses a code that a spreadsheet has turned into a number and cut off', () => {
    expect(refusalFor('creditCode', 913211817140999000)).toContain('以文本重新填写')
    expect(refusalFor('creditCode', '9.1321E+17')).toContain('后面的数字已经丢失')
    expect(refusalFor('phone', '1.38e+10')).toContain('以文本重新填写')
  })

  it('refuses text longer than a cell of Excel can hold', () => {
    expect(valueFor('remark', '字'.repeat(32_767))).toHaveLength(32_767)
    expect(refusalFor('remark', '字'.repeat(40_000))).toBe('“备注”超过 32767 字，请缩短')
  })

  it('refuses what is no cell at all', () => {
    expect(refusalFor('name', { toString: () => '甲' })).toContain('不接受')
    expect(refusalFor('name', ['甲'])).toContain('不接受')
    expect(refusalFor('name', Symbol('甲'))).toContain('不接受')
  })
})

describe('a field of words', () => {
  it('splits at every mark that offices use, and keeps each word once', () => {
    expect(valueFor('tags', '首批28家、一企一策,绿岛；首批28家\n81家')).toEqual([
      '首批28家',
      '一企一策',
      '绿岛',
      '81家',
    ])
    expect(valueFor('tags', 5)).toEqual(['5'])
  })

  it('keeps a named list of the plan whole though its name holds a mark', () => {
    const vocabulary = vocabularyOf({
      ...PLAN,
      tags: [{ name: '石化、化工重点', expected: 9, unit: '家', text: null }],
    })
    const read = (raw: string) => parseValue(fieldOf(PROJECTS, 'tags'), raw, vocabulary)
    expect(read('首批28家、石化、化工重点，自己的')).toEqual({
      ok: true,
      value: ['首批28家', '石化、化工重点', '自己的'],
    })
    expect(read('石化、涂料')).toEqual({ ok: true, value: ['石化', '涂料'] })
  })

  it('keeps words whole that are told one by one, whatever signs they hold', () => {
    expect(valueFor('tags', [' 甲 ', '一厂、二厂联合体', 'ABC Co., Ltd', '/', '甲'])).toEqual([
      '甲',
      '一厂、二厂联合体',
      'ABC Co., Ltd',
    ])
    expect(refusalFor('tags', ['甲'.repeat(40_000)])).toContain('请缩短')
  })

  it.each([['、，'], ['/'], ['无'], [[]]])('is empty for %j', (raw) => {
    expect(valueFor('tags', raw)).toBeNull()
  })
})

describe('what is shown reads back as what is kept', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  /** Up to 15 digits, up to 9 of them behind the point. */
  const amount = fc
    .tuple(fc.integer({ min: 0, max: 999_999_999_999 }), fc.nat(9))
    .map(([digits, decimals]) => digits / 10 ** decimals)
  const text = fc.string({ unit: 'binary', maxLength: 60 })
  const raws: Record<string, fc.Arbitrary<unknown>> = {
    name: text,
    measures: text,
    creditCode: text,
    phone: text,
    tags: fc.array(text, { maxLength: 5 }),
    district: fc.constantFrom(...VOCABULARY.words.district.names),
    category: fc.constantFrom(...VOCABULARY.words.category.names),
    status: fc.constantFrom(...VOCABULARY.words.status.names),
    kind: text,
    subItems: fc.integer({ min: 1, max: 1e9 }),
    investment: amount,
    nox: amount,
    progress: amount.filter((value) => value <= 100),
    deadline: day,
  }

  it.each(Object.keys(raws))('%s', (key) => {
    const field = fieldOf(PROJECTS, key)
    fc.assert(
      fc.property(raws[key] ?? fc.constant(''), (raw) => {
        const kept: CellValue = valueFor(key, raw)
        expect(valueFor(key, formatValue(field, kept))).toEqual(kept)
      }),
      { seed: 2023, numRuns: 500 },
    )
  })
})
