import { Empty } from 'antd'
import { EXPORT_NAMES } from '../../../shared/export/names.ts'
import { AnswerState } from '../../app/AnswerState.tsx'
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'
import { momentText } from './moment-text.ts'

const LIMIT = 500

const ask = ({ service }: LedgerStore) => service.exports.log({ limit: LIMIT })

/** What left the ledger: which revision, as what, for whom. */
export function ExportLog() {
  const { answer, failure, retry } = useAnswer(ask)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it
    <section className="history-part" aria-label="导出记录" tabIndex={0}>
      <AnswerState {...{ answer, failure, retry }} waiting="正在读取导出记录…" />
      {answer?.exports.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="还没有导出过文件。在“附件表”“总览”“报送交换”导出的每份文件都记在这里"
        />
      )}
      {answer !== null && answer.exports.length > 0 && (
        <table className="history-table">
          <caption>{`最近 ${LIMIT} 次导出；导出不产生新版本`}</caption>
          <thead>
            <tr>
              <th scope="col">取自</th>
              <th scope="col">时间</th>
              <th scope="col">导出人</th>
              <th scope="col">内容</th>
              <th scope="col">文件</th>
            </tr>
          </thead>
          <tbody>
            {answer.exports.map(({ id, seq, at, author, kind, format, file, options }) => (
              <tr key={id}>
                <td>{`第 ${seq} 版`}</td>
                <td>{momentText(at)}</td>
                <td>{author}</td>
                <td>
                  {[options.list?.district, EXPORT_NAMES[kind], format].filter(Boolean).join(' · ')}
                </td>
                <td>{file}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
