/**
 * The plan of another year, as far as last year's tells it: districts, categories, indicators,
 * words, settings and named lists. What the new document has to say (numbers, tasks, milestones) is
 * left to be filled in.
 */
import type { Category, District, PlanDefinition } from '../definition.ts'
import { retitled } from '../retitle.ts'
import { categoryShort, districtShort } from '../shorts.ts'
import { type CarryRule, namesFor, type PlanMapping } from './mapping.ts'

export function nextPlan(last: PlanDefinition, year: number, mapping: PlanMapping): PlanDefinition {
  const plan = retitled(last, last.city, year)
  return {
    ...plan,
    districts: renamed<District>(last.districts, mapping.districts, districtShort),
    towns: last.towns.flatMap((town) =>
      namesFor(town.district, mapping.districts).map((district) => ({
        ...town,
        district,
        byLaw: town.byLaw === null ? null : (namesFor(town.byLaw, mapping.districts)[0] ?? null),
      })),
    ),
    categories: renamed<Category>(last.categories, mapping.categories, (_name, taken) =>
      categoryShort(taken),
    ),
    tags: last.tags.map((tag) => ({ ...tag, text: null })),
    facts: [],
    quotas: {},
    targets: {},
    commonDuties: [],
    tasks: [],
    milestones: [],
  }
}

interface Named {
  name: string
  short: string
  aliases: string[]
}

/** Each name once, where the first of those that it comes from stood. */
function renamed<T extends Named>(
  last: readonly T[],
  rules: readonly CarryRule[],
  shortOf: (name: string, taken: readonly string[]) => string,
): T[] {
  const made = new Map<string, T>()
  // Letters of last year's numbers stay with what keeps its name.
  const taken = last.map(({ short }) => short)
  for (const item of last) {
    const names = namesFor(item.name, rules)
    names.forEach((name, index) => {
      const old = [item.name, ...item.aliases]
      const words = names.length === 1 ? old : []
      const there = made.get(name)
      if (there !== undefined) {
        made.set(name, { ...there, aliases: [...there.aliases, ...words] })
        return
      }
      const kept = last.find((other) => other.name === name && namesFor(name, rules).includes(name))
      const base = kept ?? item
      const hasShort = kept !== undefined || (index === 0 && !names.includes(item.name))
      const short = hasShort ? base.short : shortOf(name, taken)
      taken.push(short)
      made.set(name, { ...base, name, short, aliases: [...(kept?.aliases ?? []), ...words] })
    })
  }
  return withoutDoubles([...made.values()])
}

/** A word means one thing only: official names go first, then the alias that stands first. */
function withoutDoubles<T extends Named>(items: readonly T[]): T[] {
  const seen = new Set(items.map(({ name }) => name))
  return items.map((item) => ({
    ...item,
    aliases: item.aliases.filter((alias) => !seen.has(alias) && seen.add(alias)),
  }))
}
