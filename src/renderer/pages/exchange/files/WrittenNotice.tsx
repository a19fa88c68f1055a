import { CheckCircleOutlined, UndoOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useLedger, useLedgerStore } from '../../../service/use-ledger.tsx'
import type { ExchangeStore } from './exchange-store.ts'
import type { ImportFile, Stage } from './import-file.ts'

interface WrittenNoticeProps {
  exchange: ExchangeStore
  file: ImportFile
  stage: Stage & { stage: 'written' }
  onReview(file: ImportFile): void
}

/** What was written of a file, with the way back and the way on. */
export function WrittenNotice({ exchange, file, stage, onReview }: WrittenNoticeProps) {
  const { info } = useLedger()
  const store = useLedgerStore()
  const { message } = App.useApp()
  const next = exchange.nextReview(file.id)
  const isLast = stage.seq !== null && info.undo?.seq === stage.seq
  const undo = async () => {
    const result = await store.undo()
    if (result.ok) exchange.noteUndone(file.id)
    else void message.warning(result.reason)
  }
  return (
    <section className="written" aria-label="写入结果" data-undone={stage.isUndone}>
      <CheckCircleOutlined />
      <p role="status">
        <b>{file.file.name}</b>
        {stage.isUndone
          ? '：已撤销这次写入，台账恢复到写入之前'
          : `：${stage.said}${stage.seq === null ? '' : `（第 ${stage.seq} 版）`}`}
      </p>
      {stage.isUndone && <Button onClick={() => exchange.again(file.id)}>重新读取</Button>}
      {stage.seq !== null && !stage.isUndone && (
        <Button
          icon={<UndoOutlined />}
          disabled={!isLast}
          onClick={() => void undo()}
          title={isLast ? '整次写入一步撤销' : '之后又有改动，请到“历史”查看'}
        >
          撤销这次写入
        </Button>
      )}
      {next !== undefined && (
        <Button type="primary" autoFocus onClick={() => onReview(next)}>
          {`核对下一份：${next.file.name}`}
        </Button>
      )}
    </section>
  )
}
