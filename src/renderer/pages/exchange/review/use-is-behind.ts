/** Whether rows of the ledger have changed since the plan on the page was made. */
import { useEffect, useRef } from 'react'
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { ReviewSession, ReviewState } from './review-session.ts'

/** The store gives the same rows for as long as none changes, however many revisions go by. */
export function useIsBehind(
  session: ReviewSession,
  { plan, busy }: ReviewState,
  rows: readonly Row[],
  seq: number,
): boolean {
  const compared = useRef({ plan, rows })
  if (compared.current.plan !== plan) compared.current = { plan, rows }

  // The file may have waited in the list while others were written.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page comes into sight
  useEffect(() => {
    if (seq > plan.seq) void session.refresh()
  }, [session])

  return busy === null && seq > plan.seq && compared.current.rows !== rows
}
