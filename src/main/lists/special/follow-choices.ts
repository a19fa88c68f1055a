/** Rows of a special ledger, saved views of it and conditions follow when a choice is renamed. */
import { fieldsByKey } from '../../../shared/lists/definition.ts'
import { choiceRenames } from '../../../shared/lists/special/choice-renames.ts'
import { SPECIAL_FIELDS } from '../../../shared/lists/special/definitions.ts'
import { followWords } from '../../plan/follow-names.ts'
import { listsOf } from '../lists-of.ts'
import type { RowsInChange } from '../rows-in-change.ts'

/** @param renaming ids of fields of which someone said that their new words are the old choices */
export function followChoices(rows: RowsInChange, renaming: Iterable<string>): void {
  for (const id of renaming) {
    const { before, after } = rows.row(SPECIAL_FIELDS, id)
    const names = choiceRenames(before?.values, after?.values)
    // As it was: conditions still call the field by the name that it had.
    const list = listsOf(rows.ledger).byKey.get(String(before?.list))
    const field = list === undefined ? undefined : fieldsByKey(list).get(String(before?.key))
    if (list !== undefined && field !== undefined && names.size > 0)
      followWords(rows, list, [{ field, names }])
  }
}
