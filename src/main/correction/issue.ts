/** What a correction workbook says, and how. */
import type { ImportIssue } from '../../shared/import/report.ts'

export type CorrectionLevel = ImportIssue['level'] | 'conflict'

/** Something that the district has to look at. */
export interface CorrectionIssue {
  level: CorrectionLevel
  code: string
  /** Name of the sheet; the cell's A1 name, or empty where it is about the sheet as a whole. */
  sheet: string
  cell: string
  /** Chinese name of the column, where it is one of the list. */
  field: string | null
  message: string
}

export const LEVEL_LABELS: Record<CorrectionLevel, string> = {
  error: '错误',
  conflict: '冲突',
  warning: '提醒',
}

/** Most pressing first. */
const LEVELS: readonly CorrectionLevel[] = ['error', 'conflict', 'warning']

export function worstLevel(issues: readonly CorrectionIssue[]): CorrectionLevel {
  return LEVELS.find((level) => issues.some((issue) => issue.level === level)) ?? 'warning'
}

/** What the district should do about an issue. */
export function adviceFor({ level, code }: CorrectionIssue): string {
  switch (code) {
    case 'VALUE_INVALID':
      return '请按说明改写本单元格'
    case 'missing':
      return level === 'error' ? '请补填，否则本行不能收下' : '请补填'
    case 'UNMAPPED':
      return '请核对列名；确属多余的列可不管'
    case 'MERGED_AMOUNT':
      return '请取消合并，每行各填各的数'
    default:
      break
  }
  if (level === 'conflict') return '请与市里核对，按商定的内容填写'
  return level === 'error' ? '请改正后重新报送' : '请核对；无误可不改'
}
