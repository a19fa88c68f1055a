/** Reductions of the project list beside what 附件2 orders, which they never take the place of. */
import type { Row } from '../contract/schemas.ts'
import { doneStatuses } from '../lists/marks.ts'
import { PROJECTS } from '../lists/projects.ts'
import type { Indicator, PlanDefinition } from '../plan/definition.ts'
import { sumOfAll } from '../plan/quotas.ts'
import { TOTAL } from '../plan/row-words.ts'
import { remembered } from '../remembered.ts'
import { bySlice } from '../slices.ts'
import { exact } from './verdict.ts'

export interface Reduction {
  target: number | null
  /** Sum of all projects, in the unit of the indicator. */
  all: number
  /** Sum of the finished ones. */
  done: number
  /** Projects that state a reduction. */
  stated: number
  /** What the projects lack (negative) or have beyond the target. */
  gap: number | null
  /** The same for the finished ones. */
  doneGap: number | null
}

/** Indicators that the project list has a field of the same key for. */
export function reducedIndicators(plan: PlanDefinition): Indicator[] {
  return plan.indicators.filter(
    ({ key, total }) => total === 'sum' && PROJECTS.fields.some((field) => field.key === key),
  )
}

/** District, then 合计, → one reduction for each indicator, in the order given. */
export function reductionsOf(
  plan: PlanDefinition,
  indicators: readonly Indicator[],
  projects: readonly Row[],
): Map<string, Reduction[]> {
  const districts = plan.districts.map(({ name }) => name)
  const sums = indicators.map((indicator) =>
    Map.groupBy(
      statedBySlice(indicator)(projects, doneStatuses(plan)).flat(),
      ({ district }) => district,
    ),
  )
  return new Map(
    [...districts, TOTAL].map((place) => {
      // A project of a district that the plan has no more is in no row, and so not in the total.
      const named = place === TOTAL ? districts : [place]
      return [
        place,
        indicators.map((indicator, column) =>
          reduction(
            targetOf(plan, indicator, place),
            named.flatMap((name) => sums[column]?.get(name) ?? []),
          ),
        ),
      ]
    }),
  )
}

/** The projects of which `all` is the sum, or `done`. */
export function statingProjects(
  plan: PlanDefinition,
  key: string,
  projects: readonly Row[],
  which: 'all' | 'done',
): Row[] {
  const districts = new Set(plan.districts.map(({ name }) => name))
  const finished = doneStatuses(plan)
  return projects.filter(
    ({ cells }) =>
      typeof cells[key] === 'number' &&
      districts.has(String(cells.district)) &&
      (which === 'all' || finished.has(String(cells.status))),
  )
}

/** What the projects of one district state in a slice. */
interface Stated {
  district: string
  all: number
  done: number
  stated: number
}

export const statedBySlice = remembered(({ key }: Indicator) =>
  bySlice((rows, finished: ReadonlySet<string>) => {
    const byDistrict = new Map<string, Stated>()
    for (const { cells } of rows) {
      const value = cells[key]
      if (typeof value !== 'number') continue
      const district = String(cells.district)
      const sum = byDistrict.get(district) ?? { district, all: 0, done: 0, stated: 0 }
      byDistrict.set(district, sum)
      sum.all += value
      sum.stated += 1
      if (finished.has(String(cells.status))) sum.done += value
    }
    return [...byDistrict.values()]
  }),
)

function reduction(target: number | null, parts: readonly Stated[]): Reduction {
  const sum = (key: 'all' | 'done' | 'stated') =>
    exact(parts.reduce((added, part) => added + part[key], 0))
  const [all, done] = [sum('all'), sum('done')]
  return {
    target,
    all,
    done,
    stated: sum('stated'),
    gap: target === null ? null : exact(all - target),
    doneGap: target === null ? null : exact(done - target),
  }
}

function targetOf(plan: PlanDefinition, { key }: Indicator, place: string): number | null {
  const districts = plan.targets[key]?.districts ?? {}
  if (place !== TOTAL) return districts[place] ?? null
  const sum = sumOfAll(plan.districts.map(({ name }) => districts[name] ?? null))
  return sum === null ? null : exact(sum)
}
