/** Many random operations, all undone and all redone. */
import { createHash } from 'node:crypto'
import type { Ledger } from '../../src/main/ledger/ledger.ts'
import { canonicalJson } from '../../src/shared/changes/canonical-json.ts'
import type { Op } from '../../src/shared/changes/change.ts'
import { sameValue } from '../../src/shared/changes/rows.ts'
import { makeLedger, TESTER } from '../support/ledgers.ts'
import { Random } from '../support/random.ts'

export interface UndoFigures {
  operations: number
  changes: number
  undone: boolean
  redone: boolean
  verified: boolean
}

/** @param largest operations of one change at most: as many as a paste, or one as in typing */
export function undoAll(
  folder: string,
  operations: number,
  largest: number,
  seed: number,
): UndoFigures {
  const random = new Random(seed)
  const ledger = makeLedger(folder)
  const first = stateOf(ledger)
  let made = 0
  let changes = 0
  const ids: string[] = []
  while (made < operations) {
    const ops = randomOps(ledger, ids, 1 + random.below(largest), random)
    ledger.commit({ author: TESTER, kind: 'edit', note: '随机改动', ops })
    made += ops.length
    changes += 1
  }
  const last = stateOf(ledger)
  while (ledger.undoState.undo !== null) ledger.undo(TESTER)
  const undone = stateOf(ledger) === first
  while (ledger.undoState.redo !== null) ledger.redo(TESTER)
  const redone = stateOf(ledger) === last
  const verified = ledger.verify().ok
  ledger.close()
  return { operations: made, changes, undone, redone, verified }
}

/** Ops on different rows, so that each fits what the ledger holds. */
function randomOps(ledger: Ledger, ids: string[], count: number, random: Random): Op[] {
  const ops: Op[] = []
  const touched = new Set<string>()
  while (ops.length < count) {
    const id = ids.length < 50 || random.next() < 0.2 ? null : random.of(ids)
    if (id === null) {
      const fresh = `r${ids.length}-${random.below(1e9)}`
      ids.push(fresh)
      touched.add(fresh)
      ops.push({ op: 'insert', list: 'project', id: fresh, cells: { name: fresh, investment: 1 } })
      continue
    }
    if (touched.has(id)) continue
    touched.add(id)
    const cells = ledger.row('project', id)
    if (cells === null) ops.push({ op: 'insert', list: 'project', id, cells: { name: id } })
    else if (random.next() < 0.1) ops.push({ op: 'delete', list: 'project', id, cells })
    else {
      const field = random.of(['remark', 'investment', 'status', 'tags'] as const)
      const old = cells[field] ?? null
      const next = random.of([null, '在建', random.below(1e6), ['首批', String(random.below(9))]])
      if (!sameValue(old, next)) ops.push({ op: 'set', list: 'project', id, field, old, new: next })
    }
  }
  return ops
}

function stateOf(ledger: Ledger): string {
  const hash = createHash('sha256')
  for (const [list, rows] of ledger.everything()) hash.update(canonicalJson([list, [...rows]]))
  return hash.digest('hex')
}
