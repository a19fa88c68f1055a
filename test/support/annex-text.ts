import { type AnnexTable, annexText } from '../../src/shared/annex/table.ts'

/** The rows of an official table as printed. */
export function printedRows(table: AnnexTable): string[][] {
  return table.rows.map(({ label, cells }) => [
    label,
    ...cells.map(({ value }, index) => {
      const column = table.columns[index]
      if (column === undefined) throw new Error(`no column ${index}`)
      return annexText(column, value)
    }),
  ])
}

/** Every header cell as `text row,column rowSpan×columnSpan`. */
export function headerCells({ header }: AnnexTable): string[] {
  return header.map(
    ({ text, row, column, rowSpan, columnSpan }) =>
      `${text} ${row},${column} ${rowSpan}×${columnSpan}`,
  )
}
