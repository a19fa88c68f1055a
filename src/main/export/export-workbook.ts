/** Everything that leaves as a workbook, by kind. */
import exceljs from 'exceljs'
import type { ExportKind } from '../../shared/contract/schemas.ts'
import { vocabularyOf } from '../../shared/plan/vocabulary.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { addAnnexSheet } from './annex-sheet.ts'
import { type ContentOptions, type ExportContent, exportContent } from './export-content.ts'
import { fileName } from './file-name.ts'
import { addListSheet } from './list-sheet.ts'
import { tasksPaper } from './paper/tasks-paper.ts'
import { addPaperSheet } from './paper-sheet.ts'

export interface Download {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

export async function exportWorkbook(
  ledger: Ledger,
  kind: ExportKind,
  options: ContentOptions = {},
): Promise<Download> {
  const content = exportContent(ledger, kind, options)
  const workbook = new exceljs.Workbook()
  addSheets(workbook, content)
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  return { name: fileName(content.title, 'xlsx'), bytes }
}

function addSheets(workbook: exceljs.Workbook, content: ExportContent): void {
  switch (content.is) {
    case 'annexes':
      for (const table of content.tables) addAnnexSheet(workbook, table)
      return
    case 'list':
      addListSheet(workbook, content.list, content.rows, vocabularyOf(content.plan))
      return
    case 'tasks':
      addPaperSheet(workbook, '任务分解表', tasksPaper(content.plan, content.title))
      return
  }
}
