/** The plan of a row that the ledger does not have. */
import type { Cells, CellValue } from '../../shared/changes/change.ts'
import { isEmpty } from '../../shared/changes/rows.ts'
import type { PlanCell, PlanRow } from '../../shared/import/plan.ts'
import type { PlannedRow, Resolved } from '../../shared/import/resolve.ts'
import { checkRow, type RowIssue } from '../../shared/lists/check-row.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { completeRow } from '../../shared/lists/derive.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { remembered } from '../../shared/remembered.ts'
import { refusedCells } from './plan-cells.ts'
import type { SourceRow } from './source-rows.ts'

/**
 * A whole workbook may be new, and all of a new row says the same: it would be added. So its cells
 * are made when someone looks at them; what would be added is worked out and checked here, once.
 */
export class NewRow implements PlannedRow {
  readonly kind = 'added'
  readonly conflict = null
  readonly id = null
  readonly by = null
  readonly error = null
  readonly candidates: PlanRow['candidates'] = []
  /** What is wrong or missing in it, but for cells that cannot be read. */
  readonly issues: readonly RowIssue[]
  readonly #source: SourceRow
  /** What the row says of fields that a workbook may fill. */
  readonly #own: Cells
  readonly #complete: Cells

  constructor(list: ListDefinition, vocabulary: Vocabulary, source: SourceRow) {
    this.#source = source
    this.#own = ownCells(list, source.whole)
    this.#complete = completeRow(list, this.#own, vocabulary)
    const unread = new Set(source.refused.map(({ field }) => field))
    this.issues = checkRow(list, this.#complete).filter(
      ({ field, code }) => !(code === 'missing' && unread.has(field)),
    )
  }

  get key(): string {
    return this.#source.key
  }

  get title(): string {
    return this.#source.title
  }

  get sheet(): string {
    return this.#source.incoming.sheet
  }

  get row(): number {
    return this.#source.incoming.row
  }

  get cells(): PlanCell[] {
    const { written } = this.#source.incoming
    const filled = Object.entries(this.#own).map(
      ([field, theirs]): PlanCell => ({
        field,
        base: null,
        ours: null,
        theirs,
        outcome: 'theirs',
        cell: this.#source.cellOf(field),
        written: written[field] ?? null,
      }),
    )
    return [...filled, ...refusedCells(this.#source, {})]
  }

  get asPlanned(): Resolved | null {
    const isClean =
      this.#source.refused.length === 0 && this.issues.every(({ level }) => level === 'warning')
    return isClean ? { write: 'insert', cells: this.#complete } : null
  }
}

/** Of most rows all cells, which are not copied then. */
function ownCells(list: ListDefinition, cells: Cells): Cells {
  const fields = newFields(list)
  const isOwn = ([field, value]: [string, CellValue]) => fields.has(field) && !isEmpty(value)
  const entries = Object.entries(cells)
  return entries.every(isOwn) ? cells : Object.fromEntries(entries.filter(isOwn))
}

/** Fields that a workbook may fill; a new row may bring back the number it once had. */
const newFields = remembered(
  (list: ListDefinition) =>
    new Set(
      list.fields
        .filter(({ assigned, assignedFrom }) => assigned !== true || assignedFrom !== undefined)
        .map(({ key }) => key),
    ),
)
