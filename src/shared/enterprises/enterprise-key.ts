/** Which enterprise a row is of: an entry of the register, or one that is not registered yet. */
import type { Row } from '../contract/schemas.ts'
import { remembered } from '../remembered.ts'
import { foldName } from '../values/name.ts'
import { type Named, namedBy } from './enterprise-fields.ts'
import { type Register, registerOf } from './register.ts'
import { PROJECT_FIELDS, toldCodes } from './told-codes.ts'

/** What a row says by itself. */
export interface DirectKey {
  key: string
  /** It says a name alone, of which others may tell the code. */
  isName: boolean
}

/**
 * The id of the entry. Without one the credit code is the enterprise, however its name is written,
 * and of a row without a code its folded name. null for a row that says nothing.
 */
export function directKey(register: Register, named: Named): DirectKey | null {
  const entry = register.resolve(named)
  if (entry !== null) return { key: entry.id, isName: false }
  if (named.code !== '') return { key: named.code, isName: false }
  const folded = foldName(named.name)
  return folded === '' ? null : { key: folded, isName: true }
}

/** The enterprise of a name alone: that of the code which others tell for it, else the name itself. */
export function keyOfName(
  register: Register,
  first: ReadonlyMap<string, string>,
  folded: string,
): string {
  const code = first.get(folded)
  if (code === undefined) return folded
  return register.resolve({ name: '', code, district: '' })?.id ?? code
}

/** How to tell the enterprise of a project; the same projects are not looked through twice. */
export function enterpriseKeys(
  projects: readonly Row[],
  entries: readonly Row[],
): (row: Row) => string | null {
  return keysUnder(registerOf(entries))(projects)
}

const keysUnder = remembered((register: Register) =>
  remembered((projects: readonly Row[]) => ({ cells }: Row) => {
    const direct = directKey(register, namedBy(PROJECT_FIELDS, cells))
    if (direct === null) return null
    // Most rows tell their code; what others tell is looked for when one does not.
    return direct.isName ? keyOfName(register, toldCodes(projects).first, direct.key) : direct.key
  }),
)
