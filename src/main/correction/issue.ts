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

/** What the district should do, by the code of the issue; others are answered by their level. */
const ADVICE: Record<string, string> = {
  VALUE_INVALID: '请按说明改写本单元格',
  CONFLICT: '请与市里核对，按商定的内容填写',
  UNMAPPED: '请核对列名；确属多余的列可不管',
  MERGED_AMOUNT: '请取消合并，每行各填各的数',
  AMBIGUOUS: '请填项目编号，以便对应到一个项目',
  DUPLICATE: '同一项目请只留一行',
  DUPLICATE_ELSEWHERE: '请核对项目属地，不属本辖市区的请删去',
  SIMILAR: '如是同一个项目，请填原来的项目编号',
  PLACE_CONFLICT: '请核对辖市区和类别，写成一致',
  WRONG_YEAR: '请核对是否用错了年度的表',
  DATE_NUMBER: '请写成年-月-日，如 2023-04-30',
  DATE_SERIAL: '请核对日期，并把单元格设为日期格式',
  PERCENT_DOUBTFUL: '请核对百分数',
  TOTAL_MISMATCH: '请核对合计与各行的数',
  UNIT_UNKNOWN: '请在列名中注明单位',
}

/** Decisions of the program that its own user reviews; the sender has nothing to do about them. */
const FOR_THE_OFFICE = new Set(['MAPPING_GUESSED', 'UNIT_CONVERTED', 'PERIOD_COLUMNS'])

export function concernsSender({ code, level }: Pick<CorrectionIssue, 'code' | 'level'>): boolean {
  return level !== 'warning' || !FOR_THE_OFFICE.has(code)
}

/** What the district should do about an issue. */
export function adviceFor({ level, code }: CorrectionIssue): string {
  if (code === 'missing') return level === 'error' ? '请补填，否则本行不能收下' : '请补填'
  // Codes are the program's own words, never a name that every object has.
  return ADVICE[code] ?? (level === 'error' ? '请改正后重新报送' : '请核对；无误可不改')
}
