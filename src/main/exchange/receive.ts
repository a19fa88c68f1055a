/** Written down of a workbook that came back: which district's, which version, what became of it. */
import { v7 as uuid } from 'uuid'
import type { Cells, Op } from '../../shared/changes/change.ts'
import { isEmpty, sameValue } from '../../shared/changes/rows.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { DISPATCHES } from '../../shared/lists/dispatches.ts'
import type { Exchanged } from '../../shared/lists/sent-list.ts'
import { SUBMISSIONS, type SubmissionState } from '../../shared/lists/submissions.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { districtNow, exchangedName, isAbout } from './exchanged.ts'

export interface Receipt extends Exchanged {
  district: string
  file: string
  /** SHA-256 of the file, hexadecimal. */
  hash: string
  by: string
  state: SubmissionState
  /** Revision from which the workbook was made; null without a stamp. */
  baseSeq: number | null
  /** The change that takes its rows in; null while there is none. */
  mergedSeq: number | null
  counts: { added: number; changed: number; conflicts: number; errors: number }
}

/** The ops that write a receipt down; none where the ledger has it already. */
export function receiptOps(ledger: Ledger, receipt: Receipt): Op[] {
  const own = ledger.rows(SUBMISSIONS.key).filter(isOf(ledger, receipt))
  const known = own.find(({ cells }) => cells.hash === receipt.hash)
  const cells = cellsOf(ledger, receipt)
  if (known !== undefined) return settle(known.id, known.cells, cells)
  const version = Math.max(0, ...own.map((row) => Number(row.cells.version ?? 0))) + 1
  const receivedAt = new Date().toISOString()
  return [
    { op: 'insert', list: SUBMISSIONS.key, id: uuid(), cells: { ...cells, receivedAt, version } },
  ]
}

/** Commits a receipt by itself, where no import carries it; true when there was something to write. */
export function recordReceipt(ledger: Ledger, receipt: Receipt): boolean {
  const ops = receiptOps(ledger, receipt)
  if (ops.length === 0) return false
  const what = exchangedName(ledger, receipt)
  const note = `${receipt.district}报送${what}“${receipt.file}”：${receipt.state}`
  ledger.commit({ author: receipt.by, kind: 'exchange', note, ops })
  return true
}

/** What a receipt says anew; one that is merged tells of that merge until another writes something. */
function settle(id: string, before: Cells, after: Cells): Op[] {
  if (before.state === '已合并' && after.mergedSeq === undefined) return []
  return Object.entries(after).flatMap(([field, value]): Op[] => {
    const old = before[field] ?? null
    if (field === 'by' || field === 'file' || sameValue(old, value)) return []
    return [{ op: 'set', list: SUBMISSIONS.key, id, field, old, new: value }]
  })
}

/** Tells the records of the same district and the same kind of workbook. */
function isOf(ledger: Ledger, receipt: Receipt): (row: Row) => boolean {
  const nameNow = districtNow(ledger)
  const district = nameNow(receipt.district)
  return ({ cells }) => isAbout(receipt, cells) && nameNow(cells.district) === district
}

function cellsOf(ledger: Ledger, receipt: Receipt): Cells {
  const { district, list, month, file, hash, by, state, baseSeq, mergedSeq, counts } = receipt
  const dispatch = ledger
    .rows(DISPATCHES.key)
    .filter(isOf(ledger, receipt))
    .find(({ cells }) => cells.baseSeq === baseSeq)
  const cells = {
    district,
    list,
    month,
    file,
    hash,
    by,
    state,
    mergedSeq,
    dispatch: dispatch?.id,
    ...counts,
  }
  return Object.fromEntries(
    Object.entries(cells).filter((entry): entry is [string, string | number] => !isEmpty(entry[1])),
  )
}
