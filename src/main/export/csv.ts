/** A paper table as csv for spreadsheets: UTF-8 with BOM, CRLF, nothing that runs as a formula. */
import papaparse from 'papaparse'
import { leafHeadings, type PaperTable } from '../../shared/paper/paper-table.ts'
import { disarmed } from '../workbook/csv-formulas.ts'

/** Excel takes a file without it for the local code page. */
const BOM = '\ufeff'

export function csvBytes(table: PaperTable): Uint8Array<ArrayBuffer> {
  const { columns, rows } = table
  const lines = [
    leafHeadings(table).map(disarmed),
    ...rows.map(({ cells }) =>
      columns.map(({ isNumber }, at) => {
        const text = cells[at] ?? ''
        // A number of the ledger cannot be a formula, and -5 must stay one.
        return isNumber ? text : disarmed(text)
      }),
    ),
  ]
  const csv = papaparse.unparse(lines, {
    newline: '\r\n',
    // Quotes tell readers with types that codes and phones are text.
    quotes: columns.map(({ isNumber }) => !isNumber),
  })
  return new TextEncoder().encode(`${BOM}${csv}\r\n`)
}
