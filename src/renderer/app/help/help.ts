/** Which help is open: the sheet of keys, the guided tour, or none. */
import { useSyncExternalStore } from 'react'

type Help = 'keys' | 'tour' | null

let current: Help = null
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function showHelp(next: Help): void {
  current = next
  for (const listener of listeners) listener()
}

export function useHelp(): Help {
  return useSyncExternalStore(subscribe, () => current)
}
