import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { CellVersions } from './CellVersions.tsx'
import type { CellPlace } from './cell-place.ts'
import './cell-history.css'

interface CellHistoryPanelProps {
  /** null where no cell is in focus. */
  place: CellPlace | null
  /** What people call the row. */
  title: string
  onClose(): void
}

/** The cell in focus beside its sheet: all that it ever held. */
export function CellHistoryPanel({ place, title, onClose }: CellHistoryPanelProps) {
  return (
    <aside className="cell-history" aria-label="单元格修改记录">
      <header>
        <h2>单元格修改记录</h2>
        <Button
          type="text"
          icon={<CloseOutlined />}
          onClick={onClose}
          aria-label="关闭单元格修改记录"
          title="关闭（Ctrl+Shift+H）"
        />
      </header>
      {place === null ? (
        <p className="cell-history-none">在表格中选择一格</p>
      ) : (
        <CellVersions place={place} title={title} />
      )}
    </aside>
  )
}
