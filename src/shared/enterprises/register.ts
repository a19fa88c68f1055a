/** Which entry of the register (企业名录) a row is of: by credit code, else by name. */
import type { Row } from '../contract/schemas.ts'
import { remembered } from '../remembered.ts'
import { foldName } from '../values/name.ts'
import { codeOf, type Named, textOf } from './enterprise-fields.ts'

export interface Register {
  entries: readonly Row[]
  /**
   * The entry that what a row says means; null for none, and where it could be several. A row whose
   * code is not registered is of the entry of its name only if that has no code.
   */
  resolve(named: Named): Row | null
  /** Entries of a credit code, and of a folded name, present or former. */
  ofCode: ReadonlyMap<string, readonly Row[]>
  ofName: ReadonlyMap<string, readonly Row[]>
}

/** The entries, looked through once. */
export const registerOf = remembered((entries: readonly Row[]): Register => {
  const ofCode = new Map<string, Row[]>()
  const ofName = new Map<string, Row[]>()
  for (const entry of entries) {
    for (const code of new Set(codesOf(entry))) add(ofCode, code, entry)
    for (const name of new Set(namesOf(entry).map(foldName))) add(ofName, name, entry)
  }
  const isEmpty = ofCode.size === 0 && ofName.size === 0
  return {
    entries,
    ofCode,
    ofName,
    resolve: (named) => (isEmpty ? null : resolve({ ofCode, ofName }, named)),
  }
})

/** Every name of an entry, the present one first. */
export function namesOf({ cells }: Row): string[] {
  const { formerNames } = cells
  return [textOf(cells, 'name'), ...(Array.isArray(formerNames) ? formerNames : [])]
}

/** The same of its credit codes. */
export function codesOf({ cells }: Pick<Row, 'cells'>): string[] {
  const { formerCodes } = cells
  const all = [textOf(cells, 'creditCode'), ...(Array.isArray(formerCodes) ? formerCodes : [])]
  return all.map(codeOf).filter((code) => code !== '')
}

function resolve(
  { ofCode, ofName }: Pick<Register, 'ofCode' | 'ofName'>,
  { name, code, district }: Named,
): Row | null {
  const byCode = ofCode.get(code) ?? []
  // Most rows have a code, and their names need not be folded.
  const [only, another] = byCode
  if (only !== undefined && another === undefined) return only
  const folded = foldName(name)
  if (only !== undefined) return theOne(byCode, { code, folded, district })
  if (folded === '') return null
  const byName = ofName.get(folded) ?? []
  // A code that is not registered is told by nobody yet, or belongs to another enterprise.
  const possible = code === '' ? byName : byName.filter((entry) => codesOf(entry).length === 0)
  return theOne(possible, { code, folded, district })
}

/** Of several: the one whose code it is now, the one of the district, the one that is called so now. */
function theOne(
  entries: readonly Row[],
  { code, folded, district }: { code: string; folded: string; district: string },
): Row | null {
  if (entries.length === 1) return entries[0] ?? null
  const tests: ((entry: Row) => boolean)[] = [
    ({ cells }) => cells.creditCode === code,
    ({ cells }) => cells.district === district,
    ({ cells }) => foldName(textOf(cells, 'name')) === folded,
  ]
  const left = tests.reduce((among, test) => {
    const found = among.filter(test)
    return found.length > 0 ? found : among
  }, entries)
  return left.length === 1 ? (left[0] ?? null) : null
}

function add(index: Map<string, Row[]>, key: string, entry: Row): void {
  if (key === '') return
  const group = index.get(key)
  if (group === undefined) index.set(key, [entry])
  else group.push(entry)
}
