import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { isEmpty, sameValue } from '../../../src/shared/changes/rows.ts'
import { mergeRow } from '../../../src/shared/merge/merge.ts'

const FIELDS = ['a', 'b', 'c', 'd']
const value = fc.constantFrom(null, '1', '2', '3', 0, 4, ['甲'], ['甲', '乙'])
const row: fc.Arbitrary<Cells> = fc.record(Object.fromEntries(FIELDS.map((key) => [key, value])))
const version = fc.option(row, { freq: 5 })
const seeded = { seed: 20_231_124, numRuns: 2000 }

const same = (a: Cells[string] = null, b: Cells[string] = null) =>
  (isEmpty(a) && isEmpty(b)) || sameValue(a, b)

describe('merging', () => {
  it('with a side that changed nothing gives the other side', () => {
    fc.assert(
      fc.property(row, row, (base, other) => {
        const theirs = mergeRow(FIELDS, { base, ours: base, theirs: other })
        for (const { outcome } of theirs.cells) expect(outcome).toBe('theirs')
        const ours = mergeRow(FIELDS, { base, ours: other, theirs: base })
        for (const { outcome } of ours.cells) expect(outcome).toBe('ours')
        expect(theirs.cells.map((cell) => cell.field)).toEqual(ours.cells.map((it) => it.field))
        expect([theirs.conflict, ours.conflict]).toEqual([null, null])
      }),
      seeded,
    )
  })

  it('names the same conflicts whichever side is called ours', () => {
    fc.assert(
      fc.property(row, row, row, (base, left, right) => {
        const conflictsOf = (ours: Cells, theirs: Cells) =>
          mergeRow(FIELDS, { base, ours, theirs })
            .cells.filter(({ outcome }) => outcome === 'conflict')
            .map(({ field }) => field)
        expect(conflictsOf(left, right)).toEqual(conflictsOf(right, left))
      }),
      seeded,
    )
  })

  it('loses no cell that either side changed without reporting it', () => {
    fc.assert(
      fc.property(version, version, version, (base, ours, theirs) => {
        fc.pre(base !== null || ours !== null || theirs !== null)
        const merged = mergeRow(FIELDS, { base, ours, theirs })
        const told = new Map(merged.cells.map((cell) => [cell.field, cell.outcome]))
        for (const field of FIELDS) {
          const [was, here, there] = [base?.[field], ours?.[field], theirs?.[field]]
          if (theirs !== null && ours !== null) {
            if (!same(was, there)) expect(told.get(field)).toMatch(/theirs|same|conflict/u)
            if (!same(was, here)) expect(told.get(field)).toMatch(/ours|same|conflict/u)
          }
          const isLoneEdit = base !== null && (ours === null) !== (theirs === null)
          const edited = ours === null ? there : here
          if (isLoneEdit && !same(was, edited)) expect(merged.kind).toBe('conflict')
        }
      }),
      seeded,
    )
  })
})
