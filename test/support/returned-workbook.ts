/** The workbook of a district as it was sent out, edited as a district edits it. */
import type exceljs from 'exceljs'
import { makeDispatch } from '../../src/main/exchange/dispatch.ts'
import type { Ledger } from '../../src/main/ledger/ledger.ts'
import type { ListDefinition } from '../../src/shared/lists/definition.ts'
import { fieldFinder } from '../../src/shared/lists/header-names.ts'
import { PROJECTS } from '../../src/shared/lists/projects.ts'
import { openOwn, type Value } from './workbooks.ts'

/** Row of the labels, under title and notes. */
const LABEL_ROW = 4

export class ReturnedWorkbook {
  readonly #book: exceljs.Workbook
  readonly #sheet: exceljs.Worksheet
  readonly #columns = new Map<string, number>()

  private constructor(book: exceljs.Workbook, list: ListDefinition) {
    this.#book = book
    const [sheet] = book.worksheets
    if (sheet === undefined) throw new Error(`no sheet of ${list.title}`)
    this.#sheet = sheet
    const find = fieldFinder(list)
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const field = find(String(sheet.getCell(LABEL_ROW, column).value))
      if (field !== null) this.#columns.set(field.key, column)
    }
  }

  /** What the ledger sends to the district now; the ledger does not record it. */
  static async sentTo(ledger: Ledger, district: string): Promise<ReturnedWorkbook> {
    const [only] = (await makeDispatch(ledger, district)).workbooks
    if (only === undefined) throw new Error('no workbook')
    return ReturnedWorkbook.of(only.bytes)
  }

  /** A workbook that went out. */
  static async of(bytes: Uint8Array, list: ListDefinition = PROJECTS): Promise<ReturnedWorkbook> {
    return new ReturnedWorkbook(await openOwn(bytes), list)
  }

  set(code: string, cells: Record<string, Value>): this {
    this.#write(this.rowOf(code), cells)
    return this
  }

  /** Into the row that bears a name, in whichever column. */
  setNamed(name: string, cells: Record<string, Value>): this {
    const bears = (row: number) =>
      [...this.#columns.values()].some((column) => this.#sheet.getCell(row, column).value === name)
    let row = LABEL_ROW + 1
    while (!bears(row)) {
      if (row > this.#sheet.rowCount) throw new Error(`no row ${name}`)
      row += 1
    }
    this.#write(row, cells)
    return this
  }

  /** Below the rows that were sent, where the workbook has room. */
  add(cells: Record<string, Value>): this {
    let row = LABEL_ROW + 1
    while (this.#isUsed(row)) row += 1
    this.#write(row, cells)
    return this
  }

  remove(code: string): this {
    this.#sheet.spliceRows(this.rowOf(code), 1)
    return this
  }

  /** Writes another text over the label of a column. */
  relabel(field: string, label: string): this {
    this.#sheet.getCell(LABEL_ROW, this.column(field)).value = label
    return this
  }

  rowOf(code: string): number {
    for (let row = LABEL_ROW + 1; row <= this.#sheet.rowCount; row += 1)
      if (this.#sheet.getCell(row, this.column('code')).value === code) return row
    throw new Error(`no row ${code}`)
  }

  column(field: string): number {
    const column = this.#columns.get(field)
    if (column === undefined) throw new Error(`no column ${field}`)
    return column
  }

  async bytes(): Promise<Buffer> {
    return Buffer.from(await this.#book.xlsx.writeBuffer())
  }

  #isUsed(row: number): boolean {
    return [...this.#columns.values()].some(
      (column) => this.#sheet.getCell(row, column).value !== null,
    )
  }

  #write(row: number, cells: Record<string, Value>): void {
    for (const [field, value] of Object.entries(cells))
      this.#sheet.getCell(row, this.column(field)).value = value as exceljs.CellValue // an error code is checked by Excel alone
  }
}
