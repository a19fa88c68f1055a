import type { Ledger } from '../ledger/ledger.ts'

/** By which a file that left is known to be of this ledger. */
export function ledgerIdOf(ledger: Ledger): string {
  return String(ledger.row('ledger', 'ledger')?.id ?? '')
}
