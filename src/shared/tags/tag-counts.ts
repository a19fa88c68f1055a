/** Named lists (重点名单) that the plan counts, and how many of each the ledger holds. */
import type { Row } from '../contract/schemas.ts'
import { enterpriseKeys } from '../enterprises/enterprise-key.ts'
import type { PlanTag } from '../plan/definition.ts'
import { remembered } from '../remembered.ts'
import { type Slice, slicesOf } from '../slices.ts'

export interface TagCount {
  name: string
  /** What the plan orders; null where it names no number, or the list is not the plan's. */
  expected: number | null
  /** What is counted: 家 enterprises, 个 projects. */
  unit: PlanTag['unit']
  /** How many bear the list. */
  count: number
  /** Of these projects, finished. */
  done: number
  projects: number
  /** How many are still to be found; 0 where enough or more bear it. */
  shortfall: number
}

/** Each list that a project of the slice bears, with the project. */
export const bearersIn = remembered((rows: Slice) =>
  rows
    .filter(({ cells }) => cells.tags != null)
    .flatMap((row) => {
      const { tags } = row.cells
      return Array.isArray(tags) ? tags.map((name) => ({ name, row })) : []
    }),
)

/**
 * The lists of the plan in its order, then those that only projects bear, by name.
 *
 * @param enterprises rows of the list `enterprise`
 */
export function tagCounts(
  tags: readonly PlanTag[],
  projects: readonly Row[],
  done: ReadonlySet<string>,
  enterprises: readonly Row[],
): TagCount[] {
  const keyOf = enterpriseKeys(projects, enterprises)
  const bearers = new Map<string, Row[]>(tags.map(({ name }) => [name, []]))
  for (const { name, row } of slicesOf(projects).flatMap(bearersIn)) {
    const group = bearers.get(name)
    if (group === undefined) bearers.set(name, [row])
    else group.push(row)
  }
  const planned = new Map(tags.map((tag) => [tag.name, tag]))
  const own = [...bearers.keys()].filter((name) => !planned.has(name)).sort()
  return [...tags.map(({ name }) => name), ...own].map((name) => {
    const rows = bearers.get(name) ?? []
    const { expected = null, unit = '个' } = planned.get(name) ?? {}
    const count = unit === '家' ? new Set(rows.map((row) => keyOf(row) ?? '')).size : rows.length
    return {
      name,
      expected,
      unit,
      count,
      done: rows.filter(({ cells }) => done.has(String(cells.status))).length,
      projects: rows.length,
      shortfall: Math.max(0, (expected ?? 0) - count),
    }
  })
}
