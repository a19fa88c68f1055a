/** Lays the text box of a sheet over its active cell, where an input method shows its candidates. */
import type { Cell } from '../model/view.ts'
import type { Geometry } from './geometry.ts'

export function placeBox(box: HTMLElement, geometry: Geometry, active: Cell): void {
  const { left, top, width, height } = geometry.seenBox(active)
  const frame = geometry.cellsFrame(active.column)
  // It stays inside even when its cell does not, or the browser would scroll the page to it.
  const x = clamp(left, frame.left - width, frame.left + frame.width - 1)
  const y = clamp(top, frame.top - height, frame.top + frame.height - 1)
  box.style.transform = `translate(${x}px, ${y}px)`
  // With its cell it goes under the head, the pinned columns and the lower edge.
  const cut = [frame.top - y, 0, 0, frame.left - x].map((side) => `${Math.max(0, side)}px`)
  box.style.clipPath = y < top ? 'inset(100%)' : `inset(${cut.join(' ')})`
  box.style.setProperty('--cell-width', `${width}px`)
  box.style.setProperty('--cell-height', `${height}px`)
}

function clamp(at: number, from: number, to: number): number {
  return Math.max(from, Math.min(at, to))
}
