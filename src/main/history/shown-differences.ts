/** What differs between two revisions, as a window asks for it: first how much, then list by list. */

import type { ShownDifference } from '../../shared/history/row-difference.ts'
import { shownList } from '../../shared/history/shown-list.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'
import { rowNames } from '../lists/row-names.ts'
import { changedRows } from './changed-rows.ts'

export function countDifferences(ledger: Ledger, from: number, to: number) {
  const byList = Map.groupBy(changedRows(ledger, from, to), ({ list }) => list)
  const lists = [...byList].map(([list, rows]) => {
    const count = (kind: ShownDifference['difference']) =>
      rows.filter(({ difference }) => difference === kind).length
    return { list, added: count('added'), removed: count('removed'), changed: count('changed') }
  })
  return { to, lists }
}

/** In the order of the rows' numbers, where they have one. */
export function shownDifferences(
  ledger: Ledger,
  from: number,
  to: number,
  list: string,
): ShownDifference[] {
  const nameOf = rowNames(ledger)
  const hasCode = shownList(listsOf(ledger), list).fields.some(({ key }) => key === 'code')
  const rows = changedRows(ledger, from, to, list).map(({ list: _list, ...row }) => ({
    ...row,
    name: nameOf(list, row.cells),
  }))
  return hasCode ? rows.sort((a, b) => codeOf(a).localeCompare(codeOf(b))) : rows
}

function codeOf({ cells }: ShownDifference): string {
  return String(cells.code ?? '')
}
