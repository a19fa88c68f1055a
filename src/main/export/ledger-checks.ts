/** What should be looked at before an export, read from the ledger. */
import type { ExportFormat, ExportKind } from '../../shared/contract/schemas.ts'
import type { ExportCheck } from '../../shared/export/checks/check.ts'
import { exportChecks } from '../../shared/export/checks/export-checks.ts'
import { ENTERPRISES } from '../../shared/lists/enterprises.ts'
import { EXEMPTIONS } from '../../shared/lists/exemptions.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { localDay } from '../../shared/schedule/days.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type ContentOptions, exportContent } from './export-content.ts'

/** Of the ledger as it stands; an older revision is what it was, and nobody can put it right. */
export function ledgerChecks(
  ledger: Ledger,
  kind: ExportKind,
  options: ContentOptions,
  format: ExportFormat,
): ExportCheck[] {
  if (options.at !== undefined && options.at !== ledger.seq) return []
  const checked = {
    projects: ledger.rows(PROJECTS.key),
    enterprises: ledger.rows(ENTERPRISES.key),
    exemptions: ledger.rows(EXEMPTIONS.key),
    today: localDay(),
  }
  return exportChecks(exportContent(ledger, kind, options), checked, format)
}
