import { ExclamationCircleOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import type { RebuildReport } from '../../../shared/contract/rebuild.ts'
import { rebuildText } from '../../../shared/contract/rebuild-text.ts'
import { useOpeningAction } from './use-opening-action.ts'
import './opening.css'

/** Above every page of a damaged ledger: what is shown, what is missing, and the way to go on. */
export function RescuedNotice({ report }: { report: RebuildReport }) {
  const { isBusy, failure, perform } = useOpeningAction((client) => client.opening.acceptRescued())
  const lines = rebuildText(report)
  return (
    <section className="rescued" role="alert" aria-label="台账已损坏">
      <ExclamationCircleOutlined />
      <div>
        <b>台账文件已损坏，这里是能找回的内容，只能查看和导出。</b>
        <ul>
          {(failure === null ? lines : [failure, ...lines]).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <Popconfirm
        title="重建台账？"
        description="以现在看到的内容继续编辑；损坏的文件原样留在旁边。"
        okText="重建"
        onConfirm={() => void perform()}
      >
        <Button type="primary" loading={isBusy}>
          重建
        </Button>
      </Popconfirm>
    </section>
  )
}
