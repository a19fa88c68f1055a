/** What a row held that is gone. */
import type { Cells } from '../../shared/changes/change.ts'
import type { Ledger } from './ledger.ts'

/** Its cells when it was last there; null where it never was. */
export function lastCells(ledger: Ledger, list: string, id: string): Cells | null {
  const ops = ledger.searchLog((log) => log.opsOfRow(list, id, ledger.seq))
  const gone = ops.findLast((op) => op.op === 'delete')
  return gone?.op === 'delete' ? gone.cells : null
}
