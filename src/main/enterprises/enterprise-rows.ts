/** The rows of an enterprise in all lists, as its page tells them. */
import type { Cells } from '../../shared/changes/change.ts'
import type { EnterpriseRows } from '../../shared/contract/enterprises.ts'
import { enterpriseFields } from '../../shared/enterprises/enterprise-fields.ts'
import type { PointingRow } from '../../shared/enterprises/enterprises.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import { ORIGINS } from '../../shared/lists/origins.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { periodName } from '../../shared/lists/sent-list.ts'
import { PERIOD_FIELD } from '../../shared/lists/special/from-rows.ts'
import { remembered } from '../../shared/remembered.ts'
import { formatValue } from '../../shared/values/format.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'
import { enterpriseOf } from './known-enterprises.ts'

/** More of one list nobody looks through here; the list itself shows them. */
const MOST = 60

/** So many cells tell what a row is about. */
const CELLS = 4

export type ToldRow = EnterpriseRows['rows'][number]

export function enterpriseRows(ledger: Ledger, key: string): EnterpriseRows[] {
  const tell = tellRowsOf(ledger)
  const parts = enterpriseOf(ledger, key)?.parts ?? []
  return parts.map(({ list, rows }) => listRows(list, rows, (row) => tell(list, row)))
}

export function listRows<R extends { period: string }>(
  { key, title, rowName }: ListDefinition,
  rows: readonly R[],
  tell: (row: R) => ToldRow,
): EnterpriseRows {
  // The newest month first; within it as they stand in the ledger.
  const sorted = rows.toSorted((a, b) => (a.period === b.period ? 0 : a.period < b.period ? 1 : -1))
  return {
    ...{ list: key, title, rowName },
    count: rows.length,
    rows: sorted.slice(0, MOST).map(tell),
  }
}

/** How to tell the rows of a ledger in words. */
export function tellRowsOf(ledger: Ledger): (list: ListDefinition, row: PointingRow) => ToldRow {
  const known = listsOf(ledger)
  return (list, { id, period }) => ({
    id,
    period: period === '' ? null : periodName(known, list.key, period),
    text: textOf(list, ledger.row(list.key, id) ?? {}),
    origin: list.key === PROJECTS.key ? originOf(ledger.row(ORIGINS.key, id)) : null,
  })
}

/** The first cells that say anything beside which enterprise it is, and how far the row has come. */
function textOf(list: ListDefinition, cells: Cells): string {
  const { first, status } = tellingFields(list)
  return [...wordsOf(first, cells, CELLS), ...wordsOf(status, cells, 1)].join(' · ')
}

function wordsOf(fields: readonly FieldDefinition[], cells: Cells, most: number): string[] {
  const words: string[] = []
  for (const field of fields) {
    if (words.length === most) break
    const said = formatValue(field, cells[field.key])
    if (said === '') continue
    words.push(field.type === 'text' || field.choices ? said : `${field.label} ${said}`)
  }
  return words
}

const tellingFields = remembered((list: ListDefinition) => {
  const fields = enterpriseFields(list)
  const passed = new Set([fields?.name, fields?.code, fields?.town, PERIOD_FIELD])
  const others = list.fields.filter(({ key }) => !passed.has(key))
  return {
    first: others.filter(({ choices }) => choices !== 'status'),
    status: others.filter(({ choices }) => choices === 'status'),
  }
})

function originOf(origin: Cells | null): string | null {
  return origin === null ? null : `${origin.year}年 ${origin.code ?? ''}`.trim()
}
