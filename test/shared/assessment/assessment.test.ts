import { describe, expect, it } from 'vitest'
import { assessmentOf } from '../../../src/shared/assessment/assessment.ts'
import { schemeFacts, schemeItem, schemeOf } from '../../support/schemes.ts'

describe('a total', () => {
  it('is not raised where no item is left out, whatever its weights', () => {
    const items = [0.1, 0.2].map((weight) =>
      schemeItem({ id: `${weight}`, weight, measure: 'typed' }),
    )
    const { full, places } = assessmentOf(schemeOf(items), schemeFacts())
    expect(full).toBe(0.3)
    expect(new Set(places.map(({ factor }) => factor))).toEqual(new Set([1]))
  })
})
