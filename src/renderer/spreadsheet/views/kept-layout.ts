/** The layout at which someone left a list, kept in the browser for the next time. */
import { z } from 'zod'
import { parseViewState, type ViewState, writeViewState } from '../../../shared/views/view-state.ts'

const keptSchema = z.object({ view: z.string(), state: z.string() })

export interface KeptLayout {
  /** The view chosen last. */
  view: string
  state: ViewState
}

/** What was kept under a key; null for nothing, or nothing readable. */
export function readLayout(key: string, base: ViewState): KeptLayout | null {
  try {
    const kept = keptSchema.parse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    const state = parseViewState(kept.state, base)
    return state === null ? null : { view: kept.view, state }
  } catch {
    return null
  }
}

export function keepLayout(key: string, { view, state }: KeptLayout): void {
  try {
    localStorage.setItem(key, JSON.stringify({ view, state: writeViewState(state) }))
  } catch {
    // Storage that is full or forbidden costs only the comfort of finding the layout again.
  }
}
