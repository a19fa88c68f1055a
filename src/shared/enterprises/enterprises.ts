/** Enterprises (企业) over all lists: those of the register, and those that rows only name. */
import type { Row } from '../contract/schemas.ts'
import type { ListDefinition } from '../lists/definition.ts'
import { remembered } from '../remembered.ts'
import { foldName } from '../values/name.ts'
import type { Named } from './enterprise-fields.ts'
import { directKey, keyOfName } from './enterprise-key.ts'
import { type Register, registerOf } from './register.ts'
import { firstCodes, tellingOf } from './told-codes.ts'

/** A row as far as it speaks of its enterprise. */
export interface PointingRow extends Named {
  id: string
  town: string
  industry: string
  /** Month or quarter; '' in a list without. */
  period: string
}

export interface PointingList {
  list: ListDefinition
  rows: readonly PointingRow[]
}

export interface Enterprise {
  /** Id of its entry; where it has none its credit code, else its folded name. */
  key: string
  entry: Row | null
  /** Its rows, by list. */
  parts: PointingList[]
  /** Why it cannot simply be registered; null where it can, or is. */
  doubt: string | null
}

/**
 * In the order of the register, then those with most rows first. What is worked out of the rows of a
 * list serves again as long as they and the register stay the same.
 */
export function enterprisesOf(
  lists: readonly PointingList[],
  entries: readonly Row[],
): Enterprise[] {
  const register = registerOf(entries)
  const first = firstCodes(lists.map(({ rows }) => tellingIn(rows)))
  const found = new Map<string, Enterprise>(
    entries.map((entry) => [entry.id, { key: entry.id, entry, parts: [], doubt: null }]),
  )
  const take = (key: string, list: ListDefinition, rows: readonly PointingRow[]) => {
    const known = found.get(key) ?? { key, entry: null, parts: [], doubt: null }
    const part = known.parts.find((one) => one.list === list)
    if (part === undefined) known.parts.push({ list, rows })
    else part.rows = [...part.rows, ...rows]
    found.set(key, known)
  }
  for (const { list, rows } of lists) {
    const { sure, named } = groupsUnder(register)(rows)
    for (const [key, own] of sure) take(key, list, own)
    for (const [name, own] of named) take(keyOfName(register, first, name), list, own)
  }
  const all = [...found.values()]
  const others = all.filter(({ entry }) => entry === null)
  for (const enterprise of others) enterprise.doubt = doubtOf(register, enterprise)
  others.sort((a, b) => rowCount(b) - rowCount(a))
  return [...all.filter(({ entry }) => entry !== null), ...others]
}

const tellingIn = remembered((rows: readonly PointingRow[]) => tellingOf(rows))

/** Rows by what they say themselves: an enterprise, or a name of which others may tell the code. */
const groupsUnder = remembered((register: Register) =>
  remembered((rows: readonly PointingRow[]) => {
    const sure = new Map<string, PointingRow[]>()
    const named = new Map<string, PointingRow[]>()
    for (const row of rows) {
      const direct = directKey(register, row)
      if (direct === null) continue
      const groups = direct.isName ? named : sure
      const group = groups.get(direct.key)
      if (group === undefined) groups.set(direct.key, [row])
      else group.push(row)
    }
    return { sure, named }
  }),
)

export function rowsOf({ parts }: Enterprise): PointingRow[] {
  return parts.flatMap(({ rows }) => rows)
}

export function rowCount({ parts }: Enterprise): number {
  return parts.reduce((sum, { rows }) => sum + rows.length, 0)
}

const SAID = ['name', 'code', 'district', 'town', 'industry'] as const
type Said = (typeof SAID)[number]

/** How often each word is said in a field, by field. */
const saidIn = remembered(
  (rows: readonly PointingRow[]) =>
    new Map(SAID.map((field) => [field, countWords(rows.map((row) => row[field]))])),
)

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Every word that its rows say in a field with how many do, the most frequent first. */
export function wordCounts({ parts }: Enterprise, field: Said): [string, number][] {
  const counts = new Map<string, number>()
  for (const { rows } of parts)
    for (const [word, count] of saidIn(rows).get(field) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + count)
  return [...counts].sort((a, b) => b[1] - a[1])
}

export function wordsSaid(enterprise: Enterprise, field: Said): string[] {
  return wordCounts(enterprise, field).map(([word]) => word)
}

/** Its code is in the register more than once, or its name, maybe under another code. */
function doubtOf({ ofCode, ofName }: Register, enterprise: Enterprise): string | null {
  for (const code of wordsSaid(enterprise, 'code')) {
    const count = ofCode.get(code)?.length ?? 0
    if (count > 1) return `名录中有 ${count} 家登记了信用代码 ${code}，请先合并或更正`
  }
  const names = wordsSaid(enterprise, 'name')
  for (const name of names) {
    const entries = ofName.get(foldName(name)) ?? []
    const [first, second] = entries
    if (first === undefined) continue
    return second === undefined
      ? `“${name}”已登记，信用代码是 ${first.cells.creditCode ?? '（无）'}，请核对`
      : `名录中有 ${entries.length} 家“${name}”，请补信用代码或辖市区`
  }
  return null
}
