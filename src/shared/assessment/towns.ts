/**
 * Towns as places that are assessed: found by name or alias, with or without 镇, 街道 or 乡 behind it,
 * whichever district wrote the row. A functional zone runs towns that belong to its neighbour by law.
 */
import type { PlanDefinition } from '../plan/definition.ts'
import { remembered } from '../remembered.ts'
import { foldText } from '../values/text.ts'

export interface TownPlace {
  /** Its name, behind that of the district where several districts have a town of that name. */
  place: string
  /** The district that runs it. */
  district: string
  /** The district to which it belongs by law where that is another one. */
  byLaw: string | null
}

export interface Towns {
  all: readonly TownPlace[]
  /** null where no town, or more than one, is meant. */
  find(district: string, written: string): string | null
}

const KIND = /(?:镇|街道办事处|街道|乡)$/u

export const townsOf = remembered((plan: Pick<PlanDefinition, 'districts' | 'towns'>): Towns => {
  const named = plan.districts.flatMap(({ name: district, towns }) =>
    towns.map((name) => {
      const facts = plan.towns.find((town) => town.name === name && town.district === district)
      return { name, district, byLaw: facts?.byLaw ?? null, aliases: facts?.aliases ?? [] }
    }),
  )
  const all = townPlaces(named).map(({ place, name, district, byLaw, aliases }) => ({
    ...{ place, district, byLaw },
    words: [name, ...aliases],
  }))
  const exact = Map.groupBy(
    all.flatMap((town) => town.words.map((word) => ({ word: foldText(word), town }))),
    ({ word }) => word,
  )
  const stems = Map.groupBy(
    all.flatMap((town) => town.words.map((word) => ({ word: stemOf(word), town }))),
    ({ word }) => word,
  )
  const find = (district: string, written: string) => {
    const found = [exact.get(foldText(written)), stems.get(stemOf(written))].map((known = []) => [
      ...new Set(known.map(({ town }) => town)),
    ])
    const own = found.map((meant) =>
      meant.filter((town) => town.district === district || town.byLaw === district),
    )
    // 城关 of the row's own district is meant before 城关镇 of another one that is written so.
    const [first = []] = [...own, ...found].filter((meant) => meant.length > 0)
    const [only, ...others] = first
    return others.length === 0 ? (only?.place ?? null) : null
  }
  return { all: all.map(({ words: _, ...town }) => town), find }
})

/** Towns as places: a name that several districts have stands behind that of the district. */
export function townPlaces<Town extends { name: string; district: string }>(
  towns: readonly Town[],
): (Town & { place: string })[] {
  const byName = Map.groupBy(towns, ({ name }) => name)
  return towns.map((town) => {
    const isShared = (byName.get(town.name)?.length ?? 0) > 1
    return { ...town, place: isShared ? `${town.district}${town.name}` : town.name }
  })
}

/** 高资街道, 高资镇 and 高资 are the same place. */
function stemOf(written: string): string {
  const folded = foldText(written)
  const stem = folded.replace(KIND, '')
  return stem === '' ? folded : stem
}
