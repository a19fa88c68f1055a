/** 登记: what goes into the register of an enterprise that rows only name. */
import type { Cells } from '../changes/change.ts'
import { compactCells } from '../changes/rows.ts'
import { foldName } from '../values/name.ts'
import { codeOf } from './enterprise-fields.ts'
import { type Enterprise, rowsOf, wordsSaid } from './enterprises.ts'

/** Its entry as its rows tell it: the name that most of them bear, and where most of them stand. */
export function entryCells(enterprise: Enterprise): Cells {
  const names = wordsSaid(enterprise, 'name')
  const [code = null] = wordsSaid(enterprise, 'code')
  const [name = code] = names
  const [district = null] = wordsSaid(enterprise, 'district')
  const [town = null] = wordsSaid(enterprise, 'town').filter((word) =>
    rowsOf(enterprise).some((row) => row.town === word && row.district === (district ?? '')),
  )
  const [industry = null] = wordsSaid(enterprise, 'industry')
  return compactCells({
    name,
    formerNames: otherNames(name, names),
    creditCode: code,
    district,
    town,
    industry,
  })
}

/** Names beside one, each once however it is spelt; null for none. */
export function otherNames(name: unknown, names: readonly string[]): string[] | null {
  const known = new Set([foldName(String(name ?? ''))])
  const others = names.filter((other) => {
    const folded = foldName(other)
    if (folded === '' || known.has(folded)) return false
    known.add(folded)
    return true
  })
  return others.length === 0 ? null : others
}

/** The same of credit codes. */
export function otherCodes(code: unknown, codes: readonly string[]): string[] | null {
  const others = [...new Set(codes)].filter((other) => other !== '' && codeOf(other) !== code)
  return others.length === 0 ? null : others
}
