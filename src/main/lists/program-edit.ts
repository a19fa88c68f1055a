/**
 * What the program itself may wish beyond a person: a new row under an id that it knows already,
 * read, completed and checked before, and a deleted row brought back with all that it had, its
 * assigned values too.
 */
import type { Cells } from '../../shared/changes/change.ts'
import type { Edit } from '../../shared/contract/schemas.ts'

export type ProgramEdit =
  | Edit
  | { edit: 'place'; list: string; id: string; cells: Cells }
  | { edit: 'restore'; list: string; id: string; cells: Cells }
