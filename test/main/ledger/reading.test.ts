import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { workOut } from '../../../src/main/lists/edit.ts'
import type { CellValue, Op } from '../../../src/shared/changes/change.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

let ledger: Ledger
let first: string
let second: string
beforeEach(() => {
  ledger = makeLedger(folder, { sample: true })
  const [one, two] = ledger.rows('project')
  first = one?.id ?? ''
  second = two?.id ?? ''
})
afterEach(() => ledger.close())

const set = (id: string, field: string, value: CellValue): Edit => ({
  edit: 'set',
  list: 'project',
  id,
  field,
  value,
})

const commit = (ops: Op[], reading: ReturnType<typeof workOut>['reading']) =>
  ledger.commit({ author: '甲', kind: 'edit', note: '', ops }, reading)

it('refuses a change that was worked out from a row as it was before another change', () => {
  const { ops, reading } = workOut(ledger, [set(first, 'remark', '旧读')])
  commitEdits(ledger, '乙', [set(first, 'remark', '先写'), set(first, 'contact', '乙')])
  const { tip } = ledger
  expect(() => commit(ops, reading)).toThrow(expect.objectContaining({ code: 'CHANGE_CONFLICT' }))
  expect(ledger.tip).toEqual(tip)
  expect(ledger.row('project', first)).toMatchObject({ remark: '先写', contact: '乙' })
})

it('keeps what another change wrote meanwhile into other cells of the row', () => {
  const { ops, reading } = workOut(ledger, [set(first, 'remark', '旧读')])
  commitEdits(ledger, '乙', [set(first, 'contact', '乙')])
  commit(ops, reading)
  expect(ledger.row('project', first)).toMatchObject({ remark: '旧读', contact: '乙' })
  expect(ledger.verify()).toMatchObject({ ok: true })
})

it('writes a row to which a change comes back with all that the change did to it', () => {
  const { ops, reading } = workOut(ledger, [
    set(first, 'remark', '一'),
    set(first, 'contact', '二'),
    set(second, 'remark', '三'),
  ])
  const [one, two, other] = ops
  if (one === undefined || two === undefined || other === undefined) throw new TypeError('no ops')
  commit([two, other, one], reading)
  expect(ledger.row('project', first)).toMatchObject({ remark: '一', contact: '二' })
  expect(ledger.row('project', second)).toMatchObject({ remark: '三' })
  expect(ledger.verify()).toMatchObject({ ok: true })
})
