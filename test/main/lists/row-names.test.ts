import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { rowNames } from '../../../src/main/lists/row-names.ts'
import { itemEdits } from '../../../src/shared/tasks/item-edits.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

it('the first entry of a task item is told by the words of the plan, not by its number', () => {
  const edits = itemEdits(
    [
      { edit: 'set', list: 'item', id: '3/2/2', field: 'status', value: '进行中' },
      { edit: 'set', list: 'item', id: '3/2/2', field: 'achieved', value: '1280' },
    ],
    new Set(),
  )
  expect(commitEdits(ledger, TESTER, edits)?.note).toBe(
    '任务3“2023年，全市淘汰国三及以下排放标准的柴油货车…” 状态：空 → 推进中 等 2 格',
  )
})

it('every row of a new ledger has a name that says what it is', () => {
  const nameOf = rowNames(ledger)
  const unnamed = [...ledger.everything()].flatMap(([list, rows]) =>
    list === 'ledger' ? [] : [...rows].filter(([, cells]) => nameOf(list, cells) === ''),
  )
  expect(unnamed).toEqual([])
  expect(nameOf('quota', ledger.row('quota', '丹阳市/VOCs治理项目') ?? {})).toBe(
    '丹阳市 VOCs治理项目',
  )
})
