/** Two results side by side: another revision, or another scheme; what each difference comes from. */
import { exact } from '../targets/verdict.ts'
import type { AssessmentResult, PlaceResult, Score } from './assessment.ts'
import type { SchemeItem } from './scheme.ts'

/** value: its figure is another. rule: it is scored otherwise. rank: others have moved. */
export type Cause = 'value' | 'rule' | 'rank' | 'added' | 'removed'

export interface ItemDifference {
  item: string
  pointsThen: number | null
  pointsNow: number | null
  valueThen: number | null
  valueNow: number | null
  unit: string
  cause: Cause
  /** Rows of lists that count now and did not then, and the other way round. */
  came: { list: string; ids: string[] }[]
  went: { list: string; ids: string[] }[]
}

export interface PlaceDifference {
  place: string
  totalThen: number | null
  totalNow: number | null
  /** null where one of them is missing. */
  difference: number | null
  rankThen: number | null
  rankNow: number | null
  /** Items whose points or value are others. */
  items: ItemDifference[]
}

/** In the order of the places now; those that are gone stand last. */
export function compareResults(then: AssessmentResult, now: AssessmentResult): PlaceDifference[] {
  const names = [...now.places, ...then.places].map(({ place }) => place)
  return [...new Set(names)].map((place) => {
    const before = then.places.find((one) => one.place === place) ?? null
    const after = now.places.find((one) => one.place === place) ?? null
    const [totalThen, totalNow] = [before?.total ?? null, after?.total ?? null]
    return {
      place,
      totalThen,
      totalNow,
      difference: totalThen === null || totalNow === null ? null : exact(totalNow - totalThen),
      rankThen: before?.rank ?? null,
      rankNow: after?.rank ?? null,
      items: itemDifferences({ result: then, own: before }, { result: now, own: after }),
    }
  })
}

interface Side {
  result: AssessmentResult
  own: PlaceResult | null
}

interface Cell {
  item: SchemeItem
  score: Score | null
}

function itemDifferences(then: Side, now: Side): ItemDifference[] {
  const [before, after] = [cellsOf(then), cellsOf(now)]
  const partners = after.map((cell) => partnerOf(cell, before, after))
  const pairs = [
    ...after.map((cell, at) => [partners[at] ?? null, cell] as const),
    ...before.filter((cell) => !partners.includes(cell)).map((cell) => [cell, null] as const),
  ]
  return pairs.flatMap(([old, fresh]) => differenceOf(old, fresh) ?? [])
}

/** An item that was renamed is itself, whoever has its name now; in another scheme it goes by its name. */
function partnerOf(
  { item }: Cell,
  before: readonly Cell[],
  after: readonly Cell[],
): Cell | undefined {
  const isItself = (cell: Cell) => after.some((other) => other.item.id === cell.item.id)
  return (
    before.find((cell) => cell.item.id === item.id) ??
    before.find((cell) => cell.item.name === item.name && !isItself(cell))
  )
}

function cellsOf({ result, own }: Side): Cell[] {
  return result.scheme.items.map((item, at) => ({ item, score: own?.scores[at] ?? null }))
}

function differenceOf(old: Cell | null, fresh: Cell | null): ItemDifference | null {
  const item = (fresh ?? old)?.item
  if (item === undefined) return null
  const [pointsThen, pointsNow] = [old?.score?.score ?? null, fresh?.score?.score ?? null]
  const [valueThen, valueNow] = [old?.score?.value ?? null, fresh?.score?.value ?? null]
  const isSame =
    pointsThen === pointsNow && valueThen === valueNow && old !== null && fresh !== null
  if (isSame) return null
  return {
    item: item.name,
    ...{ pointsThen, pointsNow, valueThen, valueNow },
    unit: item.unit,
    cause: causeOf(old, fresh, valueThen !== valueNow),
    came: withoutThose(fresh?.score ?? null, old?.score ?? null),
    went: withoutThose(old?.score ?? null, fresh?.score ?? null),
  }
}

function causeOf(old: Cell | null, fresh: Cell | null, hasOtherValue: boolean): Cause {
  if (old === null) return 'added'
  if (fresh === null) return 'removed'
  if (ruleOf(old.item) !== ruleOf(fresh.item)) return 'rule'
  if (hasOtherValue) return 'value'
  // The scheme may say otherwise of items without a value; nothing is ranked there.
  return fresh.item.rule === 'rank' && fresh.score?.value != null ? 'rank' : 'rule'
}

function ruleOf({ id: _id, name: _name, text: _text, list, ...rule }: SchemeItem): string {
  return JSON.stringify({ ...rule, list: list?.key ?? null })
}

/** Ids that count for the one and not for the other. */
function withoutThose(one: Score | null, other: Score | null): { list: string; ids: string[] }[] {
  return (one?.counted ?? []).flatMap(({ list, done }) => {
    const there = new Set(other?.counted.find((counted) => counted.list === list)?.done)
    const ids = done.filter((id) => !there.has(id))
    return ids.length === 0 ? [] : [{ list, ids }]
  })
}
