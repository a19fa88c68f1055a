/** The workbook that goes to one district: its rows to fill in, how to, and the stamp. */
import { PROJECTS } from '../../shared/lists/projects.ts'
import { monthOfList } from '../../shared/progress/month-list.ts'
import { type Stamp, stampedRowHash, stampRows } from '../exchange/stamp.ts'
import { type FilledTable, fillTemplate } from '../template/fill.ts'
import { type FormSource, formData } from '../template/form-data.ts'
import { templateHash } from '../template/hash.ts'
import type { TemplateFile } from '../template/open-template.ts'
import { shippedTemplate } from '../template/shipped.ts'
import type { WorkbookDownload } from './export-workbook.ts'
import { fileName } from './file-name.ts'

export interface SubmissionSource extends FormSource {
  ledgerId: string
  /** UTC instant, ISO 8601. */
  at: string
  /** The office's own; the shipped one of the kind without it. */
  template?: TemplateFile | undefined
}

export interface SubmissionWorkbook extends WorkbookDownload {
  /** SHA-256 of its template. */
  template: string
}

export async function submissionWorkbook(source: SubmissionSource): Promise<SubmissionWorkbook> {
  const { list, plan, district } = source
  const template = source.template ?? (await formOf(source))
  const filled = await fillTemplate(template, formData(source), {
    stamp: (table) => stampRows(stampOf(source, table)),
  })
  const name = fileName(`${district}${plan.year}年${list.title}填报表`, 'xlsx')
  return { name, template: templateHash(template), ...filled }
}

/** Shipped ones know the fields of projects; those of a special ledger are its own. */
async function formOf({ plan, list }: SubmissionSource): Promise<TemplateFile> {
  if (monthOfList(list.key) !== null) return shippedTemplate('progress')
  if (list.key === PROJECTS.key) return shippedTemplate('submission')
  // Loading the library takes longer than most commands, which do without it.
  const { formOfList } = await import('../template/made/template-of-list.ts')
  return formOfList(plan, list)
}

function stampOf(
  { list, rows, district, ledgerId, seq, at }: SubmissionSource,
  { sheet, columns }: FilledTable,
): Stamp {
  return {
    ledgerId,
    kind: 'submission',
    list: list.key,
    district,
    baseSeq: seq,
    at,
    sheet,
    fields: list.fields.flatMap(({ key, label }) => (columns.includes(label) ? [key] : [])),
    rowHashes: new Map(rows.map(({ id, cells }) => [id, stampedRowHash(cells)])),
  }
}
