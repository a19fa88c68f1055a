import { EXPORT_NAMES } from '../../../shared/export/names.ts'
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'
import { momentText } from './moment-text.ts'

const LIMIT = 100

const ask = ({ service }: LedgerStore) => service.exports.log({ limit: LIMIT })

/** What left the ledger: which revision, as what, for whom. */
export function ExportLog() {
  const { answer } = useAnswer(ask)
  if (answer === null || answer.exports.length === 0) return null
  return (
    <section className="history-exports" aria-label="导出记录">
      <h3>{`导出记录（最近 ${LIMIT} 次，不计入版本）`}</h3>
      <table className="history">
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
    </section>
  )
}
