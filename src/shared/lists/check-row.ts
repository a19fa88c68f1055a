/** What is wrong or missing in a row, by the definition of its list. */
import type { Cells, CellValue } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import { industryOf } from '../enterprises/industries.ts'
import { remembered } from '../remembered.ts'
import { isCreditCode } from '../values/credit-code.ts'
import { formatValue } from '../values/format.ts'
import { type FieldDefinition, fieldOf, type ListDefinition, type RowRule } from './definition.ts'
import { whyUnfit } from './fits.ts'

/** One finding on a row: an error keeps the row out, a warning only marks the cell. */
export interface RowIssue {
  level: 'error' | 'warning'
  /** `rule`: told by other rows or by the day, and so by no list alone. */
  code: 'missing' | 'creditCode' | 'phone' | 'industry' | 'order' | 'above' | 'unfit' | 'rule'
  field: string
  message: string
}

export function checkRow(list: ListDefinition, cells: Cells): RowIssue[] {
  const issues: RowIssue[] = []
  for (const { key, check, field } of checkedFields(list)) {
    const value = cells[key]
    if (isEmpty(value)) add(issues, missing(field))
    else if (check !== undefined) add(issues, checkValue(field, check, String(value)))
  }
  if (list.hasChangingFields === true)
    for (const field of list.fields) add(issues, unfit(field, cells[field.key]))
  for (const keys of list.oneOf) add(issues, checkOneOf(list, keys, cells))
  for (const rule of list.rules) checkRule(list, rule, cells, issues)
  return issues
}

function add(issues: RowIssue[], issue: RowIssue | null): void {
  if (issue !== null) issues.push(issue)
}

/** What keeps a row out, without looking for what only marks a cell; null of a sound row. */
export function rowError(list: ListDefinition, cells: Cells): RowIssue | null {
  const lacking = demandedFields(list).find(({ key }) => isEmpty(cells[key]))
  if (lacking !== undefined) return missing(lacking)
  for (const keys of list.oneOf) {
    const issue = checkOneOf(list, keys, cells)
    if (issue !== null) return issue
  }
  return null
}

/** Fields without which there is no row. */
const demandedFields = remembered((list: ListDefinition) =>
  list.fields.filter(({ required }) => required === 'error'),
)

/**
 * Fields in which something can be missing or wrong. No two definitions have the same properties,
 * which are slow to ask for in every row; these have.
 */
const checkedFields = remembered((list: ListDefinition) =>
  list.fields
    .filter(({ required, check }) => required !== undefined || check !== undefined)
    .map((field) => ({ key: field.key, check: field.check, field })),
)

function checkValue(
  { key, label }: FieldDefinition,
  check: NonNullable<FieldDefinition['check']>,
  text: string,
): RowIssue | null {
  switch (check) {
    case 'creditCode':
      if (isCreditCode(text)) return null
      return warning(check, key, `${label}的校验位不对，请核对（18 位）`)
    case 'industry':
      if (industryOf(text) !== null) return null
      return warning(check, key, `“${text}”不是 GB/T 4754 的行业代码，请写如 2641`)
    case 'phone':
      if (PHONE.test(text)) return null
      return warning(check, key, `${label}“${text}”不像电话号码`)
  }
}

const PHONE = /^[\d()+\-/;,、 ]{7,}$/u

function unfit(field: FieldDefinition, value: CellValue | undefined): RowIssue | null {
  const why = whyUnfit(field, value)
  return why === null ? null : warning('unfit', field.key, why)
}

function missing({ key, label, required }: FieldDefinition): RowIssue | null {
  if (required === undefined) return null
  const level = required === 'error' ? 'error' : 'warning'
  return { level, code: 'missing', field: key, message: `缺${label}` }
}

function checkOneOf(list: ListDefinition, keys: string[], cells: Cells): RowIssue | null {
  const first = keys[0]
  if (first === undefined || keys.some((key) => !isEmpty(cells[key]))) return null
  const labels = keys.map((key) => fieldOf(list, key).label).join('和')
  return { level: 'error', code: 'missing', field: first, message: `${labels}至少填一项` }
}

function checkRule(list: ListDefinition, rule: RowRule, cells: Cells, issues: RowIssue[]): void {
  switch (rule.rule) {
    case 'inOrder':
      checkOrder(list, rule.fields, cells, issues)
      return
    case 'notAbove': {
      const [value, than] = [cells[rule.field], cells[rule.than]]
      if (isEmpty(value) || isEmpty(than) || Number(value) <= Number(than)) return
      issues.push(
        warning('above', rule.field, compared(list, cells, rule.field, '大于', rule.than)),
      )
    }
  }
}

/** Each day against the one filled in before it, so that one wrong day is found once. */
function checkOrder(list: ListDefinition, keys: string[], cells: Cells, issues: RowIssue[]): void {
  let earlier: string | null = null
  let before: CellValue | undefined
  for (const key of keys) {
    const value = cells[key]
    if (isEmpty(value)) continue
    if (earlier !== null && String(value) < String(before))
      issues.push(warning('order', key, compared(list, cells, key, '早于', earlier)))
    earlier = key
    before = value
  }
}

function compared(
  list: ListDefinition,
  cells: Cells,
  key: string,
  word: string,
  than: string,
): string {
  const said = (item: string) => {
    const field = fieldOf(list, item)
    return `${field.label}（${formatValue(field, cells[item])}）`
  }
  return `${said(key)}${word}${said(than)}`
}

function warning(code: RowIssue['code'], field: string, message: string): RowIssue {
  return { level: 'warning', code, field, message }
}
