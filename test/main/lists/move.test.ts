import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const VOCS = { district: '丹阳市', category: 'VOCs治理项目' }

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const apply = (...edits: Edit[]) => commitEdits(ledger, TESTER, edits)

function add(name: string, place: Cells = VOCS): string {
  const cells = { ...place, enterprise: name, name: '治理' }
  const change = apply({ edit: 'insert', list: 'project', cells })
  return change?.ops[0]?.id ?? ''
}

const move = (id: string, cells: Cells): Edit => ({ edit: 'move', list: 'project', id, cells })
const remove = (id: string): Edit => ({ edit: 'delete', list: 'project', id })
const codeOf = (id: string) => ledger.row('project', id)?.code

describe('a project that moves', () => {
  it('gets the next number of its new place and keeps everything else', () => {
    add('句容甲', { ...VOCS, district: '句容市' })
    const id = add('丹阳甲')
    const before = ledger.row('project', id)
    const change = apply(move(id, { district: '句容' }))
    expect(ledger.row('project', id)).toEqual({
      ...before,
      district: '句容市',
      code: '2023-JR-C-002',
    })
    expect(change?.ops).toHaveLength(2)
  })

  it('keeps its old number in its history', () => {
    const id = add('丹阳甲')
    apply(move(id, { district: '句容市' }))
    const [moved, added] = ledger.changesOfRow('project', id)
    expect(moved?.ops).toContainEqual({
      op: 'set',
      list: 'project',
      id,
      field: 'code',
      old: '2023-DY-C-001',
      new: '2023-JR-C-001',
    })
    expect(added?.ops).toMatchObject([{ op: 'insert', cells: { code: '2023-DY-C-001' } }])
  })

  it('moves to another category, or to both, by the same edit', () => {
    const id = add('丹阳甲')
    apply(move(id, { district: '扬中市', category: '源头替代项目' }))
    expect(codeOf(id)).toMatch(/^2023-YZ-[A-Z]-001$/u)
    expect(codeOf(id)).not.toContain('-C-')
  })

  it('with others goes in one change, each under a number of its own', () => {
    const ids = ['甲', '乙', '丙'].map((name) => add(name))
    const { seq } = ledger
    const change = apply(...ids.map((id) => move(id, { district: '句容市' })))
    expect(ledger.seq).toBe(seq + 1)
    expect(ids.map(codeOf)).toEqual(['2023-JR-C-001', '2023-JR-C-002', '2023-JR-C-003'])
    expect(change?.note).toBe('移动 3 个项目到 句容市')
  })

  it('alone says from which number to which', () => {
    const id = add('丹阳甲')
    const change = apply(move(id, { district: '句容市', category: VOCS.category }))
    expect(change?.note).toBe(
      '移动 1 个项目到 句容市 VOCs治理项目（2023-DY-C-001 → 2023-JR-C-001）',
    )
  })

  it('to where it stands stays as it is', () => {
    const id = add('丹阳甲')
    expect(apply(move(id, { district: '丹阳' }))).toBeNull()
    expect(codeOf(id)).toBe('2023-DY-C-001')
  })

  it('gets its old number back by undo and the new one by redo, also after a restart', () => {
    const id = add('丹阳甲')
    apply(move(id, { district: '句容市' }))
    ledger.undo(TESTER)
    expect(ledger.row('project', id)).toMatchObject({ district: '丹阳市', code: '2023-DY-C-001' })
    const { path } = ledger
    ledger.close()
    ledger = openLedger(path)
    expect(ledger.undoState.redo?.note).toContain('移动 1 个项目到 句容市')
    ledger.redo(TESTER)
    expect(ledger.row('project', id)).toMatchObject({ district: '句容市', code: '2023-JR-C-001' })
    expect(ledger.verify().problems).toEqual([])
  })

  it('back home gets a further number, not its old one', () => {
    const id = add('丹阳甲')
    apply(move(id, { district: '句容市' }))
    apply(move(id, { district: '丹阳市' }))
    expect(codeOf(id)).toBe('2023-DY-C-002')
  })
})

describe('a number that a move gave', () => {
  it('is not given again after the project has moved on, was undone or was deleted', () => {
    const id = add('丹阳甲')
    apply(move(id, { district: '句容市' }))
    apply(move(id, { district: '扬中市' }))
    expect(codeOf(add('句容甲', { ...VOCS, district: '句容市' }))).toBe('2023-JR-C-002')
    ledger.undo(TESTER)
    ledger.undo(TESTER)
    expect(codeOf(add('扬中甲', { ...VOCS, district: '扬中市' }))).toBe('2023-YZ-C-002')
    apply(remove(id))
    expect(codeOf(add('扬中乙', { ...VOCS, district: '扬中市' }))).toBe('2023-YZ-C-003')
  })

  it('is left behind free of the number that others of the same change take', () => {
    const id = add('丹阳甲')
    const cells = { ...VOCS, district: '句容市', enterprise: '句容甲', name: '治理' }
    apply({ edit: 'insert', list: 'project', cells }, move(id, { district: '句容市' }))
    const codes = projects(ledger).map((row) => row.cells.code)
    expect(new Set(codes)).toEqual(new Set(['2023-JR-C-001', '2023-JR-C-002']))
  })
})

describe('a move is refused', () => {
  it('with cells that say nothing of the place', () => {
    const id = add('丹阳甲')
    const { seq } = ledger
    const refusal = refusalOf(() => apply(move(id, { district: '句容市', name: '改名' })))
    expect(refusal).toMatchObject({ code: 'VALUE_INVALID', data: { field: 'name' } })
    expect(ledger.seq).toBe(seq)
  })

  it('to a district that the plan does not have, or to none', () => {
    const id = add('丹阳甲')
    expect(refusalOf(() => apply(move(id, { district: '苏州市' }))).code).toBe('VALUE_INVALID')
    expect(refusalOf(() => apply(move(id, { district: null }))).code).toBe('ROW_INCOMPLETE')
    expect(codeOf(id)).toBe('2023-DY-C-001')
  })
})
