/** One Chinese line that says what a change does, as undo and history show it. */
import type { Cells, Op } from '../../shared/changes/change.ts'
import { fieldOf, type ListDefinition } from '../../shared/lists/definition.ts'
import { listByKey } from '../../shared/lists/registry.ts'
import { formatValue } from '../../shared/values/format.ts'
import type { Ledger } from '../ledger/ledger.ts'

/** Describes ops that are about to be applied to the ledger as it is. */
export function describeOps(ledger: Ledger, ops: readonly Op[]): string {
  const [first] = ops
  if (first === undefined) return '无改动'
  const list = listByKey(first.list)
  const rows = new Set(ops.map((op) => op.id))
  if (rows.size === 1) return describeRow(ledger, list, ops, first)
  return `${countsOf(ops, list)}`
}

function describeRow(ledger: Ledger, list: ListDefinition, ops: readonly Op[], first: Op): string {
  if (first.op === 'insert') return `新增${list.rowName} ${rowTitle(list, first.cells)}`
  if (first.op === 'delete') return `删除${list.rowName} ${rowTitle(list, first.cells)}`
  const title = rowTitle(list, ledger.row(list.key, first.id) ?? {})
  const sets = ops.filter((op) => op.op === 'set')
  const typed = sets.find((op) => fieldOf(list, op.field).derivedFrom === undefined) ?? first
  const field = fieldOf(list, typed.field)
  if (field.coded === true) return `更新${list.rowName} ${title}`
  const others = sets.length > 1 ? ` 等 ${sets.length} 格` : ''
  return `${title} ${field.label}：${formatValue(field, typed.old) || '空'} → ${formatValue(field, typed.new) || '空'}${others}`
}

/** What people call a row: the last way to identify it, without district and category. */
function rowTitle(list: ListDefinition, cells: Cells): string {
  const [names] = list.oneOf
  if (names !== undefined) return textsOf(cells, names)[0] ?? ''
  return textsOf(cells, list.identity.at(-1) ?? []).join(' ')
}

function textsOf(cells: Cells, keys: string[]): string[] {
  return keys.map((key) => cells[key]).filter((value) => typeof value === 'string')
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
