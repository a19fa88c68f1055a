/** What quality rules find in the rows of a list, worked out while nobody waits. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { RowIssue } from '../../../shared/lists/check-row.ts'
import type { RuleFindings } from '../../../shared/quality/finding.ts'
import { type Slice, slicesOf } from '../../../shared/slices.ts'
import { inSlices } from '../in-slices.ts'
import type { FoundIssues } from '../row-issues.ts'

/** The same object as long as nothing has changed that the rules look at. */
export interface Examination {
  rows: readonly Row[]
  examine(slice: Slice): void
  /** All findings, once every slice has been examined. */
  find(): readonly RuleFindings[]
}

const NONE: FoundIssues = new Map()

/**
 * @param list what was found in another one is not told of this one
 * @param examination null while rows are on their way: what they repeat is not known
 */
export function useFoundIssues(list: object, examination: Examination | null) {
  const [known, setKnown] = useState<{ list: object; found: FoundIssues } | null>(null)
  useEffect(() => {
    if (examination === null) return
    const { rows, examine, find } = examination
    const work = inSlices(slicesOf(rows), examine, () =>
      setKnown({ list, found: issuesOf(find()) }),
    )
    return () => work.stop()
  }, [list, examination])
  const isKnown = known?.list === list
  const found = isKnown ? known.found : NONE
  const latest = useRef(found)
  latest.current = found
  const isDoubtful = useCallback((id: string) => latest.current.has(id), [])
  return {
    found,
    /** Absent until the rows have been looked through. */
    marks: isKnown ? { doubtful: isDoubtful } : {},
  }
}

/** Those that the cells of a row do not tell by themselves. */
function issuesOf(findings: readonly RuleFindings[]): FoundIssues {
  const found = new Map<string, RowIssue[]>()
  for (const { rule, open } of findings) {
    if (rule.isOfCell === true) continue
    for (const { row, field, message } of open) {
      const issue: RowIssue = { level: rule.severity, code: 'rule', field, message }
      const known = found.get(row.id)
      if (known === undefined) found.set(row.id, [issue])
      else known.push(issue)
    }
  }
  return found
}
