import { describe, expect, it } from 'vitest'
import { assessmentOf } from '../../../src/shared/assessment/assessment.ts'
import { compareResults } from '../../../src/shared/assessment/compare.ts'
import type { Scheme, SchemeItem } from '../../../src/shared/assessment/scheme.ts'
import { schemeFacts, schemeItem, schemeOf } from '../../support/schemes.ts'

const PLACE = '丹阳市'
const typed = (id: string, name: string) => schemeItem({ id, name, measure: 'typed', to: 10 })

function worked(items: SchemeItem[], value: Record<string, number>, facts: Partial<Scheme> = {}) {
  const entries = Object.entries(value).map(([id, of]) => ({
    id: `${id}/${PLACE}`,
    cells: { item: id, place: PLACE, value: of },
  }))
  const rowsOf = (list: string) => (list === 'schemeEntry' ? entries : [])
  return assessmentOf(schemeOf(items, facts), { ...schemeFacts(), rowsOf })
}

function differences(...sides: Parameters<typeof compareResults>) {
  const own = compareResults(...sides).find(({ place }) => place === PLACE)
  return own?.items.map(({ item, cause, valueThen, valueNow }) => [
    item,
    cause,
    valueThen,
    valueNow,
  ])
}

describe('a difference', () => {
  it('comes from the rule where the scheme says otherwise of what was not entered', () => {
    const items = [typed('a', '甲')]
    const then = worked(items, {}, { missing: 'zero' })
    const now = worked(items, {}, { missing: 'share' })
    expect(differences(then, now)).toEqual([['甲', 'rule', null, null]])
  })

  it('comes from the ranking where others have moved', () => {
    const items = [schemeItem({ rule: 'rank', unit: '' })]
    const at = (places: Record<string, string>) =>
      assessmentOf(
        schemeOf(items),
        schemeFacts({
          project: Object.entries(places).map(([district, status]) => ({ district, status })),
        }),
      )
    const then = at({ [PLACE]: '在建', 句容市: '在建' })
    const now = at({ [PLACE]: '在建', 句容市: '已完成' })
    expect(differences(then, now)).toEqual([['考核项', 'rank', 0, 0]])
  })

  it('is of the item itself where two have changed their names', () => {
    const then = worked([typed('a', '甲'), typed('b', '乙')], { a: 1, b: 2 })
    const now = worked([typed('a', '乙'), typed('b', '甲')], { a: 1, b: 5 })
    expect(differences(then, now)).toEqual([['甲', 'value', 2, 5]])
  })

  it('is of the item of that name in another scheme', () => {
    const then = worked([typed('a', '甲'), typed('b', '乙')], { a: 1, b: 2 })
    const now = worked([typed('c', '乙'), typed('d', '丙')], { c: 3, d: 4 })
    expect(differences(then, now)).toEqual([
      ['乙', 'value', 2, 3],
      ['丙', 'added', null, 4],
      ['甲', 'removed', 1, null],
    ])
  })
})
