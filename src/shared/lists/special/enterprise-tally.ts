/** Requirements of which the plan counts enterprises (236家), who may have several rows each. */
import type { Row } from '../../contract/schemas.ts'
import { enterpriseFields, namedBy } from '../../enterprises/enterprise-fields.ts'
import { directKey, keyOfName } from '../../enterprises/enterprise-key.ts'
import { registerOf } from '../../enterprises/register.ts'
import { firstCodes, tellingOf } from '../../enterprises/told-codes.ts'
import type { SpecialGoal, SpecialList } from './from-rows.ts'
import { type GoalVerdict, goalVerdict, type Tally } from './goal-verdict.ts'

/** Fields by which an enterprise is known. */
export function firmFields(list: SpecialList): string[] {
  const fields = enterpriseFields(list)
  return [fields?.name, fields?.code, fields?.district].filter((key) => key !== undefined)
}

/** Under which key the enterprise of a row is counted. */
type FirmOf = (row: Row) => string

/** An enterprise is done once all its rows are, late with one of them; a row that names none counts by itself. */
export function enterpriseTally(goal: SpecialGoal, rows: readonly Row[], firmOf: FirmOf): Tally {
  const states = new Map<string, GoalVerdict>()
  for (const row of rows) {
    const verdict = goalVerdict(goal, row.cells)
    if (verdict === 'out') continue
    const firm = firmOf(row)
    const known = states.get(firm)
    // What is still open says more of it than what is late, and that more than what is done.
    states.set(firm, ORDER.find((state) => state === known || state === verdict) ?? verdict)
  }
  const all = [...states.values()]
  return {
    rows: all.length,
    done: all.filter((state) => state !== 'open').length,
    late: all.filter((state) => state === 'late').length,
  }
}

const ORDER: readonly GoalVerdict[] = ['open', 'late', 'done']

/** By the register: its entry, else the credit code, else the name, of which other rows may tell the code. */
export function firms(list: SpecialList, rows: readonly Row[], entries: readonly Row[]): FirmOf {
  const fields = enterpriseFields(list)
  if (fields === null) return ({ id }) => id
  const register = registerOf(entries)
  const codes = firstCodes([tellingOf(rows.map(({ cells }) => namedBy(fields, cells)))])
  return ({ id, cells }) => {
    const direct = directKey(register, namedBy(fields, cells))
    if (direct === null) return id
    return direct.isName ? keyOfName(register, codes, direct.key) : direct.key
  }
}
