/** Lists of the plan whose rows stand in the order of the document. */

import { isEmpty } from '../changes/rows.ts'
import type { Row } from '../contract/schemas.ts'
import type { FieldDefinition } from './definition.ts'

/** Place of a row in its list, from 1; the program gives the next one to a new row. */
export function orderField(group: string): FieldDefinition {
  return { key: 'order', label: '次序', group, type: 'integer', aliases: [], min: 1, width: 64 }
}

/** As the document has them; what has no place stands last. */
export function inPlanOrder(rows: readonly Row[]): Row[] {
  const placeOf = ({ cells }: Row) =>
    isEmpty(cells.order) ? Number.MAX_SAFE_INTEGER : Number(cells.order)
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b))
}
