/** What differs between two revisions, asked again with every new one where the second is the present. */
import { useCallback } from 'react'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'

export interface Revisions {
  from: number
  /** null: the present. */
  to: number | null
}

/** How much differs in which list. */
export function useDifferences({ from, to }: Revisions) {
  const ask = useCallback(
    async ({ service }: LedgerStore) => {
      const { lists } = await service.history.differences({ from, to })
      return { lists, key: `${from}/${to}` }
    },
    [from, to],
  )
  const { answer, failure, retry } = useAnswer(ask)
  return { lists: answer?.key === `${from}/${to}` ? answer.lists : null, failure, retry }
}

/** The rows of one list that differ; null while they are asked for. */
export function useRowDifferences({ from, to }: Revisions, list: string | null) {
  const key = `${from}/${to}/${list}`
  const ask = useCallback(
    async ({ service }: LedgerStore) => ({
      key,
      rows: list === null ? [] : (await service.history.rowDifferences({ from, to, list })).rows,
    }),
    [key, from, to, list],
  )
  const { answer, failure } = useAnswer(ask)
  return { rows: answer?.key === key ? answer.rows : null, failure }
}
