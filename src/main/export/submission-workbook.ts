/** The workbook that goes to one district: its rows to fill in, how to, and the stamp. */
import exceljs from 'exceljs'
import type { Row } from '../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { vocabularyOf } from '../../shared/plan/vocabulary.ts'
import { type Stamp, stampedRowHash } from '../exchange/stamp.ts'
import type { Download } from './export-workbook.ts'
import { fileName } from './file-name.ts'
import { addGuideSheet } from './guide-sheet.ts'
import { addStampSheet } from './stamp-sheet.ts'
import { submissionColumns } from './submission-columns.ts'
import { addSubmissionSheet } from './submission-sheet.ts'
import { addWordsSheet, wordRanges } from './words-sheet.ts'

export interface SubmissionSource {
  list: ListDefinition
  /** Rows of the district only. */
  rows: readonly Row[]
  plan: PlanDefinition
  district: string
  ledgerId: string
  baseSeq: number
  /** UTC instant, ISO 8601. */
  at: string
}

export async function submissionWorkbook(source: SubmissionSource): Promise<Download> {
  const { list, rows, plan, district, baseSeq } = source
  const vocabulary = vocabularyOf(plan)
  const workbook = new exceljs.Workbook()
  await addSubmissionSheet(workbook, {
    list,
    rows,
    district,
    vocabulary,
    ranges: wordRanges(list, vocabulary),
    title: `${plan.city}${plan.year}年${district}大气污染防治${list.title}填报表`,
    note: `现有 ${rows.length} 个${list.rowName}，取自台账第 ${baseSeq} 版。带 * 的列要填写，填写方法见“填报说明”。`,
  })
  await addGuideSheet(workbook, list, vocabulary, district)
  addWordsSheet(workbook, list, vocabulary)
  addStampSheet(workbook, stampOf(source))
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  return { name: fileName(`${district}${plan.year}年${list.title}填报表`, 'xlsx'), bytes }
}

function stampOf({ list, rows, district, ledgerId, baseSeq, at }: SubmissionSource): Stamp {
  const columns = submissionColumns(list)
  return {
    ledgerId,
    kind: 'submission',
    list: list.key,
    district,
    baseSeq,
    at,
    sheet: list.title,
    fields: columns.flatMap((column) => (column.is === 'field' ? column.field.key : [])),
    rowHashes: new Map(rows.map(({ id, cells }) => [id, stampedRowHash(cells)])),
  }
}
