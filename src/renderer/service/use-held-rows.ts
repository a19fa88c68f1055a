/** The rows of a list that this window asks for when it first shows them. */
import { useEffect, useState } from 'react'
import type { Row } from '../../shared/contract/schemas.ts'
import type { Arriving } from './arriving-rows.ts'
import { explain } from './explain.ts'
import type { Answer } from './use-answer.ts'
import { useLedger, useLedgerStore } from './use-ledger.tsx'

/** All of them or none. */
export function useHeldRows(list: string): Answer<readonly Row[]> {
  const { arriving, answer, ...rest } = useHeld(list, 'whole')
  return { ...rest, answer: arriving === null ? answer : null }
}

interface ArrivingAnswer extends Answer<readonly Row[]> {
  /** How far the list is while others of its rows are on their way. */
  arriving: Arriving | null
}

/** The first of them before the others are here. */
export function useArrivingRows(list: string): ArrivingAnswer {
  return useHeld(list, 'pages')
}

function useHeld(list: string, as: 'whole' | 'pages'): ArrivingAnswer {
  const store = useLedgerStore()
  const { lists, arriving, begun, info } = useLedger()
  const [failure, setFailure] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another opening or attempt asks again
  useEffect(() => {
    setFailure(null)
    store.hold(list, as).catch((error: unknown) => setFailure(explain(error)))
  }, [store, list, as, info.opening, attempt])
  return {
    answer: lists.get(list) ?? null,
    arriving: arriving.get(list) ?? begun.get(list) ?? null,
    failure,
    retry: () => setAttempt((count) => count + 1),
  }
}
