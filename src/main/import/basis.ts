/** The base of the merge: the rows as they were sent out, where the workbook carries our stamp. */

import type { Cells } from '../../shared/changes/change.ts'
import type { Basis } from '../../shared/import/plan.ts'
import { type Stamp, stampedDistrict, stampedRowHash } from '../exchange/stamp.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { rowsThen } from '../progress/list-rows.ts'

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
  const then = rowsThen(ledger, list, stamp.baseSeq)
  const sent = new Map<string, Cells>()
  for (const [id, hash] of stamp.rowHashes) {
    const cells = then.get(id)
    if (cells === undefined || stampedRowHash(cells) !== hash)
      return without(`台账第 ${stamp.baseSeq} 版与下发时不一致，可能是从备份恢复的`)
    sent.set(id, cells)
  }
  const { baseSeq, at: sentAt } = stamp
  return {
    basis: { kind: 'stamp', district: stampedDistrict(stamp), baseSeq, sentAt },
    sent,
    fields: new Set(stamp.fields),
  }
}

function without(reason: string): BaseRows {
  return { basis: { kind: 'none', reason }, sent: null, fields: new Set() }
}
