/** Rules that the list itself knows: what is missing, and what is wrong within one row. */

import type { Row } from '../contract/schemas.ts'
import { checkRow, type RowIssue } from '../lists/check-row.ts'
import { PROJECTS } from '../lists/projects.ts'
import { remembered } from '../remembered.ts'
import type { Breach, QualityRule, Severity } from './rule.ts'

const SENTENCES: [RowIssue['code'], Severity, string][] = [
  ['missing', 'warning', '应填的内容都已填写'],
  ['creditCode', 'warning', '统一社会信用代码 18 位且校验位正确'],
  ['phone', 'warning', '联系电话像电话号码'],
  ['order', 'error', '开工、完成、验收、销号日期先后合理'],
  ['above', 'warning', '累计完成投资不超过总投资'],
]

/** Five rules ask for the findings of the same projects in turn. */
const breachesOf = remembered((projects: readonly Row[]) => {
  const byCode = new Map<RowIssue['code'], Breach[]>()
  for (const row of projects)
    for (const { code, field, message } of checkRow(PROJECTS, row.cells)) {
      const own = byCode.get(code) ?? []
      byCode.set(code, own)
      own.push({ row, field, message })
    }
  return byCode
})

export const CELL_RULES: QualityRule[] = SENTENCES.map(([code, severity, sentence]) => ({
  key: code,
  severity,
  sentence,
  scope: 'one',
  find: ({ projects }) => breachesOf(projects).get(code) ?? [],
}))
