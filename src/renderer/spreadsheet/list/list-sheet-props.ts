import type { ReactNode } from 'react'
import type { Op } from '../../../shared/changes/change.ts'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { SinceMark } from '../../../shared/lists/marks.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import type { RouteKey } from '../../app/address.ts'
import type { Arriving } from '../../service/arriving-rows.ts'
import type { WriteResult } from '../../service/writes.ts'
import type { CellPlace } from '../cell-history/cell-place.ts'
import type { RowMarks } from '../marks/use-row-marks.ts'
import type { Target } from '../model/targets.ts'
import type { SheetGridProps } from '../sheet-grid-props.ts'
import type { ListTool } from './list-tools.ts'

/** Objects and functions that are given anew only where they mean something new keep a grid quick. */
export interface ListSheetProps
  extends Pick<
    SheetGridProps,
    'adorn' | 'groupTitles' | 'only' | 'lockOf' | 'found' | 'emptyNext'
  > {
  definition: ListDefinition
  rows: readonly Row[]
  /** Set while others are still on their way, and the tools wait for them. */
  arriving?: Arriving | null
  vocabulary: Vocabulary
  /** Keys of the fields that stay in sight at the left. */
  frozen: readonly string[]
  /** The page, whose address says what the list is filtered to. */
  route: RouteKey
  /** What else the address of the page says; it stays there whatever the list is filtered to. */
  query?: Record<string, string>
  /** Without it everything is offered that the definition has use for. */
  tools?: readonly ListTool[]
  /** Without them the list offers no marks. */
  marks?: RowMarks
  /** Further marks, of rows that are no longer as they last went out in one of these ways. */
  since?: readonly SinceMark[]
  /** In place of the ledger, where what is shown is made from rows of other lists. */
  write?(edits: Edit[], gesture?: string): Promise<WriteResult>
  /** Which cells of such a list show what a change did. */
  targetsOf?(ops: readonly Op[]): Target[]
  /** Which cell of the ledger such a list shows in a cell; null for one that is worked out. */
  placeOf?(id: string, field: string): CellPlace | null
  /**
   * What the page does with the selected rows, behind the tools that change rows. The page is told of
   * a selection once it rests; what is done is done to what `selectedNow` says by then.
   */
  rowActions?(selected: readonly Row[], selectedNow: () => readonly Row[]): ReactNode
  /** In place of `definition`: the fields that the panel of a row shows. */
  recordDefinition?: ListDefinition
  /** What the page tells of a row in its panel, above its files and history. */
  recordParts?(id: string): ReactNode
  /** What the page shows beside the grid. */
  aside?: ReactNode
  /** Tools of the page before those of the list, and after them. */
  toolsBefore?: ReactNode
  toolsAfter?: ReactNode
}
