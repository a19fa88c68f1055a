import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  HolderOutlined,
  PushpinFilled,
  PushpinOutlined,
} from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { ViewColumn } from '../../../shared/views/view-state.ts'
import type { ColumnDrag } from './use-column-drag.ts'

interface ColumnLineProps {
  field: FieldDefinition
  column: ViewColumn
  /** Makes the line one that can be dragged to another place. */
  drag: ColumnDrag
  onChange(part: Partial<ViewColumn>): void
  onMove(step: 1 | -1): void
}

/** One column: shown or not, pinned or not, and its place, changed by dragging or by buttons. */
export function ColumnLine({ field: { label }, column, drag, onChange, onMove }: ColumnLineProps) {
  const pin = column.isPinned ? '取消固定' : '固定'
  return (
    <div {...drag} className={`columns-line ${drag.className}`}>
      <HolderOutlined className="columns-handle" title="拖动以移动列" />
      <Checkbox
        checked={!column.isHidden}
        onChange={(event) => onChange({ isHidden: !event.target.checked })}
      >
        {label}
      </Checkbox>
      <Button
        type="text"
        icon={column.isPinned ? <PushpinFilled /> : <PushpinOutlined />}
        className={column.isPinned ? 'columns-pinned' : ''}
        title={column.isPinned ? '取消固定' : '固定在左侧'}
        aria-label={`${pin} ${label}`}
        onClick={() => onChange({ isPinned: !column.isPinned })}
      />
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        title="上移（在表中向左）"
        aria-label={`上移 ${label}`}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        title="下移（在表中向右）"
        aria-label={`下移 ${label}`}
        onClick={() => onMove(1)}
      />
    </div>
  )
}
