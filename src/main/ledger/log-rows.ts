/** Changes as their table holds them. */
import type { Change, ChangeKind } from '../../shared/changes/change.ts'
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
