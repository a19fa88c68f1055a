import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { crosstabEdits, crosstabRows } from '../../../src/shared/lists/crosstab.ts'
import type { ListDefinition } from '../../../src/shared/lists/definition.ts'
import { monthTable } from '../../../src/shared/targets/month-table.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const longRows = (list: ListDefinition) => ledger.rows(list.key)
const airOf = (month: string) => monthTable(planOf(ledger), 'air', month)

/** Types into a cell of the air-quality table of a month. */
function type(month: string, id: string, field: string, value: number | null) {
  return write(month, [{ edit: 'set', list: 'targets-air', id, field, value }])
}

function write(month: string, edits: Edit[], gesture?: string) {
  return commitEdits(ledger, TESTER, crosstabEdits(airOf(month), edits, longRows), gesture)
}

function cell(month: string, id: string, field: string) {
  return crosstabRows(airOf(month), longRows).find((row) => row.id === id)?.cells[field]
}

describe('a monthly value', () => {
  it('is told in history by month, district and the name of its indicator', () => {
    expect(type('2023-03', '丹阳市', 'measured-pm25', 42)?.note).toBe(
      '2023-03 丹阳市 PM2.5年均浓度：空 → 42',
    )
    expect(type('2023-03', '丹阳市', 'measured-pm25', 41.5)?.note).toBe(
      '2023-03 丹阳市 PM2.5年均浓度：42 → 41.5',
    )
    expect(type('2023-03', '丹阳市', 'measured-pm25', null)?.note).toBe(
      '2023-03 丹阳市 PM2.5年均浓度：41.5 → 空',
    )
    expect(type('2023-04', '合计', 'measured-pm25', 30)?.note).toBe(
      '2023-04 国控站点 PM2.5年均浓度：空 → 30',
    )
  })

  it('belongs to its month alone, and comes and goes with undo and redo', () => {
    type('2023-03', '丹阳市', 'measured-pm25', 42)
    expect(cell('2023-03', '丹阳市', 'measured-pm25')).toBe(42)
    expect(cell('2023-04', '丹阳市', 'measured-pm25')).toBeUndefined()
    ledger.undo(TESTER)
    expect(cell('2023-03', '丹阳市', 'measured-pm25')).toBeUndefined()
    ledger.redo(TESTER)
    expect(cell('2023-03', '丹阳市', 'measured-pm25')).toBe(42)
    expect(ledger.verify()).toMatchObject({ ok: true })
  })

  it('pasted as a block is one change, counted by list', () => {
    const edits = ['丹阳市', '句容市'].map(
      (id): Edit => ({ edit: 'set', list: 'targets-air', id, field: 'measured-pm25', value: 30 }),
    )
    expect(write('2023-03', edits, '粘贴')?.note).toBe('粘贴：新增 2 个月度值')
    const mixed: Edit[] = [
      { edit: 'set', list: 'targets-air', id: '丹阳市', field: 'measured-pm25', value: 31 },
      { edit: 'set', list: 'targets-air', id: '丹阳市', field: 'target-pm25', value: 30 },
    ]
    expect(write('2023-03', mixed, '粘贴')?.note).toBe(
      '粘贴：修改 1 个月度值的 1 格，修改 1 个目标值的 1 格',
    )
  })

  it('entered by two at once is not doubled: the second is asked to look again', () => {
    const edit: Edit = {
      edit: 'set',
      list: 'targets-air',
      id: '丹阳市',
      field: 'measured-pm25',
      value: 40,
      old: null,
    }
    const asSeenBefore = crosstabEdits(airOf('2023-03'), [edit], longRows)
    type('2023-03', '丹阳市', 'measured-pm25', 42)
    expect(refusalOf(() => commitEdits(ledger, TESTER, asSeenBefore))).toMatchObject({
      code: 'CHANGE_CONFLICT',
    })
    expect(cell('2023-03', '丹阳市', 'measured-pm25')).toBe(42)
  })
})

describe('an official target', () => {
  it('corrected in the table is told as a target', () => {
    expect(type('2023-03', '丹阳市', 'target-pm25', 30)?.note).toBe(
      '目标 丹阳市 PM2.5年均浓度：31 → 30',
    )
    expect(planOf(ledger).targets.pm25?.districts.丹阳市).toBe(30)
  })

  it('that is emptied is still to be filled in, and history says what it was', () => {
    type('2023-03', '丹阳市', 'target-pm25', null)
    expect(cell('2023-03', '丹阳市', 'target-pm25')).toBeUndefined()
    expect(ledger.newestChanges(1)[0]?.note).toBe('目标 丹阳市 PM2.5年均浓度：31 → 空')
  })
})
