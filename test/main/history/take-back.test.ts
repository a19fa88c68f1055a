import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { restore } from '../../../src/main/history/restore.ts'
import { samePicks, takeBack, takeBackPlan } from '../../../src/main/history/take-back.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { Cells, CellValue } from '../../../src/shared/changes/change.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { type Picks, questionsOf } from '../../../src/shared/history/take-back.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const PLACE = { district: '丹阳市', category: 'VOCs治理项目' }

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const write = (...edits: Edit[]) => {
  const change = commitEdits(ledger, TESTER, edits)
  if (change === null) throw new Error('nothing changed')
  return change.seq
}
const set = (id: string, field: string, value: CellValue): Edit => ({
  edit: 'set',
  list: 'project',
  id,
  field,
  value,
})
const remove = (id: string): Edit => ({ edit: 'delete', list: 'project', id })

function add(enterprise: string, more: Cells = {}): string {
  const cells = { ...PLACE, enterprise, ...more }
  const change = commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'project', cells }])
  return change?.ops[0]?.id ?? ''
}

const revert = (seq: number, picks: Picks = {}) =>
  takeBack(ledger, TESTER, { seq, at: ledger.seq, picks })
const everything = (pick: 'ours' | 'theirs', seq: number) =>
  revert(seq, samePicks(takeBackPlan(ledger, seq), pick))
const cells = (id: string) => ledger.row('project', id)

describe('restoring a whole entry of the register', () => {
  it('gives its rows back the name and code of then, and knows it by those that it had', () => {
    const [CODE, OTHER] = ['91350100M000100Y43', '51420000MJH2003604']
    const entry = { name: '甲厂', creditCode: CODE, district: '丹阳市' }
    const first = write({ edit: 'insert', list: 'enterprise', cells: entry })
    const project = add('甲厂', { creditCode: CODE })
    const id = ledger.rows('enterprise')[0]?.id ?? ''
    const setEntry = (field: string, value: CellValue): Edit => ({
      ...{ edit: 'set', list: 'enterprise', id, field, value },
    })
    write(setEntry('name', '甲化工'), setEntry('creditCode', OTHER), setEntry('town', '云阳街道'))
    expect(cells(project)).toMatchObject({ enterprise: '甲化工', creditCode: OTHER })
    restore(ledger, TESTER, { seq: first, at: ledger.seq, list: 'enterprise', ids: [id] })
    expect(cells(project)).toMatchObject({ enterprise: '甲厂', creditCode: CODE })
    expect(ledger.row('enterprise', id)).toEqual({
      ...entry,
      formerNames: ['甲化工'],
      formerCodes: [OTHER],
    })
    ledger.undo(TESTER)
    expect(cells(project)).toMatchObject({ enterprise: '甲化工', creditCode: OTHER })
  })
})

describe('taking back one change of the past', () => {
  it('leaves what came after it alone, is told with its number, and is undone by one step', () => {
    const id = add('甲公司')
    const seq = write(set(id, 'investment', 10), set(id, 'nox', 2))
    write(set(id, 'vocs', 5))
    const change = revert(seq)
    expect(change).toMatchObject({ kind: 'edit', undoes: seq })
    expect(change.note).toMatch(new RegExp(`^撤回 #${seq} 甲公司 总投资`, 'u'))
    expect(cells(id)).toMatchObject({ vocs: 5 })
    expect(cells(id)).not.toHaveProperty('investment')
    expect(cells(id)).not.toHaveProperty('nox')
    ledger.undo(TESTER)
    expect(cells(id)).toMatchObject({ investment: 10, nox: 2, vocs: 5 })
    expect(ledger.verify().ok).toBe(true)
  })

  it('asks about a cell that was changed again since, and writes nothing until it is told', () => {
    const id = add('甲公司', { investment: 1 })
    const seq = write(set(id, 'investment', 10), set(id, 'nox', 2))
    write(set(id, 'investment', 12))
    const plan = takeBackPlan(ledger, seq)
    const [question, ...others] = questionsOf(plan)
    expect(others).toEqual([])
    expect(question?.cell).toMatchObject({ field: 'investment', base: 10, ours: 12, theirs: 1 })
    const before = ledger.seq
    expect(refusalOf(() => revert(seq))).toMatchObject({ code: 'CHANGE_CONFLICT' })
    expect(ledger.seq).toBe(before)
    revert(seq, { [question?.key ?? '']: 'ours' })
    expect(cells(id)).toMatchObject({ investment: 12 })
    expect(cells(id)).not.toHaveProperty('nox')
    ledger.undo(TESTER)
    revert(seq, { [question?.key ?? '']: 'theirs' })
    expect(cells(id)).toMatchObject({ investment: 1 })
  })

  it('lets a date follow the deadline that it was read from, with one question for both', () => {
    const id = add('甲公司', { deadlineText: '2023年4月底前' })
    const seq = write(set(id, 'deadlineText', '2023年6月底前'))
    write(set(id, 'deadlineText', '2023年9月底前'))
    expect(questionsOf(takeBackPlan(ledger, seq)).map(({ cell }) => cell?.field)).toEqual([
      'deadlineText',
    ])
    everything('theirs', seq)
    expect(cells(id)).toMatchObject({ deadlineText: '2023年4月底前', deadline: '2023-04-30' })
  })

  it('removes rows that it added, and asks where one of them was worked on since', () => {
    const added = ['甲公司', '乙公司'].map((enterprise): Edit => {
      return { edit: 'insert', list: 'project', cells: { ...PLACE, enterprise } }
    })
    const change = commitEdits(ledger, TESTER, added)
    const [first = '', second = ''] = change?.ops.map((op) => op.id) ?? []
    const seq = change?.seq ?? 0
    write(set(second, 'nox', 3))
    expect(questionsOf(takeBackPlan(ledger, seq)).map(({ row }) => row.conflict)).toEqual([
      'deletedThere',
    ])
    everything('ours', seq)
    expect([cells(first), cells(second)]).toEqual([null, expect.objectContaining({ nox: 3 })])
    ledger.undo(TESTER)
    everything('theirs', seq)
    expect([cells(first), cells(second)]).toEqual([null, null])
  })

  it('brings back rows that it deleted as they were, with their numbers', () => {
    const id = add('甲公司', { nox: 4 })
    const whole = cells(id)
    const seq = write(remove(id))
    add('乙公司')
    revert(seq)
    expect(cells(id)).toEqual(whole)
  })

  it('asks about a row that was deleted since, and restores it with the old values if told so', () => {
    const id = add('甲公司', { nox: 4 })
    const seq = write(set(id, 'nox', 9))
    write(remove(id))
    expect(questionsOf(takeBackPlan(ledger, seq)).map(({ row }) => row.conflict)).toEqual([
      'deletedHere',
    ])
    expect(refusalOf(() => everything('ours', seq))).toMatchObject({ code: 'NOTHING_TO_UNDO' })
    everything('theirs', seq)
    expect(cells(id)).toMatchObject({ enterprise: '甲公司', nox: 4 })
  })

  it('has nothing left to do a second time', () => {
    const id = add('甲公司')
    const seq = write(set(id, 'nox', 9))
    revert(seq)
    expect(takeBackPlan(ledger, seq).rows).toEqual([])
    expect(refusalOf(() => revert(seq))).toMatchObject({ code: 'NOTHING_TO_UNDO' })
  })

  it('refuses what cannot be taken back: the beginning, a lock, a number that is none', () => {
    expect(refusalOf(() => takeBackPlan(ledger, 1))).toMatchObject({ code: 'NOTHING_TO_UNDO' })
    expect(refusalOf(() => takeBackPlan(ledger, 99))).toMatchObject({ code: 'USAGE' })
  })

  it('refuses picks that were made for an older revision', () => {
    const id = add('甲公司')
    const seq = write(set(id, 'nox', 9))
    const { at } = takeBackPlan(ledger, seq)
    write(set(id, 'vocs', 1))
    const stale = () => takeBack(ledger, TESTER, { seq, at, picks: {} })
    expect(refusalOf(stale)).toMatchObject({ code: 'CHANGE_CONFLICT' })
  })

  it('does not take away what a row cannot do without', () => {
    const id = add('甲公司')
    const seq = write(set(id, 'name', '治理项目'))
    write(set(id, 'enterprise', null))
    const before = ledger.seq
    expect(refusalOf(() => revert(seq))).toMatchObject({ code: 'ROW_INCOMPLETE' })
    expect(ledger.seq).toBe(before)
  })
})

describe('restoring a whole district, category or status', () => {
  const renamed = (list: string, name: string, now: string) => {
    const id = ledger.rows(list).find((row) => row.cells.name === name)?.id ?? ''
    const seq = ledger.seq
    write({ edit: 'set', list, id, field: 'name', value: now })
    return { id, back: () => restore(ledger, TESTER, { seq, at: ledger.seq, list, ids: [id] }) }
  }

  it('gives the rows that are of it the name of then', () => {
    const project = add('甲公司')
    const { id, back } = renamed('district', '丹阳市', '丹阳区')
    expect(cells(project)).toMatchObject({ district: '丹阳区' })
    back()
    expect(cells(project)).toMatchObject({ district: '丹阳市' })
    expect(ledger.row('district', id)).toMatchObject({
      name: '丹阳市',
      aliases: ['丹阳', '镇江市丹阳市', '丹阳区'],
    })
    expect(ledger.rows('quota').some((row) => row.cells.district === '丹阳区')).toBe(false)
  })

  it('does so in projects that bear a status', () => {
    const project = add('甲公司', { status: '在建' })
    const { back } = renamed('status', '在建', '正在建设')
    expect(cells(project)).toMatchObject({ status: '正在建设' })
    back()
    expect(cells(project)).toMatchObject({ status: '在建' })
  })
})

describe('restoring from history', () => {
  it('gives a cell the value of a revision, and what follows from it', () => {
    const id = add('甲公司', { deadlineText: '2023年4月底前' })
    const seq = ledger.seq
    write(set(id, 'deadlineText', '2023年6月底前'), set(id, 'nox', 3))
    const wish = { seq, at: ledger.seq, list: 'project', ids: [id], field: 'deadlineText' }
    const change = restore(ledger, TESTER, wish)
    expect(change?.note).toBe(`恢复 甲公司 完成时限：2023年4月底前（第 ${seq} 版）`)
    expect(cells(id)).toMatchObject({ deadline: '2023-04-30', nox: 3 })
    expect(restore(ledger, TESTER, { ...wish, at: ledger.seq })).toBeNull()
  })

  it('brings deleted rows back, and takes others back to what they were', () => {
    const [gone, changed] = [add('甲公司', { nox: 1 }), add('乙公司', { nox: 2 })]
    const seq = ledger.seq
    write(remove(gone), set(changed, 'nox', 8), set(changed, 'remark', '改过'))
    const [was] = [ledger.rowAt('project', gone, seq)]
    const ids = [gone, changed]
    restore(ledger, TESTER, { seq, at: ledger.seq, list: 'project', ids })
    expect(cells(gone)).toEqual(was)
    expect(cells(changed)).toMatchObject({ nox: 2 })
    expect(cells(changed)).not.toHaveProperty('remark')
  })

  it('overwrites nothing that was changed after the person looked', () => {
    const id = add('甲公司', { nox: 1 })
    const seq = ledger.seq
    const at = write(set(id, 'nox', 2))
    write(set(id, 'nox', 3))
    const late = () => restore(ledger, TESTER, { seq, at, list: 'project', ids: [id] })
    expect(refusalOf(late)).toMatchObject({ code: 'CHANGE_CONFLICT' })
    expect(cells(id)).toMatchObject({ nox: 3 })
  })
})
