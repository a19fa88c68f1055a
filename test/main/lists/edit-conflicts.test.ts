import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { CellValue } from '../../../src/shared/changes/change.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

let ledger: Ledger
let id: string
beforeEach(() => {
  ledger = makeLedger(folder)
  const cells = { district: '丹阳市', category: 'VOCs治理项目', enterprise: '甲公司', nox: 1 }
  const change = commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'project', cells }])
  id = change?.ops[0]?.id ?? ''
})
afterEach(() => ledger.close())

const set = (field: string, value: CellValue, old?: CellValue): Edit => ({
  edit: 'set',
  list: 'project',
  id,
  field,
  value,
  ...(old === undefined ? {} : { old }),
})
const write = (author: string, ...edits: Edit[]) => commitEdits(ledger, author, edits)

it('a race tells every cell that was changed meanwhile, by whom, and writes nothing at all', () => {
  write('李工', set('nox', 5), set('vocs', 6))
  const before = ledger.seq
  const late = [set('nox', 2, 1), set('vocs', 3, null), set('remark', '备注', null)]
  const { code, data } = refusalOf(() => write('王工', ...late))
  expect(code).toBe('CHANGE_CONFLICT')
  expect(data.conflicts).toMatchObject([
    { field: 'nox', old: 1, now: 5, value: 2, by: '李工', name: '甲公司', isGone: false },
    { field: 'vocs', old: null, now: 6, value: 3, by: '李工' },
  ])
  expect(ledger.seq).toBe(before)
})

it('two who write the same are in nobody’s way', () => {
  write('李工', set('nox', 5))
  expect(write('王工', set('nox', 5, 1))).toBeNull()
})

it('a cell of a row that is gone keeps its wish in the conflict', () => {
  write('李工', { edit: 'delete', list: 'project', id })
  const { data } = refusalOf(() => write('王工', set('nox', 2, 1)))
  expect(data.conflicts).toMatchObject([
    { code: '2023-DY-C-001', name: '甲公司', isGone: true, value: 2, by: '李工' },
  ])
})

it('a monthly value that two enter at once is a conflict of that cell with both values', () => {
  const enter = (value: number): Edit => ({
    edit: 'insert',
    list: 'measure',
    cells: { indicator: 'pm25', district: '丹阳市', month: '2023-03', value },
  })
  write('李工', enter(42))
  expect(write('王工', enter(42))).toBeNull()
  const { data } = refusalOf(() => write('王工', enter(40)))
  expect(data.conflicts).toMatchObject([
    { list: 'measure', field: 'value', now: 42, value: 40, by: '李工' },
  ])
})

it('of a hundred races over one cell each has one winner, and nothing of the loser is written', () => {
  for (let round = 0; round < 100; round += 1) {
    const present = ledger.row('project', id)?.nox ?? null
    const [first, second] = [round * 2 + 10, round * 2 + 11]
    write('李工', set('nox', first, present))
    const before = ledger.seq
    refusalOf(() => write('王工', set('remark', String(second)), set('nox', second, present)))
    expect(ledger.seq).toBe(before)
    expect(ledger.row('project', id)?.nox).toBe(first)
  }
  expect(ledger.row('project', id)).not.toHaveProperty('remark')
})

it('a row that was changed after it was seen is not deleted', () => {
  const seen = ledger.row('project', id) ?? {}
  write('李工', set('nox', 5))
  const remove: Edit = { edit: 'delete', list: 'project', id, old: seen }
  expect(refusalOf(() => write('王工', remove))).toMatchObject({
    code: 'CHANGE_CONFLICT',
    message: '“甲公司”刚被 李工 改动（氮氧化物减排量现为“5.00”），没有删除，请看最新内容后重试',
  })
  write('王工', { ...remove, old: ledger.row('project', id) ?? {} })
  expect(ledger.row('project', id)).toBeNull()
})
