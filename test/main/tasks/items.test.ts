import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { CellValue } from '../../../src/shared/changes/change.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { marksOf } from '../../../src/shared/lists/marks.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { itemEdits } from '../../../src/shared/tasks/item-edits.ts'
import { ITEM_SHEET, itemRows, planOfItems } from '../../../src/shared/tasks/item-sheet.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { PLAN } from '../../support/plan.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const set = (id: string, field: string, value: CellValue): Edit => ({
  edit: 'set',
  list: 'item',
  id,
  field,
  value,
})
const write = (...edits: Edit[]) => {
  const entered = new Set(ledger.rows('item').map(({ id }) => id))
  const own = itemEdits(edits, entered)
  return own.length === 0 ? null : commitEdits(ledger, TESTER, own)
}
const row = (id: string) => {
  const found = itemRows(PLAN, ledger.rows('item')).find((item) => item.id === id)
  if (found === undefined) throw new Error(`no item ${id}`)
  return found
}

describe('an item of a task', () => {
  it('shows what the plan says of it and is 未开始 until something is entered', () => {
    expect(row('3/2/2').cells).toEqual({
      number: 3,
      title: '优化交通结构',
      section: '(一)优化结构布局，加快推进产业绿色低碳转型',
      requirement: '2023年，全市淘汰国三及以下排放标准的柴油货车3500辆以上',
      deadline: '2023年',
      day: '2023-12-31',
      quantity: '3500辆以上',
      goal: 3500,
      unit: '辆',
      lead: PLAN.tasks[2]?.paragraphs[1]?.lead,
      status: '未开始',
    })
    expect(ledger.rows('item')).toEqual([])
  })

  it('gets its row with the first entry, in one change that undo takes back', () => {
    write(set('3/2/2', 'achieved', '1,280'), set('3/2/2', 'status', '进行中'))
    expect(ledger.rows('item')).toEqual([
      { id: '3/2/2', cells: { item: '3/2/2', achieved: 1280, status: '推进中' } },
    ])
    expect(row('3/2/2').cells).toMatchObject({ achieved: 1280, status: '推进中', goal: 3500 })
    write(set('3/2/2', 'status', '已完成'), set('9/1/1', 'note', '已完成排查'))
    expect(row('3/2/2').cells.status).toBe('已完成')
    expect(row('9/1/1').cells).toMatchObject({ status: '未开始', note: '已完成排查' })
    ledger.undo(TESTER)
    ledger.undo(TESTER)
    expect(ledger.rows('item')).toEqual([])
    expect(ledger.verify()).toMatchObject({ ok: true })
  })

  it('writes nothing where an empty cell of it is cleared', () => {
    expect(write(set('3/2/2', 'note', null))).toBeNull()
    expect(ledger.rows('item')).toEqual([])
  })

  it('lets nobody change what the plan gives', () => {
    const refused = refusalOf(() => write(set('3/2/2', 'goal', 1)))
    expect(refused).toMatchObject({ code: 'VALUE_INVALID' })
  })

  it('is 逾期 after its day until it is finished or no longer asked for', () => {
    const marks = (today: string) =>
      marksOf(ITEM_SHEET, row('10/1/1').cells, scheduleRules(planOfItems(PLAN), today))
    expect(marks('2023-03-01')).toEqual([])
    expect(marks('2023-04-30')).toEqual(['dueSoon'])
    expect(marks('2023-05-01')).toEqual(['overdue'])
    write(set('10/1/1', 'status', '不再要求'))
    expect(marks('2023-05-01')).toEqual([])
    write(set('10/1/1', 'status', '推进中'))
    expect(marks('2023-05-01')).toEqual(['overdue'])
    write(set('10/1/1', 'status', '已完成'))
    expect(marks('2023-05-01')).toEqual([])
  })
})
