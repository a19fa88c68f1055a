/** A telephone number written behind a name goes into the field for it, where that is not taken. */
import type { Cells } from '../../../shared/changes/change.ts'
import { isEmpty } from '../../../shared/changes/rows.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { remembered } from '../../../shared/remembered.ts'
import { splitContact } from '../../../shared/values/contact.ts'

/** Splits in place; `written` keeps what stood in the cell. */
export function splitContacts(
  list: ListDefinition,
  cells: Cells,
  written: Record<string, string>,
): void {
  for (const { key, phone } of contactFields(list)) {
    // The pair stands in the column of the name, or in that of the number.
    const from = isEmpty(cells[key]) ? phone : key
    const text = written[from] ?? cells[from]
    const contact = typeof text === 'string' ? splitContact(text) : null
    if (contact === null || typeof text !== 'string') continue
    if (from === key && !isEmpty(cells[phone]) && cells[phone] !== contact.phone) continue
    cells[key] = contact.name
    cells[phone] = contact.phone
    written[key] = text
    if (from === phone) written[phone] = text
  }
}

const contactFields = remembered((list: ListDefinition) =>
  list.fields.flatMap(({ key, phone }) => (phone === undefined ? [] : [{ key, phone }])),
)
