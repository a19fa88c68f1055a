import { CloseOutlined } from '@ant-design/icons'
import { Alert, App, Button } from 'antd'
import type { CellValue } from '../../../shared/changes/change.ts'
import { sameValue } from '../../../shared/changes/rows.ts'
import type { CellVersion } from '../../../shared/history/cell-versions.ts'
import { shownField, shownList } from '../../../shared/history/shown-list.ts'
import { useLedger, useLedgerStore } from '../../service/use-ledger.tsx'
import { CellVersionLine } from './CellVersionLine.tsx'
import type { CellPlace } from './cell-place.ts'
import { useCellVersions } from './use-cell-versions.ts'
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
        <Versions place={place} title={title} />
      )}
    </aside>
  )
}

function Versions({ place, title }: { place: CellPlace; title: string }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const { info } = useLedger()
  const { versions, failure, retry } = useCellVersions(place)
  const list = shownList(place.list)
  const field = shownField(list, place.field)
  const present: CellValue = versions?.[0]?.value ?? null
  const isFixed = field.assigned === true || list.keptByProgram === true
  const isGone = versions?.[0]?.row === 'delete'
  const canRestore = (version: CellVersion) =>
    !isFixed && !isGone && version.row !== 'delete' && !sameValue(version.value, present)

  const restore = async ({ seq, text }: CellVersion) => {
    const { list: key, id, field: cell } = place
    const wish = { seq, at: info.seq, list: key, ids: [id], field: cell }
    const result = await store.write((client) => client.history.restore(wish))
    if (result.ok) void message.success(`已恢复为“${text}”，可用 Ctrl+Z 撤销`)
    else void message.warning(result.reason)
  }

  return (
    <div className="cell-history-body">
      <h3>
        {title}
        <b>{field.label}</b>
      </h3>
      {failure !== null && (
        <Alert
          type="error"
          title={failure}
          action={
            <Button size="small" onClick={retry}>
              重试
            </Button>
          }
        />
      )}
      {versions === null && failure === null && <p role="status">正在读取…</p>}
      {versions?.length === 0 && <p>这一格没有修改记录：它由计划或其他单元格得出。</p>}
      <ol>
        {versions?.map((version, index) => (
          <CellVersionLine
            key={version.seq}
            version={version}
            isPresent={index === 0 && version.row !== 'delete'}
            onRestore={canRestore(version) ? () => void restore(version) : null}
          />
        ))}
      </ol>
    </div>
  )
}
