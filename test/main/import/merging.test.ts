import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { errorsOf, FILE, importBytes, importRows } from '../../support/importing.ts'
import { makeLedger, projects, projectWith, TESTER } from '../../support/ledgers.ts'
import { type SentWorkbook, sendOut } from '../../support/sent-workbook.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import type { Value } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const names = ['辖市区', '工程类别', '企业名称', '项目名称']
const [INVESTMENT, REMARK] = [5, 6]

let ledger: Ledger
let sent: SentWorkbook
beforeEach(async () => {
  ledger = makeLedger(folder)
  await importRows(ledger, [
    [...names, '总投资', '备注'],
    ['丹阳', 'VOCs治理', '甲公司', '一号线治理', 100, '原备注'],
    ['丹阳', 'VOCs治理', '甲公司', '二号线治理', 200, '原备注'],
    ['丹阳', '其他', '乙公司', '扬尘治理', 300, '原备注'],
  ])
  sent = sendOut(ledger)
})
afterEach(() => ledger.close())

const idOf = (name: string) => projects(ledger).find(({ cells }) => cells.name === name)?.id ?? ''
const cellsOf = (name: string) => projectWith(ledger, { name })
const set = (name: string, field: string, value: string | number | null) =>
  edit({ edit: 'set', list: 'project', id: idOf(name), field, value })
const edit = (...edits: Edit[]) => commitEdits(ledger, TESTER, edits)
const remove = (name: string) => edit({ edit: 'delete', list: 'project', id: idOf(name) })

/** The rows as sent, with one cell written over. */
const withCell = (row: number, column: number, value: Value) =>
  sent.rows.map((cells, index) => (index === row ? cells.with(column, value) : cells))
const takeIn = async (rows: Value[][], options = {}) =>
  importBytes(ledger, await sent.bytes(rows), options)
const toldOf = (report: Awaited<ReturnType<typeof takeIn>>) =>
  report.changes.map(({ field, base, ours, theirs, outcome }) =>
    [outcome, field ?? '行', base, ours, theirs].join(' '),
  )

describe('a workbook that comes back with its stamp', () => {
  it('untouched changes nothing, and says which revision it is compared with', async () => {
    const report = await takeIn(sent.rows)
    expect(report).toMatchObject({
      ok: true,
      seq: null,
      basis: { kind: 'stamp', district: '丹阳市', baseSeq: 2 },
      counts: { added: 0, changed: 0, unchanged: 3, removed: 0, conflicts: 0, warnings: 0 },
      changes: [],
    })
  })

  it('changes the cells that it changed, and those that it emptied', async () => {
    const rows = withCell(0, INVESTMENT, 150).with(1, sent.rows[1]?.with(REMARK, null) ?? [])
    const report = await takeIn(rows)
    expect(toldOf(report)).toEqual([
      'theirs investment 100 100 150',
      'theirs remark 原备注 原备注 ',
    ])
    expect(cellsOf('一号线治理').investment).toBe(150)
    expect(cellsOf('二号线治理')).not.toHaveProperty('remark')
  })

  it('leaves alone what only the ledger changed since', async () => {
    set('一号线治理', 'remark', '新备注')
    const report = await takeIn(withCell(0, INVESTMENT, 150))
    expect(toldOf(report)).toEqual([
      'theirs investment 100 100 150',
      'ours remark 原备注 新备注 原备注',
    ])
    expect(cellsOf('一号线治理')).toMatchObject({ investment: 150, remark: '新备注' })
  })

  it('is refused whole when both changed a cell, and the report shows the three values', async () => {
    set('一号线治理', 'investment', 110)
    const report = await takeIn(
      withCell(0, INVESTMENT, 150).with(1, sent.rows[1]?.with(REMARK, '改') ?? []),
    )
    expect(report).toMatchObject({ ok: false, seq: null, counts: { conflicts: 1, changed: 1 } })
    expect(toldOf(report)).toContain('conflict investment 100 110 150')
    expect(cellsOf('二号线治理').remark).toBe('原备注')
  })

  it.each([
    ['ours', 110],
    ['theirs', 150],
  ] as const)('takes %s in a conflict when told so', async (onConflict, expected) => {
    set('一号线治理', 'investment', 110)
    const report = await takeIn(withCell(0, INVESTMENT, 150), { onConflict })
    expect(report).toMatchObject({ ok: true, counts: { conflicts: 1 } })
    expect(cellsOf('一号线治理').investment).toBe(expected)
  })

  it('knows its rows when they were sorted, renamed and stripped of their numbers', async () => {
    const rows = sent.rows.map((cells) => cells.with(0, null)).reverse()
    const renamed = rows.with(0, rows[0]?.with(4, '堆场扬尘治理') ?? [])
    const report = await takeIn(renamed)
    expect(toldOf(report)).toEqual(['theirs name 扬尘治理 扬尘治理 堆场扬尘治理'])
  })

  it('adds the rows that have no id', async () => {
    const fresh = [null, '丹阳', '其他', '丙公司', '餐饮油烟', 5, null, null]
    const report = await takeIn([...sent.rows, fresh])
    expect(report.counts).toMatchObject({ added: 1, unchanged: 3 })
    expect(cellsOf('餐饮油烟').code).toBe('2023-DY-D-002')
  })

  it('tells a copied row from the one it was copied from, and gives it a number of its own', async () => {
    const copy = sent.rows[0]?.with(4, '三号线治理').with(INVESTMENT, 50) ?? []
    const report = await takeIn([copy, ...sent.rows])
    expect(report).toMatchObject({ ok: true, counts: { added: 1, changed: 0, unchanged: 3 } })
    expect(cellsOf('三号线治理')).toMatchObject({ code: '2023-DY-C-003', investment: 50 })
    expect(cellsOf('一号线治理').code).toBe('2023-DY-C-001')
  })

  it('refuses a row that was copied and not changed', async () => {
    const report = await takeIn([...sent.rows, sent.rows[0] ?? []])
    expect(errorsOf(report)).toEqual(['DUPLICATE 项目!E5 name'])
  })
})

describe('a row that did not come back', () => {
  it('is proposed for deletion and stays', async () => {
    const report = await takeIn(sent.rows.slice(1))
    expect(report).toMatchObject({ ok: true, seq: null, counts: { removed: 1, unchanged: 2 } })
    expect(toldOf(report)).toEqual(['removed 行  甲公司 一号线治理 '])
    expect(projects(ledger)).toHaveLength(3)
  })

  it('is deleted when deletions are accepted, in the one change of the import', async () => {
    const rows = withCell(1, INVESTMENT, 210).slice(1)
    const { seq } = await takeIn(rows, { deletions: 'accept' })
    expect([seq, projects(ledger).length]).toEqual([3, 2])
    ledger.undo(TESTER)
    expect(projects(ledger)).toHaveLength(3)
    expect(cellsOf('二号线治理').investment).toBe(200)
  })

  it('is a conflict where the ledger changed it since', async () => {
    set('一号线治理', 'investment', 110)
    const report = await takeIn(sent.rows.slice(1), { deletions: 'accept' })
    expect(report).toMatchObject({ ok: false, seq: null, counts: { conflicts: 1, removed: 0 } })
    expect(toldOf(report)[0]).toMatch(/^conflict 行/u)
    const kept = await takeIn(sent.rows.slice(1), { onConflict: 'ours', deletions: 'accept' })
    expect([kept.ok, projects(ledger).length]).toEqual([true, 3])
    const gone = await takeIn(sent.rows.slice(1), { onConflict: 'theirs', deletions: 'accept' })
    expect([gone.ok, projects(ledger).length]).toEqual([true, 2])
  })
})

describe('a row that was deleted here', () => {
  it('stays deleted when it comes back as it was', async () => {
    remove('一号线治理')
    const report = await takeIn(sent.rows)
    expect(report).toMatchObject({ ok: true, seq: null, counts: { added: 0, conflicts: 0 } })
    expect(projects(ledger)).toHaveLength(2)
  })

  it('is a conflict when it comes back changed; taking theirs brings it back under its number', async () => {
    const id = idOf('一号线治理')
    remove('一号线治理')
    const rows = withCell(0, INVESTMENT, 150)
    expect(await takeIn(rows)).toMatchObject({ ok: false, counts: { conflicts: 1 } })
    expect((await takeIn(rows, { onConflict: 'ours' })).ok).toBe(true)
    expect(projects(ledger)).toHaveLength(2)
    expect((await takeIn(rows, { onConflict: 'theirs' })).ok).toBe(true)
    expect(idOf('一号线治理')).toBe(id)
    expect(cellsOf('一号线治理')).toMatchObject({
      code: '2023-DY-C-001',
      investment: 150,
      remark: '原备注',
    })
  })

  it('comes back as it was last, with what the workbook changed and the day that follows from it', async () => {
    set('一号线治理', 'deadlineText', '2023年6月底前')
    expect(cellsOf('一号线治理').deadline).toBe('2023-06-30')
    sent = sendOut(ledger, ['code', 'name', 'investment', 'deadlineText'])
    set('一号线治理', 'investment', 600)
    set('一号线治理', 'remark', '改后')
    remove('一号线治理')
    const rows = withCell(0, 3, '2023年9月底前')
    expect((await takeIn(rows, { onConflict: 'theirs' })).ok).toBe(true)
    expect(cellsOf('一号线治理')).toMatchObject({
      ...{ investment: 600, remark: '改后' },
      ...{ deadlineText: '2023年9月底前', deadline: '2023-09-30' },
    })
  })
})

describe('the same new row on both sides', () => {
  const fresh = [null, '丹阳', '其他', '丙公司', '餐饮油烟', 5, null, null]
  const add = (investment: number) =>
    edit({
      edit: 'insert',
      list: 'project',
      cells: {
        district: '丹阳市',
        category: '其他大气污染防治项目',
        enterprise: '丙公司',
        name: '餐饮油烟',
        investment,
      },
    })

  it('is one row where it is alike', async () => {
    add(5)
    expect(await takeIn([...sent.rows, fresh])).toMatchObject({ ok: true, seq: null })
    expect(projects(ledger)).toHaveLength(4)
  })

  it('is a conflict where it differs', async () => {
    add(6)
    const report = await takeIn([...sent.rows, fresh])
    expect(report).toMatchObject({ ok: false, counts: { conflicts: 1, added: 0 } })
    expect(toldOf(report)).toContain('conflict investment  6 5')
    await takeIn([...sent.rows, fresh], { onConflict: 'theirs' })
    expect([cellsOf('餐饮油烟').investment, projects(ledger).length]).toEqual([5, 4])
  })
})

describe('the base', () => {
  it('is not taken from another ledger, a later revision, or one that was restored', async () => {
    const reasonFor = async (stamp: SentWorkbook['stamp']) =>
      importBytes(ledger, await sent.bytes(sent.rows, stamp), { dryRun: true }).basis
    const { stamp } = sent
    expect(await reasonFor({ ...stamp, ledgerId: 'another' })).toMatchObject({ kind: 'none' })
    expect(await reasonFor({ ...stamp, baseSeq: 99 })).toMatchObject({ kind: 'none' })
    const [[id] = ['']] = stamp.rowHashes
    const rowHashes = new Map([...stamp.rowHashes, [id, '0'.repeat(16)]])
    const restored = await reasonFor({ ...stamp, rowHashes })
    expect(restored).toMatchObject({ kind: 'none', reason: expect.stringContaining('备份') })
  })

  it('is missing without a stamp: an empty cell then says nothing', async () => {
    set('一号线治理', 'investment', 110)
    const report = await importRows(ledger, [sent.header, ...withCell(0, REMARK, null)])
    expect(report.basis).toMatchObject({ kind: 'none' })
    expect(toldOf(report)).toEqual(['theirs investment  110 100'])
    expect(cellsOf('一号线治理').remark).toBe('原备注')
  })
})

it('every value keeps the workbook, sheet, row and column it was read from', async () => {
  const report = await takeIn([...withCell(0, INVESTMENT, '1200万')])
  const [change] = ledger.changesAfter((report.seq ?? 0) - 1)
  expect(change?.source).toMatchObject({
    file: FILE,
    tables: { '项目!1': { sheet: '项目', columns: { investment: 'F', remark: 'G' } } },
  })
  const op = change?.ops.find((item) => item.op === 'set' && item.field === 'investment')
  expect(op).toMatchObject({ new: 1200, from: { table: '项目!1', row: 2 } })
})
