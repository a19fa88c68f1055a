import type { Cells } from '../../shared/changes/change.ts'
import { ATTACHMENTS } from '../../shared/lists/attachments.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { RowsInChange } from '../lists/rows-in-change.ts'

interface Move {
  list: ListDefinition
  from: string
  to: string
  cells: Cells
}

/** Rows whose ids are made of a name go on under other ones, and what is attached to them too. */
export function moveRows(rows: RowsInChange, moves: readonly Move[]): void {
  // Rows leave their old ids before any takes its new one: two may change places.
  for (const { list, from } of moves) rows.row(list, from).after = null
  const goneTo = new Map<string, string>()
  for (const { list, from, to, cells } of moves) {
    goneTo.set(`${list.key}/${from}`, to)
    // What was left there by a name that is gone gives way.
    if (rows.has(list, to)) rows.row(list, to).after = cells
    else rows.add(list, cells, to)
  }
  for (const { id, cells: file } of rows.ledger.rows(ATTACHMENTS.key)) {
    const to = goneTo.get(`${file.list}/${file.row}`)
    if (to === undefined || !rows.has(ATTACHMENTS, id)) continue
    const attachment = rows.row(ATTACHMENTS, id)
    attachment.after = { ...attachment.after, row: to }
  }
}
