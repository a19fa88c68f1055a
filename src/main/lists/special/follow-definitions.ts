/**
 * What follows from a change of a definition: requirements name a field as people read it, so they
 * follow when it is renamed; fields and requirements go with their list, older cells with what is
 * written in their place.
 */
import type { Cells } from '../../../shared/changes/change.ts'
import { sameValue } from '../../../shared/changes/rows.ts'
import {
  CONDITION_PARTS,
  conditionsText,
  withFieldRenamed,
  withoutOlderCells,
} from '../../../shared/lists/special/conditions.ts'
import {
  SPECIAL_FIELDS,
  SPECIAL_GOALS,
  SPECIALS,
} from '../../../shared/lists/special/definitions.ts'
import type { RowInChange, RowsInChange } from '../../plan/follow-names.ts'

export function followDefinitions(rows: RowsInChange): void {
  for (const { list, id, before, after } of rows.states) {
    if (before === null) continue
    if (list.key === SPECIALS.key && after === null) removeParts(rows, id)
    if (list.key !== SPECIAL_FIELDS.key || after === null || before.name === after.name) continue
    const row = rows.row(list, id)
    row.after = knownByOldName(rows, after, String(before.name))
    renameInGoals(rows, String(after.list), String(before.name), String(after.name))
  }
  // Of renamed words and fields, too.
  for (const state of rows.states) if (state.list.key === SPECIAL_GOALS.key) dropOlderCells(state)
}

/** A condition that is written anew or cleared takes the place of what stands in the older cells. */
function dropOlderCells(goal: RowInChange): void {
  const { before, after } = goal
  if (before === null || after === null) return
  const written = CONDITION_PARTS.filter(
    (part) => !sameValue(before[part] ?? null, after[part] ?? null),
  )
  if (written.length > 0) goal.after = written.reduce(withoutOlderCells, after)
}

/** Workbooks that are still on their way bear the old name, unless another field is called so now. */
function knownByOldName(rows: RowsInChange, cells: Cells, old: string): Cells {
  const aliases = Array.isArray(cells.aliases) ? cells.aliases : []
  const others = rows.ledger
    .rows(SPECIAL_FIELDS.key)
    .filter((row) => row.cells.list === cells.list && row.cells.key !== cells.key)
  const isTaken = others.some(({ cells: { name, aliases: also } }) =>
    [name, also].flat().includes(old),
  )
  const known = [...new Set([...aliases, ...(isTaken ? [] : [old])])]
  return { ...cells, aliases: known.filter((word) => word !== cells.name) }
}

function removeParts(rows: RowsInChange, key: string): void {
  for (const list of [SPECIAL_FIELDS, SPECIAL_GOALS])
    for (const { id, cells } of rows.ledger.rows(list.key))
      if (cells.list === key && rows.has(list, id)) rows.row(list, id).after = null
}

function renameInGoals(rows: RowsInChange, key: string, old: string, name: string): void {
  for (const { id, cells } of rows.ledger.rows(SPECIAL_GOALS.key)) {
    if (cells.list !== key || !rows.has(SPECIAL_GOALS, id)) continue
    const row = rows.row(SPECIAL_GOALS, id)
    for (const field of CONDITION_PARTS) {
      const written = conditionsText(row.after ?? {}, field)
      const renamed = withFieldRenamed(written, old, name)
      if (renamed !== written) row.after = { ...row.after, [field]: renamed }
    }
  }
}
