/** One value for one field of many rows, worked out before anything is written. */
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { Plan, Sheet } from '../model/plan.ts'
import { planWishes } from '../model/plan-wishes.ts'
import { byRow } from '../model/row-wishes.ts'
import { byReason, type RefusedRows } from './refused-rows.ts'

export interface SetPlan {
  plan: Plan
  /** Rows that hold the value already. */
  same: number
  /** Why rows are refused. */
  reasons: RefusedRows[]
}

/** Fields that a user may set, assigned ones left out. */
export function settableFields(definition: ListDefinition): FieldDefinition[] {
  return definition.fields.filter((field) => field.assigned !== true)
}

export function planSet(
  list: Pick<Sheet, 'definition' | 'vocabulary' | 'lockOf'>,
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
  const plan = planWishes(sheet, byRow(wishes))
  const refused = plan.refusals.flatMap(({ row: place, reason }) => {
    const row = rows[place]
    return row === undefined ? [] : [{ row, reason }]
  })
  return {
    plan,
    same: rows.length - plan.rows - plan.refusals.length,
    reasons: byReason(refused),
  }
}
