import type { CustomCellEditorProps } from 'ag-grid-react'
import type { CellValue } from '../../../shared/changes/change.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'

/** What a column hands to its editor. */
export interface EditorParams {
  field: FieldDefinition
  definition: ListDefinition
  vocabulary: Vocabulary
}

/** Editors work on the written text; it is read into a value when the cell is committed. */
export type EditorProps = CustomCellEditorProps<Row, CellValue> & EditorParams
