import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { samePicks, takeBack, takeBackPlan } from '../../../src/main/history/take-back.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { CellValue } from '../../../src/shared/changes/change.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const FIELDS = ['nox', 'vocs', 'investment'] as const
const ROWS = 3

let ledger: Ledger
let ids: string[]
beforeAll(() => {
  ledger = makeLedger(folder)
  const place = { district: '丹阳市', category: 'VOCs治理项目' }
  const change = commitEdits(
    ledger,
    TESTER,
    Array.from({ length: ROWS }, (_, row) => ({
      edit: 'insert',
      list: 'project',
      cells: { ...place, enterprise: `企业${row}` },
    })),
  )
  ids = change?.ops.map((op) => op.id) ?? []
})
afterAll(() => ledger.close())

type State = Map<string, CellValue>

/** Every cell of the three rows at a revision. */
function stateAt(seq: number): State {
  return new Map(
    ids.flatMap((id) =>
      FIELDS.map((field): [string, CellValue] => [
        `${id}/${field}`,
        ledger.rowAt('project', id, seq)?.[field] ?? null,
      ]),
    ),
  )
}

const cell = fc.record({
  row: fc.nat({ max: ROWS - 1 }),
  field: fc.constantFrom(...FIELDS),
  value: fc.option(fc.integer({ min: 1, max: 4 })),
})
const history = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
  minLength: 2,
  maxLength: 8,
})

it.each(['ours', 'theirs'] as const)(
  'taking back any change of a history with %s moves its own cells alone, and undo puts them back',
  (pick) => {
    fc.assert(
      fc.property(history, fc.nat(), (gestures, chosen) => {
        const seqs = gestures.flatMap((gesture) => {
          const edits = gesture.map(({ row, field, value }) => ({
            edit: 'set' as const,
            list: 'project',
            id: ids[row] ?? '',
            field,
            value,
          }))
          return commitEdits(ledger, TESTER, edits)?.seq ?? []
        })
        const seq = seqs[chosen % seqs.length]
        if (seq === undefined) return
        const [before, after, now] = [stateAt(seq - 1), stateAt(seq), stateAt(ledger.seq)]
        const plan = takeBackPlan(ledger, seq)
        const wanted = new Map(
          [...now].map(([key, value]) => {
            const isOwn = before.get(key) !== after.get(key)
            const isChangedSince = after.get(key) !== value
            const isBack = isOwn && (pick === 'theirs' || !isChangedSince)
            return [key, isBack ? (before.get(key) ?? null) : value]
          }),
        )
        const isAny = [...wanted].some(([key, value]) => value !== now.get(key))
        const run = () =>
          takeBack(ledger, TESTER, { seq, at: plan.at, picks: samePicks(plan, pick) })
        if (!isAny) return void expect(run).toThrow()
        run()
        expect(stateAt(ledger.seq)).toEqual(wanted)
        ledger.undo(TESTER)
        expect(stateAt(ledger.seq)).toEqual(now)
      }),
      { seed: 20230415, numRuns: 60 },
    )
    expect(ledger.verify().ok).toBe(true)
  },
)
