import { Button } from 'antd'
import { type ErrorCode, isDamage } from '../../../shared/errors.ts'
import { useLedgerStore } from '../../service/use-ledger.tsx'
import { OpeningBackups } from './OpeningBackups.tsx'
import { OpeningRecent } from './OpeningRecent.tsx'
import { RescueButton } from './RescueButton.tsx'
import { useOpening } from './use-opening-action.ts'
import './opening.css'

interface NotOpenedProps {
  reason: string
  /** Null where the service cannot be reached. */
  code: ErrorCode | null
}

/** Why no ledger is open, and the ways on. */
export function NotOpened({ reason, code }: NotOpenedProps) {
  const store = useLedgerStore()
  const retry = useOpening((client) => client.opening.retry())
  const sample = useOpening((client) => client.opening.sample())
  const isDamaged = isDamage(code)
  return (
    <>
      <h1>{isDamaged ? '台账已损坏' : '没有打开台账'}</h1>
      <p className="opening-reason" role="alert">
        {reason}
      </p>
      <div className="opening-ways">
        {isDamaged && <RescueButton isPrimary />}
        {code === null ? (
          <Button type="primary" onClick={store.retryNow}>
            重试
          </Button>
        ) : (
          <>
            <Button
              type={isDamaged ? 'default' : 'primary'}
              loading={retry.isBusy}
              onClick={() => void retry.perform()}
            >
              重试
            </Button>
            <Button loading={sample.isBusy} onClick={() => void sample.perform()}>
              打开示例台账
            </Button>
          </>
        )}
      </div>
      {(isDamaged || code === 'LEDGER_NOT_FOUND') && <OpeningBackups />}
      {code !== null && <OpeningRecent />}
    </>
  )
}
