/** The rows of an enterprise in the years before, from ledger to ledger as each was made from another. */
import { setImmediate } from 'node:timers/promises'
import type { EnterpriseYear } from '../../shared/contract/enterprises.ts'
import { LedgerError } from '../../shared/errors.ts'
import { readOtherYear, rowsOfYear, type Sought, soughtIn } from '../enterprises/other-year.ts'
import { ledgerIdOf } from '../ledger/ledger-id.ts'
import { type Predecessor, predecessorOf } from '../plan/years/predecessor.ts'
import { keptOfBeside, type OpenHere } from './ledger-beside.ts'

const yearBeside = keptOfBeside((ledger) => ({
  ledger: ledgerIdOf(ledger),
  before: predecessorOf(ledger),
  enterprises: readOtherYear(ledger),
}))

/** The newest first, up to the first that cannot be read; none for an enterprise no longer there. */
export async function enterpriseYears(
  { ledger, settings }: OpenHere,
  key: string,
): Promise<EnterpriseYear[]> {
  const sought = soughtIn(ledger, key)
  const seen = new Set([ledgerIdOf(ledger)])
  const years: EnterpriseYear[] = []
  let before = sought === null ? null : predecessorOf(ledger)
  while (sought !== null && before !== null && !seen.has(before.ledger)) {
    seen.add(before.ledger)
    const { year, next } = yearOf({ ledger, settings }, sought, before)
    years.push(year)
    before = next
    // Whoever edits meanwhile waits for one ledger at most.
    await setImmediate()
  }
  return years
}

function yearOf(
  here: OpenHere,
  sought: Sought,
  { ledger, file, year }: Predecessor,
): { year: EnterpriseYear; next: Predecessor | null } {
  const unread = { file, year, names: [], lists: [], problem: null }
  try {
    const read = yearBeside(here, file)
    if (read.ledger !== ledger)
      throw new LedgerError(
        'LEDGER_NOT_FOUND',
        `文件夹中的“${file}”不是${year}年的那个台账，而是另一个同名的文件。请把原来的放回来`,
      )
    return { year: { ...unread, ...rowsOfYear(sought, read.enterprises) }, next: read.before }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    const { code, message } = error
    return { year: { ...unread, problem: { code, message } }, next: null }
  }
}
