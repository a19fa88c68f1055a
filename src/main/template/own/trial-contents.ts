/** What a template of each kind is tried on: the ledger's own data, enough to fill its first page. */
import type { ExportKind, TemplateFormat, TemplateKind } from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import type { ContentOptions } from '../../../shared/export/content.ts'
import { isWorkbookOnly, templateParts } from '../../../shared/export/template-kinds.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
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
import { triedList } from './tried-list.ts'
import { triedResults } from './tried-results.ts'

/** A longer list is tried with its first rows alone: they fill the first page, and it is quick. */
const MOST_ROWS = 1_000

/**
 * What a template is tried on: one, or of an assessment each of the schemes that it may be made for.
 * @throws LedgerError USAGE for a document where there are workbooks alone.
 */
export function trialContents(
  ledger: Ledger,
  kind: TemplateKind,
  format: TemplateFormat,
): TemplateData[][] {
  const { of, list } = templateParts(kind)
  if (isWorkbookOnly(kind) && format !== 'xlsx')
    throw new LedgerError('USAGE', '填报表、调度表和专项台账的模板只能是 Excel 工作簿（.xlsx）')
  if (of === 'assessment')
    return triedResults(ledger).map((result) =>
      dataOf(ledger, { is: 'assessment', plan: planOf(ledger), title: '', result }, format),
    )
  const tried = list === null ? null : triedList(ledger, list)
  return [
    of === 'submission' || of === 'progress'
      ? formContents(ledger, tried ?? formList(ledger, of))
      : exportContents(ledger, of, format, tried === null ? {} : { list: { key: tried.key } }),
  ]
}

function exportContents(
  ledger: Ledger,
  kind: ExportKind,
  format: TemplateFormat,
  options: ContentOptions,
): TemplateData[] {
  return dataOf(ledger, shortened(exportContent(ledger, kind, options)), format)
}

function dataOf(ledger: Ledger, content: ExportContent, format: TemplateFormat): TemplateData[] {
  return format === 'docx' ? wordData(content, ledger.seq) : templateData(content, ledger.seq)
}

function shortened(content: ExportContent): ExportContent {
  return content.is === 'list' ? { ...content, rows: content.rows.slice(0, MOST_ROWS) } : content
}

/** The form of the first district that has rows. */
function formContents(ledger: Ledger, list: ListDefinition): TemplateData[] {
  const plan = planOf(ledger)
  const all = presentRows(ledger, list.key)
  const rowsOf = (name: string) => all.filter(({ cells }) => cells.district === name)
  const names = plan.districts.map(({ name }) => name)
  const district = names.find((name) => rowsOf(name).length > 0) ?? names[0] ?? ''
  return formData({ plan, list, rows: rowsOf(district), district, seq: ledger.seq })
}

function formList(ledger: Ledger, of: 'submission' | 'progress'): ListDefinition {
  return of === 'submission' ? PROJECTS : monthList(newestMonth(ledger, planOf(ledger).year))
}

/** The newest month that was reported, or the first of the plan. */
function newestMonth(ledger: Ledger, year: number): string {
  const months = ledger.rows(PROGRESS.key).map(({ cells }) => String(cells.month))
  return months.sort().at(-1) ?? `${year}-01`
}
