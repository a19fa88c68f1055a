/** The ledger that a ledger was made from. */
import { PREDECESSOR } from '../../../shared/lists/origins.ts'
import type { Ledger } from '../../ledger/ledger.ts'

export interface Predecessor {
  /** Id of the ledger. */
  ledger: string
  /** Its file then, without ending. */
  file: string
  year: number
}

/** null for a ledger that was made from none. */
export function predecessorOf(ledger: Ledger): Predecessor | null {
  const cells = ledger.row(PREDECESSOR.key, PREDECESSOR.key)
  if (cells === null) return null
  return { ledger: String(cells.ledger), file: String(cells.file), year: Number(cells.year) }
}
