/** What is wrong or missing in a row, by the definition of its list. */
import type { Cells, CellValue } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import { isCreditCode } from '../values/credit-code.ts'
import { formatValue } from '../values/format.ts'
import { type FieldDefinition, fieldOf, type ListDefinition, type RowRule } from './definition.ts'

/** One finding on a row: an error keeps the row out, a warning only marks the cell. */
export interface RowIssue {
  level: 'error' | 'warning'
  code: 'missing' | 'creditCode' | 'phone' | 'order' | 'above'
  field: string
  message: string
}

export function checkRow(list: ListDefinition, cells: Cells): RowIssue[] {
  return [
    ...list.fields.flatMap((field) => checkField(field, cells[field.key])),
    ...list.oneOf.flatMap((keys) => checkOneOf(list, keys, cells)),
    ...list.rules.flatMap((rule) => checkRule(list, rule, cells)),
  ]
}

function checkField(field: FieldDefinition, value: CellValue | undefined): RowIssue[] {
  if (isEmpty(value)) return missing(field)
  if (field.check === 'creditCode' && !isCreditCode(String(value)))
    return [warning('creditCode', field.key, `${field.label}的校验位不对，请核对（18 位）`)]
  if (field.check === 'phone' && !/^[\d()+\-/;,、 ]{7,}$/u.test(String(value)))
    return [warning('phone', field.key, `${field.label}“${String(value)}”不像电话号码`)]
  return []
}

function missing(field: FieldDefinition): RowIssue[] {
  if (field.required === undefined) return []
  const level = field.required === 'error' ? 'error' : 'warning'
  return [{ level, code: 'missing', field: field.key, message: `缺${field.label}` }]
}

function checkOneOf(list: ListDefinition, keys: string[], cells: Cells): RowIssue[] {
  const first = keys[0]
  if (first === undefined || keys.some((key) => !isEmpty(cells[key]))) return []
  const labels = keys.map((key) => fieldOf(list, key).label).join('和')
  return [{ level: 'error', code: 'missing', field: first, message: `${labels}至少填一项` }]
}

function checkRule(list: ListDefinition, rule: RowRule, cells: Cells): RowIssue[] {
  const value = cells[rule.field]
  const than = cells[rule.than]
  if (isEmpty(value) || isEmpty(than)) return []
  const field = fieldOf(list, rule.field)
  const other = fieldOf(list, rule.than)
  const said = (word: string) =>
    `${field.label}（${formatValue(field, value)}）${word}${other.label}（${formatValue(other, than)}）`
  switch (rule.rule) {
    case 'notBefore':
      return String(value) < String(than) ? [warning('order', rule.field, said('早于'))] : []
    case 'notAbove':
      return Number(value) > Number(than) ? [warning('above', rule.field, said('大于'))] : []
  }
}

function warning(code: RowIssue['code'], field: string, message: string): RowIssue {
  return { level: 'warning', code, field, message }
}
