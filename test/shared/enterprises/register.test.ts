import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { mergedCells } from '../../../src/shared/enterprises/merge.ts'
import { registerOf } from '../../../src/shared/enterprises/register.ts'

const CODE = '91350100M000100Y43'
const OTHER = '51420000MJH2003604'

const resolving = (...entries: Cells[]) => {
  const register = registerOf(entries.map((cells, place) => ({ id: String(place), cells })))
  return (name: string, { code = '', district = '' } = {}) =>
    register.resolve({ name, code, district })?.id ?? null
}

describe('a row', () => {
  it('is of the entry of its code, whatever name it bears', () => {
    const of = resolving({ name: '甲', creditCode: CODE }, { name: '乙' })
    expect(of('乙', { code: CODE })).toBe('0')
  })

  it('is of the entry of its code of former times', () => {
    const of = resolving({ name: '甲', creditCode: CODE, formerCodes: [OTHER] })
    expect(of('不认识', { code: OTHER })).toBe('0')
  })

  it('is of the entry of its code, in small or wide letters too', () => {
    const of = resolving({ name: '甲', formerCodes: [OTHER.toLowerCase(), '待补'] })
    expect([of('不认识', { code: OTHER }), of('不认识', { code: '待补' })]).toEqual(['0', null])
  })

  it('is of the entry that is or was called so, however it is spelt', () => {
    const of = resolving({ name: '云岭（镇江）化工有限责任公司', formerNames: ['丹阳云岭'] })
    expect([of('云岭(镇江)化工有限公司'), of('丹阳云岭'), of('云岭')]).toEqual(['0', '0', null])
  })

  it('is not of an entry of its name that has another code', () => {
    const of = resolving({ name: '甲', creditCode: CODE })
    expect([of('甲'), of('甲', { code: OTHER })]).toEqual(['0', null])
  })

  it('is of the one in its district where two share the name, and of none where that leaves two', () => {
    const of = resolving({ name: '甲', district: '丹阳市' }, { name: '甲', district: '句容市' })
    expect([of('甲', { district: '句容市' }), of('甲'), of('甲', { district: '扬中市' })]).toEqual([
      '1',
      null,
      null,
    ])
  })

  it('is of the one that is called so now before the one that was', () => {
    const of = resolving({ name: '新甲', formerNames: ['甲'] }, { name: '甲' })
    expect(of('甲')).toBe('1')
  })
})

describe('enterprises made one', () => {
  it('keep every name and code, and fill what the one that stays lacks', () => {
    const { cells, open } = mergedCells(
      { name: '甲', district: '丹阳市', note: '重点' },
      [
        {
          name: '乙',
          formerNames: ['丙', '甲'],
          creditCode: CODE,
          town: '云阳街道',
          industry: '26',
        },
      ],
      {},
    )
    expect(open).toEqual([])
    expect(cells).toEqual({
      name: '甲',
      formerNames: ['乙', '丙'],
      creditCode: CODE,
      district: '丹阳市',
      town: '云阳街道',
      industry: '26',
      note: '重点',
    })
  })

  it('ask which stands where they differ, and keep the code that was not chosen as a former one', () => {
    const firms = [
      { name: '甲', creditCode: CODE, district: '丹阳市' },
      { name: '乙', creditCode: OTHER, district: '句容市' },
    ] as const
    const [keep, other] = firms
    expect(mergedCells(keep, [other], {}).open.map(({ field, values }) => [field, values])).toEqual(
      [
        ['creditCode', [CODE, OTHER]],
        ['district', ['丹阳市', '句容市']],
      ],
    )
    const { cells, open } = mergedCells(keep, [other], { creditCode: OTHER, district: '丹阳市' })
    expect(open).toEqual([])
    expect(cells).toMatchObject({ creditCode: OTHER, formerCodes: [CODE], district: '丹阳市' })
    expect(mergedCells(keep, [other], { creditCode: '别的' }).open).toHaveLength(2)
  })

  it('keep a former code that was typed in small letters, once', () => {
    const codes = [OTHER.toLowerCase(), CODE.toLowerCase()]
    const { cells } = mergedCells(
      { name: '甲', creditCode: CODE },
      [{ name: '乙', formerCodes: codes }],
      {},
    )
    expect(cells.formerCodes).toEqual([OTHER])
  })
})
