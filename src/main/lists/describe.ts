/** One Chinese line that says what a change does, as undo and history show it. */
import type { CellValue, Op } from '../../shared/changes/change.ts'
import { enteredFields } from '../../shared/history/entered-fields.ts'
import { EMPTY_TEXT, shownList } from '../../shared/history/shown-list.ts'
import {
  type FieldDefinition,
  fieldOf,
  type ListDefinition,
} from '../../shared/lists/definition.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { formatValue } from '../../shared/values/format.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from './lists-of.ts'
import { rowNames } from './row-names.ts'

/** Describes ops that are about to be applied to the ledger as it is. */
export function describeOps(ledger: Ledger, written: readonly Op[]): string {
  const [first] = written
  if (first === undefined) return '无改动'
  const lists = listsOf(ledger)
  // What follows in a project from its report is not what was done.
  const ops = first.list === PROGRESS.key ? written.filter((op) => op.list === first.list) : written
  if (ops.every(({ list, id }) => id === first.id && list === first.list))
    return describeRow(ledger, shownList(lists, first.list), ops, first)
  return [...Map.groupBy(ops, (op) => op.list)]
    .map(([list, own]) => countsOf(own, shownList(lists, list)))
    .join('，')
}

function describeRow(ledger: Ledger, list: ListDefinition, ops: readonly Op[], first: Op): string {
  const nameOf = rowNames(ledger)
  if (first.op === 'set') {
    const name = nameOf(list.key, ledger.row(list.key, first.id) ?? {})
    return describeSets(list, name, ops, first)
  }
  const name = nameOf(list.key, first.cells)
  const entered = enteredFields(list.key).filter((key) => first.cells[key] !== undefined)
  const [key] = entered
  if (key === undefined) return `${first.op === 'insert' ? '新增' : '删除'}${list.rowName} ${name}`
  const field = fieldOf(list, key)
  const value = first.cells[key]
  const step = first.op === 'insert' ? stepOf(field, null, value) : stepOf(field, value, null)
  return `${name}${labelOf(list, key)}：${step}${moreThan(entered.length)}`
}

function describeSets(
  list: ListDefinition,
  name: string,
  ops: readonly Op[],
  first: Op & { op: 'set' },
): string {
  const sets = ops.filter((op) => op.op === 'set')
  const typed = sets.find((op) => fieldOf(list, op.field).derivedFrom === undefined) ?? first
  const field = fieldOf(list, typed.field)
  if (field.coded === true) return `更新${list.rowName} ${name}`
  const step = stepOf(field, typed.old, typed.new)
  return `${name}${labelOf(list, field.key)}：${step}${moreThan(sets.length)}`
}

/** Nothing where the row is one value, which its name tells already. */
function labelOf(list: ListDefinition, key: string): string {
  const entered = enteredFields(list.key)
  return entered.length === 1 && entered[0] === key ? '' : ` ${fieldOf(list, key).label}`
}

function moreThan(cells: number): string {
  return cells > 1 ? ` 等 ${cells} 格` : ''
}

function stepOf(
  field: FieldDefinition,
  old: CellValue | undefined,
  value: CellValue | undefined,
): string {
  return `${formatValue(field, old) || EMPTY_TEXT} → ${formatValue(field, value) || EMPTY_TEXT}`
}

function countsOf(ops: readonly Op[], list: ListDefinition): string {
  const added = ops.filter((op) => op.op === 'insert').length
  const removed = ops.filter((op) => op.op === 'delete').length
  const sets = ops.filter((op) => op.op === 'set')
  const changed = new Set(sets.map((op) => op.id)).size
  return [
    added > 0 ? `新增 ${added} 个${list.rowName}` : '',
    changed > 0 ? `修改 ${changed} 个${list.rowName}的 ${sets.length} 格` : '',
    removed > 0 ? `删除 ${removed} 个${list.rowName}` : '',
  ]
    .filter((part) => part !== '')
    .join('，')
}
