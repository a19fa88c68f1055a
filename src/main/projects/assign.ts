/**
 * 项目编号: year-district-category-serial, for example 2023-DY-A-001.
 *
 * Given once and never again: a serial counts on from every code that the log has ever seen, so the
 * number of a project that was deleted or moved away does not come back on another.
 */
import type { Cells } from '../../shared/changes/change.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'

const CODE = /^(.+)-(\d{3,})$/u

export function assignProjectCells(
  ledger: Ledger,
  cells: Cells,
  siblings: readonly Cells[],
): Cells {
  const plan = planOf(ledger)
  const given = cells.code
  const used = [...codesEverGiven(ledger), ...siblings.map((row) => row.code)]
  // An import may bring back a code that this ledger has never given out.
  const code =
    typeof given === 'string' && !used.includes(given)
      ? given
      : nextCode(codePrefix(plan, cells), used)
  return { code, year: plan.year }
}

/** Read once for each revision: one change may ask for hundreds of codes. */
const knownCodes = new WeakMap<Ledger, { seq: number; codes: string[] }>()

function codesEverGiven(ledger: Ledger): string[] {
  const known = knownCodes.get(ledger)
  if (known?.seq === ledger.seq) return known.codes
  const codes = ledger.textsEverHeld('project', 'code')
  knownCodes.set(ledger, { seq: ledger.seq, codes })
  return codes
}

/** The part of a code before its serial. */
export function codePrefix(plan: PlanDefinition, cells: Cells): string {
  const district = plan.districts.find((item) => item.name === cells.district)
  const category = plan.categories.find((item) => item.name === cells.category)
  return `${plan.year}-${district?.short ?? 'XX'}-${category?.short ?? 'X'}`
}

/** The code after the highest serial used under a prefix. */
export function nextCode(prefix: string, used: Iterable<unknown>): string {
  let highest = 0
  for (const code of used) {
    const match = typeof code === 'string' ? CODE.exec(code) : null
    if (match?.[1] === prefix) highest = Math.max(highest, Number(match[2]))
  }
  return `${prefix}-${String(highest + 1).padStart(3, '0')}`
}
