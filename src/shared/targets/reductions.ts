/** Reductions of the project list beside what 附件2 orders, which they never take the place of. */
import type { Cells, CellValue } from '../changes/change.ts'
import { PROJECTS } from '../lists/projects.ts'
import type { Indicator, PlanDefinition } from '../plan/definition.ts'
import { sumOfAll } from '../plan/quotas.ts'
import { TOTAL } from '../plan/rows.ts'
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
  projects: readonly Cells[],
): Map<string, Reduction[]> {
  const finished = new Set(plan.statuses.filter(({ done }) => done).map(({ name }) => name))
  const places = [...plan.districts.map(({ name }) => name), TOTAL]
  const known = new Set(places)
  return new Map(
    places.map((place) => {
      // A project of a district that the plan has no more is in no row, and so not in the total.
      const own = projects.filter(({ district }) =>
        place === TOTAL ? known.has(String(district)) : district === place,
      )
      return [
        place,
        indicators.map((indicator) =>
          reduction(targetOf(plan, indicator, place), indicator, own, finished),
        ),
      ]
    }),
  )
}

function reduction(
  target: number | null,
  { key }: Indicator,
  projects: readonly Cells[],
  finished: ReadonlySet<string>,
): Reduction {
  const stated = projects.filter((cells) => typeof cells[key] === 'number')
  const all = sumOf(stated.map((cells) => cells[key]))
  const done = sumOf(
    stated.filter(({ status }) => finished.has(String(status))).map((cells) => cells[key]),
  )
  return {
    target,
    all,
    done,
    stated: stated.length,
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

function sumOf(values: readonly (CellValue | undefined)[]): number {
  return exact(
    values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
  )
}
