/** The stream by which every window follows the ledger: missed changes first, then live ones. */
import type { LedgerEvent } from '../../shared/contract/schemas.ts'
import type { LedgerHost } from './host.ts'

export async function* watch(
  host: LedgerHost,
  since: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<LedgerEvent> {
  const queue: LedgerEvent[] = []
  let wake = () => {}
  // Subscribed before the log is read, in the same turn, so no change falls between the two.
  const stop = host.subscribe((event) => {
    queue.push(event)
    wake()
  })
  const onAbort = () => wake()
  signal?.addEventListener('abort', onAbort)
  try {
    const { ledger } = host
    for (const change of ledger.changesAfter(since))
      queue.push({ type: 'change', change, ...ledger.undoState })
    while (signal?.aborted !== true) {
      const event = queue.shift()
      if (event !== undefined) yield event
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', onAbort)
  }
}
