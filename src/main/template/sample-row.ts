/** The sample row repeated: one row of text for each row of the export. */

import { childOf, type Element, escapeXml, textOf } from '../ooxml/xml.ts'
import { columnName } from '../workbook/cells.ts'
import { CellWriter } from './cell-xml.ts'
import { bodyRows, type DataColumn, type TemplateData, type Value } from './data.ts'
import type { FoundTable } from './find-table.ts'
import type { MarkNames } from './mark-names.ts'
import { loneMark, marksIn, replaceMarks } from './marks.ts'
import { mergesOf } from './merges.ts'
import { copyDown } from './references.ts'
import { columnWidths, heightOf, neededHeight, type WrappedCell } from './row-height.ts'
import type { TemplateCell } from './sheet-cells.ts'
import { textOfCell } from './sheet-cells.ts'
import type { Styles } from './styles.ts'
import { sumOf } from './sums.ts'

/** What one cell of the sample row becomes in each row. */
type Writer = (row: number, values: readonly Value[]) => string

/** The column whose text may need more lines, and the room it has. */
interface WrappedColumn extends WrappedCell {
  textIn: (values: readonly Value[]) => string
}

/** Column of the sheet, from 0, in which each column of the data stands; -1 where it has none. */
export function placesOf({ sample }: FoundTable, data: TemplateData, names: MarkNames): number[] {
  const places = data.columns.map(() => -1)
  for (const cell of sample.cells)
    for (const { name } of marksIn(textOfCell(cell))) {
      const column = names.column(name)
      if (column !== null && places[column] === -1) places[column] = cell.column
    }
  return places
}

export class SampleRow {
  readonly #data: TemplateData
  readonly #names: MarkNames
  readonly #styles: Styles
  readonly #cells: CellWriter
  readonly #writers: Writer[]
  /** The same for the empty rows of a form, which may be changed where filled ones may not. */
  readonly #spareWriters: Writer[]
  readonly #wrapped: WrappedColumn[]
  readonly #start: string
  readonly #startHigh: string
  readonly #end: string
  readonly #height: number
  readonly #number: number
  readonly #daysOff: number

  /** @param daysOff Days between the workbook's date system and the usual one. */
  constructor(
    table: FoundTable,
    data: TemplateData,
    names: MarkNames,
    styles: Styles,
    daysOff: number,
  ) {
    this.#daysOff = daysOff
    this.#data = data
    this.#names = names
    this.#styles = styles
    this.#number = table.sample.number
    const { element } = table.sample
    const prefix = element.prefix ? `${element.prefix}:` : ''
    this.#cells = new CellWriter(element.prefix)
    const places = placesOf(table, data, names)
    const writersFor = (isSpare: boolean) =>
      table.sample.cells.map((cell) => this.#writerOf(cell, places, isSpare))
    this.#writers = writersFor(false)
    this.#spareWriters = data.form === undefined ? this.#writers : writersFor(true)
    this.#wrapped = this.#wrappedColumns(table)
    this.#height = heightOf(table.root, element)
    this.#start = `<${prefix}row${attributesOf(element, ['r'])} r="`
    this.#startHigh = `<${prefix}row${attributesOf(element, ['r', 'ht', 'customHeight'])} customHeight="1" ht="`
    this.#end = `</${prefix}row>`
  }

  /** The rows as XML, with the empty ones below. */
  *rows(): Generator<string> {
    const { rows } = this.#data
    for (const [index, values] of rows.entries())
      yield this.#row(this.#writers, this.#number + index, values)
    for (let index = rows.length; index < bodyRows(this.#data); index += 1)
      yield this.#row(this.#spareWriters, this.#number + index, [])
  }

  #row(writers: readonly Writer[], number: number, values: readonly Value[]): string {
    let cells = ''
    for (const write of writers) cells += write(number, values)
    let height = 0
    for (const column of this.#wrapped)
      height = Math.max(height, neededHeight(column.textIn(values), column))
    return height > this.#height
      ? `${this.#startHigh}${height.toFixed(1)}" r="${number}">${cells}${this.#end}`
      : `${this.#start}${number}">${cells}${this.#end}`
  }

  #writerOf(cell: TemplateCell, places: readonly number[], isSpare: boolean): Writer {
    const letters = columnName(cell.column)
    const text = textOfCell(cell)
    const lone = loneMark(text)
    const index = lone === null ? null : this.#names.column(lone.name)
    const column = index === null ? undefined : this.#data.columns[index]
    if (index !== null && column !== undefined)
      return this.#valueWriter(letters, this.#styleOf(cell, column, isSpare), index, column, places)
    const style = styleAttribute(cell.style)
    if (marksIn(text).length > 0)
      return (row, values) => this.#cells.text(letters + row, style, this.#textIn(text, values))
    if (cell.formula !== null) {
      const formula = textOf(cell.formula)
      return (row) =>
        this.#cells.formula(
          letters + row,
          style,
          copyDown(formula, this.#number, row - this.#number),
          null,
        )
    }
    return this.#fixedWriter(cell, letters, style)
  }

  #valueWriter(
    letters: string,
    style: string,
    index: number,
    column: DataColumn,
    places: readonly number[],
  ): Writer {
    if (column.isDay === true)
      return (row, values) => {
        const day = values[index]
        const value = typeof day === 'number' ? day - this.#daysOff : (day ?? null)
        return this.#cells.value(letters + row, style, value)
      }
    if (column.isRowSum !== true)
      return (row, values) => this.#cells.value(letters + row, style, values[index] ?? null)
    const addends = places.filter((place, at) => place >= 0 && this.#data.columns[at]?.isAddend)
    return (row, values) => {
      const value = values[index]
      return typeof value === 'number'
        ? this.#cells.formula(letters + row, style, sumOf(addends, row), value)
        : this.#cells.empty(letters + row, style)
    }
  }

  #styleOf(cell: TemplateCell, column: DataColumn, isSpare: boolean): string {
    const slash = column.slashForZero === true
    const style = this.#styles.withFormat(cell.style, column.format, slash)
    if (this.#data.form === undefined) return styleAttribute(style)
    const { isLocked = 'always' } = column.input ?? {}
    const locks = isLocked === 'always' || (isLocked === 'filled' && !isSpare)
    return styleAttribute(this.#styles.withLock(style, locks))
  }

  /** A cell without marks is the same in every row. */
  #fixedWriter({ element, runs, formula }: TemplateCell, letters: string, style: string): Writer {
    if (element.getAttribute('t') === 'inlineStr')
      return (row) => this.#cells.text(letters + row, style, runs.join(''))
    const value = childOf(element, 'v')
    if (value === null || formula !== null) return (row) => this.#cells.empty(letters + row, style)
    const prefix = element.prefix ? `${element.prefix}:` : ''
    const type = element.getAttribute('t')
    const kind = type === null ? '' : ` t="${type}"`
    const rest = `"${style}${kind}><${prefix}v>${escapeXml(textOf(value))}</${prefix}v></${prefix}c>`
    return (row) => `<${prefix}c r="${letters}${row}${rest}`
  }

  #textIn(text: string, values: readonly Value[]): string {
    return replaceMarks(text, (name) => {
      const column = this.#names.column(name)
      const value = column === null ? this.#names.fact(name) : values[column]
      return String(value ?? '')
    })
  }

  #wrappedColumns({ root, sample }: FoundTable): WrappedColumn[] {
    const widthOf = columnWidths(root, this.#styles.digit)
    const merges = mergesOf(root).filter((merge) => merge.coversRow(sample.number))
    return sample.cells.flatMap((cell) => {
      const text = textOfCell(cell)
      const look = this.#styles.lookOf(cell.style)
      if (!look.isWrapped || marksIn(text).length === 0) return []
      const last =
        merges.find((merge) => merge.startsAt(cell.row, cell.column))?.right ?? cell.column
      let room = 0
      for (let column = cell.column; column <= last; column += 1) room += widthOf(column)
      return [{ look, room, textIn: (values) => this.#textIn(text, values) }]
    })
  }
}

function styleAttribute(style: number): string {
  return style === 0 ? '' : ` s="${style}"`
}

function attributesOf(element: Element, left: readonly string[]): string {
  return [...element.attributes]
    .filter(({ name }) => !left.includes(name))
    .map(({ name, value }) => ` ${name}="${escapeXml(value)}"`)
    .join('')
}
