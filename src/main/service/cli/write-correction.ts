/** `import --correction`: the workbook back for its sender. */
import { extname } from 'node:path'
import type { ImportPlan } from '../../../shared/import/plan.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { correctionWorkbook } from '../../correction/correction-workbook.ts'
import { correctionIssues } from '../../correction/plan-issues.ts'
import type { Policy } from '../../import/policy.ts'
import type { ImportFile } from '../../import/read-tables.ts'
import { writeWhole } from './write-whole.ts'

export interface WrittenCorrection {
  file: string
  issues: number
  /** True where the cells were copied because the file itself could not be kept. */
  isCopy: boolean
}

interface CorrectedImport {
  list: ListDefinition
  file: ImportFile
  bytes: Uint8Array
  plan: ImportPlan
  policy: Policy
}

export async function writeCorrection(
  output: string,
  { list, file, bytes, plan, policy }: CorrectedImport,
): Promise<WrittenCorrection> {
  const isOpen = policy.onConflict === 'stop'
  const issues = correctionIssues(list, plan).filter(({ level }) => isOpen || level !== 'conflict')
  const correction = await correctionWorkbook(bytes, file.workbook, issues)
  // Excel refuses a workbook with macros under the ending of one without.
  const path = `${output.slice(0, output.length - extname(output).length)}.${correction.format}`
  writeWhole(path, correction.bytes)
  return { file: path, issues: issues.length, isCopy: correction.isCopy }
}

export function correctionText({ file, issues, isCopy }: WrittenCorrection): string {
  const kept = isCopy ? '（原格式不能直接标注，已另存为 .xlsx，只保留单元格内容）' : ''
  return `已写出退回文件，标注 ${issues} 处：${file}${kept}`
}
