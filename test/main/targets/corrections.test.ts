import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { targetCorrections } from '../../../src/main/targets/corrections.ts'
import type { Change, Op } from '../../../src/shared/changes/change.ts'
import { correctionOf } from '../../../src/shared/targets/corrections.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const correct = (value: number | null) =>
  commitEdits(ledger, TESTER, [
    value === null
      ? { edit: 'delete', list: 'target', id: 'pm25/丹阳市' }
      : { edit: 'set', list: 'target', id: 'pm25/丹阳市', field: 'value', value },
  ])

describe('a target changed after the plan was issued', () => {
  it('is told beside what was issued, with who changed it and when', () => {
    expect(targetCorrections(ledger)).toEqual([])
    correct(30)
    correct(29)
    expect(targetCorrections(ledger)).toMatchObject([
      { indicator: 'pm25', district: '丹阳市', issued: 31, value: 29, seq: 3, author: TESTER },
    ])
  })

  it('is none once it is what was issued again', () => {
    correct(30)
    ledger.undo(TESTER)
    expect(targetCorrections(ledger)).toEqual([])
  })

  it('may have been taken away', () => {
    correct(null)
    expect(targetCorrections(ledger)).toMatchObject([{ issued: 31, value: null }])
  })

  it('stays corrected when its district is renamed, and is told once, under the new name', () => {
    const rename = (name: string) =>
      commitEdits(ledger, TESTER, [
        { edit: 'set', list: 'district', id: '丹阳市', field: 'name', value: name },
      ])
    correct(30)
    rename('曲阿市')
    rename('云阳市')
    const corrected = { indicator: 'pm25', district: '云阳市', issued: 31, value: 30 }
    expect(targetCorrections(ledger)).toMatchObject([corrected])
    ledger.undo(TESTER)
    ledger.undo(TESTER)
    expect(targetCorrections(ledger)).toMatchObject([{ ...corrected, district: '丹阳市' }])
    rename('曲阿市')
    commitEdits(ledger, TESTER, [
      { edit: 'set', list: 'target', id: 'pm25/曲阿市', field: 'value', value: 31 },
    ])
    expect(targetCorrections(ledger)).toEqual([])
  })

  it('is none while the plan is not issued', () => {
    commitEdits(ledger, TESTER, [
      { edit: 'set', list: 'plan', id: 'plan', field: 'issuedOn', value: null },
    ])
    correct(30)
    expect(targetCorrections(ledger)).toEqual([])
  })
})

describe('what counts as issued', () => {
  const change = (seq: number, at: string, op: Partial<Op>): Change => ({
    seq,
    id: String(seq),
    author: TESTER,
    at,
    kind: seq === 1 ? 'create' : 'edit',
    note: '',
    undoes: null,
    // `as`: only what the function reads of an op.
    ops: [{ list: 'target', id: 'nox/丹阳市', ...op } as Op],
  })
  const insert = (value: number) =>
    ({ op: 'insert', cells: { indicator: 'nox', district: '丹阳市', value } }) as const
  const set = (old: number, value: number) =>
    ({ op: 'set', field: 'value', old, new: value }) as const
  const before = ({ at }: Change) => at < '2024-03-25'

  it('is what was entered last before the day, not what was typed first', () => {
    const changes = [
      change(2, '2024-03-01', insert(63)),
      change(3, '2024-03-20', set(63, 630)),
      change(4, '2024-05-01', set(630, 600)),
    ]
    expect(correctionOf(changes.slice(0, 2), before)).toBeNull()
    expect(correctionOf(changes, before)).toMatchObject({ issued: 630, value: 600, seq: 4 })
  })

  it('is nothing where it was entered only later', () => {
    expect(correctionOf([change(2, '2024-05-01', insert(630))], before)).toBeNull()
  })
})
