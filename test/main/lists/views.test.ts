import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const STATE = '{"columns":[{"key":"name","width":120}],"search":"云岭"}'

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const apply = (edit: Edit) => commitEdits(ledger, TESTER, [edit])

function save(name = '丹阳逾期', state = STATE) {
  return apply({ edit: 'insert', list: 'view', cells: { name, list: 'project', state } })
}
const views = () => ledger.rows('view')

describe('a saved view', () => {
  it('is kept as it was written, also over a restart', () => {
    save()
    const { path } = ledger
    ledger.close()
    ledger = openLedger(path)
    expect(views().map((row) => row.cells)).toEqual([
      { name: '丹阳逾期', list: 'project', state: STATE },
    ])
    expect(ledger.verify().problems).toEqual([])
  })

  it('says in history what was done, and never its content', () => {
    expect(save()?.note).toBe('新增视图 丹阳逾期')
    const id = views()[0]?.id ?? ''
    const set = (field: string, value: string) =>
      apply({ edit: 'set', list: 'view', id, field, value })
    expect(set('state', '{"columns":[]}')?.note).toBe('更新视图 丹阳逾期')
    expect(set('name', '句容')?.note).toBe('丹阳逾期 视图名称：丹阳逾期 → 句容')
    expect(apply({ edit: 'delete', list: 'view', id })?.note).toBe('删除视图 句容')
  })

  it('comes back by undo, and the old content of an updated one as well', () => {
    save()
    const id = views()[0]?.id ?? ''
    apply({ edit: 'set', list: 'view', id, field: 'state', value: '{"columns":[]}' })
    apply({ edit: 'delete', list: 'view', id })
    expect(views()).toEqual([])
    ledger.undo(TESTER)
    ledger.undo(TESTER)
    expect(views()).toEqual([{ id, cells: { name: '丹阳逾期', list: 'project', state: STATE } }])
    ledger.undo(TESTER)
    expect(views()).toEqual([])
  })

  it('leaves projects and plan alone', () => {
    const plan = planOf(ledger)
    save()
    expect(planOf(ledger)).toBe(plan)
    expect(ledger.rows('project')).toEqual([])
  })

  it('needs a name and a content', () => {
    expect(refusalOf(() => save('')).message).toContain('缺视图名称')
    expect(refusalOf(() => save('丹阳', '')).message).toContain('缺视图内容')
    expect(views()).toEqual([])
  })
})
