import { Button } from 'antd'
import type { RecentLedger } from '../../../shared/contract/ledgers.ts'
import type { LedgerClient } from '../../service/client.ts'
import { useOpening } from './use-opening-action.ts'
import { useOpeningAnswer } from './use-opening-answer.ts'

/** So many are offered; all of them are on the welcome page once a ledger is open. */
const OFFERED = 5

const ask = async (client: LedgerClient) => (await client.ledgers.recent()).ledgers
const NONE: RecentLedger[] = []

/** Other ledgers that were open before, to work on while this one does not open. */
export function OpeningRecent() {
  const ledgers = useOpeningAnswer(ask, NONE)
  const others = ledgers.filter(({ isCurrent, isThere }) => isThere && !isCurrent)
  if (others.length === 0) return null
  return (
    <section className="opening-others" aria-label="最近的台账">
      <h2>也可以先打开最近用过的其他台账</h2>
      <ul>
        {others.slice(0, OFFERED).map((ledger) => (
          <Other key={ledger.id} ledger={ledger} />
        ))}
      </ul>
    </section>
  )
}

function Other({ ledger: { id, name, folder } }: { ledger: RecentLedger }) {
  const { isBusy, perform } = useOpening((client) => client.ledgers.openRecent({ id }))
  return (
    <li>
      <span>
        <b>{name}</b> <small>{folder}</small>
      </span>
      <Button loading={isBusy} onClick={() => void perform()} aria-label={`打开 ${name}`}>
        打开
      </Button>
    </li>
  )
}
