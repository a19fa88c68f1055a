import type { Row } from '../../shared/contract/schemas.ts'
import type { RowSource } from './row-source.ts'

/**
 * What follows from the rows of some lists of an open ledger, worked out once and kept until a change
 * touches one of them.
 */
export function keptWhileUnchanged<T, L extends RowSource = RowSource>(
  lists: ReadonlySet<string>,
  work: (ledger: L) => T,
): (ledger: L) => T {
  const kept = new WeakMap<L, { value: T; changes: number }>()
  return (ledger) => {
    const changes = changesOf(ledger, lists)
    const known = kept.get(ledger)
    if (known?.changes === changes) return known.value
    const value = work(ledger)
    kept.set(ledger, { value, changes })
    return value
  }
}

const ofList = new Map<string, (ledger: RowSource) => readonly Row[]>()

/** The rows of a list, the same objects until an edit of it: all who ask share them, so none changes them. */
export function keptRows(list: string): (ledger: RowSource) => readonly Row[] {
  const known =
    ofList.get(list) ?? keptWhileUnchanged(new Set([list]), (ledger) => ledger.rows(list))
  ofList.set(list, known)
  return known
}

/** How many changes have touched each list of an open ledger since something was first kept of it. */
const counts = new WeakMap<RowSource, Map<string, number>>()

function changesOf(ledger: RowSource, lists: ReadonlySet<string>): number {
  const byList = counts.get(ledger) ?? startCounting(ledger)
  let sum = 0
  for (const list of lists) sum += byList.get(list) ?? 0
  return sum
}

function startCounting(ledger: RowSource): Map<string, number> {
  const byList = new Map<string, number>()
  counts.set(ledger, byList)
  ledger.subscribe(({ ops }) => {
    for (const list of new Set(ops.map((op) => op.list)))
      byList.set(list, (byList.get(list) ?? 0) + 1)
  })
  return byList
}
