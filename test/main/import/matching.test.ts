import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { errorsOf, FILE, importBytes, importRows } from '../../support/importing.ts'
import { makeLedger, projects, projectWith, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { xlsxOf } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const names = ['辖市区', '工程类别', '企业名称', '项目名称']
const first = ['丹阳', 'VOCs治理', '丹阳甲公司', '一号线治理']
const second = ['丹阳', 'VOCs治理', '丹阳甲公司', '二号线治理']
const CODE = '2023-DY-C-001'

let ledger: Ledger
beforeEach(async () => {
  ledger = makeLedger(folder)
  await importRows(ledger, [
    [...names, '完成时限', '总投资', '备注', '项目状态'],
    [...first, '2023年4月底前', 100, '原备注', '在建'],
    [...second, '2023年6月底前', 200, '原备注', '未开工'],
  ])
})
afterEach(() => ledger.close())

const one = () => projectWith(ledger, { code: CODE })
const everything = () =>
  new Map([...ledger.everything()].map(([list, rows]) => [list, new Map(rows)]))

describe('a row is matched', () => {
  it('by its 项目编号, whatever else it says', async () => {
    const report = await importRows(ledger, [
      ['编号', ...names],
      [CODE, '句容', '其他', '丹阳甲公司（新）', '改名'],
    ])
    expect(report.counts).toMatchObject({ added: 0, changed: 1, unchanged: 0, errors: 0 })
    expect(one()).toMatchObject({
      district: '句容市',
      enterprise: '丹阳甲公司（新）',
      name: '改名',
    })
  })

  it('by district, category, enterprise and name, whatever their spelling', async () => {
    const report = await importRows(ledger, [
      [...names, '总投资'],
      ['丹阳市', 'VOCs治理项目', ' 丹 阳甲公司', '一号线\n治理', 150],
    ])
    expect(report.counts).toMatchObject({ added: 0, changed: 1 })
    expect(one().investment).toBe(150)
  })

  it('by its name alone where no enterprise is known', async () => {
    const rows = [
      ['辖市区', '工程类别', '项目名称', '总投资'],
      ['句容', '其他', '秸秆禁烧', 5],
    ]
    expect((await importRows(ledger, rows)).counts.added).toBe(1)
    expect((await importRows(ledger, rows)).counts).toMatchObject({ added: 0, unchanged: 1 })
  })

  it('by none of the numbers that a district gives its own rows', async () => {
    const table = (district: string) => [
      ['编号', ...names],
      ['1', district, '其他', `${district}丙公司`, '扬尘治理'],
      [2, district, '其他', `${district}丁公司`, '扬尘治理'],
    ]
    const bytes = await xlsxOf({ 甲: table('句容'), 乙: table('扬中') })
    expect(importBytes(ledger, bytes).counts).toMatchObject({ added: 4, errors: 0 })
    expect((await importRows(ledger, table('丹徒'))).counts).toMatchObject({ added: 2, changed: 0 })
    expect(projectWith(ledger, { enterprise: '丹徒丙公司' }).code).toBe('2023-DT-D-001')
    expect(projectWith(ledger, { enterprise: '句容丙公司' }).code).toBe('2023-JR-D-001')
  })

  it('to no row twice: the second one is an error', async () => {
    const report = await importRows(ledger, [
      ['编号', ...names, '总投资'],
      [CODE, ...first, 1],
      [null, ...first, 2],
    ])
    expect(errorsOf(report)).toEqual(['DUPLICATE 项目!E3 name'])
    expect(report.issues.find((issue) => issue.code === 'DUPLICATE')?.message).toContain('第 2 行')
    expect([one().investment, ledger.seq]).toEqual([100, 2])
  })

  it('not even across sheets, nor among new rows', async () => {
    const fresh = [names, ['句容', '其他', '句容乙公司', '扬尘治理']]
    const report = importBytes(ledger, await xlsxOf({ 一: fresh, 二: fresh }))
    expect(errorsOf(report)).toEqual(['DUPLICATE 二!D2 name'])
    expect(ledger.seq).toBe(2)
  })

  it('to none of two that look alike: the codes are named and asked for', async () => {
    const id = projects(ledger).find(({ cells }) => cells.name === '二号线治理')?.id ?? ''
    ledger.commit({
      author: TESTER,
      kind: 'edit',
      note: '改名',
      ops: [
        { op: 'set', list: 'project', id, field: 'name', old: '二号线治理', new: '一号线治理' },
      ],
    })
    const report = await importRows(ledger, [names, first])
    expect(errorsOf(report)).toEqual(['AMBIGUOUS 项目!A2 code'])
    expect(report.issues[0]?.message).toContain('2023-DY-C-001、2023-DY-C-002')
    const told = await importRows(ledger, [
      ['编号', ...names, '总投资'],
      [CODE, ...first, 7],
    ])
    expect(told).toMatchObject({ ok: true, counts: { changed: 1 } })
    expect(one().investment).toBe(7)
  })
})

describe('a matched row', () => {
  it('changes only the cells that differ, and the report shows old and new', async () => {
    const report = await importRows(ledger, [
      [...names, '总投资', '备注', '项目状态'],
      [...first, 150, '原备注', '开工在建'],
      [...second, 200, '原备注', '未开工'],
    ])
    expect(report.counts).toMatchObject({ added: 0, changed: 1, unchanged: 1, removed: 0 })
    const id = projects(ledger).find(({ cells }) => cells.code === CODE)?.id
    expect(report.changes).toEqual([
      { id, row: 2, field: 'investment', base: null, ours: 100, theirs: 150, outcome: 'theirs' },
    ])
    expect(report.seq).toBe(3)
  })

  it('never loses a cell to an empty one or to a sign for none', async () => {
    const before = one()
    const report = await importRows(ledger, [
      [...names, '总投资', '备注', '完成时限', '项目状态'],
      [...first, null, '', ' ', '/'],
    ])
    expect(report).toMatchObject({ ok: true, seq: null, counts: { unchanged: 1 } })
    expect(one()).toEqual(before)
  })

  it('notes where its new values came from, and only then', async () => {
    const rows = [
      [...names, '总投资'],
      [...first, 100],
      [...second, 201],
    ]
    const bytes = await xlsxOf({ 报送表: rows })
    importBytes(ledger, bytes)
    const source = { sourceFile: FILE, sourceSheet: '报送表', sourceRow: 3 }
    expect(projectWith(ledger, { code: '2023-DY-C-002' })).toMatchObject(source)
    expect(one()).toMatchObject({ sourceSheet: '项目', sourceRow: 2 })
  })

  it('gets a new day when its deadline is rewritten and the old day still stands beside it', async () => {
    expect(one().deadline).toBe('2023-04-30')
    await importRows(ledger, [
      [...names, '完成时限', '完成时限（日期）'],
      [...first, '9月底前', '2023-04-30'],
    ])
    expect(one()).toMatchObject({ deadlineText: '9月底前', deadline: '2023-09-30' })
  })

  it('takes a day that the workbook changes by hand, the text unchanged', async () => {
    await importRows(ledger, [
      [...names, '完成时限', '完成时限（日期）'],
      [...first, '2023年4月底前', '2023-05-15'],
    ])
    expect(one()).toMatchObject({ deadlineText: '2023年4月底前', deadline: '2023-05-15' })
  })

  it('loses its day when the new deadline names none', async () => {
    await importRows(ledger, [
      [...names, '完成时限'],
      [...first, '长期坚持'],
    ])
    expect(one()).not.toHaveProperty('deadline')
  })

  it('keeps its own district when the sender’s district is only supposed', async () => {
    const report = await importRows(
      ledger,
      [
        ['编号', '企业名称', '项目名称', '总投资'],
        [CODE, '丹阳甲公司', '一号线治理', 101],
      ],
      { district: '句容市', category: '其他大气污染防治项目' },
    )
    expect(report.counts).toMatchObject({ changed: 1, added: 0 })
    expect(report.changes.map((change) => change.field)).toEqual(['investment'])
    expect(one()).toMatchObject({ district: '丹阳市', category: 'VOCs治理项目', investment: 101 })
  })
})

describe('rows without a district or category', () => {
  it('take the ones that the import is told', async () => {
    const rows = [
      ['企业名称', '项目名称', '总投资'],
      ['句容乙公司', '扬尘治理', 3],
    ]
    const told = { district: '句容市', category: '其他大气污染防治项目' }
    const report = await importRows(ledger, rows, told)
    expect(report).toMatchObject({ ok: true, counts: { added: 1 } })
    expect(report.sheets[0]).toMatchObject(told)
    expect(projectWith(ledger, { enterprise: '句容乙公司' })).toMatchObject({
      ...told,
      code: '2023-JR-D-001',
    })
    expect((await importRows(ledger, rows, told)).counts).toMatchObject({ added: 0, unchanged: 1 })
  })

  it('are errors when it is not', async () => {
    const report = await importRows(ledger, [
      ['企业名称', '项目名称', '总投资'],
      ['句容乙公司', '扬尘治理', 3],
    ])
    expect(errorsOf(report).map((error) => error.split(' ')[0])).toEqual(['MISSING', 'MISSING'])
  })

  it('do not overrule what a row says itself', async () => {
    await importRows(ledger, [names, ['句容', '其他', '丙', '丁']], { district: '丹徒区' })
    expect(projectWith(ledger, { enterprise: '丙' }).district).toBe('句容市')
  })
})

describe('an import', () => {
  const rows = [
    [...names, '总投资'],
    [...first, 150],
    ['句容', '其他', '句容乙公司', '扬尘治理', 3],
  ]

  it('writes nothing on a dry run and tells all the same', async () => {
    const before = everything()
    const dry = await importRows(ledger, rows, { dryRun: true })
    expect(dry).toMatchObject({ ok: true, seq: null, counts: { added: 1, changed: 1 } })
    expect([everything(), ledger.seq]).toEqual([before, 2])
    const real = await importRows(ledger, rows)
    expect({ ...real, seq: null }).toEqual(dry)
    expect(real.seq).toBe(3)
  })

  it('writes nothing at all when one row has an error', async () => {
    const before = everything()
    const report = await importRows(ledger, [...rows, ['南京', '其他', '丙', '丁', 1]])
    expect(report).toMatchObject({ ok: false, seq: null, counts: { added: 2, changed: 1 } })
    expect([everything(), ledger.seq]).toEqual([before, 2])
  })

  it('is one change, said in the history, and undone and redone as one', async () => {
    const before = everything()
    await importRows(ledger, rows)
    const after = everything()
    const [change] = ledger.newestChanges(1)
    expect(change).toMatchObject({
      seq: 3,
      kind: 'import',
      author: TESTER,
      note: `导入“${FILE}”：新增 1 个，修改 1 个`,
    })
    ledger.undo(TESTER)
    expect(everything()).toEqual(before)
    ledger.redo(TESTER)
    expect(everything()).toEqual(after)
    expect(ledger.verify()).toMatchObject({ ok: true, problems: [] })
  })

  it('changes nothing the second time', async () => {
    await importRows(ledger, rows)
    const again = await importRows(ledger, rows)
    expect(again).toMatchObject({ ok: true, seq: null, changes: [], counts: { unchanged: 2 } })
    expect(ledger.seq).toBe(3)
  })

  it('gives each new project the next code of its district and category', async () => {
    await importRows(ledger, [
      names,
      ...['子', '丑', '寅'].map((name) => ['丹阳', 'VOCs治理', `丹阳${name}公司`, '治理']),
    ])
    expect(projects(ledger).map(({ cells }) => cells.code)).toEqual(
      [1, 2, 3, 4, 5].map((serial) => `2023-DY-C-00${serial}`),
    )
  })

  it('brings back a code of the right form that this ledger has never given out', async () => {
    await importRows(ledger, [
      ['编号', ...names],
      ['2023-DY-C-050', '丹阳', 'VOCs治理', '丹阳丑公司', '治理'],
      [null, '丹阳', 'VOCs治理', '丹阳寅公司', '治理'],
    ])
    expect(projectWith(ledger, { enterprise: '丹阳丑公司' }).code).toBe('2023-DY-C-050')
    expect(projectWith(ledger, { enterprise: '丹阳寅公司' }).code).toBe('2023-DY-C-051')
  })
})
