/** Several enterprises made one: their rows in all lists follow to the one that stays. */
import type { Cells, Change } from '../../shared/changes/change.ts'
import { isEmpty } from '../../shared/changes/rows.ts'
import type { MergeWish } from '../../shared/contract/enterprises.ts'
import { enterpriseFields } from '../../shared/enterprises/enterprise-fields.ts'
import { type Enterprise, rowsOf } from '../../shared/enterprises/enterprises.ts'
import { mergedCells } from '../../shared/enterprises/merge.ts'
import { entryCells } from '../../shared/enterprises/registration.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { ENTERPRISES } from '../../shared/lists/enterprises.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { opsForEdits } from '../lists/edit.ts'
import type { ProgramEdit } from '../lists/program-edit.ts'
import { lockTest } from './follow-enterprises.ts'
import { knownEnterprises } from './known-enterprises.ts'
import { notThere } from './register-enterprises.ts'

/**
 * Merges as one change, which undo takes back whole. Enterprises that are not registered yet may be
 * among them. Rows of locked months stay; the register knows them by the former name and code.
 * @throws LedgerError VALUE_INVALID where values differ and none is chosen.
 */
export function mergeEnterprises(ledger: Ledger, author: string, wish: MergeWish): Change {
  const known = new Map(knownEnterprises(ledger).map((one) => [one.key, one]))
  const find = (key: string) => {
    const found = known.get(key)
    if (found === undefined) throw notThere(key)
    return found
  }
  const keep = find(wish.keep)
  const others = [...new Set(wish.others)].filter((key) => key !== keep.key).map(find)
  if (others.length === 0) throw new LedgerError('VALUE_INVALID', '合并要有两家以上不同的企业')
  const { cells, open } = mergedCells(cellsOf(keep), others.map(cellsOf), wish.chosen ?? {})
  const [conflict] = open
  if (conflict !== undefined)
    throw new LedgerError(
      'VALUE_INVALID',
      `两家企业的${conflict.label}不同（${conflict.values.join('、')}），请选定一个再合并`,
      { list: ENTERPRISES.key, field: conflict.field },
    )
  const following = [
    ...others.flatMap((other) => rowEdits(ledger, other, cells)),
    // Rows of an entry follow its code by themselves.
    ...(keep.entry === null
      ? rowEdits(ledger, keep, { creditCode: cells.creditCode ?? null })
      : []),
  ]
  const edits: ProgramEdit[] = [
    ...following,
    ...others.flatMap(({ entry }): ProgramEdit[] =>
      entry === null ? [] : [{ edit: 'delete', list: ENTERPRISES.key, id: entry.id }],
    ),
    ...keptEdits(keep, cells),
  ]
  const ops = opsForEdits(ledger, edits, 'program')
  const count = others.reduce((sum, other) => sum + rowsOf(other).length, 0)
  const names = others.map((other) => `“${cellsOf(other).name}”`).join('、')
  const note = `合并企业：${names}并入“${cells.name}”，${count} 行随之归入`
  return ledger.commit({ author, kind: 'edit', note, ops })
}

function cellsOf(enterprise: Enterprise): Cells {
  return enterprise.entry?.cells ?? entryCells(enterprise)
}

function keptEdits({ entry }: Enterprise, cells: Cells): ProgramEdit[] {
  if (entry === null) return [{ edit: 'insert', list: ENTERPRISES.key, cells }]
  return ENTERPRISES.fields.map(
    ({ key: field }): ProgramEdit => ({
      edit: 'set',
      list: ENTERPRISES.key,
      id: entry.id,
      field,
      value: cells[field] ?? null,
    }),
  )
}

/** Its rows bear the name of the one that stays, and its code where they bear one. */
function rowEdits(ledger: Ledger, { parts }: Enterprise, kept: Cells): ProgramEdit[] {
  const isHeld = lockTest(ledger)
  return parts.flatMap(({ list, rows }) =>
    rows
      .filter(({ id }) => !isHeld(list.key, id))
      .flatMap(({ id, name, code }) => [
        ...setTo(list, id, 'name', name === '' ? null : kept.name),
        ...setTo(list, id, 'code', code === '' ? null : kept.creditCode),
      ]),
  )
}

function setTo(
  list: ListDefinition,
  id: string,
  what: 'name' | 'code',
  value: Cells[string] | undefined,
): ProgramEdit[] {
  const field = enterpriseFields(list)?.[what]
  if (field === undefined || value === undefined || isEmpty(value)) return []
  return [{ edit: 'set', list: list.key, id, field, value }]
}
