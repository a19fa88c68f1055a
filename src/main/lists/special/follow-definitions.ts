/**
 * What follows from a change of a definition: conditions and bounds name a field as people read it,
 * so they follow when it is renamed; fields and requirements go with their list.
 */
import { sameValue } from '../../../shared/changes/rows.ts'
import { foldHeader } from '../../../shared/lists/header-words.ts'
import {
  CONDITION_PARTS,
  withFieldsRenamed,
  withoutOlderCells,
} from '../../../shared/lists/special/conditions.ts'
import {
  SPECIAL_FIELDS,
  SPECIAL_GOALS,
  SPECIALS,
} from '../../../shared/lists/special/definitions.ts'
import type { Renames } from '../../../shared/values/words.ts'
import { rewriteConditions } from '../../plan/follow-conditions.ts'
import { knownByOldName } from '../../plan/follow-names.ts'
import { type RowInChange, type RowsInChange, renamesOf, rowsAfter } from '../rows-in-change.ts'

export function followDefinitions(rows: RowsInChange): void {
  for (const { list, id, before, after } of rows.states)
    if (list.key === SPECIALS.key && before !== null && after === null) removeParts(rows, id)
  keepOldNames(rows)
  for (const [list, names] of renamedFields(rows)) {
    rewriteConditions(rows, list, (text) => withFieldsRenamed(text, names))
    rewriteBounds(rows, list, names)
  }
}

/** A field that another must not be below is told by its name, written as in a header. */
function rewriteBounds(rows: RowsInChange, list: string, names: Renames): void {
  const folded = new Map([...names].map(([old, name]) => [foldHeader(old), name]))
  for (const [id, cells] of rowsAfter(rows, SPECIAL_FIELDS)) {
    if (cells.list !== list || typeof cells.notBelow !== 'string') continue
    const name = folded.get(foldHeader(cells.notBelow)) ?? null
    if (name !== null) rows.row(SPECIAL_FIELDS, id).after = { ...cells, notBelow: name }
  }
}

/** By the list that they are of. */
export function renamedFields({ states }: RowsInChange): Map<string, Renames> {
  const fields = states.filter(
    ({ list, after }) => list.key === SPECIAL_FIELDS.key && after !== null,
  )
  const ofList = Map.groupBy(fields, ({ after }) => String(after?.list))
  return new Map([...ofList].map(([list, own]) => [list, renamesOf(own, 'name')]))
}

/**
 * A condition that is written anew or cleared takes the place of what stands in the older cells, one
 * in which words or fields were renamed, too.
 */
export function dropOlderConditions({ states }: RowsInChange): void {
  for (const state of states) if (state.list.key === SPECIAL_GOALS.key) dropOlderCells(state)
}

function dropOlderCells(goal: RowInChange): void {
  const { before, after } = goal
  if (before === null || after === null) return
  const written = CONDITION_PARTS.filter(
    (part) => !sameValue(before[part] ?? null, after[part] ?? null),
  )
  if (written.length > 0) goal.after = written.reduce(withoutOlderCells, after)
}

function keepOldNames(rows: RowsInChange): void {
  const renamed = rows.states.filter(
    ({ list, before, after }) => list.key === SPECIAL_FIELDS.key && before?.name !== after?.name,
  )
  if (renamed.length === 0) return
  const fields = [...rowsAfter(rows, SPECIAL_FIELDS).values()]
  for (const state of renamed) {
    const { before, after } = state
    if (before === null || after === null) continue
    const old = String(before.name)
    const isTaken = fields.some(
      ({ list, key, name, aliases }) =>
        list === after.list && key !== after.key && [name, aliases].flat().includes(old),
    )
    if (!isTaken) state.after = knownByOldName(after, old, String(after.name))
  }
}

function removeParts(rows: RowsInChange, key: string): void {
  for (const list of [SPECIAL_FIELDS, SPECIAL_GOALS])
    for (const { id, cells } of rows.ledger.rows(list.key))
      if (cells.list === key && rows.has(list, id)) rows.row(list, id).after = null
}
