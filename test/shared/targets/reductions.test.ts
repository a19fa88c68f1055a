import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { reducedIndicators, reductionsOf } from '../../../src/shared/targets/reductions.ts'
import { PLAN } from '../../support/plan.ts'

const [nox] = reducedIndicators(PLAN)

function noxOf(place: string, projects: Cells[]) {
  const rows = projects.map((cells, index) => ({ id: String(index), cells }))
  return nox === undefined ? null : reductionsOf(PLAN, [nox], rows).get(place)?.[0]
}

describe('reductions of projects beside the target', () => {
  it('are those of nitrogen oxides and VOCs, which projects state', () => {
    expect(reducedIndicators(PLAN).map(({ key }) => key)).toEqual(['nox', 'vocs'])
  })

  it('add up by district, finished projects apart, without binary dust', () => {
    const projects: Cells[] = [
      { district: '丹阳市', status: '在建', nox: 0.1 },
      { district: '丹阳市', status: '已完成', nox: 0.2 },
      { district: '丹阳市', status: '已销号', nox: 629.7 },
      { district: '丹阳市', status: '在建' },
      { district: '句容市', status: '已验收', nox: 700 },
      { district: '没有的区', status: '已验收', nox: 1 },
    ]
    expect(noxOf('丹阳市', projects)).toEqual({
      target: 630,
      all: 630,
      done: 629.9,
      stated: 3,
      gap: 0,
      doneGap: -0.1,
    })
    expect(noxOf('句容市', projects)).toMatchObject({ all: 700, gap: 7 })
    expect(noxOf('合计', projects)).toMatchObject({
      target: 3223,
      all: 1330,
      stated: 4,
      gap: -1893,
    })
  })

  it('without projects lack the whole target', () => {
    expect(noxOf('丹阳市', [])).toEqual({
      target: 630,
      all: 0,
      done: 0,
      stated: 0,
      gap: -630,
      doneGap: -630,
    })
  })
})
