/** A result as tables: each is a sheet of the workbook, some stand in the 通报. */
import { LEVEL_WORDS } from '../../lists/assessment/words.ts'
import { amountText, longDay } from '../../overview/number-text.ts'
import type { PaperTable } from '../../paper/paper-table.ts'
import { count, decimal, simpleTable, words } from '../../paper/simple-table.ts'
import type { AssessmentResult, PlaceResult, Score } from '../assessment.ts'
import type { Scheme, SchemeItem } from '../scheme.ts'
import { ruleText, valueText } from '../words.ts'

/** What the sheets are called, in the order of the tables. */
export const ASSESSMENT_SHEETS = ['排名', '得分由来', '考核办法'] as const

export function assessmentTables(result: AssessmentResult): PaperTable[] {
  return [rankedTable(result), workingsTable(result), schemeTable(result)]
}

/** Every item a column; one that is left out for a place is empty. */
function rankedTable(result: AssessmentResult): PaperTable {
  const { scheme, places, full, day } = result
  const what = LEVEL_WORDS[scheme.level]
  const names = distinct(
    scheme.items.map(({ name, weight }) => `${name}(${amountText(weight)}分)`),
    ['名次', what, '辖市区', `总分(${amountText(full)}分)`],
  )
  return simpleTable<PlaceResult>({
    title: `${scheme.name}排名（截至${longDay(day)}）`,
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

/** Those without the columns of items, and what most of its points were lost by: fit for a letter. */
export function shortRankedTable(result: AssessmentResult): PaperTable {
  return simpleTable<PlaceResult>({
    title: `${result.scheme.name}排名`,
    columns: [
      ...placeColumns(result),
      words('失分较多的考核项', 84, ({ scores }) => mostLost(result, scores)),
    ],
    items: result.places,
    keyOf: ({ place }) => place,
    note: rankNote(result),
  })
}

function placeColumns({ scheme, full }: AssessmentResult) {
  return [
    count<PlaceResult>('名次', 12, ({ rank }) => rank),
    words<PlaceResult>(LEVEL_WORDS[scheme.level], 28, ({ place }) => place),
    ...(scheme.level === 'town'
      ? [words<PlaceResult>('辖市区', 24, ({ district }) => district)]
      : []),
    decimal<PlaceResult>(`总分(${amountText(full)}分)`, 22, 2, ({ total }) => amountText(total)),
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

/** Items as rows and places as columns, for a page that stands upright. */
export function pointsTable({ scheme, places, full }: AssessmentResult): PaperTable {
  const rows = [
    ...scheme.items.map(({ name, weight }, at) => ({
      name,
      weight,
      texts: places.map(({ scores }) => pointCell(scores[at])),
    })),
    { name: '总分', weight: full, texts: places.map(({ total }) => amountText(total)) },
  ]
  type Line = (typeof rows)[number]
  const width = Math.max(12, 110 / Math.max(places.length, 1))
  return simpleTable<Line>({
    title: '各项得分',
    columns: [
      words('考核项', 36, ({ name }) => name),
      decimal('满分', 12, weightDecimals(scheme), ({ weight }) => amountText(weight)),
      ...places.map(({ place }, at) =>
        decimal<Line>(place, width, 2, ({ texts }) => texts[at] ?? ''),
      ),
    ],
    items: rows,
    keyOf: ({ name }) => name,
    isTotal: (line) => line === rows.at(-1),
  })
}

interface Cell {
  item: SchemeItem
  place: PlaceResult
  score: Score | undefined
}

function workingsTable({ scheme, places, day }: AssessmentResult): PaperTable {
  const cells = places.flatMap((place) =>
    scheme.items.map((item, at): Cell => ({ item, place, score: place.scores[at] })),
  )
  return simpleTable<Cell>({
    title: `${scheme.name}得分由来（截至${longDay(day)}）`,
    columns: [
      words(LEVEL_WORDS[scheme.level], 26, ({ place }) => place.place),
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
