import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planImport } from '../../../src/main/import/plan-import.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { carryDecisions, staleSentence } from '../../../src/renderer/pages/exchange/model/carry.ts'
import type { CellValue } from '../../../src/shared/changes/change.ts'
import type { Decisions, ImportPlan } from '../../../src/shared/import/plan.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { ReturnedWorkbook } from '../../support/returned-workbook.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const DISTRICT = '润州区'
const folder = temporaryFolder()
let ledger: Ledger
let ids: string[]
let plan: () => ImportPlan
let before: ImportPlan
let decisions: Decisions

/** Two changed rows, each with a cell decision, and one that is left. */
beforeAll(async () => {
  ledger = makeLedger(folder, { sample: true })
  const own = projects(ledger).filter(({ cells }) => cells.district === DISTRICT)
  ids = own.map(({ id }) => id)
  const book = await ReturnedWorkbook.sentTo(ledger, DISTRICT)
  for (const { cells } of own.slice(0, 3))
    book.set(String(cells.code), { investment: 999, remark: '改' })
  const workbook = readWorkbook(await book.bytes(), '润州区.xlsx')
  const file = { name: '润州区.xlsx', hash: '0', workbook }
  plan = () => planImport(ledger, PROJECTS, file, {}).plan
  before = plan()
  const cells = { investment: { pick: 'ours' as const }, remark: { value: '写的' } }
  decisions = { [key(0)]: { cells }, [key(1)]: { cells }, [key(2)]: { take: false } }
})
afterAll(() => ledger.close())

function key(index: number): string {
  const row = before.rows.find(({ id }) => id === ids[index])
  if (row === undefined) throw new Error(`no row ${index}`)
  return row.key
}

function meanwhile(index: number, field: string, value: CellValue): void {
  const id = String(ids[index])
  commitEdits(ledger, TESTER, [{ edit: 'set', list: PROJECTS.key, id, field, value }])
}

describe('decisions, when the ledger has moved under a review', () => {
  it('all stay where no row of the workbook is touched', () => {
    meanwhile(6, 'remark', '别处')
    const now = plan()
    const carried = carryDecisions(before, now, decisions, ledger.newestChanges(9))
    expect(carried).toEqual({ decisions, compared: [] })
    const sentence = staleSentence(before, now, ledger.newestChanges(9), carried.compared)
    expect(sentence).toBe('台账在核对期间改动了 1 格，与本文件无关，核对结果不变')
  })

  it('stay for the untouched cells of a touched row, and its refusal is asked anew', () => {
    meanwhile(1, 'investment', 777)
    meanwhile(2, 'investment', 888)
    const now = plan()
    const carried = carryDecisions(before, now, decisions, ledger.newestChanges(9))
    expect(carried.compared).toEqual([key(1), key(2)])
    expect(carried.decisions).toEqual({
      [key(0)]: decisions[key(0)],
      [key(1)]: { cells: { remark: { value: '写的' } } },
    })
    const sentence = staleSentence(before, now, ledger.newestChanges(9), carried.compared)
    expect(sentence).toContain('改动了 3 格，相关的 2 行已重新比较')
  })

  it('stay for a cell that the workbook does not speak of, unless somebody else filled it', () => {
    const [typed, moved] = [3, 4]
    const of = (index: number) => before.rows.find(({ id }) => id === ids[index])?.key ?? ''
    const cells = { reporter: { value: '写的' } }
    const wished = { [of(typed)]: { cells }, [of(moved)]: { cells } }
    const start = plan()
    meanwhile(typed, 'remark', '别的格')
    meanwhile(moved, 'reporter', '别人写的')
    const carried = carryDecisions(start, plan(), wished, ledger.newestChanges(9))
    expect(carried.decisions).toEqual({ [of(typed)]: { cells } })
    expect(carried.compared).toContain(of(moved))
  })

  it('keep what was written for a row that is gone here, and leave the row to be asked about', () => {
    commitEdits(ledger, TESTER, [{ edit: 'delete', list: PROJECTS.key, id: String(ids[0]) }])
    const now = plan()
    const carried = carryDecisions(before, now, decisions, ledger.newestChanges(9))
    expect(carried.compared).toContain(key(0))
    expect(carried.decisions[key(0)]).toEqual({ cells: { remark: { value: '写的' } } })
    const sentence = staleSentence(before, now, ledger.newestChanges(9), carried.compared)
    expect(sentence).toContain('增删了 1 行')
  })

  it('have nothing to say where only a receipt was written down', () => {
    expect(staleSentence(before, { ...before, seq: before.seq + 1 }, [], [])).toBeNull()
  })
})
