import { CheckOutlined, DownOutlined, FlagOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useRef } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { MARK_LABELS, ROW_MARKS, type RowMark, SINCE_MARKS } from '../../../shared/lists/marks.ts'
import { type SinceNote, sinceNote } from './since-words.ts'
import type { RowMarks } from './use-row-marks.ts'
import type { SinceAnswers } from './use-since-marks.ts'

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
      return '与上一期相比新增或改过'
    case 'exported':
      return '上次导出后新增或改过'
    case 'locked':
      return '有锁定的格，不能修改'
  }
}

const CLEAR = 'clear'

/** Signs for which a button has room; longer words are for its label. */
const LONGEST_WORDS = 4

interface MarksMenuProps {
  rows: readonly Row[]
  marks: RowMarks
  /** Of the marks that the service tells. */
  answers: SinceAnswers
  chosen: readonly RowMark[]
  onChoose(chosen: RowMark[]): void
  isOpen: boolean
  onOpen(isOpen: boolean): void
}

/** Narrows the list to rows with any of the chosen marks; says how many rows have each. */
export function MarksMenu(props: MarksMenuProps) {
  const { rows, marks, answers, chosen, onChoose, isOpen, onOpen } = props
  const button = useRef<HTMLButtonElement>(null)
  const words = chosen.map((mark) => MARK_LABELS[mark]).join('、')
  const toggle = (mark: RowMark) =>
    onChoose(
      ROW_MARKS.filter((item) => (item === mark ? !chosen.includes(item) : chosen.includes(item))),
    )
  const itemsOf = (): NonNullable<MenuProps['items']> => {
    const counts = countsOf(rows, marks)
    return [
      ...marks.kinds.map((mark) => {
        const since = answers.get(mark)
        const isChosen = chosen.includes(mark)
        return {
          key: mark,
          // Nothing has gone out, so there is nothing to look for.
          disabled: !isChosen && since?.answer?.files.length === 0,
          icon: <CheckOutlined className={isChosen ? '' : 'menu-unchecked'} />,
          label: (
            <MarkLine
              mark={mark}
              note={sinceNoteOf(mark, answers) ?? { text: noteOf(mark, marks) }}
              count={since?.answer === null ? null : (counts.get(mark) ?? 0)}
            />
          ),
          onClick: () => toggle(mark),
        }
      }),
      { type: 'divider' },
      { key: CLEAR, label: '不按标记筛选', disabled: chosen.length === 0 },
    ]
  }
  return (
    <Dropdown
      open={isOpen}
      // Several marks are chosen in one go.
      onOpenChange={(open, { source }) => {
        if (source !== 'trigger') return
        // The item that has the focus goes with the menu.
        if (!open && document.activeElement?.role === 'menuitem') button.current?.focus()
        onOpen(open)
      }}
      menu={{
        items: isOpen ? itemsOf() : [],
        onClick({ key }) {
          if (key !== CLEAR) return
          onChoose([])
          onOpen(false)
        },
      }}
      trigger={['click']}
      autoFocus
    >
      <Button
        ref={button}
        icon={<FlagOutlined />}
        type={chosen.length > 0 ? 'primary' : 'default'}
        ghost={chosen.length > 0}
        title={`只看${words || marks.kinds.map((mark) => MARK_LABELS[mark]).join('、')}的行`}
        aria-label={words === '' ? '标记' : `标记：只看${words}`}
      >
        {words.length > LONGEST_WORDS ? `标记 ${chosen.length}` : words || '标记'}
        <DownOutlined />
      </Button>
    </Dropdown>
  )
}

interface MarkLineProps {
  mark: RowMark
  note: Partial<SinceNote>
  /** null while it is not known. */
  count: number | null
}

function MarkLine({ mark, note, count }: MarkLineProps) {
  return (
    <span className="marks-line" title={note.title}>
      {MARK_LABELS[mark]}
      <small>
        {note.text}
        {note.files && <span className="marks-file">{note.files}</span>}
      </small>
      <b>{count ?? '…'}</b>
    </span>
  )
}

/** null for a mark that rows tell by themselves. */
function sinceNoteOf(mark: RowMark, answers: SinceAnswers): SinceNote | null {
  const since = answers.get(mark)
  const known = SINCE_MARKS.find((item) => item === mark)
  return since === undefined || known === undefined ? null : sinceNote(known, since)
}

function countsOf(rows: readonly Row[], marks: RowMarks): Map<RowMark, number> {
  const counts = new Map<RowMark, number>()
  for (const row of rows)
    for (const mark of marks.of(row)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return counts
}
