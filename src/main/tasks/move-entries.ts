/** What people entered about items, and the files they attached, under the items' new ids. */
import type { Cells, Op } from '../../shared/changes/change.ts'
import { compactCells } from '../../shared/changes/rows.ts'
import { ATTACHMENTS } from '../../shared/lists/attachments.ts'
import { ITEMS } from '../../shared/lists/items.ts'
import type { PlanItem } from '../../shared/tasks/plan-items.ts'
import type { Ledger } from '../ledger/ledger.ts'

/**
 * @param items the old ones.
 * @param successors old id → new id. What was entered about an item without a successor is kept
 * under an id of its own, with the words that it was about and whose they were (待对应).
 */
export function moveEntries(
  ledger: Ledger,
  items: readonly PlanItem[],
  successors: ReadonlyMap<string, string>,
): Op[] {
  const files = filesByItem(ledger)
  const moves = items.flatMap((item) => {
    const cells = ledger.row(ITEMS.key, item.id)
    if (cells === null && !files.has(item.id)) return []
    const to = successors.get(item.id)
    if (to === item.id) return []
    const kept = to === undefined ? { ...cells, ...whatItWas(item) } : cells
    // The number of the change makes it an id that no item of any text has.
    return [{ from: item.id, to: to ?? `${item.id}/${ledger.seq + 1}`, cells, kept }]
  })
  return moveOps(files, moves)
}

/** What is kept under an id of its own goes to an item. */
export function moveEntry(ledger: Ledger, from: string, to: string): Op[] {
  const cells = ledger.row(ITEMS.key, from)
  const { was: _was, wasLead: _lead, wasSupport: _support, ...kept } = cells ?? {}
  return moveOps(filesByItem(ledger), [{ from, to, cells, kept }])
}

interface Move {
  from: string
  to: string
  /** As the ledger has them; null where only files were attached. */
  cells: Cells | null
  kept: Cells | null
}

/** Rows leave their old ids before any takes its new one: two may change places. */
function moveOps(files: ReadonlyMap<string, string[]>, moves: readonly Move[]): Op[] {
  const list = ITEMS.key
  return [
    ...moves.flatMap(({ from, cells }): Op[] =>
      cells === null ? [] : [{ op: 'delete', list, id: from, cells }],
    ),
    ...moves.flatMap(({ to, kept }): Op[] =>
      kept === null
        ? []
        : [{ op: 'insert', list, id: to, cells: compactCells({ ...kept, item: to }) }],
    ),
    ...moves.flatMap(({ from, to }) =>
      (files.get(from) ?? []).map(
        (id): Op => ({ op: 'set', list: ATTACHMENTS.key, id, field: 'row', old: from, new: to }),
      ),
    ),
  ]
}

/** Item → ids of its attachments. */
function filesByItem(ledger: Ledger): Map<string, string[]> {
  const own = ledger.rows(ATTACHMENTS.key).filter(({ cells }) => cells.list === ITEMS.key)
  const groups = Map.groupBy(own, ({ cells }) => String(cells.row))
  return new Map([...groups].map(([item, rows]) => [item, rows.map(({ id }) => id)]))
}

function whatItWas(item: PlanItem): Cells {
  const { lead, support } = item.paragraph
  return { was: wordsOf(item), wasLead: lead, wasSupport: support }
}

function wordsOf({ requirement, deadline, quantities }: PlanItem): string {
  const terms = [deadline?.text, ...quantities].filter(Boolean).join('，')
  return terms === '' ? requirement : `${requirement}（${terms}）`
}
