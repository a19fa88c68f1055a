/** A cell of a row as a place to go to. */
import type { Row } from '../../contract/schemas.ts'
import { fieldOf, type ListDefinition } from '../../lists/definition.ts'
import { PROJECTS } from '../../lists/projects.ts'
import { exchangeOf } from '../../lists/sent-list.ts'
import { formatValue } from '../../values/format.ts'
import type { CheckPlace } from './check.ts'

export function rowPlace(
  list: ListDefinition,
  { id, cells }: Row,
  field: string,
  what: string,
): CheckPlace {
  const { label } = fieldOf(list, field)
  if (list.key === PROJECTS.key) {
    const name = [cells.code, cells.enterprise ?? cells.name]
    return {
      where: `${name.filter((part) => part != null).join(' ')} · ${label}`,
      what,
      target: { page: 'projects', query: { row: id, field } },
    }
  }
  return {
    where: `${titleOf(list, cells)} · ${label}`,
    what,
    target: { page: 'lists', query: { ...placeOf(list.key), row: id, field } },
  }
}

/** The list, at the month or quarter that goes out. */
function placeOf(key: string): Record<string, string> {
  const { list, month } = exchangeOf(key)
  return { list: list ?? key, ...(month === null ? {} : { period: month }) }
}

/** By all that tells such rows apart. */
function titleOf(list: ListDefinition, cells: Row['cells']): string {
  const keys = [...new Set(list.identity.flat())]
  const words = keys.map((key) => formatValue(fieldOf(list, key), cells[key]))
  return words.filter((word) => word !== '').join(' ') || list.rowName
}
