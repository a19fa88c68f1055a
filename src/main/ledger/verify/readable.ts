import { LedgerError } from '../../../shared/errors.ts'

/** Null where what is stored cannot be read. */
export function readable<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof LedgerError) return null
    throw error
  }
}
