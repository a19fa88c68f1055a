/** One value for one field of many rows, worked out before anything is written. */
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { type Plan, planWishes } from '../model/plan.ts'

export interface SetPlan {
  plan: Plan
  /** Rows that hold the value already. */
  same: number
  /** Why rows are refused, most frequent first. */
  reasons: { reason: string; rows: Row[] }[]
}

/** Fields that a user may set, assigned ones left out. */
export function settableFields(definition: ListDefinition): FieldDefinition[] {
  return definition.fields.filter((field) => field.assigned !== true)
}

export function planSet(
  list: { definition: ListDefinition; vocabulary: Vocabulary },
  rows: readonly Row[],
  field: FieldDefinition,
  typed: string,
): SetPlan {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const sheet = {
    ...list,
    view: { rows: [...byId.keys()], columns: [field.key] },
    rowOf: (id: string) => byId.get(id),
    defaults: {},
  }
  const wishes = rows.map((_row, row) => ({ row, column: 0, value: typed }))
  const plan = planWishes(sheet, wishes)
  const groups = Map.groupBy(plan.refusals, (refusal) => refusal.reason)
  const reasons = [...groups].map(([reason, refusals]) => ({
    reason,
    rows: refusals.flatMap((refusal) => rows[refusal.row] ?? []),
  }))
  return {
    plan,
    same: rows.length - plan.rows - plan.refusals.length,
    reasons: reasons.sort((a, b) => b.rows.length - a.rows.length),
  }
}
