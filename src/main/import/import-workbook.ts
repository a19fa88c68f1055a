/** A workbook taken in unattended: planned, decided by a policy, committed whole or not at all. */
import type { ImportChoices } from '../../shared/import/plan.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { commitResolved, resolvePlan } from './commit-plan.ts'
import { type PreparedImport, planImport } from './plan-import.ts'
import { decideByPolicy, type Policy } from './policy.ts'
import type { ImportFile } from './read-tables.ts'
import { type ImportReport, reportOf } from './report.ts'

/** How a planned workbook is taken in. */
interface TakeOptions extends Partial<Policy> {
  list: ListDefinition
  author: string
  dryRun: boolean
}

export interface ImportOptions extends TakeOptions {
  choices?: ImportChoices
}

/**
 * Imports one workbook. With any error, or a conflict that the policy leaves open, nothing is
 * written and the report says where each one is.
 * @throws LedgerError INPUT_NOT_RECOGNISED
 */
export function importWorkbook(
  ledger: Ledger,
  file: ImportFile,
  { choices = {}, ...options }: ImportOptions,
): ImportReport {
  return importPlanned(ledger, planImport(ledger, options.list, file, choices), options)
}

/** Imports a workbook by the plan made of it for the ledger as it is. */
export function importPlanned(
  ledger: Ledger,
  prepared: PreparedImport,
  { list, author, dryRun, onConflict = 'stop', deletions = 'none' }: TakeOptions,
): ImportReport {
  const { plan } = prepared
  const decisions = decideByPolicy(plan, { onConflict, deletions })
  const rows = resolvePlan(ledger, list, plan, decisions)
  const ok =
    plan.issues.every(({ level }) => level === 'warning') &&
    rows.every(({ resolved }) => resolved.write !== 'undecided')
  const change = ok && !dryRun ? commitResolved(ledger, list, prepared, rows, author) : null
  return reportOf(plan, ok, change?.seq ?? null)
}
