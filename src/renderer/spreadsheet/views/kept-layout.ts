/** The layout at which someone left a list, kept in the browser for the next time. */
import { z } from 'zod'
import { canonicalJson } from '../../../shared/changes/canonical-json.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import {
  NOT_NARROWED,
  parseViewState,
  type ViewState,
  writeViewState,
} from '../../../shared/views/view-state.ts'

const keptSchema = z.object({ view: z.string(), state: z.string() })

export interface KeptLayout {
  /** The view chosen last. */
  view: string
  state: ViewState
}

/** Where the layout of a list is kept. */
export function layoutKey(ledgerId: string, list: string): string {
  return `clean-air-ledger/layout/${ledgerId}/${list}`
}

/** True where the layout that was left shows all rows in the order of the list. */
export function keepsAllInOrder(ledgerId: string, { key, fields }: ListDefinition): boolean {
  const columns = fields.map((field) => ({
    key: field.key,
    width: 100,
    isHidden: true,
    isPinned: false,
  }))
  const kept = readLayout(layoutKey(ledgerId, key), { ...NOT_NARROWED, columns, sort: [] })
  if (kept === null) return true
  const { columns: _columns, ...order } = kept.state
  return canonicalJson(order) === canonicalJson({ ...NOT_NARROWED, sort: [] })
}

/** What was kept under a key; null for nothing, or nothing readable. */
export function readLayout(key: string, base: ViewState): KeptLayout | null {
  try {
    const text = localStorage.getItem(key)
    if (text === null) return null
    const kept = keptSchema.parse(JSON.parse(text))
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
