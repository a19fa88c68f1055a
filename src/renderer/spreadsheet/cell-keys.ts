/** Keys and clicks on a cell that is not being edited. */
import type {
  CellDoubleClickedEvent,
  CellKeyDownEvent,
  FullWidthCellKeyDownEvent,
} from 'ag-grid-community'
import { isEmpty } from '../../shared/changes/rows.ts'
import type { Edit, Row } from '../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { readInput, refuseAssigned } from './cell-input.ts'

interface CellKeysParams {
  definition: ListDefinition
  vocabulary: Vocabulary
  onEdit(edits: Edit[]): void
  onRefuse(message: string): void
}

type KeyEvent = CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>

export function cellKeys(latest: { readonly current: CellKeysParams }) {
  const fieldAt = (colId: string) =>
    latest.current.definition.fields.find((field) => field.key === colId)
  const refuse = (field: FieldDefinition) => latest.current.onRefuse(refuseAssigned(field))

  const clear = (row: Row, field: FieldDefinition) => {
    const { definition, vocabulary, onEdit, onRefuse } = latest.current
    const old = row.cells[field.key] ?? null
    if (isEmpty(old)) return
    const read = readInput(definition, vocabulary, row.cells, field, '')
    if (!read.ok) onRefuse(read.message)
    else
      onEdit([
        { edit: 'set', list: definition.key, id: row.id, field: field.key, value: null, old },
      ])
  }

  return {
    onCellKeyDown(event: KeyEvent): void {
      if (!('column' in event) || event.data === undefined) return
      if (event.api.getEditingCells().length > 0) return
      const field = fieldAt(event.column.getColId())
      const key = event.event
      if (field === undefined || !(key instanceof KeyboardEvent)) return
      if (isClearKey(key)) clear(event.data, field)
      else if (field.assigned === true && startsEditing(key)) refuse(field)
    },
    onCellDoubleClicked(event: CellDoubleClickedEvent<Row>): void {
      const field = fieldAt(event.column.getColId())
      if (field?.assigned === true) refuse(field)
    },
  }
}

export function isClearKey(event: KeyboardEvent): boolean {
  return (event.key === 'Delete' || event.key === 'Backspace') && !event.ctrlKey && !event.altKey
}

function startsEditing(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.key === ' ') return false
  return event.key === 'F2' || event.key === 'Enter' || event.key.length === 1
}
