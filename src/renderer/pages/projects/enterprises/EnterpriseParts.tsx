import { useCallback } from 'react'
import { AnswerState } from '../../../app/AnswerState.tsx'
import { hrefOfRows } from '../../../app/href-of-rows.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'
import { EnterpriseYears } from './EnterpriseYears.tsx'
import { ListRows } from './ListRows.tsx'
import './enterprises.css'

/** All rows of one enterprise: by list and month, each leading to its row, and those of years before. */
export function EnterpriseParts({ enterprise }: { enterprise: string }) {
  const ask = useCallback(
    async (store: LedgerStore) => (await store.service.enterprises.rows({ key: enterprise })).lists,
    [enterprise],
  )
  const { answer, failure, retry } = useAnswer(ask)
  return (
    <>
      <section aria-label="各台账的行">
        <h3>各台账的行</h3>
        <AnswerState {...{ answer, failure, retry }} waiting="正在读取…" />
        {answer?.length === 0 && <p className="enterprise-none">还没有台账写到它</p>}
        {answer?.map((part) => (
          <ListRows
            key={part.list}
            part={part}
            place={part.title}
            hrefOf={(row) => hrefOfRows(part.list, { row })}
          />
        ))}
      </section>
      {/* Other ledgers are opened for it, which must not keep the rows of this one waiting. */}
      {answer !== null && <EnterpriseYears enterprise={enterprise} />}
    </>
  )
}
