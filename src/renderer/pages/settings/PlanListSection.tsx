import { useMemo } from 'react'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import { ListSheet } from '../../spreadsheet/ListSheet.tsx'
import type { ListTool } from '../../spreadsheet/list/list-tools.ts'

const TOOLS: readonly ListTool[] = ['add', 'remove', 'record']

interface PlanListSectionProps {
  definition: ListDefinition
  /** What the address of the page says besides. */
  query: Record<string, string>
}

/** A short list of the plan, edited like any other. */
export function PlanListSection({ definition, query }: PlanListSectionProps) {
  const { plan } = useLedger()
  const frozen = useMemo(() => definition.identity.flat(), [definition])
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  return (
    <ListSheet
      definition={definition}
      rows={useRows(definition)}
      vocabulary={vocabulary}
      frozen={frozen}
      route="settings"
      query={query}
      tools={TOOLS}
    />
  )
}
