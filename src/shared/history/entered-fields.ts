/** Lists whose rows come and go with what is entered: people write a value, not a row. */
import { ENTERED_FIELDS, ITEMS } from '../lists/items.ts'
import { MEASURES } from '../lists/measures.ts'
import { TARGETS } from '../lists/targets.ts'

const ENTERED: Record<string, readonly string[]> = {
  [TARGETS.key]: ['value'],
  [MEASURES.key]: ['value'],
  [ITEMS.key]: ENTERED_FIELDS.map(({ key }) => key),
}

/** The fields of such a list, the first of all first; none where rows are things of their own. */
export function enteredFields(list: string): readonly string[] {
  return ENTERED[list] ?? []
}
