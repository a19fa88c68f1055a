/** What a template of each kind is tried on: the ledger's own data, enough to fill its first page. */
import type { ExportKind, TemplateFormat, TemplateKind } from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { PROGRESS } from '../../../shared/lists/progress.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { monthList } from '../../../shared/progress/month-list.ts'
import { type ExportContent, exportContent } from '../../export/export-content.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { planOf } from '../../plan/current-plan.ts'
import { presentRows } from '../../progress/list-rows.ts'
import type { TemplateData } from '../data.ts'
import { formData } from '../form-data.ts'
import { templateData, wordData } from '../template-data.ts'

/** A longer list is tried with its first rows alone: they fill the first page, and it is quick. */
const MOST_ROWS = 1_000

/** @throws LedgerError USAGE for a form as a document, which nobody could fill in. */
export function trialContents(
  ledger: Ledger,
  kind: TemplateKind,
  format: TemplateFormat,
): TemplateData[] {
  if (kind !== 'submission' && kind !== 'progress') return exportContents(ledger, kind, format)
  if (format === 'xlsx') return formContents(ledger, kind)
  throw new LedgerError('USAGE', '填报表和调度表的模板只能是 Excel 工作簿（.xlsx）')
}

function exportContents(ledger: Ledger, kind: ExportKind, format: TemplateFormat): TemplateData[] {
  const content = shortened(exportContent(ledger, kind, {}))
  return format === 'docx' ? wordData(content, ledger.seq) : templateData(content, ledger.seq)
}

function shortened(content: ExportContent): ExportContent {
  return content.is === 'list' ? { ...content, rows: content.rows.slice(0, MOST_ROWS) } : content
}

/** The form of the first district that has rows. */
function formContents(ledger: Ledger, kind: 'submission' | 'progress'): TemplateData[] {
  const plan = planOf(ledger)
  const list = kind === 'submission' ? PROJECTS : monthList(newestMonth(ledger, plan.year))
  const all = presentRows(ledger, list.key)
  const rowsOf = (name: string) => all.filter(({ cells }) => cells.district === name)
  const names = plan.districts.map(({ name }) => name)
  const district = names.find((name) => rowsOf(name).length > 0) ?? names[0] ?? ''
  return formData({ plan, list, rows: rowsOf(district), district, seq: ledger.seq })
}

/** The newest month that was reported, or the first of the plan. */
function newestMonth(ledger: Ledger, year: number): string {
  const months = ledger.rows(PROGRESS.key).map(({ cells }) => String(cells.month))
  return months.sort().at(-1) ?? `${year}-01`
}
