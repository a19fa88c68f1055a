/** Reads the cells of one column; what stands there again and again is read once. */
import type { SheetCell } from '../../workbook/cells.ts'
import { type CellContext, type ReadCell, readCell } from './read-cell.ts'

/** So many different texts are kept: a column of names has as many as rows, and none comes again. */
const MOST_KNOWN = 2000

export class ColumnReader {
  readonly #context: CellContext
  readonly #known = new Map<string, ReadCell>()

  constructor(context: CellContext) {
    this.#context = context
  }

  get column(): CellContext['column'] {
    return this.#context.column
  }

  read(cell: SheetCell): ReadCell {
    const { value, text, isError } = cell
    // Of a text that is shown as it is, nothing else counts.
    if (typeof value !== 'string' || text !== value || isError) return readCell(cell, this.#context)
    const known = this.#known.get(value)
    if (known !== undefined) return known
    const read = readCell(cell, this.#context)
    if (this.#known.size < MOST_KNOWN) this.#known.set(value, read)
    return read
  }
}
