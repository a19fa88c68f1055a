/** A cell of a row as a place to go to. */
import type { Row } from '../../contract/schemas.ts'
import { fieldOf, type ListDefinition } from '../../lists/definition.ts'
import { PROJECTS } from '../../lists/projects.ts'
import { heldListOf } from '../../lists/sent-list.ts'
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
    target: { page: 'lists', query: { list: heldListOf(list.key), row: id, field } },
  }
}

/** By all that tells such rows apart. */
function titleOf(list: ListDefinition, cells: Row['cells']): string {
  const [way = []] = list.identity
  const words = way.map((key) => formatValue(fieldOf(list, key), cells[key]))
  return words.filter((word) => word !== '').join(' ') || list.rowName
}
