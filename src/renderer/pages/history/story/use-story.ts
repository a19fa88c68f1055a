/** One page of the story, asked again with every new revision. */
import { useCallback } from 'react'
import type { HistoryFilter } from '../../../../shared/history/story.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'

export const PAGE_SIZE = 50

/** The address decides, so the same address is the same question. */
export function useStory(filter: HistoryFilter, page: number) {
  const asked = JSON.stringify(filter)
  const ask = useCallback(
    ({ service }: LedgerStore) =>
      service.history.page({
        filter: JSON.parse(asked),
        offset: (page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      }),
    [asked, page],
  )
  return useAnswer(ask)
}
