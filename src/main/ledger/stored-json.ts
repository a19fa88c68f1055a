/** JSON that a ledger keeps: what cannot be read is damage and no bug. */
import { LedgerError } from '../../shared/errors.ts'
import { DAMAGED } from './sqlite-errors.ts'

export function parseStored(json: string) {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new LedgerError('LEDGER_DAMAGED', DAMAGED, {}, cause)
  }
}
