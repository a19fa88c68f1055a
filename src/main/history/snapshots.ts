/** Names of revisions: 上报稿, 印发稿. */
import type { Change, Op } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import { NOW, SNAPSHOTS } from '../../shared/lists/snapshots.ts'
import { foldText } from '../../shared/values/text.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { opsForEdits } from '../lists/edit.ts'

/** Newest revision first, with the time at which it was made. */
export function snapshotsOf(ledger: Ledger): { name: string; seq: number; at: string | null }[] {
  return ledger
    .rows(SNAPSHOTS.key)
    .map(({ cells }) => ({ name: String(cells.name), seq: Number(cells.seq) }))
    .sort((a, b) => b.seq - a.seq)
    .map((item) => ({ ...item, at: ledger.searchLog((log) => log.head(item.seq))?.at ?? null }))
}

/** Names a revision, the present one where none is told; CHANGE_CONFLICT where the name is taken. */
export function takeSnapshot(
  ledger: Ledger,
  author: string,
  name: string,
  seq: number = ledger.seq,
): Change {
  if (seq > ledger.seq) throw new LedgerError('USAGE', `没有第 ${seq} 版`)
  const note = `第 ${seq} 版标为“${name.trim()}”`
  return ledger.commit({ author, kind: 'edit', note, ops: namingOps(ledger, name, seq) })
}

/** Gives a snapshot another name, as one change; the revision that it names stays. */
export function renameSnapshot(ledger: Ledger, author: string, from: string, to: string): Change {
  const cells = ledger.row(SNAPSHOTS.key, from)
  if (cells === null)
    throw new LedgerError('ROW_NOT_FOUND', `没有版本标签“${from}”，可能已被删除或改名`, {
      list: SNAPSHOTS.key,
      id: from,
    })
  const ops: Op[] = [
    { op: 'delete', list: SNAPSHOTS.key, id: from, cells },
    ...namingOps(ledger, to, Number(cells.seq)),
  ]
  return ledger.commit({ author, kind: 'edit', note: `版本标签“${from}”改名为“${to.trim()}”`, ops })
}

function namingOps(ledger: Ledger, name: string, seq: number): Op[] {
  const word = foldText(name)
  // A number would hide the revision of that number, in whichever digits it was typed.
  if (/^\d*$/.test(word) || word === NOW)
    throw new LedgerError(
      'USAGE',
      `版本标签不能只是数字，也不能叫“${NOW}”，请写上报稿、印发稿这样的名称`,
    )
  const cells = { name, seq }
  return opsForEdits(ledger, [{ edit: 'insert', list: SNAPSHOTS.key, cells }], 'program')
}
