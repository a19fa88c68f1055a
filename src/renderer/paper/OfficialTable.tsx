import type { ReactNode } from 'react'
import {
  type AnnexCell,
  type AnnexColumn,
  type AnnexRow,
  type AnnexTable,
  annexText,
  type HeaderCell,
} from '../../shared/annex/table.ts'
import './paper.css'

export interface CellPlace {
  row: AnnexRow
  column: AnnexColumn
  cell: AnnexCell
  /** The number as the official table prints it. */
  text: string
}

interface OfficialTableProps {
  table: AnnexTable
  /** Draws a number cell; the printed number alone by default. */
  renderCell?: (place: CellPlace) => ReactNode
  /** True where a cell stands out. */
  isMarked?: (place: CellPlace) => boolean
}

/** An official table as it stands on paper. */
export function OfficialTable({
  table,
  renderCell = ({ text }) => text,
  isMarked = () => false,
}: OfficialTableProps) {
  const headerRows = Array.from({ length: table.headerRows }, (_, row) =>
    table.header.filter((cell) => cell.row === row),
  )
  return (
    <section className="paper" aria-label={table.title}>
      {table.mark !== null && <p className="paper-mark">{table.mark}</p>}
      <h3 className="paper-title">{table.title}</h3>
      <table className="paper-table">
        <thead>
          {headerRows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: header rows never move
            <tr key={row}>
              {cells.map((cell) => (
                <Heading key={cell.column} cell={cell} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.label} data-total={row.isTotal || undefined}>
              <th scope="row">{row.label}</th>
              {placesOf(table, row).map((place) => (
                <td
                  key={place.column.key}
                  data-district={row.label}
                  data-category={place.column.key}
                  data-marked={isMarked(place) || undefined}
                >
                  {renderCell(place)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Heading({ cell }: { cell: HeaderCell }) {
  return (
    <th
      scope={cell.columnSpan > 1 ? 'colgroup' : 'col'}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
    >
      {cell.text}
    </th>
  )
}

function placesOf(table: AnnexTable, row: AnnexRow): CellPlace[] {
  return table.columns.flatMap((column, index) => {
    const cell = row.cells[index]
    return cell === undefined ? [] : [{ row, column, cell, text: annexText(column, cell.value) }]
  })
}
