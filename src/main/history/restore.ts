/** Rows or single cells set to what they were at a revision. */
import type { Change, Op } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import { shownField, shownList, shownValue } from '../../shared/history/shown-list.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { opsForEdits } from '../lists/edit.ts'
import { listsOf } from '../lists/lists-of.ts'
import { setsBetween } from '../lists/row-draft.ts'
import { rowNames } from '../lists/row-names.ts'
import { opsBringingBack } from './brought-back.ts'

export interface Restoring {
  /** The revision to which they return. */
  seq: number
  /** The revision that the person saw; what was changed since is not overwritten. */
  at: number
  list: string
  ids: readonly string[]
  /** Only this cell of them. */
  field?: string | undefined
}

/**
 * Restores as one change; null where everything is so already.
 * @throws LedgerError CHANGE_CONFLICT where one of the rows was changed after `at`; VALUE_INVALID
 * for rows that the program keeps, and as `opsBringingBack` says.
 */
export function restore(ledger: Ledger, author: string, wish: Restoring): Change | null {
  const list = shownList(listsOf(ledger), wish.list)
  if (list.keptByProgram === true)
    throw new LedgerError('VALUE_INVALID', `${list.title}由程序记录，不能恢复`, { list: list.key })
  assertUntouched(ledger, wish)
  const wished = wish.field === undefined ? rowOps(ledger, wish) : cellOps(ledger, wish, wish.field)
  const ops = opsBringingBack(ledger, wished)
  if (ops.length === 0) return null
  return ledger.commit({ author, kind: 'edit', note: noteOf(ledger, wish), ops })
}

function assertUntouched(ledger: Ledger, { at, list, ids }: Restoring): void {
  const wanted = new Set(ids)
  const touched = ledger
    .searchLog((log) => log.touchedBetween(at, ledger.seq))
    .find((row) => row.list === list && wanted.has(row.id))
  if (touched !== undefined)
    throw new LedgerError('CHANGE_CONFLICT', '这些内容刚被改动，请看最新内容后再恢复', touched)
}

function rowOps(ledger: Ledger, { seq, list, ids }: Restoring): Op[] {
  return ids.flatMap((id): Op[] => {
    const then = ledger.rowAt(list, id, seq)
    const now = ledger.row(list, id)
    if (then === null) return now === null ? [] : [{ op: 'delete', list, id, cells: now }]
    return now === null
      ? [{ op: 'insert', list, id, cells: then }]
      : setsBetween(list, id, now, then)
  })
}

/** Like an edit by hand, so that what follows from the cell follows again. */
function cellOps(ledger: Ledger, { seq, list, ids }: Restoring, field: string): Op[] {
  return opsForEdits(
    ledger,
    ids.map((id) => ({
      edit: 'set',
      list,
      id,
      field,
      value: ledger.rowAt(list, id, seq)?.[field] ?? null,
    })),
  )
}

function noteOf(ledger: Ledger, { seq, list, ids, field }: Restoring): string {
  const definition = shownList(listsOf(ledger), list)
  const { rowName } = definition
  const [id] = ids
  if (id === undefined || ids.length > 1) return `恢复 ${ids.length} 个${rowName}到第 ${seq} 版`
  const then = ledger.rowAt(list, id, seq)
  const name = rowNames(ledger)(list, then ?? ledger.row(list, id) ?? {})
  if (field === undefined) return `恢复${rowName} ${name} 到第 ${seq} 版`
  const shown = shownField(definition, field)
  return `恢复 ${name} ${shown.label}：${shownValue(shown, then?.[field])}（第 ${seq} 版）`
}
