/** Changes and ops as their tables hold them. */
import type { Change, ChangeKind, Op } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import { DAMAGED } from './sqlite-errors.ts'
import { parseStored } from './stored-json.ts'

export const HEAD_COLUMNS = 'seq, id, author, at, kind, note, undoes, source, hash'

/** A change without its ops, as the undo stack and lists need it. */
export interface ChangeHead {
  seq: number
  id: string
  author: string
  at: string
  kind: ChangeKind
  note: string
  undoes: number | null
  /** JSON of a `ChangeSource`. */
  source: string | null
  hash: string
}

/** All that a change says beside its ops. */
export function changeOfHead({ hash: _hash, source, ...rest }: ChangeHead): Omit<Change, 'ops'> {
  return { ...rest, ...(source === null ? {} : { source: parseStored(source) }) }
}

export const OP_COLUMNS = 'op, list, row, field, before, after, source'

export interface OpRow {
  op: Op['op']
  list: string
  row: string
  field: string | null
  before: string | null
  after: string | null
  /** JSON of an `OpSource`. */
  source: string | null
}

export function opFromRow({ op, list, row, field, before, after, source }: OpRow): Op {
  const base = { list, id: row }
  const origin = source === null ? {} : { from: parseStored(source) }
  switch (op) {
    case 'insert':
      return { op, ...base, cells: parseStored(after ?? '{}'), ...origin }
    case 'delete':
      return { op, ...base, cells: parseStored(before ?? '{}') }
    case 'set':
      return {
        op,
        ...base,
        field: field ?? '',
        old: parseStored(before ?? 'null'),
        new: parseStored(after ?? 'null'),
        ...origin,
      }
    default:
      throw new LedgerError('LEDGER_DAMAGED', `${DAMAGED}（${String(op satisfies never)}）`)
  }
}
