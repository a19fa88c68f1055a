import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { crosstabRows } from '../../../src/shared/lists/crosstab.ts'
import type { ListDefinition } from '../../../src/shared/lists/definition.ts'
import { assess } from '../../../src/shared/targets/assess.ts'
import { indicatorsOf, monthTable } from '../../../src/shared/targets/month-table.ts'
import { sayOutlook, sayVerdict } from '../../../src/shared/targets/words.ts'
import { measureRow, PLAN_TARGETS } from '../../support/long-rows.ts'
import { PLAN } from '../../support/plan.ts'

const DISTRICTS = PLAN.districts.map(({ name }) => name)

function say(table: 'annex2' | 'air', month: string, measures: Row[]) {
  const crosstab = monthTable(PLAN, table, month)
  const rowsOf = (list: ListDefinition) => (list.key === 'measure' ? measures : PLAN_TARGETS)
  const found = assess(indicatorsOf(PLAN, table), crosstabRows(crosstab, rowsOf), month)
  return (place: string, indicator: string) => {
    const one = found.get(place)?.find((item) => item.indicator.key === indicator)
    if (one === undefined) throw new Error(`nothing of ${indicator} in ${place}`)
    const [now, end] = [sayVerdict(one), sayOutlook(one)]
    return [`${now.sign} ${now.text}`.trim(), `${end.sign} ${end.text}`.trim()]
  }
}

describe('a month as it is shown', () => {
  it('says for concentrations what the rest of the year may still bring', () => {
    const said = say('air', '2023-03', [
      measureRow('pm25', '丹阳市', '2023-03', 42.5),
      measureRow('pm25', '句容市', '2023-03', 31),
      measureRow('goodDays', '丹阳市', '2023-03', 81.1),
      measureRow('pm25', '合计', '2023-03', 30),
    ])
    expect(said('丹阳市', 'pm25')).toEqual(['✗ 未达标 高 11.5', '其余月份均值须 ≤ 27.2'])
    expect(said('句容市', 'pm25')).toEqual(['✓ 达标 持平', '其余月份均值须 ≤ 31'])
    expect(said('丹阳市', 'goodDays')).toEqual(['✓ 达标 高 0.6', '其余月份均值须 ≥ 80.31'])
    expect(said('扬中市', 'pm25')).toEqual(['未填', ''])
    expect(said('合计', 'pm25')).toEqual(['✓ 达标 低 3', '其余月份均值须 ≤ 33.9'])
  })

  it('says of a sum that lacks districts that it is incomplete, and judges it no further', () => {
    const said = say('annex2', '2023-03', [
      measureRow('nox', '丹阳市', '2023-03', 160),
      measureRow('nox', '句容市', '2023-03', 100),
    ])
    expect(said('丹阳市', 'nox')).toEqual(['○ 未完成 差 470（25%）', '✓ 推算 648'])
    expect(said('句容市', 'nox')).toEqual(['○ 未完成 差 593（14%）', '✗ 推算 405'])
    expect(said('合计', 'nox')).toEqual(['○ 不完整，缺 6 个', ''])
    expect(said('合计', 'vocs')).toEqual(['未填', ''])
  })

  it('judges a sum that is whole, and December without any outlook', () => {
    const said = say(
      'annex2',
      '2023-12',
      DISTRICTS.map((district) => measureRow('nox', district, '2023-12', 400)),
    )
    expect(said('丹阳市', 'nox')).toEqual(['✗ 未完成 差 230（63%）', '全年值'])
    expect(said('润州区', 'nox')).toEqual(['✓ 完成 超 331', '全年值'])
    expect(said('合计', 'nox')).toEqual(['✗ 未完成 差 23（99%）', '全年值'])
  })

  it('counts days of heavy pollution as lost at the first too many', () => {
    const said = say('air', '2023-03', [
      measureRow('heavyDays', '丹阳市', '2023-03', 1),
      measureRow('heavyDays', '句容市', '2023-03', 0),
    ])
    expect(said('丹阳市', 'heavyDays')).toEqual(['✗ 未达标 高 1', '✗ 已不可能达标'])
    expect(said('句容市', 'heavyDays')).toEqual(['✓ 达标 持平', '✓ 推算 0'])
  })
})
