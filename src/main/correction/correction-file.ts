/** The correction workbook as a file with a name. */
import { basename, extname } from 'node:path'
import type { WorkbookCells } from '../workbook/cells.ts'
import { type Correction, correctionWorkbook } from './correction-workbook.ts'
import type { CorrectionIssue } from './issue.ts'

export interface CorrectionFile extends Correction {
  name: string
}

export async function correctionFile(
  { name, workbook }: { name: string; workbook: WorkbookCells },
  bytes: Uint8Array,
  issues: readonly CorrectionIssue[],
): Promise<CorrectionFile> {
  const correction = await correctionWorkbook(bytes, workbook, issues)
  const plain = basename(name, extname(name)).replace(/（退回修改）$/u, '')
  return { name: `${plain}（退回修改）.${correction.format}`, ...correction }
}
