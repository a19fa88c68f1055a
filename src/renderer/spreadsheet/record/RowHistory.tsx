import type { Change } from '../../../shared/changes/change.ts'
import { CHANGE_KIND_LABELS } from '../../../shared/changes/kind-labels.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { hrefOf } from '../../app/address.ts'
import { historyLines } from './history-lines.ts'
import { useRowHistory } from './use-row-history.ts'

const timeFormat = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** What was done to the row, newest first. */
export function RowHistory({ definition, id }: { definition: ListDefinition; id: string }) {
  const answer = useRowHistory(definition.key, id)
  return (
    <section className="record-history" aria-label="历史">
      <h3>历史</h3>
      {answer === null && <p>正在读取…</p>}
      {answer?.failure != null && <p role="alert">{answer.failure}</p>}
      <ol>
        {answer?.changes.map((change) => (
          <HistoryEntry key={change.seq} definition={definition} change={change} />
        ))}
      </ol>
    </section>
  )
}

function HistoryEntry({ definition, change }: { definition: ListDefinition; change: Change }) {
  return (
    <li title={change.note}>
      <div className="record-history-head">
        <time dateTime={change.at}>{timeFormat.format(new Date(change.at))}</time>
        <span>{change.author}</span>
        <span>{CHANGE_KIND_LABELS[change.kind]}</span>
        <a href={hrefOf('history', { change: String(change.seq) })}>{`第 ${change.seq} 版`}</a>
      </div>
      {historyLines(definition, change).map((line) => (
        <div key={line.label} className="record-history-line">
          {line.label === null ? (
            line.new
          ) : (
            <>
              {`${line.label}：`}
              <del>{line.old}</del>
              {' → '}
              <ins>{line.new}</ins>
            </>
          )}
          {line.origin !== null && <div className="record-history-origin">{line.origin}</div>}
        </div>
      ))}
    </li>
  )
}
