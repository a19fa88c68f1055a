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

function inTime(dispatch: Cells[], submission: Cells[] = [], plan = PLAN, place = '丹阳市') {
  const item = schemeItem({ measure: 'timeliness', days: 3 })
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
})
