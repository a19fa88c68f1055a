/** Rules that the list itself knows: what is missing, and what is wrong within one row. */
import type { RowIssue } from '../lists/check-row.ts'
import { fieldOf, type ListDefinition } from '../lists/definition.ts'
import type { JudgedRow, RowRule, Severity } from './rule.ts'

type Code = RowIssue['code']

/** One for each kind of fault that a row of the list can have. */
export function cellRules(list: ListDefinition): RowRule<JudgedRow>[] {
  return sentencesOf(list).map(([key, severity, sentence]) => ({
    key,
    severity,
    sentence,
    isOfCell: true,
    scope: 'one',
    check({ issues }, note) {
      for (const { code, field, message } of issues) if (code === key) note(field, message)
    },
  }))
}

function sentencesOf(list: ListDefinition): [Code, Severity, string][] {
  const checks = new Set(list.fields.map(({ check }) => check))
  const isOrdered = list.rules.some(({ rule }) => rule === 'inOrder')
  const bounds = list.rules.flatMap((rule) =>
    rule.rule === 'notAbove'
      ? [`${fieldOf(list, rule.field).label}不超过${fieldOf(list, rule.than).label}`]
      : [],
  )
  const possible: [boolean, Code, Severity, string][] = [
    [true, 'missing', 'warning', '应填的内容都已填写'],
    [checks.has('creditCode'), 'creditCode', 'warning', '统一社会信用代码 18 位且校验位正确'],
    [checks.has('phone'), 'phone', 'warning', '联系电话像电话号码'],
    [checks.has('industry'), 'industry', 'warning', '行业代码是 GB/T 4754 的代码'],
    [isOrdered, 'order', 'error', '日期先后合理'],
    [bounds.length > 0, 'above', 'warning', bounds.join('、')],
    [list.hasChangingFields === true, 'unfit', 'warning', '内容符合字段的类型和可选值'],
  ]
  return possible.flatMap(([is, ...words]) => (is ? [words] : []))
}
