/**
 * Rows of all lists that bear the name or credit code of an enterprise follow when it is changed in
 * the register, in the same change. Those of locked months stay as they were reported; the register
 * knows them by the former name and code.
 */
import type { Cells, CellValue } from '../../shared/changes/change.ts'
import { isLocked, PERIOD_LIST, periodId } from '../../shared/changes/locked-months.ts'
import { compactCells } from '../../shared/changes/rows.ts'
import {
  codeOf,
  type EnterpriseFields,
  enterpriseFields,
  namedBy,
  textOf,
} from '../../shared/enterprises/enterprise-fields.ts'
import { otherCodes, otherNames } from '../../shared/enterprises/registration.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { ENTERPRISES } from '../../shared/lists/enterprises.ts'
import { isMonth } from '../../shared/values/month.ts'
import { foldName } from '../../shared/values/name.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { RowsInChange } from '../lists/rows-in-change.ts'
import { knownEnterprises } from './known-enterprises.ts'

interface Renamed {
  /** Folded name before, and the name now; the same where it did not change. */
  oldName: string
  name: string
  oldCode: string
  code: string
}

export function followEnterprises(rows: RowsInChange): void {
  const renamed = new Map<string, Renamed>()
  for (const state of rows.states) {
    const { list, id, before, after } = state
    if (list.key !== ENTERPRISES.key || before === null || after === null) continue
    const [oldName, name] = [textOf(before, 'name'), textOf(after, 'name')]
    const oldCode = codeOf(textOf(before, 'creditCode'))
    const code = codeOf(textOf(after, 'creditCode'))
    const isRecoded = oldCode !== '' && code !== '' && oldCode !== code
    if (oldName === name && !isRecoded) continue
    state.after = knownByFormer(after, oldName, isRecoded ? oldCode : '')
    renamed.set(id, { oldName: foldName(oldName), name, oldCode, code })
  }
  if (renamed.size > 0) followInRows(rows, renamed)
}

/** Locked rows and workbooks that are still on their way bear the old name and code. */
function knownByFormer(after: Cells, oldName: string, oldCode: string): Cells {
  const { name, formerNames, creditCode, formerCodes } = after
  return compactCells({
    ...after,
    formerNames: otherNames(name, [...wordsOf(formerNames), oldName]),
    formerCodes: otherCodes(creditCode, [...wordsOf(formerCodes), oldCode]),
  })
}

function wordsOf(value: CellValue | undefined): string[] {
  return Array.isArray(value) ? value : []
}

function followInRows(rows: RowsInChange, renamed: ReadonlyMap<string, Renamed>): void {
  const { ledger } = rows
  const isHeld = lockTest(ledger)
  for (const { key, parts } of knownEnterprises(ledger)) {
    const now = renamed.get(key)
    if (now === undefined) continue
    for (const { list, rows: own } of parts)
      for (const { id } of own) if (!isHeld(list.key, id)) followInRow(rows, list, id, now)
  }
}

function followInRow(rows: RowsInChange, list: ListDefinition, id: string, now: Renamed): void {
  const fields = enterpriseFields(list)
  if (fields === null || !rows.has(list, id)) return
  const row = rows.row(list, id)
  // What somebody writes into the row in the same change stands.
  if (row.after === null) return
  row.after = followed(row.after, fields, now)
}

function followed(cells: Cells, fields: EnterpriseFields, now: Renamed): Cells {
  const after = { ...cells }
  const { name, code } = namedBy(fields, cells)
  if (fields.name !== undefined && name !== '' && foldName(name) === now.oldName)
    after[fields.name] = now.name
  if (fields.code !== undefined && code !== '' && code === now.oldCode && now.code !== '')
    after[fields.code] = now.code
  return after
}

/** Whether a row is of a locked month, which stands last in its id. */
export function lockTest(ledger: Ledger): (list: string, id: string) => boolean {
  const known = new Map<string, boolean>()
  return (list, id) => {
    const month = id.slice(id.lastIndexOf('/') + 1)
    if (!isMonth(month)) return false
    const period = periodId(list, month)
    const isHeld = known.get(period) ?? isLocked(ledger.row(PERIOD_LIST, period))
    known.set(period, isHeld)
    return isHeld
  }
}
