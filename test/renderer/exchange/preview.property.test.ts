import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commitPlan } from '../../../src/main/import/commit-plan.ts'
import { type PreparedImport, planImport } from '../../../src/main/import/plan-import.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { vocabularyOfLedger } from '../../../src/main/plan/current-plan.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import {
  pickCell,
  pickRow,
  toggleCells,
  toggleRows,
  writeCells,
} from '../../../src/renderer/pages/exchange/model/decide.ts'
import {
  isWholeConflict,
  type RowView,
} from '../../../src/renderer/pages/exchange/model/row-view.ts'
import { RowViews } from '../../../src/renderer/pages/exchange/model/row-views.ts'
import { sweep } from '../../../src/renderer/pages/exchange/model/sweep.ts'
import { problemsOf, tallyOf } from '../../../src/renderer/pages/exchange/model/tally.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import type { Decisions } from '../../../src/shared/import/plan.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { ReturnedWorkbook } from '../../support/returned-workbook.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const DISTRICT = '润州区'
const SEED = 20230324

const folder = temporaryFolder()
let ledger: Ledger
let prepared: PreparedImport

/** Every kind of row and cell that a review can meet. */
beforeAll(async () => {
  ledger = makeLedger(folder, { sample: true })
  const own = projects(ledger).filter(({ cells }) => cells.district === DISTRICT)
  const code = (index: number) => String(own[index]?.cells.code)
  const book = await ReturnedWorkbook.sentTo(ledger, DISTRICT)
  const category = String(own[0]?.cells.category)
  book
    .set(code(0), { investment: 456.5, deadlineText: '2023年10月底前' })
    .set(code(1), { investment: '约三百万', remark: '他们' })
    .set(code(2), { investment: 999, deadlineText: '2023年5月底前', remark: null })
    .set(code(3), { remark: '改了一格' })
    .remove(code(4))
    .remove(code(5))
    .add({ district: DISTRICT, category, enterprise: '甲厂', name: '治理', deadlineText: '年底前' })
    .add({ enterprise: '乙厂', name: '缺类别', investment: '很多' })
  set(own[2]?.id, 'investment', 777)
  set(own[2]?.id, 'deadlineText', '2023年6月底前')
  set(own[5]?.id, 'investment', 555)
  commitEdits(ledger, TESTER, [{ edit: 'delete', list: PROJECTS.key, id: String(own[3]?.id) }])
  const workbook = readWorkbook(await book.bytes(), '润州区.xlsx')
  prepared = planImport(ledger, PROJECTS, { name: '润州区.xlsx', hash: '0', workbook }, {})
})
afterAll(() => ledger.close())

function set(id: string | undefined, field: string, value: string | number): void {
  commitEdits(ledger, TESTER, [{ edit: 'set', list: PROJECTS.key, id: String(id), field, value }])
}

const pick = fc.nat(1000)
const step = fc.oneof(
  fc.record({ do: fc.constant('row' as const), row: pick }),
  fc.record({ do: fc.constant('cell' as const), row: pick, cell: pick }),
  fc.record({
    do: fc.constant('pick' as const),
    row: pick,
    cell: pick,
    version: fc.constantFrom('ours' as const, 'theirs' as const, 'base' as const),
  }),
  fc.record({
    do: fc.constant('write' as const),
    row: pick,
    field: fc.constantFrom('investment', 'remark', 'deadlineText', 'category'),
  }),
)

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const VALUES = {
  investment: 12.5,
  remark: '核对时写的',
  deadlineText: '2023年8月底前',
  category: '其他大气污染防治项目',
}

function decide(decisions: Decisions, views: readonly RowView[], made: Step): Decisions {
  const view = views[made.row % views.length]
  if (view === undefined) return decisions
  const cells = [...view.cells.values()]
  switch (made.do) {
    case 'row':
      return toggleRows(decisions, [view])
    case 'cell': {
      const cell = cells[made.cell % cells.length]
      return cell === undefined ? decisions : toggleCells(decisions, [{ view, field: cell.field }])
    }
    case 'pick': {
      if (isWholeConflict(view.plan))
        return made.version === 'base' ? decisions : pickRow(decisions, view, made.version)
      const conflicts = view.plan.cells.filter(({ outcome }) => outcome === 'conflict')
      const cell = conflicts[made.cell % conflicts.length]
      return cell === undefined ? decisions : pickCell(decisions, view, cell, made.version)
    }
    case 'write':
      return writeCells(decisions, [{ view, field: made.field, value: VALUES[made.field] }])
  }
}

it(`shows every row as it will stand in the ledger, whatever is decided (seed ${SEED})`, () => {
  const context = { list: PROJECTS, vocabulary: vocabularyOfLedger(ledger) }
  const before = projects(ledger)
  const rows = new Map(before.map((row) => [row.id, row]))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const maker = new RowViews(context)
      const viewsOf = (decisions: Decisions) => maker.of(prepared.plan, decisions, rows)
      let decisions: Decisions = {}
      for (const made of steps) decisions = decide(decisions, viewsOf(decisions), made)
      // What is still open is settled, as the buttons for all of it do.
      decisions = sweep(decisions, viewsOf(decisions), 'allTheirs')
      decisions = sweep(decisions, viewsOf(decisions), 'leaveErrors')
      const views = viewsOf(decisions)
      expect(views.flatMap(problemsOf)).toEqual([])

      const change = commitPlan(ledger, PROJECTS, prepared, decisions, TESTER)
      const after = projects(ledger)
      const tally = tallyOf(views)
      expect(after.length - before.length).toBe(tally.added + tally.restored - tally.removed)
      const now = new Map(after.map((row) => [row.id, row.cells]))
      for (const view of views) if (view.resolved.write === 'set') expectShown(view, now)
      for (const view of views.filter(({ resolved }) => resolved.write === 'delete'))
        expect(now.has(String(view.plan.id))).toBe(false)
      const titles = after.map(({ cells }) => cells.enterprise)
      for (const view of views.filter(({ resolved }) => resolved.write === 'insert'))
        expect(titles).toContain(view.shown.enterprise)
      const untouched = views.filter(({ resolved }) => resolved.write === 'nothing')
      for (const { plan } of untouched)
        if (plan.id !== null) expect(now.get(plan.id)).toEqual(rows.get(plan.id)?.cells)
      if (change !== null) ledger.undo(TESTER)
      expect(projects(ledger)).toEqual(before)
    }),
    { seed: SEED, numRuns: 60 },
  )
})

/** Every cell of the row but those that say where it came from. */
function expectShown({ plan, shown }: RowView, now: ReadonlyMap<string, Cells>): void {
  const present = now.get(String(plan.id)) ?? {}
  for (const { key } of PROJECTS.fields.filter((field) => !field.key.startsWith('source')))
    expect([plan.title, key, present[key] ?? null]).toEqual([plan.title, key, shown[key] ?? null])
}
