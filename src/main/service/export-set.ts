/** The stream by which a window follows the making of a whole set. */
import type { SetEvent } from '../../shared/contract/exports.ts'
import { makeSet, type SetOptions, zipSet } from '../export-set/export-set.ts'
import type { LedgerHost } from './host.ts'

export async function* exportSet(
  host: LedgerHost,
  options: SetOptions,
  signal: AbortSignal | undefined,
): AsyncGenerator<SetEvent> {
  const steps = makeSet(host.ledger, options)
  for (;;) {
    // A window that went away, or whose user has had enough, gets no more files made.
    if (signal?.aborted === true) return
    const step = await steps.next()
    if (step.done !== true) {
      yield { type: 'step', ...step.value }
      continue
    }
    const id = host.finishedFiles.put(zipSet(step.value))
    step.value.record(host.author)
    yield { type: 'ready', id, files: step.value.files.length }
    return
  }
}
