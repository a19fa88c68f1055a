import { Button, Checkbox, Popconfirm, Progress } from 'antd'
import { countPlan } from '../../../../shared/import/resolve.ts'
import { timeText } from '../../../app/time-text.ts'
import type { ReviewSession } from '../review/review-session.ts'
import type { ExchangeState, ExchangeStore } from './exchange-store.ts'
import { traceSummary } from './exported/trace-words.ts'
import type { ImportFile } from './import-file.ts'

interface FileListProps {
  exchange: ExchangeStore
  state: ExchangeState
  onReview(file: ImportFile): void
}

/** The chosen files with what became of each. */
export function FileList({ exchange, state, onReview }: FileListProps) {
  const { files, reading } = state
  const waiting = files.filter(({ isTicked, stage }) => isTicked && stage.stage === 'listed').length
  const first = exchange.nextReview(null)
  return (
    <section className="files" aria-label="导入的文件">
      <header>
        <h3>导入的文件</h3>
        {reading !== null && (
          <>
            <span role="status">{`正在读取 ${reading.done + 1} / ${reading.of}`}</span>
            <Progress
              className="files-progress"
              size="small"
              showInfo={false}
              aria-label="读取进度"
              percent={Math.round((reading.done / reading.of) * 100)}
            />
            <Button onClick={exchange.cancel}>停止读取</Button>
          </>
        )}
        {reading === null && waiting > 0 && (
          <Button onClick={() => void exchange.read()}>{`读取勾选的 ${waiting} 个文件`}</Button>
        )}
        {reading === null && first !== undefined && (
          <Button type="primary" onClick={() => onReview(first)}>
            开始核对
          </Button>
        )}
      </header>
      {files.length === 0 ? (
        <p className="files-none">
          把各辖市区交回的工作簿或整个文件夹拖到本页，或用上面的按钮选择。可一次导入多份，逐份核对后再写入台账；核对之前台账不会有任何改动。导出过的附件、明细也可以拖进来，看导出以后变了什么。
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">选用</th>
              <th scope="col">文件</th>
              <th scope="col">修改时间</th>
              <th scope="col">结果</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <FileLine key={file.id} exchange={exchange} file={file} onReview={onReview} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface FileLineProps {
  exchange: ExchangeStore
  file: ImportFile
  onReview(file: ImportFile): void
}

function FileLine({ exchange, file, onReview }: FileLineProps) {
  const { id, stage, isTicked, note } = file
  const { name, lastModified } = file.file
  return (
    <tr data-stage={stage.stage}>
      <td>
        <Checkbox
          aria-label={`读取和核对 ${name}`}
          checked={isTicked}
          disabled={stage.stage !== 'listed' && stage.stage !== 'review'}
          onChange={(event) => exchange.tick(id, event.target.checked)}
        />
      </td>
      <td className="files-name">
        {name}
        {note !== null && <small>{note}</small>}
      </td>
      <td>{timeText(new Date(lastModified).toISOString())}</td>
      <td className="files-result">
        <Outcome file={file} />
      </td>
      <td className="files-actions">
        {stage.stage === 'review' && <Button onClick={() => onReview(file)}>核对</Button>}
        {stage.stage === 'exported' && <Button onClick={() => onReview(file)}>查看变化</Button>}
        {stage.stage === 'written' && <Button onClick={() => onReview(file)}>查看</Button>}
        {stage.stage === 'failed' && <Button onClick={() => exchange.again(id)}>重试</Button>}
        {stage.stage !== 'reading' && <Remove file={file} onRemove={() => exchange.remove(id)} />}
      </td>
    </tr>
  )
}

/** Asks where decisions would be lost. */
function Remove({ file: { stage, file }, onRemove }: { file: ImportFile; onRemove(): void }) {
  const asks = stage.stage === 'review' && stage.review.hasDecisions
  return (
    <Popconfirm
      title="移出列表？"
      description="已做的核对决定不会保留，台账没有改动"
      okText="移出"
      onConfirm={onRemove}
      disabled={!asks}
    >
      <Button
        type="text"
        aria-label={`移出 ${file.name}`}
        onClick={() => {
          if (!asks) onRemove()
        }}
      >
        移出
      </Button>
    </Popconfirm>
  )
}

function Outcome({ file: { stage, isTicked } }: { file: ImportFile }) {
  switch (stage.stage) {
    case 'skipped':
      return <span className="files-soft">{`已跳过：${stage.reason}`}</span>
    case 'listed':
      return <span className="files-soft">{isTicked ? '等待读取' : '未读取，勾选后可读'}</span>
    case 'reading':
      return '正在读取…'
    case 'failed':
      return <span className="files-failed">{`✕ ${stage.reason}`}</span>
    case 'written':
      return stage.isUndone ? '已撤销写入' : `✓ ${stage.said}`
    case 'exported':
      return traceSummary(stage.trace)
    case 'review':
      return <Counts review={stage.review} />
  }
}

function Counts({ review }: { review: ReviewSession }) {
  const counts = countPlan(review.snapshot().plan)
  const parts: [string, number, boolean][] = [
    ['新增', counts.added, false],
    ['修改', counts.changed, false],
    ['删除', counts.removed, false],
    ['冲突', counts.conflicts, true],
    ['错误', counts.errors, true],
    ['提醒', counts.warnings, false],
  ]
  const told = parts.filter(([, count]) => count > 0)
  return (
    <span>
      {review.hasDecisions ? '核对中：' : '待核对：'}
      {told.every(([label]) => label === '提醒') && (
        <span className="files-count">与台账一致，没有改动</span>
      )}
      {told.map(([label, count, isProblem]) => (
        <span key={label} className="files-count" data-problem={isProblem}>
          {`${label} ${count}`}
        </span>
      ))}
    </span>
  )
}
