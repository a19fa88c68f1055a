import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { PrintedColumn } from './bands.ts'
import type { PrintedTable } from './printed-table.ts'
import './print.css'

interface Props {
  title: string
  read(): PrintedTable | null
}

/** A grid draws the rows in sight alone; while a page is printed, all that it shows stands here. */
export function PrintedSheet({ title, read }: Props) {
  const [table, setTable] = useState<PrintedTable | null>(null)
  useEffect(() => {
    // The browser takes the page as it is when this returns.
    const before = () => flushSync(() => setTable(read()))
    const after = () => setTable(null)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [read])
  if (table === null) return null
  const { bands, rows, shown } = table
  return createPortal(
    <div className="printed-sheet">
      <h1>{title}</h1>
      {rows === null ? (
        <p>显示的 {shown} 行太多，没有打印。请先筛选，或用“导出明细”导出为 PDF、Excel 后打印。</p>
      ) : (
        bands.map((band) => (
          <Band key={band.map(({ key }) => key).join()} band={band} rows={rows} />
        ))
      )}
    </div>,
    document.body,
  )
}

function Band({
  band,
  rows,
}: {
  band: readonly PrintedColumn[]
  rows: readonly ReadonlyMap<string, string>[]
}) {
  return (
    <table>
      <colgroup>
        <col className="printed-number" />
        {band.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th />
          {band.map(({ key, heading }) => (
            <th key={key}>{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are printed once, in their order
          <tr key={index}>
            <td className="printed-number">{index + 1}</td>
            {band.map(({ key, isNumeric }) => (
              <td key={key} className={isNumeric ? 'printed-amount' : ''}>
                {row.get(key)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
