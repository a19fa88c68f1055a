/** Enterprises (企业) as the projects name them: one enterprise, all its projects. */
import type { Cells } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import { remembered } from '../remembered.ts'
import { foldName } from '../values/name.ts'
import { toldCodes } from './told-codes.ts'

export interface Enterprise {
  /** Credit code where any of its projects tells one, else the folded name. */
  key: string
  /** Every spelling of its name, the most frequent first. */
  names: string[]
  creditCode: string | null
  districts: string[]
  projects: Row[]
}

/**
 * Groups projects by enterprise. One credit code is one enterprise however its name is written; a
 * project without a code belongs to the enterprise of its name. Projects without either are left out.
 */
export function enterprisesOf(projects: readonly Row[]): Enterprise[] {
  const keyOf = enterpriseKeys(projects)
  const groups = new Map<string, Row[]>()
  for (const row of projects) {
    const key = keyOf(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups].map(([key, rows]) => ({
    key,
    names: byFrequency(rows, 'enterprise'),
    creditCode: byFrequency(rows, 'creditCode')[0] ?? null,
    districts: byFrequency(rows, 'district'),
    projects: rows,
  }))
}

/** How to tell the enterprise of a project; null where it names none. */
export type EnterpriseKey = (row: Row) => string | null

/** The keys among these projects; the same rows are not looked through twice. */
export const enterpriseKeys = remembered((projects: readonly Row[]): EnterpriseKey => {
  const { first } = toldCodes(projects)
  return ({ cells }) => {
    const code = textOf(cells, 'creditCode')
    if (code !== '') return code
    const name = foldName(textOf(cells, 'enterprise'))
    return name === '' ? null : (first.get(name) ?? name)
  }
})

function byFrequency(rows: readonly Row[], field: string): string[] {
  const counts = new Map<string, number>()
  for (const { cells } of rows) {
    const text = textOf(cells, field)
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text)
}

function textOf(cells: Cells, field: string): string {
  const value = cells[field]
  return typeof value === 'string' ? value : ''
}
