/** Rows under the name and code that the register has for their enterprise now. */
import type { Cells } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import type { ListDefinition } from '../lists/definition.ts'
import { foldName } from '../values/name.ts'
import { codeOf, enterpriseFields, namedBy, textOf } from './enterprise-fields.ts'
import { codesOf, namesOf, registerOf } from './register.ts'

/** A row that bears them already, or is of no registered enterprise, stays the same object. */
export function registeredCells(
  list: ListDefinition,
  entries: readonly Row[],
): (cells: Cells) => Cells {
  return cellsUnder(list, entries, () => true)
}

/** As these, but a name or code that the register does not know of the enterprise stays: it is news. */
export function presentCells(
  list: ListDefinition,
  entries: readonly Row[],
): (cells: Cells) => Cells {
  return cellsUnder(list, entries, (known, said) => known.includes(said))
}

function cellsUnder(
  list: ListDefinition,
  entries: readonly Row[],
  isMeant: (known: string[], said: string) => boolean,
): (cells: Cells) => Cells {
  const fields = enterpriseFields(list)
  if (fields === null || entries.length === 0) return (cells) => cells
  const register = registerOf(entries)
  return (cells) => {
    const named = namedBy(fields, cells)
    const entry = register.resolve(named)
    if (entry === null) return cells
    const [name, code] = [textOf(entry.cells, 'name'), codeOf(textOf(entry.cells, 'creditCode'))]
    const [nameField, codeField] = [fields.name, fields.code]
    const isRenamed =
      named.name !== '' &&
      named.name !== name &&
      isMeant(namesOf(entry).map(foldName), foldName(named.name))
    const isRecoded =
      code !== '' && named.code !== '' && named.code !== code && isMeant(codesOf(entry), named.code)
    if (!isRenamed && !isRecoded) return cells
    const under = { ...cells }
    if (nameField !== undefined && isRenamed) under[nameField] = name
    if (codeField !== undefined && isRecoded) under[codeField] = code
    return under
  }
}
