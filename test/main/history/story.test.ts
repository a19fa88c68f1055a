import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cellVersions } from '../../../src/main/history/cell-versions.ts'
import { countDifferences, shownDifferences } from '../../../src/main/history/shown-differences.ts'
import { historyEntry, historyLines, historyPage } from '../../../src/main/history/story.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { CellValue } from '../../../src/shared/changes/change.ts'
import type { HistoryFilter } from '../../../src/shared/history/story.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const PLACE = { district: '丹阳市', category: 'VOCs治理项目' }

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

function add(enterprise: string, author = TESTER): string {
  const cells = { ...PLACE, enterprise, name: `${enterprise}治理项目` }
  const change = commitEdits(ledger, author, [{ edit: 'insert', list: 'project', cells }])
  return change?.ops[0]?.id ?? ''
}

function set(id: string, field: string, value: CellValue, author = TESTER) {
  return commitEdits(ledger, author, [{ edit: 'set', list: 'project', id, field, value }])
}

const WHOLE = { offset: 0, limit: 100 }
const seqs = (filter: HistoryFilter) =>
  historyPage(ledger, filter, WHOLE).entries.map(({ seq }) => seq)

describe('a revision that a ledger does not have', () => {
  it('is neither told nor said to be like another one', () => {
    add('甲公司')
    const refusal = expect.objectContaining({
      code: 'USAGE',
      message: '没有第 9 版：请写 1 到 2 的版本号',
    })
    expect(() => historyEntry(ledger, 9)).toThrow(refusal)
    expect(() => countDifferences(ledger, 8, 9)).toThrow(refusal)
    expect(() => countDifferences(ledger, 9, 2)).toThrow(refusal)
    expect(() => shownDifferences(ledger, 1, 9, 'project')).toThrow(refusal)
    expect(countDifferences(ledger, 0, 2).lists).toContainEqual(
      expect.objectContaining({ list: 'project', added: 1 }),
    )
  })
})

describe('the story of a ledger', () => {
  it('tells who changed which cell of what, old and new, newest first', () => {
    const id = add('甲公司')
    set(id, 'investment', 12.5, '李工')
    const [newest, added, created] = historyPage(ledger, {}, WHOLE).entries
    expect(newest).toMatchObject({
      seq: 3,
      author: '李工',
      kind: 'edit',
      counts: { added: 0, removed: 0, cells: 1 },
      lines: [
        {
          op: 'set',
          code: '2023-DY-C-001',
          name: '甲公司',
          field: 'investment',
          old: '空',
          new: '12.50',
          origin: null,
        },
      ],
    })
    expect(added?.lines[0]).toMatchObject({ op: 'insert', field: null, name: '甲公司' })
    expect(created?.counts.added).toBeGreaterThan(100)
    expect(created?.lines).toHaveLength(3)
  })

  it('calls a project that is gone as it was called when it went', () => {
    const id = add('甲公司')
    set(id, 'enterprise', '乙公司')
    commitEdits(ledger, TESTER, [{ edit: 'delete', list: 'project', id }])
    const names = historyPage(ledger, {}, WHOLE).entries.map(({ lines }) => lines[0]?.name)
    expect(names.slice(0, 3)).toEqual(['乙公司', '乙公司', '乙公司'])
  })

  it('is filtered by person, kind, list, field, day and project', () => {
    const [first, second] = [add('甲公司'), add('乙公司', '李工')]
    set(first, 'status', '在建')
    set(second, 'investment', 5, '李工')
    ledger.undo(TESTER)
    expect(seqs({ author: '李工' })).toEqual([5, 3])
    expect(seqs({ kind: 'undo' })).toEqual([6])
    expect(seqs({ list: 'quota' })).toEqual([1])
    // Adding a project fills in its first status.
    expect(seqs({ list: 'project', field: 'status' })).toEqual([4, 3, 2])
    expect(seqs({ field: 'investment' })).toEqual([6, 5])
    expect(seqs({ text: '甲公司' })).toEqual([4, 2])
    expect(seqs({ text: '2023-dy-c-002' })).toEqual([6, 5, 3])
    expect(seqs({ text: '没有这个' })).toEqual([])
    expect(seqs({ from: '2000-01-01', to: '2000-12-31' })).toEqual([])
    expect(seqs({ from: '2000-01-01', author: '李工', text: '乙公司' })).toEqual([5, 3])
  })

  it('finds rows by the number or name that they had, and those of other lists by theirs', () => {
    const id = add('甲公司')
    set(id, 'enterprise', '乙公司')
    const there = { ...PLACE, district: '句容市' }
    commitEdits(ledger, TESTER, [{ edit: 'move', list: 'project', id, cells: there }])
    expect(seqs({ text: '甲公司' })).toEqual([4, 3, 2])
    expect(seqs({ text: '2023-DY-C-001' })).toEqual([4, 3, 2])
    const boiler = {
      list: 'biomass-boilers',
      cells: { district: '丹阳市', enterprise: '锅炉厂', boiler: '1#' },
    }
    commitEdits(ledger, TESTER, [{ edit: 'insert', ...boiler }])
    expect(seqs({ text: '锅炉厂' })).toEqual([5])
    expect(seqs({ text: '锅炉厂', list: 'biomass-boilers' })).toEqual([5])
    expect(seqs({ text: '锅炉厂', list: 'project' })).toEqual([])
    expect(seqs({ text: '丹阳市', list: 'biomass-boilers' })).toEqual([])
  })

  it('finds a project that was deleted, and the reports of its months', () => {
    const id = add('甲公司')
    commitEdits(ledger, TESTER, [
      {
        edit: 'insert',
        list: 'progress',
        cells: { project: id, month: '2023-03', status: '在建', percent: 30 },
      },
    ])
    add('乙公司')
    commitEdits(ledger, TESTER, [{ edit: 'delete', list: 'project', id }])
    expect(seqs({ text: '甲公司', list: 'progress' })).toEqual([3])
    expect(seqs({ text: '甲公司' })).toEqual([5, 3, 2])
  })

  it('shows of a large change the lines that were asked for', () => {
    const ids = ['甲', '乙', '丙', '丁'].map((name) => add(`${name}公司`))
    commitEdits(
      ledger,
      TESTER,
      ids.map((id) => ({ edit: 'set', list: 'project', id, field: 'nox', value: 1 })),
    )
    const { seq } = ledger
    const names = (filter: HistoryFilter, offset = 0) =>
      historyLines(ledger, seq, filter, { offset, limit: 2 }).map(({ name }) => name)
    expect(names({})).toEqual(['甲公司', '乙公司'])
    expect(names({}, 2)).toEqual(['丙公司', '丁公司'])
    expect(names({ text: '丁公司' })).toEqual(['丁公司'])
    expect(names({ text: '丁公司' }, 1)).toEqual([])
    // Found by its note, so all of it is shown.
    expect(names({ text: '修改 4 个项目' }, 2)).toEqual(['丙公司', '丁公司'])
  })

  it('marks what was taken back, until it is done again', () => {
    set(add('甲公司'), 'nox', 1)
    const takenBackBy = () =>
      historyPage(ledger, {}, WHOLE).entries.find(({ seq }) => seq === 3)?.takenBackBy
    expect(takenBackBy()).toBeNull()
    ledger.undo(TESTER)
    expect(takenBackBy()).toBe(4)
    ledger.redo(TESTER)
    expect(takenBackBy()).toBeNull()
    ledger.undo(TESTER)
    expect(takenBackBy()).toBe(4)
  })
})

describe('the versions of a cell', () => {
  it('are every value that it held, by whom, and the coming and going of its row', () => {
    const id = add('甲公司')
    set(id, 'investment', 10)
    set(id, 'nox', 3)
    set(id, 'investment', 12.5, '李工')
    commitEdits(ledger, TESTER, [{ edit: 'delete', list: 'project', id }])
    const versions = cellVersions(ledger, 'project', id, 'investment')
    expect(
      versions.map(({ seq, author, value, text, row }) => [seq, author, value, text, row]),
    ).toEqual([
      [6, TESTER, null, '', 'delete'],
      [5, '李工', 12.5, '12.50', null],
      [3, TESTER, 10, '10.00', null],
      [2, TESTER, null, '空', 'insert'],
    ])
  })
})
