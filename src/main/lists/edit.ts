/** From wishes of a user (set this cell, add, delete, move) to the ops of one change. */
import type { Op } from '../../shared/changes/change.ts'
import { rowError } from '../../shared/lists/check-row.ts'
import { fieldsByKey } from '../../shared/lists/definition.ts'
import { type KnownLists, listByKey } from '../../shared/lists/known-lists.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import type { Ledger, Reading } from '../ledger/ledger.ts'
import { followReports } from '../progress/follow-reports.ts'
import { Draft } from './draft.ts'
import { follow } from './follow.ts'
import type { ProgramEdit } from './program-edit.ts'
import { assertComplete, opsBetween, type Writer } from './row-draft.ts'
import type { RowInChange } from './rows-in-change.ts'
import { dropOlderConditions } from './special/follow-definitions.ts'
import { takeEdit } from './take-edit.ts'

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
  follow(draft)
  dropOlderConditions(draft)
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

/** @param mayLack a field that is required by now and was empty before */
export function opsOfState({ list, id, before, after }: RowInChange, mayLack: boolean): Op[] {
  if (before === null)
    return after === null ? [] : [{ op: 'insert', list: list.key, id, cells: after }]
  if (after === null) return [{ op: 'delete', list: list.key, id, cells: before }]
  const lacks = rowError(list, after)
  if (lacks !== null && !(mayLack && rowError(list, before)?.field === lacks.field))
    assertComplete(list, after, id)
  return opsBetween(list, id, before, after)
}
