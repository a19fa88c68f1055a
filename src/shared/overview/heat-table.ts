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
  /** Projects whose district or category the plan does not have (any more). */
  astray: number
}

export function heatTable(
  plan: PlanDefinition,
  projects: readonly Row[],
  rules: ScheduleRules,
): HeatTable {
  const categories = plan.categories.map((category) => category.name)
  const grid = new Map(
    plan.districts.map(({ name }) => [
      name,
      new Map(categories.map((category) => [category, emptyCell(quotaOf(plan, name, category))])),
    ]),
  )
  let astray = 0
  for (const part of countsBySlice(projects, rules))
    for (const [district, byCategory] of part)
      for (const [category, counted] of byCategory) {
        const cell = grid.get(district)?.get(category)
        if (cell === undefined) astray += counted.total
        else add(cell, counted)
      }
  const districtRows = [...grid].map(([district, byCategory]): HeatRow => {
    const cells = [...byCategory.values()]
    return { district, cells, total: sumOfCells(cells) }
  })
  const columns = categories.map((_name, place) =>
    sumOfCells(districtRows.flatMap((row) => row.cells[place] ?? [])),
  )
  const total = sumOfCells(columns)
  return {
    categories,
    rows: [...districtRows, { district: null, cells: columns, total }],
    total,
    astray,
  }
}

/** District → category → projects of a slice, in the words of the projects. */
export const countsBySlice = bySlice((rows, rules: ScheduleRules) => {
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
  return counts
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

function sumOfCells(cells: readonly HeatCell[]): HeatCell {
  const sum = emptyCell(sumOfAll(cells.map(({ quota }) => quota)))
  for (const cell of cells) add(sum, cell)
  return sum
}

function add(sum: HeatCell, { total, counts }: HeatCell): void {
  sum.total += total
  for (const standing of STANDINGS) sum.counts[standing] += counts[standing]
}
