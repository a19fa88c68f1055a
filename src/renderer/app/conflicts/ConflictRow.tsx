import { Radio } from 'antd'
import type { CellConflict } from '../../../shared/changes/cell-conflict.ts'
import type { CellValue } from '../../../shared/changes/change.ts'
import { shownField, shownList, shownValue } from '../../../shared/history/shown-list.ts'
import { useLists } from '../../service/use-ledger.tsx'
import { timeText } from '../time-text.ts'

interface ConflictRowProps {
  conflict: CellConflict
  isMine: boolean
  onPick(isMine: boolean): void
}

/** One cell: what was seen, what the other wrote, what is wished. */
export function ConflictRow({ conflict, isMine, onPick }: ConflictRowProps) {
  const { list: key, code, name, old, now, value, isGone, by, at } = conflict
  const list = shownList(useLists(), key)
  const field = shownField(list, conflict.field)
  const text = (cell: CellValue) => shownValue(field, cell)
  const title = [code, name].filter(Boolean).join(' ')
  const who = [by, at === null ? null : timeText(at)].filter(Boolean).join(' ')
  return (
    <tr>
      <th scope="row">
        {title}
        <b>{field.label}</b>
      </th>
      <td>{text(old)}</td>
      <td>
        {isGone ? (
          <span>{`这个${list.rowName}已被删除`}</span>
        ) : (
          <Radio
            checked={!isMine}
            onChange={() => onPick(false)}
            aria-label={`${title} ${field.label}：保留他人的 ${text(now)}`}
          >
            {text(now)}
          </Radio>
        )}
        <small>{who}</small>
      </td>
      <td>
        {isGone ? (
          text(value)
        ) : (
          <Radio
            checked={isMine}
            onChange={() => onPick(true)}
            aria-label={`${title} ${field.label}：改为我填的 ${text(value)}`}
          >
            {text(value)}
          </Radio>
        )}
      </td>
    </tr>
  )
}
