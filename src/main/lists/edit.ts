/** From wishes of a user (set this cell, add, delete, move) to the ops of one change. */
import { v7 as uuid } from 'uuid'
import type { Cells, CellValue, Op } from '../../shared/changes/change.ts'
import { compactCells, isEmpty, sameValue, withCell } from '../../shared/changes/rows.ts'
import type { Edit } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { rowError } from '../../shared/lists/check-row.ts'
import {
  fieldOf,
  fieldsByKey,
  type ListDefinition,
  placeFields,
} from '../../shared/lists/definition.ts'
import { completeRow, setDerived } from '../../shared/lists/derive.ts'
import { type KnownLists, listByKey } from '../../shared/lists/known-lists.ts'
import { PLAN_FACTS } from '../../shared/lists/plan-facts.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { idOfCells, newRowId } from '../../shared/lists/row-id.ts'
import { SPECIAL_FIELDS, SPECIALS } from '../../shared/lists/special/definitions.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { followSchemes } from '../assessment/follow-schemes.ts'
import { followEnterprises } from '../enterprises/follow-enterprises.ts'
import type { Ledger, Reading } from '../ledger/ledger.ts'
import { vocabularyOfLedger } from '../plan/current-plan.ts'
import { followKinds } from '../plan/follow-kinds.ts'
import { followNames } from '../plan/follow-names.ts'
import { followReports, type ProjectRows } from '../progress/follow-reports.ts'
import { takenOver } from '../progress/list-rows.ts'
import { type Assigner, assignerOf } from './assign.ts'
import { assertAsSeen, EditConflicts } from './edit-conflicts.ts'
import { listsOf } from './lists-of.ts'
import type { ProgramEdit } from './program-edit.ts'
import { assertComplete, opsBetween, readCell, type Writer } from './row-draft.ts'
import type { RowInChange, RowsInChange } from './rows-in-change.ts'
import { followChoices } from './special/follow-choices.ts'
import { followDefinitions } from './special/follow-definitions.ts'
import { followPeriods } from './special/follow-periods.ts'

/** Rows touched so far in this change, in the order in which they were first touched. */
class Draft implements RowsInChange {
  readonly #states: RowInChange[] = []
  readonly #byId = new Map<string, Map<string, RowInChange>>()
  readonly #assigners = new Map<string, Assigner>()
  readonly #seq: number
  readonly ledger: Ledger
  readonly lists: KnownLists
  readonly vocabulary: Vocabulary
  readonly writer: Writer
  readonly conflicts: EditConflicts
  /** Rows whose new words are old ones under other names: fields of special ledgers, the plan. */
  readonly renaming = { fields: new Set<string>(), kinds: new Set<string>() }
  /** By id of a special ledger, the period of its rows that have none yet. */
  readonly rowsInto = new Map<string, string>()

  constructor(ledger: Ledger, writer: Writer) {
    this.ledger = ledger
    this.#seq = ledger.seq
    this.lists = listsOf(ledger)
    this.vocabulary = vocabularyOfLedger(ledger)
    this.writer = writer
    this.conflicts = new EditConflicts(ledger)
  }

  get states(): RowInChange[] {
    return [...this.#states]
  }

  /** The rows that were read; to be asked when all is worked out. */
  get reading(): Reading {
    const rows = (list: string, id: string) => {
      const ofList = this.#byId.get(list)
      const before = ofList?.get(id)?.before ?? undefined
      ofList?.delete(id)
      return before
    }
    return { seq: this.#seq, rows }
  }

  /** The cells that the program gives to a row. */
  assigned(list: ListDefinition, cells: Cells): Cells {
    const assign = this.#assigners.get(list.key) ?? assignerOf(this.ledger, list)
    this.#assigners.set(list.key, assign)
    return assign(cells)
  }

  add(list: ListDefinition, after: Cells, id: string = uuid()): void {
    // A row deleted by the same change and entered anew under its id is the row it was, changed.
    const state = this.#known(list, id)
    if (state === undefined) this.#note({ list, id, before: null, after })
    else state.after = after
  }

  /** The state of a row that the ledger holds and no earlier edit deleted. */
  row(list: ListDefinition, id: string): RowInChange {
    const state = this.#known(list, id) ?? this.#read(list, id)
    if (state.after === null)
      throw new LedgerError('ROW_NOT_FOUND', `找不到这个${list.rowName}，可能已被删除：${id}`, {
        list: list.key,
        id,
      })
    return state
  }

  /** The rows of projects, for what follows from other rows of the change. */
  projects(): ProjectRows {
    return {
      has: (id) => this.has(PROJECTS, id),
      get: (id) => this.row(PROJECTS, id).after ?? {},
      set: (id, cells) => {
        this.row(PROJECTS, id).after = cells
      },
    }
  }

  has(list: ListDefinition, id: string): boolean {
    const state = this.#known(list, id)
    return state === undefined ? this.ledger.row(list.key, id) !== null : state.after !== null
  }

  #known(list: ListDefinition, id: string): RowInChange | undefined {
    return this.#byId.get(list.key)?.get(id)
  }

  #read(list: ListDefinition, id: string): RowInChange {
    const before = this.ledger.row(list.key, id)
    return this.#note({ list, id, before, after: before })
  }

  #note(state: RowInChange): RowInChange {
    const { key } = state.list
    const ofList = this.#byId.get(key) ?? new Map<string, RowInChange>()
    this.#byId.set(key, ofList.set(state.id, state))
    this.#states.push(state)
    return state
  }
}

/** The ops that fulfil all edits together; throws a LedgerError when one of them cannot be. */
export function opsForEdits(
  ledger: Ledger,
  edits: readonly ProgramEdit[],
  writer: Writer = 'person',
): Op[] {
  return workOut(ledger, edits, writer).ops
}

/** The same, with the rows that were read for it. */
export function workOut(
  ledger: Ledger,
  edits: readonly ProgramEdit[],
  writer: Writer = 'person',
): { ops: Op[]; reading: Reading } {
  const draft = new Draft(ledger, writer)
  for (const edit of derivedLast(draft.lists, edits)) takeEdit(draft, edit)
  draft.conflicts.assertNone()
  // The others only follow from these, and are not to blame for what they lack.
  const told = new Set(draft.states.filter(({ before, after }) => before !== after))
  followNames(draft)
  followKinds(draft, draft.renaming.kinds)
  followChoices(draft, draft.renaming.fields)
  followDefinitions(draft)
  followPeriods(draft, draft.rowsInto)
  followSchemes(draft)
  followEnterprises(draft)
  followReports(
    ledger,
    draft.states.filter(({ list }) => list.key === PROGRESS.key),
    draft.projects(),
  )
  const ops = draft.states.flatMap((state) =>
    opsOfState(state, writer === 'program' || !told.has(state)),
  )
  return { ops, reading: draft.reading }
}

/** A derived cell that is also set by hand keeps what the hand wrote. */
function derivedLast(lists: KnownLists, edits: readonly ProgramEdit[]): readonly ProgramEdit[] {
  const isDerived = (edit: ProgramEdit) =>
    edit.edit === 'set' &&
    fieldsByKey(listByKey(lists, edit.list)).get(edit.field)?.derivedFrom !== undefined
  if (!edits.some(isDerived)) return edits
  return [...edits.filter((edit) => !isDerived(edit)), ...edits.filter(isDerived)]
}

function takeEdit(draft: Draft, edit: ProgramEdit): void {
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

/** @param mayLack a field that is required by now and was empty before */
function opsOfState({ list, id, before, after }: RowInChange, mayLack: boolean): Op[] {
  if (before === null)
    return after === null ? [] : [{ op: 'insert', list: list.key, id, cells: after }]
  if (after === null) return [{ op: 'delete', list: list.key, id, cells: before }]
  const lacks = rowError(list, after)
  if (lacks !== null && !(mayLack && rowError(list, before)?.field === lacks.field))
    assertComplete(list, after, id)
  return opsBetween(list, id, before, after)
}
