/** Projects that are no longer as their district last got them, asked again with every revision. */
import { useEffect, useState } from 'react'
import { useLedger, useLedgerStore } from '../../service/use-ledger.tsx'

const NONE: ReadonlySet<string> = new Set()

export function useChangedRows(): ReadonlySet<string> {
  const store = useLedgerStore()
  const { info, isOnline } = useLedger()
  const { seq } = info
  const [ids, setIds] = useState(NONE)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision or connection asks again
  useEffect(() => {
    let isWanted = true
    store.changedSinceDispatch().then(
      (next) => {
        if (isWanted) setIds((present) => (isSame(present, next) ? present : next))
      },
      // Only a mark is missing then; the status line says that the service is gone.
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [store, seq, isOnline])

  return ids
}

/** Equal sets stay one object, so that no row is marked anew for nothing. */
function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
