import { useMemo } from 'react'
import type { Edit } from '../../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import { inPlanOrder } from '../../../../shared/lists/plan-order.ts'
import { vocabularyOf } from '../../../../shared/plan/vocabulary.ts'
import { useLedger, useRows } from '../../../service/use-ledger.tsx'
import { useWriteWith } from '../../../service/use-write-with.ts'
import { ListSheet } from '../../../spreadsheet/ListSheet.tsx'
import type { ListTool } from '../../../spreadsheet/list/list-tools.ts'
import { MoveButtons } from './MoveButtons.tsx'

const TOOLS: readonly ListTool[] = ['add', 'remove', 'record', 'cellHistory']
const NOTHING = {}
const FIXED_TOOLS: readonly ListTool[] = ['record', 'cellHistory']

interface PlanListSectionProps {
  definition: ListDefinition
  /** What the address of the page says besides. */
  query: Record<string, string>
  /** What its columns mean, where their names do not say it. */
  note?: string | undefined
  /** What becomes of edits once someone was asked about them; null where nothing is to be written. */
  ask?(edits: Edit[]): Promise<Edit[] | null>
}

/** A short list of the plan, edited like any other, in the order of the document. */
export function PlanListSection({ definition, query, note, ask }: PlanListSectionProps) {
  const { plan } = useLedger()
  const held = useRows(definition)
  const rows = useMemo(() => inPlanOrder(held), [held])
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const isOrdered = definition.fields.some(({ key }) => key === 'order')
  const frozen = useMemo(
    () => [...(isOrdered ? ['order'] : []), ...definition.identity.flat()],
    [definition, isOrdered],
  )
  const write = useWriteWith(NOTHING, ask)
  const sheet = (
    <ListSheet
      definition={definition}
      rows={rows}
      vocabulary={vocabulary}
      frozen={frozen}
      route="settings"
      query={query}
      write={write}
      tools={definition.hasFixedRows === true ? FIXED_TOOLS : TOOLS}
      rowActions={(selected, selectedNow) =>
        isOrdered && <MoveButtons list={definition.key} {...{ rows, selected, selectedNow }} />
      }
    />
  )
  if (note === undefined) return sheet
  return (
    <>
      <p className="settings-hint settings-note">{note}</p>
      {sheet}
    </>
  )
}
