import { Alert } from 'antd'
import { useLedger } from '../../../service/use-ledger.tsx'
import { useIsBehind } from './use-is-behind.ts'
import type { Review } from './use-review.ts'

/** What went wrong, what the last comparison found, and whether there is need of a new one. */
export function ReviewNotices({ review: { session, state } }: { review: Review }) {
  const { rows, info } = useLedger()
  const isBehind = useIsBehind(session, state, rows, info.seq)
  const closable = { onClose: () => session.dismiss() }
  return (
    <>
      {state.failure !== null && (
        <Alert type="error" banner closable={closable} title={state.failure} />
      )}
      {state.notice !== null && (
        <Alert type="info" banner closable={closable} title={state.notice} />
      )}
      {isBehind && (
        <Alert
          type="warning"
          banner
          title={`台账有了新的改动，这里比较的是第 ${state.plan.seq} 版；写入前会重新比较`}
          action={
            <button
              type="button"
              className="link-button review-link"
              onClick={() => void session.refresh({ isAsked: true })}
            >
              现在重新比较
            </button>
          }
        />
      )}
    </>
  )
}
