/** A cell of a row as a place to go to. */
import type { Row } from '../../contract/schemas.ts'
import { fieldOf, type ListDefinition } from '../../lists/definition.ts'
import { PROJECTS } from '../../lists/projects.ts'
import { exchangeOf } from '../../lists/sent-list.ts'
import { formatValue } from '../../values/format.ts'
import { type CheckPlace, type CheckTarget, rowsTarget } from './check.ts'

export function rowPlace(
  list: ListDefinition,
  { id, cells }: Row,
  field: string,
  what: string,
): CheckPlace {
  return {
    where: `${titleOf(list, cells)} · ${fieldOf(list, field).label}`,
    what,
    target: rowTarget(list.key, { row: id, field }),
  }
}

/** The list, at the month or quarter that goes out. */
export function rowTarget(key: string, query: Record<string, string>): CheckTarget {
  const { list, month } = exchangeOf(key)
  return rowsTarget(list ?? key, { ...(month === null ? {} : { period: month }), ...query })
}

/** Projects by their number and who carries them out, others by all that tells such rows apart. */
function titleOf(list: ListDefinition, cells: Row['cells']): string {
  if (list.key === PROJECTS.key)
    return [cells.code, cells.enterprise ?? cells.name].filter((part) => part != null).join(' ')
  const keys = [...new Set(list.identity.flat())]
  const words = keys.map((key) => formatValue(fieldOf(list, key), cells[key]))
  return words.filter((word) => word !== '').join(' ') || list.rowName
}
