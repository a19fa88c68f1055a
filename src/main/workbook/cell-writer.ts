/** Takes the cells of a sheet in their order and puts them into columns of values. */
import { type CellColumns, MARK, NONE, placeKey, SAME } from './cell-columns.ts'
import { type CellRange, MAX_CELLS, type SheetCell } from './cells.ts'
import { indexFrom } from './place-map.ts'
import { tooManyCells } from './unreadable.ts'

/** The texts of a workbook, each once. */
export class StringTable {
  readonly strings: string[] = []
  readonly #places = new Map<string, number>()

  placeOf(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const own = copyOf(text)
    this.#places.set(own, this.strings.length)
    return this.strings.push(own) - 1
  }
}

/** What is cut out of a longer text keeps all of that in memory, but for the shortest pieces. */
function copyOf(text: string): string {
  return text.length > 12 && text.isWellFormed() ? Buffer.from(text).toString() : text
}

/** In place of the marks of a cell that is covered. */
const COVERED = 0xff

export class CellWriter {
  readonly #strings: StringTable
  readonly #rows: number[] = []
  readonly #starts: number[] = []
  readonly #formulas = new Map<number, string>()
  #columns = new Uint16Array(1024)
  #marks = new Uint8Array(1024)
  #values = new Float64Array(1024)
  #texts = new Int32Array(1024)
  #formats = new Int32Array(1024)
  #count = 0
  /** The last row and column that hold something; -1 for none. */
  readonly used = { bottom: -1, right: -1 }

  constructor(strings: StringTable) {
    this.#strings = strings
  }

  /**
   * Cells come row by row and from left to right.
   * @throws Unreadable where they are more than an honest sheet has.
   */
  add(row: number, column: number, cell: SheetCell): void {
    const { value, text, isPercent, isError, format, formula } = cell
    if (row !== this.used.bottom) this.#beginRow(row)
    if (column > this.used.right) this.used.right = column
    const index = this.#count
    if (index === MAX_CELLS) throw tooManyCells()
    if (index === this.#columns.length) this.#resize(Math.min(2 * index, MAX_CELLS))
    this.#count = index + 1
    const kind = typeof value === 'string' ? MARK.text : typeof value === 'boolean' ? MARK.truth : 0
    this.#columns[index] = column
    this.#marks[index] = kind | (isPercent ? MARK.percent : 0) | (isError ? MARK.error : 0)
    this.#values[index] = typeof value === 'string' ? this.#strings.placeOf(value) : Number(value)
    this.#texts[index] = text === String(value) ? SAME : this.#strings.placeOf(text)
    this.#formats[index] = format === undefined ? NONE : this.#strings.placeOf(format)
    if (formula !== undefined) this.#formulas.set(placeKey(row, column), formula)
  }

  #beginRow(row: number): void {
    this.#rows.push(row)
    this.#starts.push(this.#count)
    this.used.bottom = row
  }

  /** All that was added, without what lies under a merged block, which is shown nowhere. */
  end(merges: readonly CellRange[]): CellColumns {
    for (const merge of merges) this.#cover(merge)
    if (merges.length > 0) this.#dropCovered()
    this.#resize(this.#count)
    return {
      rows: Uint32Array.from(this.#rows),
      starts: Uint32Array.from([...this.#starts, this.#count]),
      columns: this.#columns,
      marks: this.#marks,
      values: this.#values,
      texts: this.#texts,
      formats: this.#formats,
      formulas: this.#formulas,
    }
  }

  #resize(length: number): void {
    this.#columns = new Uint16Array(this.#columns.buffer.transfer(2 * length))
    this.#marks = new Uint8Array(this.#marks.buffer.transfer(length))
    this.#values = new Float64Array(this.#values.buffer.transfer(8 * length))
    this.#texts = new Int32Array(this.#texts.buffer.transfer(4 * length))
    this.#formats = new Int32Array(this.#formats.buffer.transfer(4 * length))
  }

  #cover({ top, left, bottom, right }: CellRange): void {
    for (let at = indexFrom(this.#rows, top); (this.#rows[at] ?? bottom + 1) <= bottom; at++) {
      const end = this.#starts[at + 1] ?? this.#count
      for (let index = this.#starts[at] ?? end; index < end; index++) {
        const column = this.#columns[index] ?? 0
        const isFirst = this.#rows[at] === top && column === left
        if (column >= left && column <= right && !isFirst) this.#marks[index] = COVERED
      }
    }
  }

  #dropCovered(): void {
    const rows = this.#rows.splice(0)
    const starts = [...this.#starts.splice(0), this.#count]
    this.#count = 0
    for (const [at, row] of rows.entries()) {
      const start = this.#count
      for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index++)
        if (this.#marks[index] !== COVERED) this.#move(index, this.#count++)
      if (this.#count === start) continue
      this.#rows.push(row)
      this.#starts.push(start)
    }
  }

  #move(from: number, to: number): void {
    const all = [this.#columns, this.#marks, this.#values, this.#texts, this.#formats]
    for (const values of all) values[to] = values[from] ?? 0
  }
}
