import { describe, expect, it } from 'vitest'
import { valuesOf } from '../../../src/shared/assessment/values.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { WHOLE_CITY } from '../../../src/shared/lists/dispatches.ts'
import { knownLists } from '../../../src/shared/lists/known-lists.ts'
import { PLAN } from '../../support/plan.ts'
import { schemeFacts, schemeItem } from '../../support/schemes.ts'

/** 课题 has no districts; 港口 has, and only 句容市 reports it. */
const known = knownLists({
  lists: [
    { id: 'research', cells: { name: '课题' } },
    { id: 'port', cells: { name: '港口', districts: ['句容市'] } },
  ],
  fields: [
    {
      id: 'port/district',
      cells: { list: 'port', key: 'district', name: '辖市区', content: 'district' },
    },
  ],
  goals: [],
})

const DAY = '2023-06-01'
const at = (hour: number, day = DAY) => `${day}T0${hour}:00:00.000Z`
const sent = (cells: Cells = {}): Cells => ({ district: '丹阳市', at: at(1), ...cells })
const back = (cells: Cells): Cells => ({ district: '丹阳市', receivedAt: at(2), ...cells })

const item = schemeItem({ measure: 'timeliness', days: 3 })

function inTime(dispatch: Cells[], submission: Cells[] = [], plan = PLAN, place = '丹阳市') {
  return valuesOf(item, schemeFacts({ dispatch, submission }, { plan, known })).of(place)
}

describe('workbooks in time', () => {
  it('are not asked of a district that does not report the list', () => {
    const research = sent({ district: WHOLE_CITY, list: 'research' })
    const port = sent({ district: WHOLE_CITY, list: 'port' })
    expect(inTime([research, port])).toMatchObject({ value: null, state: 'none' })
    expect(inTime([research, port], [], PLAN, '句容市')).toMatchObject({
      value: 0,
      workings: '3 天内报回 0÷下发 1＝0%',
    })
    expect(inTime([sent({ district: WHOLE_CITY })]).value).toBe(0)
  })

  it('that went out twice on a day are answered by the answer to either', () => {
    const twice = [sent(), sent({ at: at(3) })]
    expect(inTime(twice, [back({ dispatch: 'dispatch0' })])).toMatchObject({
      value: 100,
      workings: '3 天内报回 1÷下发 1＝100%',
    })
  })

  it('stay with a district that was renamed since', () => {
    const districts = PLAN.districts.map((one) =>
      one.name === '丹阳市' ? { ...one, name: '新丹阳', aliases: [...one.aliases, '丹阳市'] } : one,
    )
    const renamed = { ...PLAN, districts }
    expect(inTime([sent()], [back({})], renamed, '新丹阳').value).toBe(100)
  })

  it('are waited for from the end of their month or quarter on where they went out before it', () => {
    const quarter = { list: 'port', month: '2023-06' }
    // On 30 June the quarter is hardly over; one of March was due on 3 April.
    expect(inTime([sent(quarter)])).toMatchObject({ state: 'none' })
    const march = sent({ month: '2023-03', at: at(1, '2023-03-10') })
    const answered = (day: string) => [back({ month: '2023-03', receivedAt: at(2, day) })]
    expect(inTime([march], answered('2023-04-03')).value).toBe(100)
    expect(inTime([march], answered('2023-04-04')).value).toBe(0)
  })

  it('are neither late nor in time where the ledger was told without them', () => {
    const months = ['2023-02', '2023-03'].map((month) => sent({ month, at: at(1, '2023-04-03') }))
    const facts = schemeFacts({ dispatch: months, submission: [] }, { known })
    const toldOf = (list: string, month: string) =>
      list === 'project' && month === '2023-02' ? '已录入' : null
    expect(valuesOf(item, { ...facts, toldOf }).of('丹阳市')).toMatchObject({
      value: 0,
      workings: '3 天内报回 0÷下发 1＝0%；直接录入台账的 1 份不计',
    })
    expect(valuesOf(item, { ...facts, toldOf: () => '已录入' }).of('丹阳市')).toMatchObject({
      state: 'none',
      workings: '没有到期的下发；直接录入台账的 2 份不计',
    })
    const exempt = (_: string, month: string) => (month === '2023-02' ? '免报' : '已录入')
    expect(valuesOf(item, { ...facts, toldOf: exempt }).of('丹阳市').workings).toBe(
      '没有到期的下发；直接录入台账的 1 份不计；免报的 1 份不计',
    )
  })

  it('are to be answered again where they went out again after their answer', () => {
    const month = '2023-03'
    const again = [4, 10].map((day) =>
      sent({ month, at: at(1, `2023-04-${String(day).padStart(2, '0')}`) }),
    )
    const answer = back({ month, receivedAt: at(2, '2023-04-05') })
    const facts = schemeFacts({ dispatch: again, submission: [answer] }, { known })
    expect(valuesOf(item, { ...facts, toldOf: () => '已录入' }).of('丹阳市')).toMatchObject({
      value: 50,
      workings: '3 天内报回 1÷下发 2＝50%',
    })
  })
})
