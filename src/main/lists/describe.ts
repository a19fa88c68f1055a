/** One Chinese line that says what a change does, as undo and history show it. */
import type { Cells, CellValue, Op } from '../../shared/changes/change.ts'
import {
  type FieldDefinition,
  fieldOf,
  type ListDefinition,
} from '../../shared/lists/definition.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { listByKey } from '../../shared/lists/registry.ts'
import { formatValue } from '../../shared/values/format.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type ValueRows, valueRowsOf } from './value-rows.ts'

/** Describes ops that are about to be applied to the ledger as it is. */
export function describeOps(ledger: Ledger, written: readonly Op[]): string {
  const [first] = written
  if (first === undefined) return '无改动'
  // What follows in a project from its report is not what was done.
  const ops = first.list === PROGRESS.key ? written.filter((op) => op.list === first.list) : written
  const rows = new Set(ops.map((op) => `${op.list}/${op.id}`))
  if (rows.size === 1) return describeRow(ledger, listByKey(first.list), ops, first)
  return [...Map.groupBy(ops, (op) => op.list)]
    .map(([list, own]) => countsOf(own, listByKey(list)))
    .join('，')
}

function describeRow(ledger: Ledger, list: ListDefinition, ops: readonly Op[], first: Op): string {
  const values = valueRowsOf(ledger, list.key)
  if (values !== null) return describeValue(ledger, list, values, first)
  if (first.op === 'insert') return `新增${list.rowName} ${rowTitle(ledger, list, first.cells)}`
  if (first.op === 'delete') return `删除${list.rowName} ${rowTitle(ledger, list, first.cells)}`
  const title = rowTitle(ledger, list, ledger.row(list.key, first.id) ?? {})
  const sets = ops.filter((op) => op.op === 'set')
  const typed = sets.find((op) => fieldOf(list, op.field).derivedFrom === undefined) ?? first
  const field = fieldOf(list, typed.field)
  if (field.coded === true) return `更新${list.rowName} ${title}`
  const others = sets.length > 1 ? ` 等 ${sets.length} 格` : ''
  return `${title} ${field.label}：${stepOf(field, typed.old, typed.new)}${others}`
}

/** A row that is one value: 2023-03 丹阳市 PM2.5年均浓度：空 → 42. */
function describeValue(
  ledger: Ledger,
  list: ListDefinition,
  { value, nameOf }: ValueRows,
  op: Op,
): string {
  const field = fieldOf(list, value)
  switch (op.op) {
    case 'insert':
      return `${nameOf(op.cells)}：${stepOf(field, null, op.cells[value])}`
    case 'delete':
      return `${nameOf(op.cells)}：${stepOf(field, op.cells[value], null)}`
    case 'set': {
      const name = nameOf(ledger.row(list.key, op.id) ?? {})
      const changed = fieldOf(list, op.field)
      const label = op.field === value ? '' : ` ${changed.label}`
      return `${name}${label}：${stepOf(changed, op.old, op.new)}`
    }
  }
}

function stepOf(
  field: FieldDefinition,
  old: CellValue | undefined,
  value: CellValue | undefined,
): string {
  return `${formatValue(field, old) || '空'} → ${formatValue(field, value) || '空'}`
}

/** What people call a row: the last way to identify it, without district and category. */
function rowTitle(ledger: Ledger, list: ListDefinition, cells: Cells): string {
  const [names] = list.oneOf
  if (names !== undefined) return textsOf(ledger, list, cells, names)[0] ?? ''
  return textsOf(ledger, list, cells, list.identity.at(-1) ?? []).join(' ')
}

function textsOf(ledger: Ledger, list: ListDefinition, cells: Cells, keys: string[]): string[] {
  return keys.flatMap((key) => {
    const value = cells[key]
    if (typeof value !== 'string') return []
    const { refers } = fieldOf(list, key)
    if (refers === undefined) return [value]
    return [rowTitle(ledger, listByKey(refers), ledger.row(refers, value) ?? {})]
  })
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
