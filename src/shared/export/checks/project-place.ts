/** A cell of a project as a place to go to. */
import type { Row } from '../../contract/schemas.ts'
import { fieldOf, type ListDefinition } from '../../lists/definition.ts'
import type { CheckPlace } from './check.ts'

export function projectPlace(
  list: ListDefinition,
  { id, cells }: Row,
  field: string,
  what: string,
): CheckPlace {
  const name = [cells.code, cells.enterprise ?? cells.name].filter((part) => part != null).join(' ')
  return {
    where: `${name} · ${fieldOf(list, field).label}`,
    what,
    target: { page: 'projects', query: { row: id, field } },
  }
}
