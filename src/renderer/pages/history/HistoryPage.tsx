import { Alert, Button } from 'antd'
import type { Change } from '../../../shared/changes/change.ts'
import { CHANGE_KIND_LABELS } from '../../../shared/changes/kind-labels.ts'
import { PlannedPage } from '../../app/PlannedPage.tsx'
import { ExportLog } from './ExportLog.tsx'
import { momentText } from './moment-text.ts'
import { HISTORY_LIMIT, useHistory } from './use-history.ts'
import './history.css'

/** The newest changes of the ledger, read-only. */
export function HistoryPage() {
  const { changes, failure, retry } = useHistory()
  return (
    <PlannedPage
      title="历史"
      note={`最近 ${HISTORY_LIMIT} 次改动，最新在前；后续可按单元格追溯、比较两个版本和恢复`}
    >
      {failure !== null && (
        <Alert
          type="error"
          showIcon
          title={failure}
          action={<Button onClick={retry}>重试</Button>}
        />
      )}
      {changes === null && failure === null && <p role="status">正在读取历史…</p>}
      {changes !== null && <HistoryTable changes={changes} />}
      <ExportLog />
    </PlannedPage>
  )
}

function HistoryTable({ changes }: { changes: Change[] }) {
  return (
    <table className="history">
      <thead>
        <tr>
          <th scope="col">版本</th>
          <th scope="col">时间</th>
          <th scope="col">编辑人</th>
          <th scope="col">类型</th>
          <th scope="col">说明</th>
          <th scope="col">单元格</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.seq}>
            <td>{change.seq}</td>
            <td>{momentText(change.at)}</td>
            <td>{change.author}</td>
            <td>{CHANGE_KIND_LABELS[change.kind]}</td>
            <td>
              {change.undoes === null ? change.note : `${change.note}（第 ${change.undoes} 版）`}
            </td>
            <td>{cellCount(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Cells touched: each filled cell of a row added or removed counts. */
function cellCount(change: Change): number {
  return change.ops.reduce(
    (count, op) => count + (op.op === 'set' ? 1 : Object.keys(op.cells).length),
    0,
  )
}
