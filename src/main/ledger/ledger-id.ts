import type { Ledger } from './ledger.ts'

/** By which files that left and backups are known to be of this ledger. */
export function ledgerIdOf(ledger: Ledger): string {
  return String(ledger.row('ledger', 'ledger')?.id ?? '')
}
