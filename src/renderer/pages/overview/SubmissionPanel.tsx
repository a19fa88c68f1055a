import { hrefOf } from '../../app/router.ts'
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'

/** Nothing is awaited from these. */
const SETTLED = new Set(['已合并', '未下发'])

const askStatus = (store: LedgerStore) => store.service.exchange.status({ month: null })

/** Districts from which something is still awaited, or whose workbook has faults. */
export function SubmissionPanel() {
  const { answer, failure } = useAnswer(askStatus)
  const districts = answer?.districts ?? []
  const open = districts.filter(({ state }) => !SETTLED.has(state))
  const unsent = districts.filter(({ state }) => state === '未下发').length
  return (
    <section className="panel" aria-labelledby="overview-submissions">
      <h3 id="overview-submissions">
        报送<small>{unsent === 0 ? '' : `${unsent} 个地区尚未下发`}</small>
      </h3>
      {failure !== null && <p className="panel-empty">{failure}</p>}
      {answer !== null && open.length === 0 && (
        <p className="panel-empty">
          {unsent < districts.length ? (
            '✓ 没有未报'
          ) : (
            <>
              还没有下发填报表，可到<a href={hrefOf('exchange')}>报送交换</a>下发
            </>
          )}
        </p>
      )}
      <ul className="lines">
        {open.map(({ district, state, waitingDays }) => (
          <li key={district}>
            <a href={hrefOf('exchange', { district })}>{district}</a>
            <span>{state}</span>
            <b>{waitingDays === null ? '' : `已等 ${waitingDays} 天`}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
