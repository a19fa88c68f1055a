/** Rows or single cells set to what they were at a revision. */
import type { Change, Op } from '../../shared/changes/change.ts'
import type { Edit } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { shownField, shownList, shownValue } from '../../shared/history/shown-list.ts'
import { ENTERPRISES } from '../../shared/lists/enterprises.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { opsForEdits } from '../lists/edit.ts'
import { listsOf } from '../lists/lists-of.ts'
import { setsBetween } from '../lists/row-draft.ts'
import { rowNames } from '../lists/row-names.ts'
import { NAMED } from '../plan/follow-names.ts'
import { assertSound } from './assert-sound.ts'

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
 * for rows that the program keeps.
 */
export function restore(ledger: Ledger, author: string, wish: Restoring): Change | null {
  const list = shownList(listsOf(ledger), wish.list)
  if (list.keptByProgram === true)
    throw new LedgerError('VALUE_INVALID', `${list.title}由程序记录，不能恢复`, { list: list.key })
  assertUntouched(ledger, wish)
  const ops = wish.field === undefined ? rowOps(ledger, wish) : cellOps(ledger, wish, wish.field)
  if (ops.length === 0) return null
  assertSound(ledger, ops)
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
  const ops = ids.flatMap((id): Op[] => {
    const then = ledger.rowAt(list, id, seq)
    const now = ledger.row(list, id)
    if (then === null) return now === null ? [] : [{ op: 'delete', list, id, cells: now }]
    return now === null
      ? [{ op: 'insert', list, id, cells: then }]
      : setsBetween(list, id, now, then)
  })
  const followed = FOLLOWED.get(list)
  if (followed === undefined) return ops
  const isFollowed = (op: Op): op is Op & { op: 'set' } => op.op === 'set' && followed.has(op.field)
  const wishes = ops
    .filter(isFollowed)
    .map(({ id, field, new: value }): Edit => ({ edit: 'set', list, id, field, value }))
  return [...ops.filter((op) => !isFollowed(op)), ...opsForEdits(ledger, wishes, 'program')]
}

/** Cells that rows of other lists follow, and those by which such a row goes on being known. */
const FOLLOWED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...NAMED.map(({ list, by }) => [list.key, new Set([by, 'aliases'])] as const),
  [ENTERPRISES.key, new Set(['name', 'formerNames', 'creditCode', 'formerCodes'])],
])

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
