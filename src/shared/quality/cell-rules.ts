/** Rules that the list itself knows: what is missing, and what is wrong within one row. */
import type { RowIssue } from '../lists/check-row.ts'
import type { RowRule, Severity } from './rule.ts'

const SENTENCES: [RowIssue['code'], Severity, string][] = [
  ['missing', 'warning', '应填的内容都已填写'],
  ['creditCode', 'warning', '统一社会信用代码 18 位且校验位正确'],
  ['phone', 'warning', '联系电话像电话号码'],
  ['order', 'error', '开工、完成、验收、销号日期先后合理'],
  ['above', 'warning', '累计完成投资不超过总投资'],
]

export const CELL_RULES: RowRule[] = SENTENCES.map(([key, severity, sentence]) => ({
  key,
  severity,
  sentence,
  scope: 'one',
  check({ issues }, note) {
    for (const { code, field, message } of issues) if (code === key) note(field, message)
  },
}))
