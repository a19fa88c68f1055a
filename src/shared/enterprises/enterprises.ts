/** Enterprises (企业) over all lists: those of the register, and those that rows only name. */
import type { Row } from '../contract/schemas.ts'
import type { ListDefinition } from '../lists/definition.ts'
import { foldName } from '../values/name.ts'
import type { Named } from './enterprise-fields.ts'
import { enterpriseKey } from './enterprise-key.ts'
import { type Register, registerOf } from './register.ts'
import { tellingOf, toldBy } from './told-codes.ts'

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

/** In the order of the register, then those with most rows first. */
export function enterprisesOf(
  lists: readonly PointingList[],
  entries: readonly Row[],
): Enterprise[] {
  const register = registerOf(entries)
  const told = toldBy(lists.map(({ rows }) => tellingOf(rows)))
  const found = new Map<string, Enterprise>(
    entries.map((entry) => [entry.id, { key: entry.id, entry, parts: [], doubt: null }]),
  )
  for (const { list, rows } of lists)
    for (const [key, own] of Map.groupBy(rows, (row) => enterpriseKey(register, told, row))) {
      if (key === null) continue
      const known = found.get(key) ?? { key, entry: null, parts: [], doubt: null }
      known.parts.push({ list, rows: own })
      found.set(key, known)
    }
  const all = [...found.values()]
  const others = all.filter(({ entry }) => entry === null)
  for (const enterprise of others) enterprise.doubt = doubtOf(register, enterprise)
  others.sort((a, b) => rowCount(b) - rowCount(a))
  return [...all.filter(({ entry }) => entry !== null), ...others]
}

export function rowsOf({ parts }: Enterprise): PointingRow[] {
  return parts.flatMap(({ rows }) => rows)
}

function rowCount({ parts }: Enterprise): number {
  return parts.reduce((sum, { rows }) => sum + rows.length, 0)
}

/** Every word that rows say in a field, the most frequent first. */
export function wordsSaid(
  rows: readonly PointingRow[],
  field: keyof Omit<PointingRow, 'id' | 'period'>,
): string[] {
  const counts = new Map<string, number>()
  for (const { [field]: word } of rows)
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
}

/** Its name is in the register already, under another code or more than once. */
function doubtOf({ ofName }: Register, enterprise: Enterprise): string | null {
  const names = wordsSaid(rowsOf(enterprise), 'name')
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
