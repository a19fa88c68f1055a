import type { SheetReport } from '../../../../shared/import/report.ts'

/** Rows of the workbook that were taken for something else than data. */
export function SkippedList({ sheets }: { sheets: readonly SheetReport[] }) {
  const rows = sheets.flatMap((sheet) =>
    sheet.skipped.map((row) => ({ ...row, sheet: sheet.name })),
  )
  if (rows.length === 0) return <p className="review-none">没有跳过的行</p>
  return (
    <table className="review-columns">
      <thead>
        <tr>
          <th scope="col">位置</th>
          <th scope="col">原因</th>
          <th scope="col">内容</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ sheet, row, reason, text }) => (
          <tr key={`${sheet}!${row}`}>
            <td>{`“${sheet}”${row} 行`}</td>
            <td>{reason}</td>
            <td className="review-skipped-text" title={text}>
              {text}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
