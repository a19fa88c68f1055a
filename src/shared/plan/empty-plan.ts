/** A city's plan before anybody has told its numbers: who, when, and in which districts and classes. */
import type { EmptyPlan } from '../contract/ledgers.ts'
import type { PlanDefinition } from './definition.ts'
import { retitled } from './retitle.ts'
import { categoryShort, districtShort } from './shorts.ts'

/** @param base the definition that brings statuses, tables and the usual indicators along. */
export function emptyPlan(base: PlanDefinition, wish: EmptyPlan): PlanDefinition {
  const plan = retitled(base, wish.city, wish.year)
  return {
    ...plan,
    key: `plan-${wish.year}`,
    districts: withShorts(wish.districts, districtShort).map((item) => ({
      ...item,
      code: null,
      towns: [],
    })),
    categories: withShorts(wish.categories, (_name, taken) => categoryShort(taken)).map((item) => ({
      ...item,
      group: null,
    })),
    indicators: base.indicators.filter(({ key }) => wish.indicators.includes(key)),
  }
}

function withShorts(
  names: readonly string[],
  shortOf: (name: string, taken: readonly string[]) => string,
) {
  const taken: string[] = []
  return [...new Set(names)].map((name) => {
    const short = shortOf(name, taken)
    taken.push(short)
    return { name, short, aliases: [] }
  })
}
