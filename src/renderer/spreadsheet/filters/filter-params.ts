/** What the filter of a column knows of its column. */
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import type { comparatorOf } from '../../../shared/views/ordering.ts'
import type { Arrangement } from '../arrangement/arrangement.ts'

export interface ColumnFilterParams {
  field: FieldDefinition
  vocabulary: Vocabulary
  compare: ReturnType<typeof comparatorOf>
  /** Without it rows are filtered by what they are now. */
  arrangement?: Arrangement
}
