/** Findings on rows, worked out once for each state of a row. */
import type { Row } from '../../shared/contract/schemas.ts'
import { checkRow, type RowIssue } from '../../shared/lists/check-row.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'

export type IssuesOf = (row: Row, field: string) => readonly RowIssue[]

const NONE: readonly RowIssue[] = []

export function issueLookup(list: ListDefinition): IssuesOf {
  const known = new WeakMap<Row, Map<string, RowIssue[]>>()
  return (row, field) => {
    const issues = known.get(row) ?? Map.groupBy(checkRow(list, row.cells), (issue) => issue.field)
    known.set(row, issues)
    return issues.get(field) ?? NONE
  }
}
