/** The workbook that goes to one district: its rows to fill in, how to, and the stamp. */
import { monthOfList } from '../../shared/progress/month-list.ts'
import { type Stamp, stampedRowHash, stampRows } from '../exchange/stamp.ts'
import { type FilledTable, fillTemplate } from '../template/fill.ts'
import { type FormSource, formData } from '../template/form-data.ts'
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

export async function submissionWorkbook(source: SubmissionSource): Promise<WorkbookDownload> {
  const { list, plan, district, template } = source
  const kind = monthOfList(list.key) === null ? 'submission' : 'progress'
  const filled = await fillTemplate(template ?? shippedTemplate(kind), formData(source), {
    stamp: (table) => stampRows(stampOf(source, table)),
  })
  return { name: fileName(`${district}${plan.year}年${list.title}填报表`, 'xlsx'), ...filled }
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
