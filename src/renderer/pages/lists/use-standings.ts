/** How far each special ledger is, asked again with every revision. */
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'

const ask = async (store: LedgerStore) => (await store.service.lists.standings()).lists

export const useStandings = () => useAnswer(ask)
