/** What a gesture over many cells would do, and on what sheet. */
import type { Cells } from '../../../shared/changes/change.ts'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import type { LockOf } from '../cell-input.ts'
import type { GridView } from './view.ts'

/** The sheet that a gesture acts on. */
export interface Sheet {
  definition: ListDefinition
  vocabulary: Vocabulary
  view: GridView
  rowOf(id: string): Row | undefined
  lockOf?: LockOf | undefined
  /** Cells that a row added below the last one begins with (what the view is filtered to). */
  defaults: Cells
  /** True where rows are given, and none is added. */
  hasFixedRows?: boolean
}

export interface Refusal {
  /** Place in the view; columns past the last one are possible. */
  row: number
  column: number
  /** Key of the field, null where there is none or the whole row is refused. */
  field: string | null
  written: string
  reason: string
  kind: RefusalKind
}

/** The cell takes no value at all; its row must have one; or this value cannot stand there. */
export type RefusalKind = 'readOnly' | 'needed' | 'unfit'

/** One cell of a row that exists. */
export type SetEdit = Edit & { edit: 'set' }

export interface Plan {
  edits: Edit[]
  refusals: Refusal[]
  /** Cells that were meant only as parts of whole rows or columns, and stay as they are. */
  passed: Refusal[]
  /** Cells that will change in rows that exist. */
  cells: number
  /** Rows that exist and will change. */
  rows: number
  /** Rows that will be added. */
  added: number
}
