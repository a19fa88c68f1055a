/**
 * Which rows of a list an item counts for each place. The figure, the rows that a click leads to and
 * the ids in an answer all come from here, so they cannot differ.
 */
import type { Cells } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import type { Row } from '../contract/schemas.ts'
import type { SchemeLevel } from '../lists/assessment/words.ts'
import { shownCells } from '../lists/computed.ts'
import type { ListDefinition } from '../lists/definition.ts'
import { PROJECTS } from '../lists/projects.ts'
import { fulfilsAll } from '../lists/special/conditions.ts'
import { isSpecialList } from '../lists/special/from-rows.ts'
import { latestRows } from '../lists/special/things.ts'
import { isCounted } from '../milestones/milestone-state.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { remembered } from '../remembered.ts'
import type { ScheduleRules, StageRule } from '../schedule/rules.ts'
import { bySlice } from '../slices.ts'
import type { SchemeItem } from './scheme.ts'
import { townsOf } from './towns.ts'

/** What decides how rows are counted beside the rows: one object as long as none of it changes. */
export interface CountingRules {
  plan: PlanDefinition
  rules: ScheduleRules
  level: SchemeLevel
}

export interface PlaceRows {
  /** Ids of the rows that concern the place. */
  of: string[]
  /** Of these, ids of those that count. */
  done: string[]
  /** Of the field that is added up, over those that count. */
  sum: number
}

/** Rows whose district or town the plan does not have stand under this. */
export const ASTRAY = ''

/** By place; a place without any is missing. */
export function countedRows(
  item: SchemeItem,
  rows: readonly Row[],
  counting: CountingRules,
): Map<string, PlaceRows> {
  const found = new Map<string, PlaceRows>()
  for (const part of partsOf(item)(ofThings(item, rows, counting.rules.today), counting))
    for (const [place, { of, done, sum }] of part) {
      const own = found.get(place) ?? { of: [], done: [], sum: 0 }
      found.set(place, own)
      own.of.push(...of)
      own.done.push(...done)
      own.sum += sum
    }
  return found
}

const partsOf = remembered((item: SchemeItem) =>
  bySlice((rows, counting: CountingRules) => {
    const found = new Map<string, PlaceRows>()
    const list = item.list ?? PROJECTS
    const judge = judgeOf(item, list, counting)
    const placeOf = placeOfRow(list, counting)
    for (const { id, cells } of rows) {
      const shown = shownCells(list, cells, counting.rules)
      const verdict = judge(shown)
      if (verdict === 'out') continue
      const place = placeOf(cells)
      const own = found.get(place) ?? { of: [], done: [], sum: 0 }
      found.set(place, own)
      own.of.push(id)
      if (verdict !== 'done') continue
      own.done.push(id)
      const value = item.field === null ? undefined : shown[item.field.key]
      if (typeof value === 'number') own.sum += value
    }
    return found
  }),
)

/** Of a list by months or quarters one row of each thing, as its requirements count them. */
function ofThings(
  { list, scope }: SchemeItem,
  rows: readonly Row[],
  today: string,
): readonly Row[] {
  return list !== null && isSpecialList(list) ? latestRows(list, rows, today, scope) : rows
}

type Verdict = 'out' | 'of' | 'done'

/** Whether a row is within the scope of an item, and whether it counts. */
function judgeOf(
  item: SchemeItem,
  list: ListDefinition,
  { rules }: CountingRules,
): (cells: Cells) => Verdict {
  const { measure, scope, done, milestone } = item
  const stageOf = (cells: Cells): StageRule['kind'] =>
    rules.stages.get(String(cells[list.schedule?.status ?? 'status']))?.kind ?? 'open'
  if (measure === 'milestone')
    return (cells) => {
      if (milestone === null || !isCounted(milestone, cells)) return 'out'
      // Without a day of completion it counts, as it does for the milestone itself.
      const isLate = !isEmpty(cells.completedOn) && String(cells.completedOn) > milestone.by
      return stageOf(cells) === 'done' && !isLate ? 'done' : 'of'
    }
  return (cells) => {
    if (!fulfilsAll(scope, cells)) return 'out'
    if (done.length > 0) return fulfilsAll(done, cells) ? 'done' : 'of'
    if (measure !== 'share') return 'done'
    // What was given up need not be finished.
    const stage = stageOf(cells)
    return stage === 'cancelled' ? 'out' : stage === 'done' ? 'done' : 'of'
  }
}

function placeOfRow(
  { fields }: ListDefinition,
  { plan, level }: CountingRules,
): (cells: Cells) => string {
  const district = fields.find(({ choices }) => choices === 'district')?.key ?? 'district'
  const town = fields.find(({ offersTowns }) => offersTowns === true)?.key ?? 'town'
  const districts = new Set(plan.districts.map(({ name }) => name))
  const towns = townsOf(plan)
  return (cells) => {
    const own = String(cells[district] ?? '')
    if (level === 'district') return districts.has(own) ? own : ASTRAY
    return (isEmpty(cells[town]) ? null : towns.find(own, String(cells[town]))) ?? ASTRAY
  }
}
