import { describe, expect, it } from 'vitest'
import { valuesOf } from '../../../src/shared/assessment/values.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { shownList } from '../../../src/shared/lists/computed.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import type { Indicator } from '../../../src/shared/plan/definition.ts'
import { PLAN } from '../../support/plan.ts'
import { schemeFacts, schemeItem } from '../../support/schemes.ts'

const PLACE = '丹阳市'

function shareOf(finished: number, open: number) {
  const rows = (count: number, status: string) =>
    Array.from({ length: count }, (): Cells => ({ district: PLACE, status }))
  const facts = schemeFacts({ project: [...rows(finished, '已完成'), ...rows(open, '在建')] })
  return valuesOf(schemeItem({ measure: 'share' }), facts).of(PLACE)
}

function attained(better: Indicator['better'], value: number, target: number) {
  const key = 'nox'
  const named = PLAN.indicators.find((one) => one.key === key)
  const own = PLAN.targets[key]
  if (named === undefined || own === undefined) throw new Error('no target')
  const plan = {
    ...PLAN,
    targets: { ...PLAN.targets, [key]: { ...own, districts: { [PLACE]: target } } },
  }
  const measure = [{ indicator: key, district: PLACE, month: '2023-06', value }]
  const item = schemeItem({ measure: 'attainment', indicator: { ...named, better } })
  return valuesOf(item, schemeFacts({ measure }, { plan })).of(PLACE)
}

describe('a share in per cent', () => {
  it('is not a hair beside the band that begins at it', () => {
    expect(shareOf(57, 43)).toMatchObject({ value: 57, workings: '完成 57÷涉及 100＝57%' })
    expect(attained('higher', 0.57, 1).value).toBe(57)
    expect(attained('lower', 1, 0.57).value).toBe(57)
  })
})

describe('a sum', () => {
  it('adds up what is worked out of a row too, as the day is counted for it', () => {
    const list = shownList(PROJECTS)
    const field = list.fields.find(({ key }) => key === 'daysLeft') ?? null
    const item = schemeItem({ measure: 'sum', list, field })
    const due = { district: PLACE, status: '在建', deadline: '2023-07-10' }
    expect(valuesOf(item, schemeFacts({ project: [due, due] })).of(PLACE).value).toBe(20)
  })
})
