/** A choice of a special ledger that is called otherwise: its rows follow, where someone says so. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Ledger } from '../../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../../src/main/lists/commit.ts'
import { addLists } from '../../../../src/main/lists/special/add-lists.ts'
import { listStandings } from '../../../../src/main/lists/special/standings.ts'
import { shippedList } from '../../../../src/main/lists/special/templates.ts'
import type { Cells } from '../../../../src/shared/changes/change.ts'
import { makeLedger, TESTER } from '../../../support/ledgers.ts'
import { temporaryFolder } from '../../../support/temp-folder.ts'

const folder = temporaryFolder()
const KEY = 'restaurants'
const FIELD = `${KEY}/monitor`

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
  if (ledger.row('special', KEY) === null) addLists(ledger, TESTER, [shippedList(KEY)])
  for (const [name, monitor] of [
    ['一店', '已安装'],
    ['二店', '未安装'],
  ])
    insert(KEY, {
      ...{ district: '丹阳市', area: '重点管控区域', size: 120 },
      ...{ name: name ?? '', monitor: monitor ?? '' },
    })
  const state = JSON.stringify({ filters: { monitor: { values: ['已安装', '未安装'] } } })
  insert('view', { list: KEY, name: '看安装', state })
})
afterEach(() => {
  expect(ledger.verify().problems).toEqual([])
  ledger.close()
})

const insert = (list: string, cells: Cells) =>
  commitEdits(ledger, TESTER, [{ edit: 'insert', list, cells }])
const choices = () => ledger.row('specialField', FIELD)?.values
const choose = (values: string[], renames?: true) =>
  commitEdits(ledger, TESTER, [
    {
      edit: 'set',
      list: 'specialField',
      id: FIELD,
      field: 'values',
      value: values,
      ...(renames === undefined ? {} : { renames }),
    },
  ])
const renamed = () =>
  [choices()].flat().map((word) => (word === '已安装' ? '已建成' : String(word)))
const words = () =>
  ledger
    .rows(KEY)
    .map(({ cells }) => String(cells.monitor))
    .sort()
const done = () =>
  listStandings(ledger)
    .find(({ key }) => key === KEY)
    ?.goals.map((goal) => goal.done)

it('takes its cells, saved views and counted requirements along, and undo brings all back', () => {
  const before = Object.fromEntries(ledger.everything())
  const counted = done()
  expect(counted?.[0]).toBe(1)
  choose(renamed(), true)
  expect(words()).toEqual(['已建成', '未安装'].sort())
  expect(done()).toEqual(counted)
  expect(String(ledger.rows('view').at(-1)?.cells.state)).toContain('已建成')
  ledger.undo(TESTER)
  expect(Object.fromEntries(ledger.everything())).toEqual(before)
})

it('leaves its cells where nobody says that it is the same choice', () => {
  choose(renamed())
  expect(words()).toEqual(['已安装', '未安装'].sort())
})

it('is none where choices only change places, come or go', () => {
  const own = [choices()].flat().map(String)
  choose(own.toReversed(), true)
  choose([...own, '不详'], true)
  choose(own, true)
  expect(words()).toEqual(['已安装', '未安装'].sort())
})
