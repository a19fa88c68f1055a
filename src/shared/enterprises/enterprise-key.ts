/** Which enterprise a row is of: an entry of the register, or one that is not registered yet. */
import type { Row } from '../contract/schemas.ts'
import { remembered } from '../remembered.ts'
import { foldName } from '../values/name.ts'
import { type Named, namedBy } from './enterprise-fields.ts'
import { type Register, registerOf } from './register.ts'
import { PROJECT_FIELDS, type ToldCodes, toldCodes } from './told-codes.ts'

/**
 * The id of the entry. Without one the credit code is the enterprise, however its name is written; a
 * row without a code is of the enterprise that others tell for its name, else of its folded name.
 * null for a row that says nothing.
 */
export function enterpriseKey(
  register: Register,
  { first }: Pick<ToldCodes, 'first'>,
  named: Named,
): string | null {
  const entry = register.resolve(named)
  if (entry !== null) return entry.id
  const folded = foldName(named.name)
  const code = named.code === '' ? first.get(folded) : named.code
  if (code === undefined) return folded === '' ? null : folded
  const told = named.code === '' ? register.resolve({ ...named, name: '', code }) : null
  return told?.id ?? code
}

/** How to tell the enterprise of a project; the same projects are not looked through twice. */
export function enterpriseKeys(
  projects: readonly Row[],
  entries: readonly Row[],
): (row: Row) => string | null {
  return keysUnder(registerOf(entries))(projects)
}

const keysUnder = remembered((register: Register) =>
  remembered((projects: readonly Row[]) => {
    const told = toldCodes(projects)
    return ({ cells }: Row) => enterpriseKey(register, told, namedBy(PROJECT_FIELDS, cells))
  }),
)
