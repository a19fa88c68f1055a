/** Cells that the program itself gives to a new or moved row, by list. */
import type { Cells } from '../../shared/changes/change.ts'
import { isEmpty } from '../../shared/changes/rows.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { localDay } from '../../shared/schedule/days.ts'
import type { Ledger } from '../ledger/ledger.ts'
import {
  categoryAssigner,
  districtAssigner,
  indicatorAssigner,
  orderAssigner,
} from '../plan/assign.ts'
import { projectAssigner } from '../projects/assign.ts'
import { specialAssigner, specialFieldAssigner } from './special/assign.ts'

/** Gives a row its assigned cells; one assigner serves one change and never gives a value twice. */
export type Assigner = (cells: Cells) => Cells

const ASSIGNERS: Record<string, (ledger: Ledger) => Assigner> = {
  project: projectAssigner,
  progress: () => (cells) => (isEmpty(cells.reportedOn) ? { reportedOn: localDay() } : {}),
  district: districtAssigner,
  category: categoryAssigner,
  indicator: indicatorAssigner,
  special: specialAssigner,
  specialField: specialFieldAssigner,
}

export function assignerOf(ledger: Ledger, list: ListDefinition): Assigner {
  const own = ASSIGNERS[list.key]
  if (own !== undefined) return own(ledger)
  const isOrdered = list.fields.some(({ key }) => key === 'order')
  return isOrdered ? orderAssigner(ledger, list.key) : () => ({})
}
