/** The rows of one enterprise in all lists, as its page tells them. */
import type { Cells } from '../../shared/changes/change.ts'
import type { EnterpriseRows } from '../../shared/contract/enterprises.ts'
import { enterpriseFields } from '../../shared/enterprises/enterprise-fields.ts'
import type { PointingList } from '../../shared/enterprises/enterprises.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { ORIGINS } from '../../shared/lists/origins.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { periodName } from '../../shared/lists/sent-list.ts'
import { PERIOD_FIELD } from '../../shared/lists/special/from-rows.ts'
import { formatValue } from '../../shared/values/format.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'
import { knownEnterprises } from './known-enterprises.ts'

/** More of one list nobody looks through here; the list itself shows them. */
const MOST = 60

/** So many cells tell what a row is about. */
const CELLS = 4

export function enterpriseRows(ledger: Ledger, key: string): EnterpriseRows[] {
  const found = knownEnterprises(ledger).find((enterprise) => enterprise.key === key)
  return (found?.parts ?? []).map((part) => listRows(ledger, part))
}

function listRows(ledger: Ledger, { list, rows }: PointingList): EnterpriseRows {
  const { key, title, rowName } = list
  const known = listsOf(ledger)
  // The newest month first; within it as they stand in the ledger.
  const sorted = rows.toSorted((a, b) => (a.period === b.period ? 0 : a.period < b.period ? 1 : -1))
  return {
    ...{ list: key, title, rowName },
    count: rows.length,
    rows: sorted.slice(0, MOST).map(({ id, period }) => ({
      id,
      period: period === '' ? null : periodName(known, key, period),
      text: textOf(list, ledger.row(key, id) ?? {}),
      origin: key === PROJECTS.key ? originOf(ledger.row(ORIGINS.key, id)) : null,
    })),
  }
}

/** The first cells that say anything beside which enterprise it is. */
function textOf(list: ListDefinition, cells: Cells): string {
  const fields = enterpriseFields(list)
  const passed = new Set([fields?.name, fields?.code, fields?.town, PERIOD_FIELD])
  return list.fields
    .filter(({ key }) => !passed.has(key))
    .map((field) => ({ field, said: formatValue(field, cells[field.key]) }))
    .filter(({ said }) => said !== '')
    .slice(0, CELLS)
    .map(({ field, said }) =>
      field.type === 'text' || field.choices ? said : `${field.label} ${said}`,
    )
    .join(' · ')
}

function originOf(origin: Cells | null): string | null {
  return origin === null ? null : `${origin.year}年 ${origin.code ?? ''}`.trim()
}
