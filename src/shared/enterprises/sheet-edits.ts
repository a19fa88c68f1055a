/** What writing into the sheet of enterprises means for the register. */
import type { Cells } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import type { Edit } from '../contract/schemas.ts'
import { ENTERPRISES } from '../lists/enterprises.ts'

export type SheetEdits = { ok: true; edits: Edit[] } | { ok: false; reason: string }

const UNREGISTERED = '这家企业还没有登记，请先选中它按“登记”'

/**
 * A cell of an entry is set; into an enterprise that is not registered an entry is written, with what
 * its rows tell and what was written. Rows follow its name and code only once it is registered.
 *
 * @param told what the sheet shows of an enterprise that is not registered; undefined for an entry
 */
export function sheetEdits(
  edits: readonly Edit[],
  told: (key: string) => Cells | undefined,
): SheetEdits {
  const added = new Map<string, Cells>()
  const rest: Edit[] = []
  for (const edit of edits) {
    const cells = edit.edit === 'insert' ? undefined : told(edit.id)
    if (edit.edit === 'insert' || cells === undefined) {
      rest.push(edit)
      continue
    }
    if (edit.edit !== 'set') return { ok: false, reason: `${UNREGISTERED}；它由各台账的行而来` }
    if (edit.field === 'name') return { ok: false, reason: `${UNREGISTERED}，再改名` }
    if (edit.field === 'creditCode' && !isEmpty(cells.creditCode))
      return { ok: false, reason: `${UNREGISTERED}，再改信用代码` }
    added.set(edit.id, { ...(added.get(edit.id) ?? enteredCells(cells)), [edit.field]: edit.value })
  }
  const inserts = [...added.values()].map(
    (cells): Edit => ({ edit: 'insert', list: ENTERPRISES.key, cells }),
  )
  return { ok: true, edits: [...rest, ...inserts] }
}

/** Those that are entered into the register; what the sheet works out is left. */
export function enteredCells(cells: Cells): Cells {
  const keys = new Set(ENTERPRISES.fields.map(({ key }) => key))
  return Object.fromEntries(Object.entries(cells).filter(([key]) => keys.has(key)))
}
