import { LedgerError } from '../../src/shared/errors.ts'

/** The LedgerError that the work throws; any other error, or none, fails the test. */
export function refusalOf(work: () => unknown): LedgerError {
  try {
    work()
  } catch (error) {
    if (error instanceof LedgerError) return error
    throw error
  }
  throw new Error('was not refused')
}
