import type { Cells } from '../../shared/changes/change.ts'
import { ATTACHMENTS } from '../../shared/lists/attachments.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { EXEMPTIONS } from '../../shared/lists/exemptions.ts'
import { idOfCells } from '../../shared/lists/row-id.ts'
import type { RowsInChange } from '../lists/rows-in-change.ts'

interface Move {
  list: ListDefinition
  from: string
  to: string
  cells: Cells
}

/** Rows go on under other ids, and what is attached to them or set aside in them too. */
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
  moveExemptions(rows, new Map(moves.map(({ from, to }) => [from, to])))
}

/** Findings that were set aside stay so: the id of an exemption names the row. */
function moveExemptions(rows: RowsInChange, goneTo: ReadonlyMap<string, string>): void {
  const moves = rows.ledger.rows(EXEMPTIONS.key).flatMap(({ id, cells }): Move[] => {
    const row = goneTo.get(String(cells.row))
    if (row === undefined || !rows.has(EXEMPTIONS, id)) return []
    const moved = { ...cells, row }
    return [{ list: EXEMPTIONS, from: id, to: idOfCells(EXEMPTIONS, moved) ?? id, cells: moved }]
  })
  if (moves.length > 0) moveRows(rows, moves)
}
