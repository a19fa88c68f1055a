import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { RecordPanel } from '../record/RecordPanel.tsx'
import { ColumnsPanel } from '../views/ColumnsPanel.tsx'
import type { Layout } from '../views/use-layout.ts'
import type { SidePanels } from './use-side-panels.ts'

interface SidePanelProps {
  definition: ListDefinition
  vocabulary: Vocabulary
  panels: SidePanels
  /** The row in focus. */
  row: Row | null
  layout: Layout | null
  onWrite(edits: Edit[]): void
  onLost(reason: string): void
}

/** The panel at the right of the grid, if one is open. */
export function SidePanel({ definition, panels, layout, ...record }: SidePanelProps) {
  if (panels.side === 'record')
    return (
      <RecordPanel
        definition={definition}
        {...record}
        onClose={() => panels.toggleSide('record')}
      />
    )
  if (panels.side === 'columns' && layout !== null)
    return (
      <ColumnsPanel
        definition={definition}
        layout={layout}
        onClose={() => panels.toggleSide('columns')}
      />
    )
  return null
}
