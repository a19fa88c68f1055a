/**
 * What was entered for a town follows when the town is renamed, or gets a name behind its district
 * because another district has a town of that name.
 */
import { townPlaces } from '../../shared/assessment/towns.ts'
import type { Cells } from '../../shared/changes/change.ts'
import { withCell } from '../../shared/changes/rows.ts'
import { SCHEME_ENTRIES } from '../../shared/lists/assessment/definitions.ts'
import { idOfCells } from '../../shared/lists/row-id.ts'
import { TOWNS } from '../../shared/lists/towns.ts'
import { type RowsInChange, rowsAfter } from '../lists/rows-in-change.ts'
import { knownByOldName } from '../plan/follow-names.ts'
import { moveRows } from '../plan/move-row.ts'

export function followTowns(rows: RowsInChange): void {
  const touched = rows.states.filter(({ list }) => list.key === TOWNS.key)
  if (touched.length === 0) return
  const before = new Map(rows.ledger.rows(TOWNS.key).map(({ id, cells }) => [id, cells]))
  const after = rowsAfter(rows, TOWNS)
  for (const state of touched) {
    if (state.before === null || state.after === null) continue
    const [old, name] = [String(state.before.name), String(state.after.name)]
    const { district } = state.after
    // Where another town takes the name over, it means that one.
    const isTaken = [...after.values()].some(
      (cells) => cells.name === old && cells.district === district,
    )
    if (old !== name && !isTaken) state.after = knownByOldName(state.after, old, name)
  }
  const then = placesOf(before)
  const moved = new Map<string, string>()
  for (const [id, place] of placesOf(after)) {
    const old = then.get(id)
    if (old !== undefined && old !== place) moved.set(old, place)
  }
  if (moved.size > 0) moveEntries(rows, moved)
}

/** Id of a town → the place that it is. */
function placesOf(towns: ReadonlyMap<string, Cells>): Map<string, string> {
  const named = [...towns].map(([id, cells]) => ({
    id,
    name: String(cells.name),
    district: String(cells.district),
  }))
  return new Map(townPlaces(named).map(({ id, place }) => [id, place]))
}

function moveEntries(rows: RowsInChange, moved: ReadonlyMap<string, string>): void {
  const list = SCHEME_ENTRIES
  const moves = rows.ledger.rows(list.key).flatMap(({ id }) => {
    const entry = rows.has(list, id) ? rows.row(list, id).after : null
    const place = entry === null ? undefined : moved.get(String(entry.place))
    if (entry === null || place === undefined) return []
    const cells = withCell(entry, 'place', place)
    return [{ list, from: id, to: idOfCells(list, cells) ?? id, cells }]
  })
  moveRows(rows, moves)
}
