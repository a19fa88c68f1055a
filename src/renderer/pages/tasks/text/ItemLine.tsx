import { PaperClipOutlined } from '@ant-design/icons'
import type { ItemRow } from '../../../../shared/tasks/item-sheet.ts'
import { hrefOf } from '../../../app/address.ts'
import type { RowMarks } from '../../../spreadsheet/marks/use-row-marks.ts'

interface ItemLineProps {
  row: ItemRow
  marks: RowMarks
  /** How many attachments it has. */
  files: number
}

/** One item below its paragraph: how far it is, when it is due and how much it asks for. */
export function ItemLine({ row, marks, files }: ItemLineProps) {
  const { item, cells } = row
  const status = String(cells.status)
  return (
    <li>
      <span className="task-item-status" data-status={status}>
        {status}
      </span>
      <span className="task-item-terms">
        {[item.deadline?.text, amountText(row)].filter((text) => text).join('，')}
      </span>
      <DueText row={row} marks={marks} />
      <span className="task-item-words" title={item.requirement}>
        {item.requirement}
      </span>
      {files > 0 && (
        <span className="task-item-files" title={`${files} 个附件`}>
          <PaperClipOutlined /> {files}
        </span>
      )}
      <a href={hrefOf('tasks', { view: 'items', row: row.id, field: 'status' })}>登记</a>
    </li>
  )
}

/** The number as the plan words it, and how much of it is reached. */
function amountText({ item, cells }: ItemRow): string {
  const written = item.quantities.join('、')
  if (item.goal === null || typeof cells.achieved !== 'number') return written
  return `${written}（已完成 ${cells.achieved} ${item.goal.unit}）`
}

function DueText({ row, marks }: Pick<ItemLineProps, 'row' | 'marks'>) {
  const left = marks.daysLeft(row)
  if (left === null || left > marks.dueSoonDays) return <span className="task-item-due" />
  return (
    <span className="task-item-due" data-due={left < 0 ? 'overdue' : 'dueSoon'}>
      {dueWords(left)}
    </span>
  )
}

function dueWords(left: number): string {
  if (left < 0) return `逾期 ${-left} 天`
  return left === 0 ? '今天到期' : `剩 ${left} 天`
}
