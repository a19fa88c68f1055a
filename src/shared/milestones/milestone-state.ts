/** Where a milestone stands: how many of its projects are finished, and which are missing. */
import type { Cells, CellValue } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import type { Milestone } from '../plan/definition.ts'
import { remembered } from '../remembered.ts'
import { daysBetween } from '../schedule/days.ts'
import { bySlice } from '../slices.ts'

export interface MilestoneState {
  milestone: Milestone
  /** Projects that the milestone counts. */
  total: number
  /** Of these, finished. */
  done: number
  /** Of the finished, those whose day of completion lies after the milestone's. */
  late: number
  /** Of the finished, those without a day of completion: they count, and somebody should ask. */
  undated: number
  /** How many must be finished; null where there is nothing to take a share of. */
  needed: number | null
  verdict: Verdict
  /** Days from today to the milestone's day; negative when it has passed. */
  daysLeft: number
  /** Projects that are not finished, in the order of the list. */
  open: readonly Row[]
}

/**
 * attained: enough are finished. running: not yet, and the day has not passed. missed: the day has
 * passed. late: enough are finished now, but not by the day. empty: it counts no project.
 */
export type Verdict = 'attained' | 'running' | 'missed' | 'late' | 'empty'

/**
 * @param today `YYYY-MM-DD` where the user is
 * @param done statuses that the plan counts as finished
 */
export function milestoneState(
  milestone: Milestone,
  projects: readonly Row[],
  today: string,
  done: ReadonlySet<string>,
): MilestoneState {
  const parts = milestoneParts(milestone)(projects, done)
  const sum = (key: 'total' | 'late' | 'undated') =>
    parts.reduce((added, part) => added + part[key], 0)
  const [total, late] = [sum('total'), sum('late')]
  const open = parts.flatMap((part) => part.open)
  const needed = neededOf(milestone, total)
  const finished = total - open.length
  return {
    milestone,
    total,
    done: finished,
    late,
    undated: sum('undated'),
    needed,
    verdict: verdictOf(needed, finished, late, today > milestone.by),
    daysLeft: daysBetween(today, milestone.by) ?? 0,
    open,
  }
}

/** What the projects of each slice add to a milestone. */
export const milestoneParts = remembered((milestone: Milestone) =>
  bySlice((rows, done: ReadonlySet<string>) => {
    const open: Row[] = []
    let [finished, late, undated] = [0, 0, 0]
    for (const row of rows) {
      const { cells } = row
      if (!isCounted(milestone, cells)) continue
      if (!done.has(String(cells.status))) {
        open.push(row)
        continue
      }
      const day = dayOf(cells.completedOn)
      finished += 1
      if (day === '') undated += 1
      else if (day > milestone.by) late += 1
    }
    return { total: finished + open.length, late, undated, open }
  }),
)

/** Whether a project is one of those that the milestone is about. */
export function isCounted({ categories, districts, tag }: Milestone, cells: Cells): boolean {
  return (
    (categories.length === 0 || categories.includes(String(cells.category))) &&
    (districts.length === 0 || districts.includes(String(cells.district))) &&
    (tag === null || (Array.isArray(cells.tags) && cells.tags.includes(tag)))
  )
}

/**
 * A share is reached with the first whole project at or above it: half of five is three. Where share
 * and count are both asked for, both must be reached.
 */
function neededOf({ share, count }: Milestone, total: number): number | null {
  if (total === 0) return null
  // Rounded before the ceiling: 0.07 × 100 is 7.000000000000001 in binary.
  const ofShare = share === null ? 0 : Math.ceil(Number(((total * share) / 100).toFixed(6)))
  return Math.max(ofShare, count ?? 0)
}

function verdictOf(needed: number | null, done: number, late: number, hasPassed: boolean): Verdict {
  if (needed === null) return 'empty'
  if (done - late >= needed) return 'attained'
  if (done >= needed) return 'late'
  return hasPassed ? 'missed' : 'running'
}

function dayOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : ''
}
