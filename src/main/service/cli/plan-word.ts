/** Words of the plan as people write them on the command line. */
import { LedgerError } from '../../../shared/errors.ts'
import type { ChoiceSource } from '../../../shared/lists/definition.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { vocabularyOfLedger } from '../../plan/current-plan.ts'

/** The official word for one given on the command line; USAGE when the plan has none. */
export function wordOf(
  ledger: Ledger,
  source: ChoiceSource,
  written: string | undefined,
): string | undefined {
  if (written === undefined) return undefined
  const words = vocabularyOfLedger(ledger).words[source]
  const found = words.find(written)
  if (found === null)
    throw new LedgerError('USAGE', `计划中没有“${written}”，可用：${words.names.join('、')}`)
  return found
}
