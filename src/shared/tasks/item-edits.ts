/** Edits of the sheet of items as edits of list `item`, which has no row before the first entry. */
import type { Cells } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import type { Edit } from '../contract/schemas.ts'
import { ITEMS } from '../lists/items.ts'

/** `entered`: ids of the items that have a row. */
export function itemEdits(edits: readonly Edit[], entered: ReadonlySet<string>): Edit[] {
  const fresh = new Map<string, Cells>()
  const others: Edit[] = []
  for (const edit of edits) {
    if (edit.edit !== 'set' || edit.list !== ITEMS.key || entered.has(edit.id)) others.push(edit)
    else fresh.set(edit.id, { ...fresh.get(edit.id), [edit.field]: edit.value })
  }
  const inserts = [...fresh]
    .filter(([, cells]) => Object.values(cells).some((value) => !isEmpty(value)))
    .map(([item, cells]): Edit => ({ edit: 'insert', list: ITEMS.key, cells: { item, ...cells } }))
  return [...others, ...inserts]
}
