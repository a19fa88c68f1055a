/** Requirements of which the plan counts enterprises (236家), who may have several rows each. */
import type { Row } from '../../contract/schemas.ts'
import { enterpriseFields, namedBy } from '../../enterprises/enterprise-fields.ts'
import { directKey, keyOfName } from '../../enterprises/enterprise-key.ts'
import { registerOf } from '../../enterprises/register.ts'
import { foldName } from '../../values/name.ts'
import { fulfilsAll } from './conditions.ts'
import type { SpecialGoal, SpecialList } from './from-rows.ts'
import type { Tally } from './tally.ts'

/** Fields by which an enterprise is known. */
export function firmFields(list: SpecialList): string[] {
  const fields = enterpriseFields(list)
  return [fields?.name, fields?.code, fields?.district].filter((key) => key !== undefined)
}

/** An enterprise is done once all its rows are; a row that names none counts by itself. */
export function enterpriseTally(
  list: SpecialList,
  { scope, done }: SpecialGoal,
  rows: readonly Row[],
  entries: readonly Row[],
): Tally {
  const firmOf = firms(list, rows, entries)
  const states = new Map<string, boolean>()
  for (const row of rows) {
    if (!fulfilsAll(scope, row.cells)) continue
    const firm = firmOf(row)
    states.set(firm, (states.get(firm) ?? true) && fulfilsAll(done, row.cells))
  }
  const isDone = [...states.values()].filter((state) => state)
  return { rows: states.size, done: isDone.length }
}

/** By the register: its entry, else the credit code, else the name, of which other rows may tell the code. */
function firms(list: SpecialList, rows: readonly Row[], entries: readonly Row[]) {
  const fields = enterpriseFields(list)
  if (fields === null) return ({ id }: Row) => id
  const register = registerOf(entries)
  const codes = new Map(
    rows.flatMap(({ cells }) => {
      const { name, code } = namedBy(fields, cells)
      return name === '' || code === '' ? [] : [[foldName(name), code] as const]
    }),
  )
  return ({ id, cells }: Row) => {
    const direct = directKey(register, namedBy(fields, cells))
    if (direct === null) return id
    return direct.isName ? keyOfName(register, codes, direct.key) : direct.key
  }
}
