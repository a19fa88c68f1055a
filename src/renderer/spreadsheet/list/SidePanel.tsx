import type { ReactNode } from 'react'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import type { WriteResult } from '../../service/writes.ts'
import { CellHistoryPanel } from '../cell-history/CellHistoryPanel.tsx'
import type { CellPlace } from '../cell-history/cell-place.ts'
import type { LockOf } from '../cell-input.ts'
import { RecordPanel } from '../record/RecordPanel.tsx'
import type { FoundIssues } from '../row-issues.ts'
import { rowTitle } from '../row-title.ts'
import { ColumnsPanel } from '../views/ColumnsPanel.tsx'
import type { Layout } from '../views/use-layout.ts'
import type { SidePanels } from './use-side-panels.ts'

interface SidePanelProps {
  definition: ListDefinition
  /** The fields that the panel of a row shows. */
  recordDefinition: ListDefinition
  vocabulary: Vocabulary
  panels: SidePanels
  /** The row in focus. */
  row: Row | null
  /** The field in focus. */
  field: string | null
  /** Which cell of the ledger it shows; null for one that is worked out. */
  placeOf(id: string, field: string): CellPlace | null
  lockOf: LockOf | undefined
  found: FoundIssues | undefined
  layout: Layout | null
  parts: ((id: string) => ReactNode) | undefined
  onWrite(edits: Edit[]): Promise<WriteResult>
  onLost(reason: string): void
}

/** The panel at the right of the grid, if one is open. */
export function SidePanel({
  definition,
  recordDefinition,
  panels,
  layout,
  field,
  placeOf,
  ...record
}: SidePanelProps) {
  if (panels.side === 'record')
    return (
      <RecordPanel
        definition={recordDefinition}
        {...record}
        onClose={() => panels.toggleSide('record')}
      />
    )
  if (panels.side === 'cell') {
    const { row } = record
    return (
      <CellHistoryPanel
        place={row === null || field === null ? null : placeOf(row.id, field)}
        title={row === null ? '' : rowTitle(definition, row.cells)}
        onClose={() => panels.toggleSide('cell')}
      />
    )
  }
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
