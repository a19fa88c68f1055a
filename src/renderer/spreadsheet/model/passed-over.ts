/** Who selects whole rows or columns does not mean the cells in them that cannot be changed. */
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { Plan, Refusal, RefusalKind } from './plan.ts'
import { isInRange, isWhole, type Range } from './range.ts'
import type { GridView } from './view.ts'

/** The ranges that a gesture was made on, and what it passes over in those of whole rows and columns. */
export interface Over {
  ranges: readonly Range[]
  passes: readonly RefusalKind[]
}

/** The plan with the refusals that are passed over set apart. */
export function passingOver(view: GridView, plan: Plan, { ranges, passes }: Over): Plan {
  const whole = ranges.filter((range) => isWhole(view, range))
  if (whole.length === 0) return plan
  const isPassed = (refusal: Refusal) =>
    passes.includes(refusal.kind) && whole.some((range) => isInRange(range, refusal))
  return {
    ...plan,
    refusals: plan.refusals.filter((refusal) => !isPassed(refusal)),
    passed: plan.refusals.filter(isPassed),
  }
}

/** Fields named in the hint; it has to stay one line. */
const NAMED = 3

/** What stays as it is, and for the only cells that were meant also why; null where nothing does. */
export function passedHint({ fields }: ListDefinition, { edits, passed }: Plan): string | null {
  const [first] = passed
  if (first === undefined) return null
  if (edits.length === 0) return first.reason
  const keys = new Set(passed.map(({ field }) => field))
  const labels = fields.filter(({ key }) => keys.has(key)).map(({ label }) => label)
  const named = labels.slice(0, NAMED).join('、') + (labels.length > NAMED ? '等' : '')
  const kinds = passed.some(({ kind }) => kind === 'needed') ? '只读和必填' : '只读'
  return `${kinds}的 ${passed.length} 格（${named}）保持原样`
}
