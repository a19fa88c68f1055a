import { Alert, Button } from 'antd'
import { useCallback } from 'react'
import type { EnterpriseYear } from '../../../../shared/contract/enterprises.ts'
import { isDamage } from '../../../../shared/errors.ts'
import { AnswerState } from '../../../app/AnswerState.tsx'
import { hrefOf } from '../../../app/address.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'
import { LEDGERS } from '../../settings/ledgers/section.ts'
import { ListRows } from './ListRows.tsx'

/** Rows of an enterprise in the ledgers of the years before, to be looked at only. */
export function EnterpriseYears({ enterprise }: { enterprise: string }) {
  const ask = useCallback(
    async (store: LedgerStore) =>
      (await store.service.enterprises.years({ key: enterprise })).years,
    [enterprise],
  )
  const { answer, failure, retry } = useAnswer(ask)
  return (
    <section aria-label="往年的行">
      <h3>往年的行</h3>
      <AnswerState
        {...{ answer, failure, retry }}
        waiting="正在读取往年台账…"
        className="enterprise-none"
      />
      {answer?.length === 0 && (
        <p className="enterprise-none">这个台账不是由上年台账建立的，没有往年的行可列</p>
      )}
      {answer?.map((year) => (
        <YearPart key={year.file} year={year} retry={retry} />
      ))}
    </section>
  )
}

function YearPart({ year, retry }: { year: EnterpriseYear; retry(): void }) {
  const { file, names, lists, problem } = year
  return (
    <div className="enterprise-year">
      <header>
        <h4>{`${year.year}年 ${file}`}</h4>
        {(problem === null || isDamage(problem.code)) && (
          <a href={hrefOf('settings', { list: LEDGERS })}>到设置中打开</a>
        )}
      </header>
      {problem !== null && (
        <Alert
          type="warning"
          showIcon
          title={problem.message}
          action={
            <Button size="small" onClick={retry}>
              重试
            </Button>
          }
        />
      )}
      {problem === null && lists.length === 0 && <p className="enterprise-none">没有它的行</p>}
      {names.length > 0 && <p className="enterprise-none">{`当时写作${names.join('、')}`}</p>}
      {lists.map((part) => (
        <ListRows key={part.list} part={part} place={`“${file}”`} />
      ))}
    </div>
  )
}
