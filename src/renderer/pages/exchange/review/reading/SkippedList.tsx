import { Button } from 'antd'
import type { SheetReport } from '../../../../../shared/import/report.ts'
import { sureness, UNSURE } from './confidence.ts'

interface SkippedListProps {
  /** What a row is called: 项目. */
  rowName: string
  sheets: readonly SheetReport[]
  /** Says that a row, by its key, is data after all. */
  onTake(key: string): void
}

/** Rows of the workbook that were taken for something else than data. */
export function SkippedList({ rowName, sheets, onTake }: SkippedListProps) {
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
          <th scope="col">改为</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ sheet, row, reason, text, confidence }) => (
          <tr key={`${sheet}!${row}`} data-unsure={confidence < UNSURE}>
            <td>{`“${sheet}”${row} 行`}</td>
            <td>{sureness(reason, confidence)}</td>
            <td className="review-skipped-text" title={text}>
              {text}
            </td>
            <td>
              <Button
                size="small"
                aria-label={`第 ${row} 行是${rowName}，作为数据导入`}
                onClick={() => onTake(`${sheet}!${row}`)}
              >
                {`是${rowName}`}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
