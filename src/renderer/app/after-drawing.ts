/** The store tells React, React the grid, and the grid its listeners, each in a turn of its own. */
const DRAWING_MS = 80

/** Does something when the window has drawn what the ledger now holds. */
export function afterDrawing(work: () => void): void {
  setTimeout(work, DRAWING_MS)
}
