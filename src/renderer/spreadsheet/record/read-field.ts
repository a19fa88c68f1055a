/** One field of one row as someone typed it: the edit that it means, or why it cannot stand. */
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { Sheet } from '../model/plan.ts'
import { planWishes } from '../model/plan-wishes.ts'
import { byRow } from '../model/row-wishes.ts'

type Reading = { ok: true; edits: Edit[] } | { ok: false; reason: string }

/** `row` is the row as the user saw it when they began, so that a race becomes a visible conflict. */
export function readField(
  list: Pick<Sheet, 'definition' | 'vocabulary' | 'lockOf'>,
  row: Row,
  field: FieldDefinition,
  typed: string,
): Reading {
  const sheet = {
    ...list,
    view: { rows: [row.id], columns: [field.key] },
    rowOf: () => row,
    defaults: {},
  }
  const plan = planWishes(sheet, byRow([{ row: 0, column: 0, value: typed }]))
  const [refusal] = plan.refusals
  return refusal === undefined
    ? { ok: true, edits: plan.edits }
    : { ok: false, reason: refusal.reason }
}
