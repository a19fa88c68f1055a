import { Button } from 'antd'
import { CHANGE_KIND_LABELS } from '../../../shared/changes/kind-labels.ts'
import type { CellVersion } from '../../../shared/history/cell-versions.ts'
import { hrefOf } from '../../app/address.ts'
import { timeText } from '../../app/time-text.ts'

interface CellVersionLineProps {
  version: CellVersion
  /** It is what the cell holds now. */
  isPresent: boolean
  /** null where it cannot be restored. */
  onRestore: (() => void) | null
}

/** What a cell held from when on, by whom, from where. */
export function CellVersionLine({ version, isPresent, onRestore }: CellVersionLineProps) {
  const { seq, at, author, kind, note, text, row, origin } = version
  return (
    <li className="cell-version" data-present={isPresent}>
      <div className="cell-version-value">
        {row === 'delete' ? <i>（整行删除）</i> : text}
        {isPresent && <em>现在</em>}
      </div>
      <div className="cell-version-who" title={note}>
        <time dateTime={at}>{timeText(at)}</time>
        <span>{author}</span>
        <span>{row === 'insert' ? '新增时' : CHANGE_KIND_LABELS[kind]}</span>
        <a href={hrefOf('history', { change: String(seq) })} title={note}>{`第 ${seq} 版`}</a>
      </div>
      {origin !== null && <div className="cell-version-origin">{`来自 ${origin}`}</div>}
      {onRestore !== null && (
        <Button size="small" onClick={onRestore}>
          恢复为此值
        </Button>
      )}
    </li>
  )
}
