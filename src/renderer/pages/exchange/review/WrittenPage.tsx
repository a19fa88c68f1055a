import { CheckCircleOutlined, UndoOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useLedger, useLedgerStore } from '../../../service/use-ledger.tsx'
import type { ImportFile, Stage } from '../files/exchange-store.ts'

interface WrittenPageProps {
  file: ImportFile
  stage: Stage & { stage: 'written' }
  next: ImportFile | undefined
  onUndone(): void
  onAgain(): void
  onNext(): void
  onBack(): void
}

/** What was written, with the way back and the way on. */
export function WrittenPage(props: WrittenPageProps) {
  const { file, stage, next } = props
  const { info } = useLedger()
  const store = useLedgerStore()
  const { message } = App.useApp()
  const isLast = stage.seq !== null && info.undo?.seq === stage.seq
  const undo = async () => {
    const result = await store.undo()
    if (result.ok) props.onUndone()
    else void message.warning(result.reason)
  }
  return (
    <section className="written" aria-label="写入结果">
      <h2>{file.file.name}</h2>
      <p className="written-said" role="status">
        {stage.isUndone ? (
          '已撤销这次写入，台账恢复到写入之前'
        ) : (
          <>
            <CheckCircleOutlined /> {stage.said}
            {stage.seq !== null && `（第 ${stage.seq} 版）`}
          </>
        )}
      </p>
      <div className="written-buttons">
        {next !== undefined && (
          <Button type="primary" autoFocus onClick={props.onNext}>
            {`核对下一份：${next.file.name}`}
          </Button>
        )}
        <Button onClick={props.onBack} autoFocus={next === undefined}>
          返回报送交换
        </Button>
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
        {stage.isUndone && <Button onClick={props.onAgain}>重新核对</Button>}
      </div>
    </section>
  )
}
