import { useCallback } from 'react'
import type { EnterpriseRows } from '../../../../shared/contract/enterprises.ts'
import { PREDECESSOR } from '../../../../shared/lists/origins.ts'
import { AnswerState } from '../../../app/AnswerState.tsx'
import { hrefOfRows } from '../../../app/href-of-rows.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'
import { useRows } from '../../../service/use-ledger.tsx'
import './enterprises.css'

/** All rows of one enterprise, by list and month; each leads to its row. */
export function EnterpriseParts({ enterprise }: { enterprise: string }) {
  const ask = useCallback(
    async (store: LedgerStore) => (await store.service.enterprises.rows({ key: enterprise })).lists,
    [enterprise],
  )
  const { answer, failure, retry } = useAnswer(ask)
  const [predecessor] = useRows(PREDECESSOR)
  return (
    <section aria-label="各台账的行">
      <h3>各台账的行</h3>
      <AnswerState {...{ answer, failure, retry }} waiting="正在读取…" />
      {answer?.length === 0 && <p className="enterprise-none">还没有台账写到它</p>}
      {answer?.map((part) => (
        <ListPart key={part.list} part={part} />
      ))}
      {predecessor !== undefined && (
        <p className="enterprise-none">{`${predecessor.cells.year}年只列出结转过来的项目，其余在上年台账“${predecessor.cells.file}”中`}</p>
      )}
    </section>
  )
}

function ListPart({ part: { list, title, rowName, count, rows } }: { part: EnterpriseRows }) {
  return (
    <div className="enterprise-part">
      <h4>{`${title} ${count} 个${rowName}`}</h4>
      <ul>
        {rows.map(({ id, period, text, origin }) => (
          <li key={id}>
            <a href={hrefOfRows(list, { row: id })}>
              {period !== null && <b>{period}</b>}
              {text === '' ? `打开这个${rowName}` : text}
            </a>
            {origin !== null && <small>{`由${origin}结转`}</small>}
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <p className="enterprise-none">{`还有 ${count - rows.length} 个，在${title}中查看`}</p>
      )}
    </div>
  )
}
