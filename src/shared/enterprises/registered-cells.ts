/** Rows under the name and code that the register has for their enterprise now. */
import type { Cells } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import type { ListDefinition } from '../lists/definition.ts'
import { codeOf, enterpriseFields, namedBy, textOf } from './enterprise-fields.ts'
import { registerOf } from './register.ts'

/** A row that bears them already, or is of no registered enterprise, stays the same object. */
export function registeredCells(
  list: ListDefinition,
  entries: readonly Row[],
): (cells: Cells) => Cells {
  const fields = enterpriseFields(list)
  if (fields === null || entries.length === 0) return (cells) => cells
  const register = registerOf(entries)
  return (cells) => {
    const named = namedBy(fields, cells)
    const entry = register.resolve(named)
    if (entry === null) return cells
    const [name, code] = [textOf(entry.cells, 'name'), codeOf(textOf(entry.cells, 'creditCode'))]
    const isRenamed = fields.name !== undefined && named.name !== '' && named.name !== name
    const isRecoded = fields.code !== undefined && named.code !== '' && named.code !== code
    if (!isRenamed && !(isRecoded && code !== '')) return cells
    return {
      ...cells,
      ...(isRenamed && fields.name !== undefined ? { [fields.name]: name } : {}),
      ...(isRecoded && fields.code !== undefined && code !== '' ? { [fields.code]: code } : {}),
    }
  }
}
