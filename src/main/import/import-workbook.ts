/** A workbook taken in unattended: planned, decided by a policy, committed whole or not at all. */
import type { ImportChoices } from '../../shared/import/plan.ts'
import { resolveRow } from '../../shared/import/resolve.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { vocabularyOfLedger } from '../plan/current-plan.ts'
import { commitPlan } from './commit-plan.ts'
import { planImport } from './plan-import.ts'
import { decideByPolicy, type Policy } from './policy.ts'
import type { ImportFile } from './read-tables.ts'
import { type ImportReport, reportOf } from './report.ts'

export interface ImportOptions extends Partial<Policy> {
  list: ListDefinition
  author: string
  choices?: ImportChoices
  dryRun: boolean
}

/**
 * Imports one workbook. With any error, or a conflict that the policy leaves open, nothing is
 * written and the report says where each one is.
 * @throws LedgerError INPUT_NOT_RECOGNISED
 */
export function importWorkbook(
  ledger: Ledger,
  file: ImportFile,
  { list, author, choices = {}, dryRun, onConflict = 'stop', deletions = 'none' }: ImportOptions,
): ImportReport {
  const prepared = planImport(ledger, list, file, choices)
  const { plan } = prepared
  const decisions = decideByPolicy(plan, { onConflict, deletions })
  const context = { list, vocabulary: vocabularyOfLedger(ledger) }
  const ok =
    plan.issues.every(({ level }) => level === 'warning') &&
    plan.rows.every((row) => resolveRow(context, row, decisions[row.key]).write !== 'undecided')
  const change = ok && !dryRun ? commitPlan(ledger, list, prepared, decisions, author) : null
  return reportOf(plan, ok, change?.seq ?? null)
}
