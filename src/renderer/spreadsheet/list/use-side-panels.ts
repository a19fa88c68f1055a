/** Which panels stand around the grid: one at the right, since two leave no room, and the summary. */
import { useState } from 'react'

export type SidePanel = 'record' | 'columns' | 'cell'

export function useSidePanels(onClosed: () => void) {
  const [side, setSide] = useState<SidePanel | null>(null)
  const [hasSummary, setSummary] = useState(false)
  return {
    side,
    hasSummary,
    toggleSide(panel: SidePanel) {
      setSide(side === panel ? null : panel)
      if (side === panel) onClosed()
    },
    show(panel: SidePanel) {
      setSide(panel)
    },
    toggleSummary() {
      setSummary(!hasSummary)
      if (hasSummary) onClosed()
    },
  }
}

export type SidePanels = ReturnType<typeof useSidePanels>
