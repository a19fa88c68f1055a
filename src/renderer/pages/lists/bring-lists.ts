/**
 * The first rows of each special ledger, brought in idle moments, so that its page stands at once when
 * somebody goes there; most ledgers have no more. The others come when it is shown.
 */
import { offeredLists } from '../../../shared/lists/special/from-rows.ts'
import { untilIdle } from '../../app/until-idle.ts'
import type { LedgerStore, OpenLedger } from '../../service/ledger-store.ts'

/** As many rows at a time as no key waits for. */
const AT_ONCE = 10

/** All that come with the program and some more; of each there are 500 rows at most. */
const MOST_LISTS = 40

/** Again with each opening, and where a definition changes. Returns the way to stop. */
export function bringLists(store: Pick<LedgerStore, 'snapshot' | 'subscribe' | 'bring'>) {
  let known: OpenLedger['known'] | null = null
  const bring = async (wanted: OpenLedger['known']) => {
    const keys = offeredLists(wanted.special, null).map(({ key }) => key)
    for (let at = 0; at < Math.min(keys.length, MOST_LISTS); at += AT_ONCE) {
      await untilIdle()
      if (known !== wanted) return
      await store.bring(keys.slice(at, at + AT_ONCE))
    }
  }
  const follow = () => {
    const state = store.snapshot()
    const now = state.phase === 'ready' ? state.ledger.known : null
    if (now === known) return
    known = now
    // What does not come is asked for where it is shown, which says why it does not.
    if (now !== null) bring(now).catch(() => {})
  }
  const leave = store.subscribe(follow)
  follow()
  return () => {
    leave()
    known = null
  }
}
