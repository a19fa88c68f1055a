/** The lines of an entry: the first come with it, more are asked for. */
import { useState } from 'react'
import type { HistoryEntry, HistoryFilter } from '../../../../shared/history/story.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

export const MORE_LINES = 100

export function useLines({ seq, lines: first, total }: HistoryEntry, filter: HistoryFilter) {
  const store = useLedgerStore()
  const [later, setLater] = useState<HistoryEntry['lines']>([])
  const [failure, setFailure] = useState<string | null>(null)
  const lines = [...first, ...later]
  return {
    lines,
    rest: total - lines.length,
    failure,
    more() {
      const part = { offset: lines.length, limit: MORE_LINES }
      store.service.history.lines({ seq, filter, ...part }).then(
        (answer) => {
          setLater([...later, ...answer.lines])
          setFailure(null)
        },
        (error: unknown) => setFailure(explain(error)),
      )
    },
  }
}
