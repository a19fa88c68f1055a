/** Locked months or quarters of one list, each with the sentence that says who locked it. */
import { useMemo } from 'react'
import { isLocked, lockedSentence } from '../../shared/changes/locked-months.ts'
import { PERIODS } from '../../shared/lists/periods.ts'
import { useRows } from './use-ledger.tsx'

export function useLocks(list: string): ReadonlyMap<string, string> {
  const periods = useRows(PERIODS)
  return useMemo(
    () =>
      new Map(
        periods.flatMap(({ cells }) =>
          cells.list === list && isLocked(cells)
            ? [[String(cells.month), lockedSentence(cells)] as const]
            : [],
        ),
      ),
    [periods, list],
  )
}
