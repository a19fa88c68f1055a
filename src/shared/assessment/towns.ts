/**
 * Towns as places that are assessed: found by name or alias, with or without 镇, 街道 or 乡 behind it
 * and its district before it, whichever district wrote the row. A functional zone runs towns that
 * belong to its neighbour by law.
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

const KIND = /(?:镇|街道办事处|街道办|街道|乡)(?:人民政府)?$/u

/** The province and the city before a district. */
const ABOVE = /^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,4}市)?$/u

/** 经济开发区 alone says nothing of where it is: every district may have one. */
const NAMELESS = /^(?:经济|高新|技术|工业|产业|科技)*(?:开发|园)?区$/u

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
  const lookUp = (district: string, written: string, isOwnOnly: boolean) => {
    const found = [exact.get(foldText(written)), stems.get(stemOf(written))].map((known = []) => [
      ...new Set(known.map(({ town }) => town)),
    ])
    const own = found.map((meant) =>
      meant.filter((town) => town.district === district || town.byLaw === district),
    )
    // 城关 of the row's own district is meant before 城关镇 of another one that is written so.
    const [first = []] = [...own, ...(isOwnOnly ? [] : found)].filter((meant) => meant.length > 0)
    const [only, ...others] = first
    return others.length === 0 ? (only?.place ?? null) : null
  }
  const isBefore = districtBefore(plan)
  const find = (district: string, written: string) => {
    const direct = lookUp(district, written, NAMELESS.test(foldText(written)))
    const told = direct === null ? isBefore(written) : null
    return told === null ? direct : lookUp(told.district, told.rest, true)
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

/** The district, and what stands behind it: 丹徒区高资街道, 江苏省镇江市丹阳市云阳街道. */
function districtBefore({ districts }: Pick<PlanDefinition, 'districts'>) {
  const words = districts
    .flatMap(({ name, aliases }) =>
      [name, ...aliases].map((word) => ({ district: name, word: foldText(word) })),
    )
    .sort((a, b) => b.word.length - a.word.length)
  return (written: string): { district: string; rest: string } | null => {
    const text = foldText(written)
    for (const { district, word } of words) {
      const at = text.indexOf(word)
      const rest = text.slice(at + word.length)
      if (at !== -1 && rest !== '' && ABOVE.test(text.slice(0, at))) return { district, rest }
    }
    return null
  }
}

/** 高资街道, 高资镇 and 高资 are the same place. */
function stemOf(written: string): string {
  const folded = foldText(written)
  const stem = folded.replace(KIND, '')
  return stem === '' ? folded : stem
}
