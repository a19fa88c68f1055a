/** A packed project (打包项目) stands for many sites, and is one project wherever projects are counted. */
import * as sheetjs from '@e965/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportWorkbook } from '../../../src/main/export/export-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import { summarize } from '../../../src/shared/annex/summary.ts'
import { fieldOf } from '../../../src/shared/lists/definition.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { overviewFigures } from '../../../src/shared/overview/figures.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { importBytes } from '../../support/importing.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { ReturnedWorkbook } from '../../support/returned-workbook.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const SITES = fieldOf(PROJECTS, 'subItems').label

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterAll(() => ledger.close())

const project = () => {
  const [row] = projects(ledger).filter(({ cells }) => cells.category === 'VOCs治理项目')
  if (row === undefined) throw new Error('no project')
  return row
}

/** The first sheet of an export as a reader sees it, without the line that names its revision. */
async function shown(kind: 'annex1' | 'overview'): Promise<string[][]> {
  const { bytes } = await exportWorkbook(ledger, kind, { asOf: '2023-06-30' })
  const { Sheets, SheetNames } = sheetjs.read(bytes, { type: 'array' })
  return SheetNames.filter((name) => name !== '_meta').flatMap((name) => {
    const sheet = Sheets[name]
    return sheet === undefined
      ? []
      : sheetjs.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' })
  })
}

/** Everything that counts projects, but for the project's own row in it. */
async function counted() {
  const plan = planOf(ledger)
  const rows = projects(ledger)
  const rules = scheduleRules(plan, '2023-06-30')
  const facts = { plan, projects: rows, rules, enterprises: [], exemptions: [] }
  const { table, milestones, ranking, curve } = overviewFigures(facts)
  return {
    summary: summarize(
      plan,
      rows.map(({ cells }) => cells),
    ),
    annex1: await shown('annex1'),
    overview: await shown('overview'),
    heat: table,
    milestones: milestones.map(({ open, ...state }) => ({ ...state, open: open.length })),
    ranking,
    curve,
  }
}

it('counts once in 附件1, summary, overview and milestones, however many sites it has', async () => {
  const before = await counted()
  const { id, cells } = project()
  commitEdits(ledger, TESTER, [{ edit: 'set', list: 'project', id, field: 'subItems', value: 125 }])
  expect(await counted()).toEqual(before)
  const back = await ReturnedWorkbook.sentTo(ledger, String(cells.district))
  back.set(String(cells.code), { subItems: 126 })
  expect(importBytes(ledger, await back.bytes())).toMatchObject({ ok: true })
  expect(ledger.row('project', id)?.subItems).toBe(126)
  expect(await counted()).toEqual(before)
})

it('tells its number of sites in the list that leaves, and nowhere as a number of projects', async () => {
  const { id } = project()
  commitEdits(ledger, TESTER, [{ edit: 'set', list: 'project', id, field: 'subItems', value: 127 }])
  const { bytes } = await exportWorkbook(ledger, 'projects')
  const { Sheets, SheetNames } = sheetjs.read(bytes, { type: 'array' })
  const sheet = Sheets[SheetNames[0] ?? ''] ?? {}
  const rows = sheetjs.utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
  const header = rows.find((row) => row.includes(SITES)) ?? []
  const code = project().cells.code
  expect(rows.find((row) => row.includes(code))?.[header.indexOf(SITES)]).toBe(127)
})
