/** Counts of projects by district and category, beside the quotas and targets of the plan. */
import type { Cells } from '../changes/change.ts'
import type { Indicator, PlanDefinition } from '../plan/definition.ts'
import { quotaOf, sumOfAll } from '../plan/quotas.ts'

/** outer key → inner key → number; outer is a district, inner a category. */
export type Matrix = Record<string, Record<string, number>>

export interface Gap {
  district: string
  category: string
  quota: number
  count: number
}

/** Official values of one indicator by district, and its closing row under `total`. */
export type TargetColumn = Record<string, number | null>

export interface Summary {
  plan: { city: string; year: number }
  districts: string[]
  categories: string[]
  counts: Matrix
  rowTotals: Record<string, number>
  columnTotals: Record<string, number>
  total: number
  quotas: Matrix
  gaps: Gap[]
  targets: Record<string, TargetColumn>
}

/** Counts every project once, where its district and category stand in the plan. */
export function summarize(plan: PlanDefinition, projects: Iterable<Cells>): Summary {
  const districts = plan.districts.map((district) => district.name)
  const categories = plan.categories.map((category) => category.name)
  const counts = emptyMatrix(districts, categories)
  for (const { district, category } of projects) {
    const row = counts[String(district)]
    const count = row?.[String(category)]
    if (row !== undefined && count !== undefined) row[String(category)] = count + 1
  }
  const { rowTotals, columnTotals, total } = totalsOf(districts, categories, counts)
  return {
    plan: { city: plan.city, year: plan.year },
    districts,
    categories,
    counts,
    rowTotals,
    columnTotals,
    total,
    quotas: plan.quotas,
    gaps: gapsOf(plan, counts),
    targets: Object.fromEntries(
      plan.indicators.map((indicator) => [indicator.key, targetColumn(plan, indicator)]),
    ),
  }
}

function emptyMatrix(outer: string[], inner: string[]): Matrix {
  return Object.fromEntries(
    outer.map((key) => [key, Object.fromEntries(inner.map((item) => [item, 0]))]),
  )
}

/** Row, column and grand totals of a matrix. */
function totalsOf(districts: string[], categories: string[], matrix: Matrix) {
  const at = (district: string, category: string) => matrix[district]?.[category] ?? 0
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const rowTotals = Object.fromEntries(
    districts.map((district) => [district, sum(categories.map((item) => at(district, item)))]),
  )
  const columnTotals = Object.fromEntries(
    categories.map((category) => [category, sum(districts.map((item) => at(item, category)))]),
  )
  return { rowTotals, columnTotals, total: sum(Object.values(rowTotals)) }
}

function gapsOf(plan: PlanDefinition, counts: Matrix): Gap[] {
  return plan.districts.flatMap(({ name: district }) =>
    plan.categories.flatMap(({ name: category }): Gap[] => {
      const quota = quotaOf(plan, district, category)
      const count = counts[district]?.[category] ?? 0
      return quota === null || quota === count ? [] : [{ district, category, quota, count }]
    }),
  )
}

/** An indicator's values; its total is added up only where the document's column adds up. */
function targetColumn(plan: PlanDefinition, indicator: Indicator): TargetColumn {
  const target = plan.targets[indicator.key]
  const values = plan.districts.map(({ name }) => target?.districts[name] ?? null)
  const sum = sumOfAll(values)
  return {
    ...Object.fromEntries(plan.districts.map(({ name }, index) => [name, values[index] ?? null])),
    total: totalOf(indicator, sum, target?.total ?? null),
  }
}

function totalOf(indicator: Indicator, sum: number | null, given: number | null): number | null {
  switch (indicator.total) {
    case 'sum':
      return sum === null ? null : Number(sum.toPrecision(15))
    case 'given':
      return given
    case 'none':
      return null
  }
}
