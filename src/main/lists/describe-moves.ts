/** One Chinese line for rows that move to another place of their list. */
import type { Op } from '../../shared/changes/change.ts'
import type { Edit } from '../../shared/contract/schemas.ts'
import { type ListDefinition, placeFields } from '../../shared/lists/definition.ts'
import { type KnownLists, listByKey } from '../../shared/lists/known-lists.ts'
import { formatValue } from '../../shared/values/format.ts'

type Move = Edit & { edit: 'move' }

/** Describes edits that do nothing but move rows to one place; null for any others. */
export function describeMoves(
  lists: KnownLists,
  edits: readonly Edit[],
  ops: readonly Op[],
): string | null {
  const moves = edits.filter((edit) => edit.edit === 'move')
  const [first] = moves
  if (first === undefined || moves.length < edits.length || !isOnePlace(moves)) return null
  const list = listByKey(lists, first.list)
  const place = placeFields(list)
    .map((field) => formatValue(field, first.cells[field.key]))
    .filter((word) => word !== '')
    .join(' ')
  const count = new Set(ops.map((op) => op.id)).size
  return `移动 ${count} 个${list.rowName}到 ${place}${count === 1 ? newNumber(list, ops) : ''}`
}

function isOnePlace(moves: readonly Move[]): boolean {
  return new Set(moves.map(({ list, cells }) => JSON.stringify([list, cells]))).size === 1
}

/** The old number of a single row and its new one. */
function newNumber(list: ListDefinition, ops: readonly Op[]): string {
  const field = list.fields.find((item) => item.assignedFrom !== undefined)
  const op = ops.find((item) => item.op === 'set' && item.field === field?.key)
  if (field === undefined || op?.op !== 'set') return ''
  return `（${formatValue(field, op.old)} → ${formatValue(field, op.new)}）`
}
