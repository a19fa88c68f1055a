import { Alert, Button } from 'antd'
import type { RecentLedger } from '../../../shared/contract/ledgers.ts'
import { hrefOf } from '../../app/address.ts'
import { navigate } from '../../app/router.ts'
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'
import { useLedger } from '../../service/use-ledger.tsx'
import { LEDGERS } from '../settings/ledgers/section.ts'
import { useMaking } from '../settings/ledgers/use-making.ts'

const ask = ({ service }: LedgerStore) => service.ledgers.recent()

/** Ledgers that were open before, the sample, and the way to those in the folder. */
export function OpenSection() {
  const { info } = useLedger()
  const { answer, failure } = useAnswer(ask)
  const { isBusy, refusal, make } = useMaking()
  const problem = refusal ?? failure
  const enter = async (call: Parameters<typeof make>[0], said: string) => {
    if (await make(call, said)) navigate('projects')
  }
  return (
    <section aria-labelledby="welcome-open">
      <h3 id="welcome-open">打开</h3>
      {problem !== null && <Alert type="error" showIcon title={problem} />}
      <ul className="welcome-recent" aria-label="最近的台账">
        {answer?.ledgers.map((ledger) => (
          <RecentLine
            key={ledger.id}
            ledger={ledger}
            isBusy={isBusy}
            onOpen={() =>
              void enter(
                ({ ledgers }) => ledgers.openRecent({ id: ledger.id }),
                `已打开“${ledger.name}”`,
              )
            }
          />
        ))}
      </ul>
      <p className="welcome-more">
        <a href={hrefOf('settings', { list: LEDGERS })}>同一文件夹中的台账…</a>
        {!info.sample && (
          <Button
            type="link"
            disabled={isBusy}
            onClick={() => void enter(({ opening }) => opening.sample(), '已打开示例台账')}
          >
            示例台账（581 个虚构项目）
          </Button>
        )}
      </p>
    </section>
  )
}

interface RecentLineProps {
  ledger: RecentLedger
  isBusy: boolean
  onOpen(): void
}

function RecentLine({ ledger, isBusy, onOpen }: RecentLineProps) {
  const { name, folder, isCurrent, isThere } = ledger
  const state = isCurrent ? '现在打开的' : isThere ? null : '已不在原处'
  return (
    <li aria-current={isCurrent || undefined}>
      <button type="button" disabled={isBusy || state !== null} onClick={onOpen}>
        <b>{name}</b>
        {state !== null && <em data-tone={isCurrent ? undefined : 'warning'}>{state}</em>}
        <small title={folder}>{folder}</small>
      </button>
    </li>
  )
}
