/** Which enterprises of another ledger are one of the open ledger: by credit code, else by name. */
import type { Row } from '../contract/schemas.ts'
import { foldName } from '../values/name.ts'
import { textOf } from './enterprise-fields.ts'
import { type Enterprise, wordsSaid } from './enterprises.ts'
import { codesOf, namesOf, type Register, registerOf } from './register.ts'
import { entryCells, otherCodes, otherNames } from './registration.ts'

/** All enterprises of a ledger as a register, each under its key with every name and code it has. */
export function registerOfAll(enterprises: readonly Enterprise[]): Register {
  return registerOf(enterprises.map(asEntry))
}

/**
 * Those of `others` that are `ours`: several where enterprises were merged since. What their codes,
 * else their names, present or former, mean in the register of the open ledger decides.
 */
export function sameEnterprises(ours: Enterprise, register: Register, others: Register): Row[] {
  const own = asEntry(ours)
  const alike = new Set([
    ...codesOf(own).flatMap((code) => others.ofCode.get(code) ?? []),
    ...namesOf(own).flatMap((name) => others.ofName.get(foldName(name)) ?? []),
  ])
  return [...alike].filter((other) => {
    const meant = entryMeantBy(register, other)
    if (meant !== null) return meant.id === own.id
    const codes = codesOf(other)
    if (codes.some((code) => codesOf(own).includes(code))) return true
    if (codes.length > 0 && codesOf(own).length > 0) return false
    // A name that the register knows and cannot tell apart is of none of its entries.
    return ours.entry === null || !namesOf(other).some((name) => isIn(register, name))
  })
}

/** The entry of the open ledger that an enterprise of another one is; null for none. */
function entryMeantBy(register: Register, other: Row): Row | null {
  const district = textOf(other.cells, 'district')
  const codes = codesOf(other)
  const [code = ''] = codes
  const words = [
    ...codes.map((known) => ({ name: '', code: known, district })),
    ...namesOf(other).map((name) => ({ name, code, district })),
  ]
  for (const word of words) {
    const entry = register.resolve(word)
    if (entry !== null) return entry
  }
  return null
}

function isIn(register: Register, name: string): boolean {
  return register.ofName.has(foldName(name))
}

/** Its entry, or that which it would get, with all that its rows call it. */
export function asEntry(enterprise: Enterprise): Row {
  const { key, entry } = enterprise
  const cells = entry?.cells ?? entryCells(enterprise)
  const row = { id: key, cells }
  const names = [...namesOf(row), ...wordsSaid(enterprise, 'name')]
  const codes = [...codesOf(row), ...wordsSaid(enterprise, 'code')]
  return {
    id: key,
    cells: {
      ...cells,
      formerNames: otherNames(cells.name, names),
      formerCodes: otherCodes(cells.creditCode, codes),
    },
  }
}
