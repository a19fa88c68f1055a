/** Rows that move to another place of their list, worked out before anything is written. */
import type { Cells } from '../../../shared/changes/change.ts'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import { type ListDefinition, placeFields } from '../../../shared/lists/definition.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { type LockOf, refusalOf } from '../cell-input.ts'
import { byReason, type RefusedRows } from './refused-rows.ts'

interface MovePlan {
  edits: Edit[]
  /** Rows that stand there already and keep their number. */
  staying: number
  /** From where to where, with the count of rows. */
  routes: { from: string; to: string; count: number }[]
  /** Rows whose place is locked, which stay where they are. */
  refused: RefusedRows[]
}

export function planMove(
  definition: ListDefinition,
  rows: readonly Row[],
  to: Cells,
  lockOf?: LockOf,
): MovePlan {
  const place = Object.entries(to)
  const asked = rows.filter(({ cells }) => place.some(([key, value]) => cells[key] !== value))
  const fields = placeFields(definition).filter(({ key }) => key in to)
  const refused = asked.flatMap((row) => {
    const reasons = fields.map((field) => refusalOf(field, row, lockOf))
    const reason = reasons.find((item) => item !== null) ?? null
    return reason === null ? [] : [{ row, reason }]
  })
  const locked = new Set(refused.map(({ row }) => row))
  const moving = asked.filter((row) => !locked.has(row))
  const routes = new Map<string, MovePlan['routes'][number]>()
  for (const { cells } of moving) {
    const from = placeText(definition, cells)
    const route = routes.get(from) ?? {
      from,
      to: placeText(definition, { ...cells, ...to }),
      count: 0,
    }
    routes.set(from, { ...route, count: route.count + 1 })
  }
  return {
    edits: moving.map(({ id }) => ({ edit: 'move', list: definition.key, id, cells: to })),
    staying: rows.length - asked.length,
    routes: [...routes.values()],
    refused: byReason(refused),
  }
}

function placeText(definition: ListDefinition, cells: Cells): string {
  return placeFields(definition)
    .map((field) => formatValue(field, cells[field.key]))
    .join(' · ')
}
