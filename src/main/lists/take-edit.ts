/** One wish of a user, or of the program, put into the draft of a change. */
import type { Cells, CellValue } from '../../shared/changes/change.ts'
import { compactCells, isEmpty, sameValue, withCell } from '../../shared/changes/rows.ts'
import type { Edit } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { fieldOf, type ListDefinition, placeFields } from '../../shared/lists/definition.ts'
import { completeRow, setDerived } from '../../shared/lists/derive.ts'
import { listByKey } from '../../shared/lists/known-lists.ts'
import { PLAN_FACTS } from '../../shared/lists/plan-facts.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { idOfCells, newRowId } from '../../shared/lists/row-id.ts'
import { SPECIAL_FIELDS, SPECIALS } from '../../shared/lists/special/definitions.ts'
import { takenOver } from '../progress/list-rows.ts'
import type { Draft } from './draft.ts'
import { assertAsSeen } from './edit-conflicts.ts'
import type { ProgramEdit } from './program-edit.ts'
import { assertComplete, readCell } from './row-draft.ts'

/** @throws LedgerError VALUE_INVALID, ROW_NOT_FOUND, ROW_INCOMPLETE, CHANGE_CONFLICT */
export function takeEdit(draft: Draft, edit: ProgramEdit): void {
  const list = listByKey(draft.lists, edit.list)
  if (list.keptByProgram === true && draft.writer === 'person')
    throw new LedgerError('VALUE_INVALID', `${list.title}由程序记录，不能修改`, { list: list.key })
  switch (edit.edit) {
    case 'set':
      takeSet(draft, list, edit)
      return
    case 'insert': {
      if (meetsRow(draft, list, edit.cells)) return
      const complete = newRow(draft, list, edit.cells)
      const cells = { ...complete, ...draft.assigned(list, complete) }
      draft.add(list, cells, newId(draft, list, cells))
      return
    }
    case 'place':
      draft.add(list, { ...edit.cells, ...draft.assigned(list, edit.cells) }, edit.id)
      return
    case 'restore':
      draft.add(list, newRow(draft, list, edit.cells), edit.id)
      return
    case 'delete':
      if (edit.old !== undefined) assertAsSeen(draft.ledger, list, edit.id, edit.old)
      draft.row(list, edit.id).after = null
      return
    case 'move':
      takeMove(draft, list, edit)
  }
}

function takeSet(draft: Draft, list: ListDefinition, edit: Edit & { edit: 'set' }): void {
  const { id, field, old } = edit
  const held = () => {
    const row = draft.has(list, id) ? draft.row(list, id).after : null
    return heldIn(draft, list, field, row, row)
  }
  const value = readCell(list, field, edit.value, draft.vocabulary, draft.writer, held)
  if (old !== undefined && !draft.has(list, id)) {
    draft.conflicts.add({ list: list.key, id, field, old, now: null, value, isGone: true })
    return
  }
  const state = draft.row(list, id)
  assertNotOfId(list, field)
  if (edit.renames === true) noteRenaming(draft, list, edit)
  if (edit.rowsInto !== undefined && list.key === SPECIALS.key)
    draft.rowsInto.set(id, edit.rowsInto)
  const present = state.before?.[field] ?? null
  // Who wrote the same meanwhile is in nobody's way.
  if (old !== undefined && !sameValue(old, present) && !sameValue(value, present)) {
    draft.conflicts.add({ list: list.key, id, field, old, now: present, value })
    return
  }
  if (sameValue(state.after?.[field] ?? null, value)) return
  // The first cell that changes makes the row a copy of its own; the others are set in it.
  const cells = state.after === state.before ? { ...state.before } : (state.after ?? {})
  setDerived(list, cells, field, value, draft.vocabulary)
  state.after = cells
}

function noteRenaming(
  { renaming }: Draft,
  { key }: ListDefinition,
  { id, field }: Edit & { edit: 'set' },
): void {
  if (key === SPECIAL_FIELDS.key) renaming.fields.add(id)
  if (key === PLAN_FACTS.key && field === 'kinds') renaming.kinds.add(id)
}

/** What may stay in a cell: what the row has there, and in a report what its month takes over. */
function heldIn(
  { ledger }: Draft,
  list: ListDefinition,
  field: string,
  row: Cells | null,
  given: Cells | null,
): (CellValue | undefined)[] {
  if (list.key !== PROGRESS.key || given === null) return [row?.[field]]
  const carried = takenOver(ledger, String(given.project), String(given.month))
  return [row?.[field], carried[field]]
}

/** True where two entered the row at once: what the other wrote differently is a conflict, cell by cell. */
function meetsRow(draft: Draft, list: ListDefinition, given: Cells): boolean {
  const id = draft.writer === 'person' ? idOfCells(list, given) : null
  const present = id === null ? null : draft.ledger.row(list.key, id)
  if (id === null || present === null || !draft.has(list, id)) return false
  for (const [field, raw] of Object.entries(given)) {
    const held = () => heldIn(draft, list, field, present, present)
    const value = readCell(list, field, raw, draft.vocabulary, draft.writer, held)
    const now = present[field] ?? null
    if (!sameValue(value, now))
      draft.conflicts.add({ list: list.key, id, field, old: null, now, value })
  }
  return true
}

/** A fresh id, or the one that the row's own fields make; CHANGE_CONFLICT where that row is there. */
function newId(draft: Draft, list: ListDefinition, cells: Cells): string {
  const id = idOfCells(list, cells)
  if (id === null) return newRowId(list, cells)
  if (draft.has(list, id))
    throw new LedgerError('CHANGE_CONFLICT', `这个${list.rowName}已经有了，请看最新内容后重试`, {
      list: list.key,
      id,
    })
  return id
}

/** A whole row from what is given of it; throws where it lacks what its list cannot do without. */
function newRow(draft: Draft, list: ListDefinition, given: Cells): Cells {
  const read: Cells = {}
  for (const key of Object.keys(given)) {
    const held = () => heldIn(draft, list, key, null, given)
    const value = readCell(list, key, given[key], draft.vocabulary, draft.writer, held)
    if (!isEmpty(value)) read[key] = value
  }
  const complete = completeRow(list, read, draft.vocabulary)
  assertComplete(list, complete)
  return complete
}

function assertNotOfId(list: ListDefinition, field: string): void {
  if (list.rowId?.includes(field) !== true && list.idEndsWith !== field) return
  const { label } = fieldOf(list, field)
  throw new LedgerError('VALUE_INVALID', `“${label}”定下后不能修改，请删除后重新填写`, {
    list: list.key,
    field,
  })
}

/** The row at its new place, under assigned values that it never had before. */
function takeMove(draft: Draft, list: ListDefinition, edit: Edit & { edit: 'move' }): void {
  const state = draft.row(list, edit.id)
  const moved = readPlace(list, edit.cells, draft)
  const cells = state.after ?? {}
  if (Object.entries(moved).every(([key, value]) => sameValue(cells[key] ?? null, value))) return
  const place = compactCells({ ...cells, ...moved })
  const reassigned = list.fields.filter((field) => field.assignedFrom !== undefined)
  const bare = reassigned.reduce((row, { key }) => withCell(row, key, null), place)
  const assigned = draft.assigned(list, bare)
  state.after = { ...bare, ...assigned }
}

function readPlace(list: ListDefinition, given: Cells, draft: Draft): Cells {
  const keys = new Set(placeFields(list).map((field) => field.key))
  return Object.fromEntries(
    Object.entries(given).map(([key, raw]) => {
      if (!keys.has(key))
        throw new LedgerError('VALUE_INVALID', `移动${list.rowName}时不能同时修改“${key}”`, {
          list: list.key,
          field: key,
        })
      return [key, readCell(list, key, raw, draft.vocabulary, draft.writer)]
    }),
  )
}
