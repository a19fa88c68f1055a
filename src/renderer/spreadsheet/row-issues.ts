/** Findings on rows, worked out once for each state of a row. */
import type { Cells } from '../../shared/changes/change.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { checkRow, type RowIssue } from '../../shared/lists/check-row.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { retiredIssues } from '../../shared/lists/retired-words.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'

export type IssuesOf = (row: Row, field: string) => readonly RowIssue[]

/** What follows from other rows or from the day, by the id of a row. */
export type FoundIssues = ReadonlyMap<string, readonly RowIssue[]>

const NONE: readonly RowIssue[] = []

/** @param foundOf what is found of a row besides by now */
export function issueLookup(
  list: ListDefinition,
  vocabulary: Vocabulary,
  foundOf: (id: string) => readonly RowIssue[] | undefined,
): IssuesOf {
  const known = new WeakMap<Row, Map<string, RowIssue[]>>()
  return (row, field) => {
    const issues =
      known.get(row) ?? Map.groupBy(issuesOf(list, row.cells, vocabulary), ({ field: of }) => of)
    known.set(row, issues)
    const own = issues.get(field) ?? NONE
    const found = foundOf(row.id)?.filter((issue) => issue.field === field) ?? NONE
    return found.length === 0 ? own : [...own, ...found]
  }
}

/** What a row lacks or has wrong, and words in it that are offered no more. */
export function issuesOf(list: ListDefinition, cells: Cells, vocabulary: Vocabulary): RowIssue[] {
  return [...checkRow(list, cells), ...retiredIssues(list, cells, vocabulary)]
}
