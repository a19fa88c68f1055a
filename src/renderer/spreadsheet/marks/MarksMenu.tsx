import { CheckOutlined, DownOutlined, FlagOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { MARK_LABELS, ROW_MARKS, type RowMark } from '../../../shared/lists/marks.ts'
import type { RowMarks } from './use-row-marks.ts'

function noteOf(mark: RowMark, { dueSoonDays }: RowMarks): string {
  switch (mark) {
    case 'overdue':
      return '过了完成时限仍未完成'
    case 'dueSoon':
      return `${dueSoonDays} 天内到期`
    case 'missing':
      return '应填的格是空的'
    case 'invalid':
      return '重复、校验位、日期先后、前后填报等不对'
    case 'changed':
      return '上次下发填报表后新增或改过'
    case 'locked':
      return '有锁定的格，不能修改'
  }
}

const CLEAR = 'clear'

interface MarksMenuProps {
  rows: readonly Row[]
  marks: RowMarks
  chosen: readonly RowMark[]
  onChoose(chosen: RowMark[]): void
}

/** Narrows the list to rows with any of the chosen marks; says how many rows have each. */
export function MarksMenu({ rows, marks, chosen, onChoose }: MarksMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const words = chosen.map((mark) => MARK_LABELS[mark]).join('、')
  const toggle = (mark: RowMark) =>
    onChoose(
      ROW_MARKS.filter((item) => (item === mark ? !chosen.includes(item) : chosen.includes(item))),
    )
  const items: MenuProps['items'] = isOpen
    ? [
        ...marks.kinds.map((mark) => ({
          key: mark,
          icon: <CheckOutlined className={chosen.includes(mark) ? '' : 'menu-unchecked'} />,
          label: (
            <MarkLine mark={mark} note={noteOf(mark, marks)} count={countOf(rows, marks, mark)} />
          ),
          onClick: () => toggle(mark),
        })),
        { type: 'divider' },
        { key: CLEAR, label: '不按标记筛选', disabled: chosen.length === 0 },
      ]
    : []
  return (
    <Dropdown
      open={isOpen}
      // Several marks are chosen in one go.
      onOpenChange={(open, { source }) => source === 'trigger' && setOpen(open)}
      menu={{
        items,
        onClick({ key }) {
          if (key !== CLEAR) return
          onChoose([])
          setOpen(false)
        },
      }}
      trigger={['click']}
      autoFocus
    >
      <Button
        icon={<FlagOutlined />}
        type={chosen.length > 0 ? 'primary' : 'default'}
        ghost={chosen.length > 0}
        title={`只看${marks.kinds.map((mark) => MARK_LABELS[mark]).join('、')}的行`}
        aria-label={words === '' ? '标记' : `标记：只看${words}`}
      >
        {chosen.length > 1 ? `标记 ${chosen.length}` : words || '标记'}
        <DownOutlined />
      </Button>
    </Dropdown>
  )
}

function MarkLine({ mark, note, count }: { mark: RowMark; note: string; count: number }) {
  return (
    <span className="marks-line">
      {MARK_LABELS[mark]}
      <small>{note}</small>
      <b>{count}</b>
    </span>
  )
}

function countOf(rows: readonly Row[], marks: RowMarks, mark: RowMark): number {
  return rows.filter((row) => marks.of(row).includes(mark)).length
}
