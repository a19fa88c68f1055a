import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const CELLS = { indicator: 'pm25', district: '丹阳市', month: '2023-03', value: 42.5 }
const ID = 'pm25/丹阳市/2023-03'

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const apply = (...edits: Edit[]) => commitEdits(ledger, TESTER, edits)
const insert = (cells: Record<string, string | number>): Edit => ({
  edit: 'insert',
  list: 'measure',
  cells,
})

describe('a list with one row for each combination', () => {
  it('makes the id of a row from its cells', () => {
    apply(insert(CELLS))
    expect(ledger.rows('measure')).toEqual([{ id: ID, cells: CELLS }])
  })

  it('refuses a second row for the same combination, and keeps the first', () => {
    apply(insert(CELLS))
    expect(refusalOf(() => apply(insert({ ...CELLS, value: 7 })))).toMatchObject({
      code: 'CHANGE_CONFLICT',
      data: { list: 'measure', id: ID },
    })
    expect(ledger.row('measure', ID)).toEqual(CELLS)
  })

  it('refuses to change what makes the id', () => {
    apply(insert(CELLS))
    const edit: Edit = { edit: 'set', list: 'measure', id: ID, field: 'month', value: '2023-04' }
    expect(refusalOf(() => apply(edit))).toMatchObject({ code: 'VALUE_INVALID' })
  })

  it('takes a row deleted and entered anew in one change as that row, changed', () => {
    apply(insert(CELLS))
    const change = apply(
      { edit: 'delete', list: 'measure', id: ID },
      insert({ ...CELLS, value: 7 }),
    )
    expect(change?.ops).toEqual([
      { op: 'set', list: 'measure', id: ID, field: 'value', old: 42.5, new: 7 },
    ])
    ledger.undo(TESTER)
    expect(ledger.row('measure', ID)).toEqual(CELLS)
  })
})

describe('the official targets', () => {
  const set = (value: number | null): Edit => ({
    edit: 'set',
    list: 'target',
    id: 'pm25/丹阳市',
    field: 'value',
    value,
  })

  it('can be corrected like any cell, and the plan says the new value', () => {
    apply(set(30))
    expect(planOf(ledger).targets.pm25?.districts.丹阳市).toBe(30)
    ledger.undo(TESTER)
    expect(planOf(ledger).targets.pm25?.districts.丹阳市).toBe(31)
  })

  it('taken away are still to be filled in, and undo brings them back', () => {
    apply({ edit: 'delete', list: 'target', id: 'pm25/丹阳市' })
    expect(planOf(ledger).targets.pm25?.districts).not.toHaveProperty('丹阳市')
    ledger.undo(TESTER)
    expect(planOf(ledger).targets.pm25?.districts.丹阳市).toBe(31)
  })
})
