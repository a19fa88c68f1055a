/** An official table on paper. */
import { type AnnexTable, annexText } from '../annex/table.ts'
import type { PaperTable } from './paper-table.ts'

const LABEL_MM = 30
const NUMBER_MM = 39

export function annexPaper({
  mark,
  title,
  header,
  headerRows,
  columns,
  rows,
}: AnnexTable): PaperTable {
  return {
    mark,
    title,
    header,
    headerRows,
    columns: [
      { width: LABEL_MM, align: 'center', isNumber: false },
      ...columns.map(
        ({ key }) => ({ key, width: NUMBER_MM, align: 'center', isNumber: true }) as const,
      ),
    ],
    rows: rows.map(({ label, isTotal, cells }) => ({
      key: label,
      isTotal,
      cells: [
        label,
        ...columns.map((column, index) => annexText(column, cells[index]?.value ?? null)),
      ],
    })),
    bodySize: 12,
    rowHeight: 9,
  }
}
