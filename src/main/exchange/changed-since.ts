/** Which rows and cells of a list are no longer as they last went out. */
import type { Cells } from '../../shared/changes/change.ts'
import { RowBetween } from '../../shared/changes/row-between.ts'
import type { OutgoingFile } from '../../shared/contract/exchange.ts'
import type { SinceMark } from '../../shared/lists/marks.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { RowSource } from '../ledger/row-source.ts'
import { lastOutgoing, revisionOf } from './outgoing-files.ts'

export interface ChangedSince {
  /** With which rows are compared, newest revision first; none where nothing went out. */
  files: OutgoingFile[]
  /** By id: what its changed cells held then; null for a row that was not there. */
  rows: Map<string, Cells | null>
}

/**
 * Rows added or changed since they last went out; a row that is again what it was then is not among
 * them.
 * @param then an earlier revision to ask as of, and the rows that it had
 */
export function changedSince(
  ledger: Ledger,
  mark: SinceMark,
  list: string,
  then?: { at: number; source: RowSource },
): ChangedSince {
  const { at, source } = then ?? { at: ledger.seq, source: ledger }
  const files = lastOutgoing(ledger, { mark, list, at }, source)
  const [newest, oldest] = [files[0], files.at(-1)]
  if (newest === undefined || oldest === undefined) return { files, rows: new Map() }
  const isWhole = oldest.district === null && oldest.period === null
  const baseOf = (id: string) => {
    // All rows went out in one revision: no need to look where each stands.
    if (isWhole && newest.seq === oldest.seq) return oldest.seq
    const cells = source.row(list, id)
    return cells === null ? null : revisionOf(files, cells)
  }
  return { files, rows: changedRows(ledger, { list, from: oldest.seq, to: at }, baseOf) }
}

/** @param baseOf the revision with which a row is compared; null where it is with none */
function changedRows(
  ledger: Ledger,
  { list, from, to }: { list: string; from: number; to: number },
  baseOf: (id: string) => number | null,
): Map<string, Cells | null> {
  const touched = new Map<string, { base: number; row: RowBetween } | null>()
  ledger.searchLog((log) => {
    for (const { seq, op } of log.opsOfList(list, from, to)) {
      let known = touched.get(op.id)
      if (known === undefined) {
        const base = baseOf(op.id)
        known = base === null ? null : { base, row: new RowBetween() }
        touched.set(op.id, known)
      }
      if (known !== null && seq > known.base) known.row.take(op)
    }
  })
  const changed = new Map<string, Cells | null>()
  for (const [id, known] of touched) {
    const before = known?.row.changed
    if (before !== undefined) changed.set(id, before)
  }
  return changed
}
