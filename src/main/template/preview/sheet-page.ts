/** The first page of one filled sheet, drawn from its own widths, heights and styles. */
import type { PreviewCell, PreviewLook, PreviewPage } from '../../../shared/contract/templates.ts'
import { childOf, type Element, isOn, rootOf } from '../../ooxml/xml.ts'
import type { Sheet, SheetCell } from '../../workbook/cells.ts'
import { digitPixels } from '../digit-width.ts'
import { rowsOf, type TemplateRow } from '../sheet-cells.ts'
import type { TemplateSheet, TemplateWorkbook } from '../workbook.ts'
import { columnWidths, pageSetup, rowHeight } from './page-setup.ts'

/** Stands for what a formula will come to. */
const UNCOUNTED = '＝…'

/** No page holds more rows, however low they are. */
const MOST_ROWS = 80

export function sheetPage(
  workbook: TemplateWorkbook,
  { name, path }: TemplateSheet,
  sheet: Sheet,
  looks: readonly PreviewLook[],
): PreviewPage {
  const root = rootOf(workbook.package.document(path))
  const setup = pageSetup(root)
  const { width, height, margins } = setup
  const bounds = extentOf(sheet)
  const widths = columnWidths(root, bounds.columns, digitOf(looks))
  const whole = widths.reduce((sum, value) => sum + value, 0)
  const room = {
    width: width - margins.left - margins.right,
    height: height - margins.top - margins.bottom,
  }
  const scale = setup.scale ?? Math.min(1, (room.width * setup.pagesWide) / whole)
  const shown = fitting(widths, room.width / scale)
  const rows = rowsByNumber(root)
  const heights = Array.from({ length: Math.min(bounds.rows, MOST_ROWS) }, (_, row) =>
    rowHeight(rows.get(row + 1)?.element ?? null, root),
  )
  const rowCount = fitting(heights, room.height / scale)
  const grid = new Grid(sheet, rows, looks, { rows: rowCount, columns: shown })
  return {
    sheet: name,
    width,
    height,
    margins,
    scale,
    columns: widths.slice(0, shown),
    rows: heights.slice(0, rowCount).map((own, row) => ({ height: own, cells: grid.cellsOf(row) })),
    looks: [...looks],
    pagesWide: setup.pagesWide,
    columnsLeft: setup.pagesWide > 1 ? 0 : bounds.columns - shown,
    rowsLeft: bounds.rows - rowCount,
    hasDrawings: ['drawing', 'picture', 'oleObjects'].some((tag) => childOf(root, tag) !== null),
  }
}

function digitOf([usual]: readonly PreviewLook[]): number {
  return usual === undefined ? digitPixels('', 11) : digitPixels(usual.font, usual.size)
}

/** How many of these lengths fit into the room; at least one. */
function fitting(lengths: readonly number[], room: number): number {
  let used = 0
  const place = lengths.findIndex((length) => {
    used += length
    // Printers do not mind a hair's breadth.
    return used > room + 0.5
  })
  return place < 0 ? lengths.length : Math.max(place, 1)
}

function extentOf({ rows, merges }: Sheet): { rows: number; columns: number } {
  const columns = [...rows.values()].flatMap((cells) => [...cells.keys()])
  return {
    rows: Math.max(0, ...rows.keys(), ...merges.map(({ bottom }) => bottom)) + 1,
    columns: columns.reduce(
      (most, column) => Math.max(most, column + 1),
      Math.max(0, ...merges.map(({ right }) => right)) + 1,
    ),
  }
}

function rowsByNumber(root: Element): Map<number, TemplateRow> {
  const data = childOf(root, 'sheetData')
  // Texts come from the reader, so that none are looked up here.
  const rows = data === null ? [] : rowsOf(data, [])
  return new Map(
    rows
      .filter(({ element }) => !isOn(element.getAttribute('hidden')))
      .map((row) => [row.number, row]),
  )
}

/** A formula of the template has no result before a spreadsheet opens the file. */
function textOf(cell: SheetCell | undefined): string {
  if (cell === undefined) return ''
  return cell.isError && cell.formula !== undefined ? UNCOUNTED : cell.text
}

class Grid {
  readonly #sheet: Sheet
  readonly #rows: ReadonlyMap<number, TemplateRow>
  readonly #looks: readonly PreviewLook[]
  readonly #bounds: { rows: number; columns: number }
  /** Cells that a merged block covers, as `row/column`. */
  readonly #covered = new Set<string>()

  constructor(
    sheet: Sheet,
    rows: ReadonlyMap<number, TemplateRow>,
    looks: readonly PreviewLook[],
    bounds: { rows: number; columns: number },
  ) {
    this.#sheet = sheet
    this.#rows = rows
    this.#looks = looks
    this.#bounds = bounds
    for (const { top, left, bottom, right } of sheet.merges)
      for (let row = top; row <= Math.min(bottom, bounds.rows); row += 1)
        for (let column = left; column <= Math.min(right, bounds.columns); column += 1)
          if (row !== top || column !== left) this.#covered.add(`${row}/${column}`)
  }

  cellsOf(row: number): PreviewCell[] {
    const styles = new Map(
      (this.#rows.get(row + 1)?.cells ?? []).map(({ column, style }) => [column, style]),
    )
    const cells = this.#sheet.rows.get(row)
    return Array.from({ length: this.#bounds.columns }, (_, column) => column)
      .filter((column) => !this.#covered.has(`${row}/${column}`))
      .map((column) => this.#cell(row, column, cells?.get(column), styles.get(column) ?? 0))
  }

  #cell(row: number, column: number, cell: SheetCell | undefined, style: number): PreviewCell {
    const merge = this.#sheet.merges.find(({ top, left }) => top === row && left === column)
    const bottom = Math.min(merge?.bottom ?? row, this.#bounds.rows - 1)
    const right = Math.min(merge?.right ?? column, this.#bounds.columns - 1)
    return {
      column,
      text: textOf(cell),
      isNumber: typeof cell?.value === 'number',
      rowSpan: bottom - row + 1,
      columnSpan: right - column + 1,
      look: this.#looks[style] === undefined ? 0 : style,
    }
  }
}
