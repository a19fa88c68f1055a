/** Projects by district and category, by standing, beside the quotas of 附件1. */
import type { Row } from '../contract/schemas.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { quotaOf, sumOfAll } from '../plan/quotas.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { bySlice } from '../slices.ts'
import { STANDINGS, type Standing, sliceStandings } from './standing.ts'

export interface HeatCell {
  /** All projects of the cell, whatever their standing. */
  total: number
  /** null where the plan does not say (all of) it. */
  quota: number | null
  counts: Record<Standing, number>
}

export interface HeatRow {
  /** null: the closing row of all districts. */
  district: string | null
  /** One for each category in the plan's order. */
  cells: HeatCell[]
  total: HeatCell
}

export interface HeatTable {
  categories: string[]
  /** Districts in the plan's order, then all. */
  rows: HeatRow[]
  total: HeatCell
  /**
   * Projects whose district or category the plan does not have (any more): in the totals, which are
   * what the lists behind them hold, and in no cell.
   */
  astray: number
}

export function heatTable(
  plan: PlanDefinition,
  projects: readonly Row[],
  rules: ScheduleRules,
): HeatTable {
  const categories = plan.categories.map((category) => category.name)
  const districts = plan.districts.map((district) => district.name)
  const counted = addedUp(countsBySlice(projects, rules).flat())
  const rowOf = (district: string | null): HeatRow => {
    const here = district === null ? counted : counted.filter((part) => part.district === district)
    const cells = categories.map((category) =>
      sumOf(
        here.filter((part) => part.category === category),
        sumOfAll(
          (district === null ? districts : [district]).map((of) => quotaOf(plan, of, category)),
        ),
      ),
    )
    return { district, cells, total: sumOf(here, sumOfAll(cells.map(({ quota }) => quota))) }
  }
  const all = rowOf(null)
  const isAstray = ({ district, category }: Counted) =>
    !districts.includes(district) || !categories.includes(category)
  return {
    categories,
    rows: [...districts.map(rowOf), all],
    total: all.total,
    astray: sumOf(counted.filter(isAstray), null).total,
  }
}

interface Counted {
  district: string
  category: string
  cell: HeatCell
}

/** Projects of a slice by district and category, in the words of the projects. */
export const countsBySlice = bySlice((rows, rules: ScheduleRules): Counted[] => {
  const counts = new Map<string, Map<string, HeatCell>>()
  for (const [place, standing] of sliceStandings(rows, rules).entries()) {
    const { cells = {} } = rows[place] ?? {}
    const district = String(cells.district)
    const category = String(cells.category)
    const byCategory = counts.get(district) ?? new Map<string, HeatCell>()
    counts.set(district, byCategory)
    const cell = byCategory.get(category) ?? emptyCell(null)
    byCategory.set(category, cell)
    cell.total += 1
    cell.counts[standing] += 1
  }
  return [...counts].flatMap(([district, byCategory]) =>
    [...byCategory].map(([category, cell]) => ({ district, category, cell })),
  )
})

/** Projects beyond (or short of) what 附件1 orders; 0 where it orders nothing yet. */
export function quotaGap({ total, quota }: HeatCell): number {
  return quota === null ? 0 : total - quota
}

/** Per cent finished of what has to be: what was given up has not. null where that is nothing. */
export function doneShare({ total, counts }: HeatCell): number | null {
  return shareOf(counts.done, total - counts.cancelled)
}

/** Per cent late, of the same whole. */
export function lateShare({ total, counts }: HeatCell): number | null {
  return shareOf(counts.overdue, total - counts.cancelled)
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100
}

function emptyCell(quota: number | null): HeatCell {
  return {
    total: 0,
    quota,
    counts: { done: 0, overdue: 0, dueSoon: 0, underWay: 0, notStarted: 0, cancelled: 0 },
  }
}

/** Each place once: there are few, and thousands of slices that each have them. */
function addedUp(parts: readonly Counted[]): Counted[] {
  const byPlace = Map.groupBy(parts, ({ district, category }) => `${district}\n${category}`)
  return [...byPlace.values()].flatMap((same) => {
    const [first] = same
    return first === undefined ? [] : [{ ...first, cell: sumOf(same, null) }]
  })
}

function sumOf(counted: readonly Counted[], quota: number | null): HeatCell {
  const sum = emptyCell(quota)
  for (const { cell } of counted) {
    sum.total += cell.total
    for (const standing of STANDINGS) sum.counts[standing] += cell.counts[standing]
  }
  return sum
}
