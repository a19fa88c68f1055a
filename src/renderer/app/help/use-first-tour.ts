/** Starts the tour unasked, once on a machine. */
import { useEffect } from 'react'
import { useLedgerStore } from '../../service/use-ledger.tsx'
import { showHelp } from './help.ts'

/** `isTime`: the page that it points at is shown, and nothing else is being asked. */
export function useFirstTour(isTime: boolean): void {
  const store = useLedgerStore()
  useEffect(() => {
    if (!isTime) return
    let isWanted = true
    store.service.tour.get().then(
      ({ isShown }) => {
        if (isWanted && !isShown) showHelp('tour')
      },
      // The window says itself that it cannot reach the service.
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [store, isTime])
}
