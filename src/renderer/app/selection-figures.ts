/** Figures of the cells selected on the page, shown by the status line while the page is open. */
import { useEffect, useSyncExternalStore } from 'react'
import type { Statistics } from '../spreadsheet/model/statistics.ts'

let figures: Statistics | null = null
const listeners = new Set<() => void>()

function publish(next: Statistics | null): void {
  figures = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Hands the page's figures to the status line; null, and leaving the page, clears it. */
export function usePublishedFigures(own: Statistics | null): void {
  useEffect(() => {
    publish(own)
    return () => publish(null)
  }, [own])
}

export function useSelectionFigures(): Statistics | null {
  return useSyncExternalStore(subscribe, () => figures)
}
