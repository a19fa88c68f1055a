/** A result as tables: each is a sheet of the workbook, some stand in the 通报. */
import { LEVEL_WORDS } from '../../lists/assessment/words.ts'
import { amountText, longDay } from '../../overview/number-text.ts'
import type { PaperTable } from '../../paper/paper-table.ts'
import { count, decimal, simpleTable, words } from '../../paper/simple-table.ts'
import type { AssessmentResult, PlaceResult, Score } from '../assessment.ts'
import type { Scheme, SchemeItem } from '../scheme.ts'
import { ruleText, valueText } from '../words.ts'
import { type Extreme, itemSpread, type Spread } from './spread.ts'

export function assessmentTables(result: AssessmentResult): PaperTable[] {
  return [rankedTable(result), workingsTable(result), schemeTable(result)]
}

/** Every item a column; one that is left out for a place is empty. */
function rankedTable(result: AssessmentResult): PaperTable {
  const { scheme, places, full } = result
  const what = LEVEL_WORDS[scheme.level]
  const names = distinct(
    scheme.items.map(({ name, weight }) => `${name}(${amountText(weight)}分)`),
    ['名次', what, '辖市区', `总分(${amountText(full)}分)`],
  )
  return simpleTable<PlaceResult>({
    title: rankedTitle(result),
    columns: [
      ...placeColumns(result),
      ...names.map((name, at) =>
        decimal<PlaceResult>(name, 16, 2, ({ scores }) => pointCell(scores[at])),
      ),
    ],
    items: places,
    keyOf: ({ place }) => place,
    note: rankNote(result),
  })
}

function rankedTitle({ scheme, day }: AssessmentResult): string {
  return `${scheme.name}排名（截至${longDay(day)}）`
}

/** Without the columns of items, and with what most of its points were lost by: fit for a letter. */
export function shortRankedTable(result: AssessmentResult): PaperTable {
  return simpleTable<PlaceResult>({
    title: `${result.scheme.name}排名`,
    columns: [rankColumn, assessedColumn(result), totalColumn(result), lossColumn(result)],
    items: result.places,
    keyOf: ({ place }) => place,
    note: rankNote(result),
  })
}

/** All that can be said of a place: what templates choose from. */
export function fullRankedTable(result: AssessmentResult): PaperTable {
  const { scheme, places } = result
  return simpleTable<PlaceResult>({
    title: rankedTitle(result),
    columns: [
      rankColumn,
      assessedColumn(result),
      words('地区', 28, ({ place }) => place),
      words('辖市区', 24, ({ district }) => district),
      totalColumn(result),
      lossColumn(result),
      ...pointMarks(scheme).map((name, at) =>
        decimal<PlaceResult>(name, 16, 2, ({ scores }) => pointCell(scores[at])),
      ),
    ],
    items: places,
    keyOf: ({ place }) => place,
    note: rankNote(result),
  })
}

/** Names of the columns of items. */
export function pointMarks({ items }: Scheme): string[] {
  return distinct(
    items.map(({ name }) => `得分：${name}`),
    [],
  )
}

const rankColumn = count<PlaceResult>('名次', 12, ({ rank }) => rank)

function assessedColumn(result: AssessmentResult) {
  return words<PlaceResult>('考核对象', 46, (place) => assessedText(result, place))
}

/** A town with the district that runs it. */
function assessedText({ scheme }: AssessmentResult, { place, district }: PlaceResult): string {
  return scheme.level === 'district' || place.startsWith(district)
    ? place
    : `${place}（${district}）`
}

function totalColumn({ full }: AssessmentResult) {
  const heading = `总分(${amountText(full)}分)`
  return {
    ...decimal<PlaceResult>(heading, 22, 2, ({ total }) => amountText(total)),
    mark: '总分',
  }
}

function lossColumn(result: AssessmentResult) {
  return words<PlaceResult>('失分较多的考核项', 72, ({ scores }) => mostLost(result, scores))
}

function placeColumns(result: AssessmentResult) {
  const { scheme } = result
  return [
    rankColumn,
    words<PlaceResult>(LEVEL_WORDS[scheme.level], 28, ({ place }) => place),
    ...(scheme.level === 'town'
      ? [words<PlaceResult>('辖市区', 24, ({ district }) => district)]
      : []),
    totalColumn(result),
  ]
}

const MOST_NAMED = 3

function mostLost({ scheme }: AssessmentResult, scores: readonly Score[]): string {
  return scheme.items
    .flatMap(({ name, weight }, at) => {
      const score = scores[at]?.score ?? null
      return score === null || score >= weight ? [] : [{ name, lost: weight - score }]
    })
    .sort((a, b) => b.lost - a.lost)
    .slice(0, MOST_NAMED)
    .map(({ name, lost }) => `${name}（失${amountText(lost)}分）`)
    .join('、')
}

/** What was reached in each item, at best, at least and on average. */
export function itemsTable(result: AssessmentResult): PaperTable {
  const { scheme } = result
  const items = scheme.items.map((item, at) => ({ item, spread: itemSpread(result, at) }))
  type Line = (typeof items)[number]
  const extreme = (one: Extreme | null) =>
    one === null ? '' : `${amountText(one.points)}（${one.who}）`
  const isSame = ({ best, worst }: Spread) => best !== null && best.points === worst?.points
  return simpleTable<Line>({
    title: `${scheme.name}各项得分`,
    columns: [
      words('考核项', 36, ({ item }) => item.name),
      decimal('满分', 12, weightDecimals(scheme), ({ item }) => amountText(item.weight)),
      decimal('平均得分', 18, 2, ({ spread }) => amountText(spread.mean)),
      words('最高得分', 45, ({ spread }) => (isSame(spread) ? '各地相同' : extreme(spread.best))),
      words('最低得分', 45, ({ spread }) => (isSame(spread) ? '' : extreme(spread.worst))),
    ],
    items,
    keyOf: ({ item }) => item.name,
  })
}

interface Cell {
  item: SchemeItem
  place: PlaceResult
  score: Score | undefined
}

export function workingsTable(result: AssessmentResult): PaperTable {
  const { scheme, places, day } = result
  const cells = places.flatMap((place) =>
    scheme.items.map((item, at): Cell => ({ item, place, score: place.scores[at] })),
  )
  return simpleTable<Cell>({
    title: `${scheme.name}得分由来（截至${longDay(day)}）`,
    columns: [
      words('考核对象', 30, ({ place }) => assessedText(result, place)),
      words('考核项', 36, ({ item }) => item.name),
      decimal('满分', 14, weightDecimals(scheme), ({ item }) => amountText(item.weight)),
      words('数值', 64, ({ score }) => score?.workings ?? ''),
      words('评分', 64, ({ score }) => score?.scoring ?? ''),
      decimal('得分', 16, 2, ({ score }) => pointCell(score)),
    ],
    items: cells,
    keyOf: ({ place, item }) => `${place.place} ${item.name}`,
  })
}

export function schemeTable({ scheme }: AssessmentResult): PaperTable {
  const items = scheme.items.map((item, index) => ({ item, number: index + 1 }))
  type Line = (typeof items)[number]
  return simpleTable<Line>({
    title: scheme.name,
    columns: [
      count('序号', 12, ({ number }) => number),
      words('考核项', 34, ({ item }) => item.name),
      decimal('满分', 12, weightDecimals(scheme), ({ item }) => amountText(item.weight)),
      words('取数', 48, ({ item }) => item.fault ?? valueText(item)),
      words('评分办法', 50, ({ item }) => ruleText(item)),
    ],
    items,
    keyOf: ({ item }) => item.name,
  })
}

function rankNote({ places, full }: AssessmentResult): string {
  const isRaised = places.some(({ factor, total }) => total !== null && factor !== 1)
  return [
    '按总分由高到低排名，总分相同的名次并列',
    ...(isRaised ? [`空格为不计的考核项，总分按其余各项得分折算为${amountText(full)}分制`] : []),
  ].join('；')
}

/** As many as the finest weight is written with: 2.5 must not become 3. */
function weightDecimals({ items }: Scheme): number {
  return Math.max(0, ...items.map(({ weight }) => amountText(weight).split('.')[1]?.length ?? 0))
}

/** A cell is empty where the item is left out. */
function pointCell(score: Score | undefined): string {
  return score?.score == null ? '' : amountText(score.score)
}

/** A column is found by its heading, so every one needs its own. */
function distinct(names: readonly string[], taken: readonly string[]): string[] {
  const seen = new Set(taken)
  return names.map((name) => {
    let own = name
    for (let number = 2; seen.has(own); number += 1) own = `${name}${number}`
    seen.add(own)
    return own
  })
}
