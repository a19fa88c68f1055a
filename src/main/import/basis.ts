/** The base of the merge: the rows as they were sent out, where the workbook carries our stamp. */

import { type Cells, invertOps } from '../../shared/changes/change.ts'
import { applyOps, type LedgerRows } from '../../shared/changes/rows.ts'
import type { Basis } from '../../shared/import/plan.ts'
import type { Stamp } from '../exchange/stamp.ts'
import { stampedRowHash } from '../exchange/stamp.ts'
import type { Ledger } from '../ledger/ledger.ts'

/** The stamp of a workbook, or what is wrong with it. */
export interface ReadStamp {
  stamp: Stamp | null
  problem: string | null
}

export interface BaseRows {
  basis: Basis
  /** Rows of the list at the stamped revision that were sent out; null without a usable stamp. */
  sent: Map<string, Cells> | null
  /** Fields that had a column when the workbook was sent out: there an empty cell was emptied. */
  fields: ReadonlySet<string>
}

/** Finds the base for a workbook with this stamp; says why where there is none. */
export function baseRows(ledger: Ledger, list: string, { stamp, problem }: ReadStamp): BaseRows {
  if (stamp === null) return without(problem ?? '工作簿没有下发标记，可能不是本程序下发的')
  const identity = ledger.row('ledger', 'ledger')
  if (stamp.ledgerId !== identity?.id) return without('工作簿是由另一个台账下发的')
  if (stamp.list !== list) return without('工作簿下发的不是这张表')
  if (stamp.baseSeq > ledger.seq)
    return without(`工作簿下发于第 ${stamp.baseSeq} 版，台账现在只到第 ${ledger.seq} 版`)
  const then = rowsOfListAt(ledger, list, stamp.baseSeq)
  const sent = new Map<string, Cells>()
  for (const [id, hash] of stamp.rowHashes) {
    const cells = then.get(id)
    if (cells === undefined || stampedRowHash(cells) !== hash)
      return without(`台账第 ${stamp.baseSeq} 版与下发时不一致，可能是从备份恢复的`)
    sent.set(id, cells)
  }
  const { district, baseSeq, at: sentAt } = stamp
  return {
    basis: { kind: 'stamp', district, baseSeq, sentAt },
    sent,
    fields: new Set(stamp.fields),
  }
}

function without(reason: string): BaseRows {
  return { basis: { kind: 'none', reason }, sent: null, fields: new Set() }
}

/** Taken back from the present, since few changes lie between; replaying the log reads all of it. */
function rowsOfListAt(ledger: Ledger, list: string, seq: number): Map<string, Cells> {
  const rows: LedgerRows = new Map([
    [list, new Map(ledger.rows(list).map(({ id, cells }) => [id, cells]))],
  ])
  for (const change of ledger.changesAfter(seq).reverse())
    applyOps(rows, invertOps(change.ops.filter((op) => op.list === list)))
  return rows.get(list) ?? new Map()
}
