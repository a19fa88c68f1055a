/** Projects and tasks follow where a word of 工程类型 is called otherwise, if someone says that it is. */
import { PLAN_FACTS } from '../../shared/lists/plan-facts.ts'
import { choiceRenames } from '../../shared/lists/special/choice-renames.ts'
import type { RowsInChange } from '../lists/rows-in-change.ts'
import { followInLists } from './follow-names.ts'

/** @param renaming ids of rows of which someone said that their new words are the old ones */
export function followKinds(rows: RowsInChange, renaming: Iterable<string>): void {
  for (const id of renaming) {
    const { before, after } = rows.row(PLAN_FACTS, id)
    const names = choiceRenames(before?.kinds, after?.kinds)
    if (names.size > 0) followInLists(rows, [{ isIn: ({ choices }) => choices === 'kind', names }])
  }
}
