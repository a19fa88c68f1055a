/** What can be asked for rows: an open ledger, or its rows as they stood at some revision. */
import { type LedgerRows, rowsOfList } from '../../shared/changes/rows.ts'
import type { Ledger } from './ledger.ts'

export type RowSource = Pick<Ledger, 'path' | 'rows' | 'rowsWith' | 'row' | 'subscribe'>

/** @param path of the ledger that they are of */
export function sourceOf(rows: LedgerRows, path: string): RowSource {
  const ofList = (list: string) => rowsOfList(rows, list)
  return {
    path,
    rows: ofList,
    rowsWith: ofList,
    row: (list, id) => rows.get(list)?.get(id) ?? null,
    // What has passed does not change.
    subscribe: () => () => {},
  }
}
