/** What a new plan takes along from last year's: the plan itself and every project still open. */
import type { Cells } from '../../changes/change.ts'
import { isEmpty, withCell } from '../../changes/rows.ts'
import type { Row } from '../../contract/schemas.ts'
import type { PlanDefinition } from '../definition.ts'
import { newPlace, type PlanMapping } from './mapping.ts'
import { nextPlan } from './next-plan.ts'

export interface CarriedProject {
  /** Its row in last year's ledger. */
  origin: Row
  /** Without a number, which the new plan gives. */
  cells: Cells
}

export interface CarryOver {
  plan: PlanDefinition
  carried: CarriedProject[]
  /** What stays behind, by status. */
  left: Map<string, number>
}

/** What last year's ledger says of itself alone: its month, its number, where it was read from. */
const OWN_TO_THE_YEAR = ['code', 'year', 'reportMonth', 'sourceFile', 'sourceSheet', 'sourceRow']

export function carryOver(
  last: PlanDefinition,
  projects: readonly Row[],
  year: number,
  mapping: PlanMapping,
): CarryOver {
  const open = openTest(last)
  const left = new Map<string, number>()
  const carried: CarriedProject[] = []
  for (const origin of projects) {
    const { cells } = origin
    if (open(cells)) carried.push({ origin, cells: carriedCells(cells, mapping) })
    else {
      const status = String(cells.status ?? '')
      left.set(status, (left.get(status) ?? 0) + 1)
    }
  }
  return { plan: nextPlan(last, year, mapping), carried, left }
}

/** Whether a project is neither finished, nor given up, nor closed. */
function openTest({ statuses }: PlanDefinition): (cells: Cells) => boolean {
  const over = new Set(statuses.filter(({ done, ended }) => done || ended).map(({ name }) => name))
  return ({ status, closedOn }) => !over.has(String(status)) && isEmpty(closedOn)
}

function carriedCells(cells: Cells, mapping: PlanMapping): Cells {
  const bare = OWN_TO_THE_YEAR.reduce((row, key) => withCell(row, key, null), cells)
  return { ...bare, ...newPlace(mapping, cells) }
}
