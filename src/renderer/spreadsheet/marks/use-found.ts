/** What is found in rows by looking at others. */
import type { GridApi } from 'ag-grid-community'
import { useCallback } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FoundIssues } from '../row-issues.ts'
import { useDrawn } from './use-drawn.ts'

const NONE: FoundIssues = new Map()

/** Looks up a row. */
export function useFound(api: GridApi<Row> | null, found: FoundIssues = NONE) {
  const latest = useDrawn(api, found, wordsOf)
  return useCallback((id: string) => latest.current.get(id), [latest])
}

function wordsOf(found: FoundIssues, id: string): string {
  return (found.get(id) ?? []).map(({ field, message }) => `${field} ${message}`).join('\n')
}
