/** Where undo, redo and batch work lead: the page that shows the list goes to the cells concerned. */
import { useEffect, useEffectEvent } from 'react'
import type { Op } from '../../shared/changes/change.ts'

export interface Landing {
  /** Rows concerned that filters keep out of sight. */
  hidden: number
  /** Takes the filters away and goes to the cells. */
  clearFilters(): void
}

/** Goes to what the ops left behind; null where they concern nothing on the page. */
type Jump = (ops: readonly Op[]) => Landing | null

let current: Jump | null = null

/** Makes the page the one to jump to, for as long as it is shown. */
export function useJumpTarget(jump: Jump): void {
  const latest = useEffectEvent(jump)
  useEffect(() => {
    const own: Jump = (ops) => latest(ops)
    current = own
    return () => {
      if (current === own) current = null
    }
  }, [])
}

export function jumpTo(ops: readonly Op[]): Landing | null {
  return current?.(ops) ?? null
}
