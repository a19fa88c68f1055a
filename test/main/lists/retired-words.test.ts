/** A status that is retired (停用): rows keep it, and nobody enters it anew, in whatever way. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import { planWishes } from '../../../src/renderer/spreadsheet/model/plan-wishes.ts'
import { issuesOf } from '../../../src/renderer/spreadsheet/row-issues.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { vocabularyOf } from '../../../src/shared/plan/vocabulary.ts'
import { errorsOf, importBytes } from '../../support/importing.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { ReturnedWorkbook } from '../../support/returned-workbook.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const PLACE = { district: '丹阳市', category: 'VOCs治理项目' }
const REASON = /“调试”已停用，已有的可以保留，不能再填；.*状态可填：未开工、在建/u

let ledger: Ledger
/** The first has the status that is retired then. */
let [tried, built] = ['', '']
beforeEach(() => {
  ledger = makeLedger(folder)
  const add = (enterprise: string, status: string) =>
    apply({ edit: 'insert', list: 'project', cells: { ...PLACE, enterprise, status } })
  add('甲公司', '调试')
  add('乙公司', '在建')
  const idOf = (name: string) =>
    projects(ledger).find(({ cells }) => cells.enterprise === name)?.id ?? ''
  ;[tried, built] = [idOf('甲公司'), idOf('乙公司')]
  apply(set('调试', 'retired', '是', 'status'))
})
afterEach(() => {
  expect(ledger.verify().problems).toEqual([])
  ledger.close()
})

const apply = (...edits: Edit[]) => commitEdits(ledger, TESTER, edits)
const set = (id: string, field: string, value: string, list = 'project'): Edit => ({
  edit: 'set',
  list,
  id,
  field,
  value,
})
const statusOf = (id: string) => ledger.row('project', id)?.status
const codeOf = (id: string) => String(ledger.row('project', id)?.code)

it('is refused by whatever word it is written, and what is there may be written again', () => {
  for (const word of ['调试', '试运行'])
    expect(refusalOf(() => apply(set(built, 'status', word))).message).toMatch(REASON)
  const insert = { ...PLACE, enterprise: '丙公司', status: '调试' }
  expect(
    refusalOf(() => apply({ edit: 'insert', list: 'project', cells: insert })).message,
  ).toMatch(REASON)
  expect(apply(set(tried, 'status', '调试'))).toBeNull()
  expect(apply(set(tried, 'remark', '核对过'))).not.toBeNull()
  expect([statusOf(tried), statusOf(built)]).toEqual(['调试', '在建'])
})

it('comes back by undo, and is offered again when it is retired no more', () => {
  apply(set(tried, 'status', '已完成'))
  expect(refusalOf(() => apply(set(tried, 'status', '调试'))).message).toMatch(REASON)
  ledger.undo(TESTER)
  expect(statusOf(tried)).toBe('调试')
  apply(set('调试', 'retired', '否', 'status'))
  apply(set(built, 'status', '调试'))
  expect(statusOf(built)).toBe('调试')
})

it('is refused where it is typed or pasted into the sheet, and marked where it stands', () => {
  const vocabulary = vocabularyOf(planOf(ledger))
  const rows = new Map(projects(ledger).map((row) => [row.id, row]))
  const sheet = {
    definition: PROJECTS,
    vocabulary,
    view: { rows: [tried, built], columns: ['enterprise', 'status'] },
    rowOf: (id: string) => rows.get(id),
    defaults: {},
  }
  const wish = (row: number) => ({ row, columns: [1], values: ['调试'] })
  const plan = planWishes(sheet, [wish(0), wish(1)])
  expect(plan.edits).toEqual([])
  expect(plan.refusals).toMatchObject([
    { row: 1, field: 'status', reason: expect.stringMatching(REASON) },
  ])
  const marks = (id: string) =>
    issuesOf(PROJECTS, rows.get(id)?.cells ?? {}, vocabulary)
      .filter(({ field }) => field === 'status')
      .map(({ level, message }) => `${level} ${message}`)
  expect(marks(tried)).toEqual(['warning 项目状态“调试”已停用，可以保留，改为其他的以后不能再改回'])
  expect(marks(built)).toEqual([])
})

it('comes back unchanged in a workbook, and is refused at its cell where it is new', async () => {
  const issued = async () => ReturnedWorkbook.sentTo(ledger, '丹阳市')
  const unchanged = await (await issued()).set(codeOf(tried), { remark: '核对过' }).bytes()
  expect(importBytes(ledger, unchanged)).toMatchObject({ ok: true, counts: { changed: 1 } })
  expect(ledger.row('project', tried)).toMatchObject({ status: '调试', remark: '核对过' })

  const back = await issued()
  back.set(codeOf(built), { status: '调试', remark: '设备到货' })
  back.add({ ...PLACE, enterprise: '丙公司', name: '新线', status: '试运行' })
  const report = importBytes(ledger, await back.bytes())
  expect(report).toMatchObject({ ok: false, seq: null })
  expect(errorsOf(report)).toHaveLength(2)
  for (const { message } of report.issues.filter(({ level }) => level === 'error'))
    expect(message).toMatch(REASON)
  expect(statusOf(built)).toBe('在建')
})

it('is carried over into the reports of its project, and into no other', () => {
  const report = (project: string, cells: Cells): Edit => ({
    edit: 'insert',
    list: 'progress',
    cells: { project, month: '2023-04', percent: 80, ...cells },
  })
  apply(report(tried, { status: '调试' }))
  expect(ledger.row('progress', `${tried}/2023-04`)).toMatchObject({ status: '调试', percent: 80 })
  expect(refusalOf(() => apply(report(built, { status: '调试' }))).message).toMatch(/“调试”已停用/u)
})
