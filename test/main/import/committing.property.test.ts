import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commitPlan } from '../../../src/main/import/commit-plan.ts'
import { planImport } from '../../../src/main/import/plan-import.ts'
import { decideByPolicy } from '../../../src/main/import/policy.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { vocabularyOfLedger } from '../../../src/main/plan/current-plan.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { resolveRow } from '../../../src/shared/import/resolve.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { importRows } from '../../support/importing.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { sendOut } from '../../support/sent-workbook.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import type { Value } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const ROWS = 5
const INVESTMENT = 5

const place = fc.nat(ROWS - 1)
const value = fc.constantFrom(null, 1, 2, 3)
const ourStep = fc.oneof(
  fc.record({ do: fc.constant('set' as const), row: place, value }),
  fc.record({ do: fc.constant('delete' as const), row: place }),
)
const theirStep = fc.oneof(
  fc.record({ do: fc.constant('set' as const), row: place, value }),
  fc.record({ do: fc.constant('delete' as const), row: place }),
  fc.record({ do: fc.constant('add' as const), name: fc.constantFrom('新一', '新二') }),
)
const policy = fc.record({
  onConflict: fc.constantFrom('ours' as const, 'theirs' as const),
  deletions: fc.constantFrom('none' as const, 'accept' as const),
})

it('committing a plan writes what the plan shows and nothing else, for any edits on both sides', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(ourStep, { maxLength: 4 }),
      fc.array(theirStep, { maxLength: 5 }),
      policy,
      async (ourSteps, theirSteps, told) => {
        const ledger = makeLedger(folder)
        await importRows(ledger, [
          ['辖市区', '工程类别', '企业名称', '项目名称', '总投资', '备注'],
          ...Array.from({ length: ROWS }, (_, index) => [
            '丹阳',
            '其他',
            `企业${index}号`,
            '治理',
            1,
            '原备注',
          ]),
        ])
        const sent = sendOut(ledger)
        const ids = sent.rows.map((row) => String(row.at(-1)))
        for (const step of ourSteps) edit(ledger, ids[step.row] ?? '', step)
        const workbook = readWorkbook(await sent.bytes(edited(sent.rows, theirSteps)), '甲.xlsx')
        const before = new Map(projects(ledger).map(({ id, cells }) => [id, cells]))
        const file = { name: '甲.xlsx', hash: '', workbook }
        const prepared = planImport(ledger, PROJECTS, file, {})
        const decisions = decideByPolicy(prepared.plan, told)
        commitPlan(ledger, PROJECTS, prepared, decisions, TESTER)

        const after = new Map(projects(ledger).map(({ id, cells }) => [id, cells]))
        const context = { list: PROJECTS, vocabulary: vocabularyOfLedger(ledger) }
        let added = 0
        for (const row of prepared.plan.rows) {
          const resolved = resolveRow(context, row, decisions[row.key])
          if (resolved.write === 'delete') expect(after.has(resolved.id)).toBe(false)
          if (resolved.write === 'insert') added += 1
          if (resolved.write === 'restore') before.set(resolved.id, after.get(resolved.id) ?? {})
          if (resolved.write === 'delete') before.delete(resolved.id)
          if (resolved.write === 'set')
            before.set(resolved.id, { ...before.get(resolved.id), ...resolved.cells })
        }
        for (const [id, cells] of before) expect(plain(after.get(id))).toEqual(plain(cells))
        expect(after.size).toBe(before.size + added)
        expect(ledger.verify().problems).toEqual([])
        ledger.close()
      },
    ),
    { seed: 20_231_125, numRuns: 40 },
  )
}, 60_000)

/** Cells that a person fills, without empty ones. */
function plain(cells: Cells | undefined): Cells {
  const own = Object.entries(cells ?? {}).filter(
    ([field, item]) => item !== null && !field.startsWith('source'),
  )
  return Object.fromEntries(own)
}

function edit(
  ledger: ReturnType<typeof makeLedger>,
  id: string,
  step: { do: 'set'; value: number | null } | { do: 'delete' },
): void {
  if (ledger.row('project', id) === null) return
  const target = { list: 'project', id }
  commitEdits(ledger, TESTER, [
    step.do === 'delete'
      ? { edit: 'delete', ...target }
      : { edit: 'set', ...target, field: 'investment', value: step.value },
  ])
}

type TheirStep =
  | { do: 'set'; row: number; value: number | null }
  | { do: 'delete'; row: number }
  | { do: 'add'; name: string }

function edited(rows: Value[][], steps: readonly TheirStep[]): Value[][] {
  const result = rows.map((cells) => [...cells])
  const gone = new Set<number>()
  const added = new Set<string>()
  for (const step of steps) {
    if (step.do === 'delete') gone.add(step.row)
    if (step.do === 'set') result[step.row] = result[step.row]?.with(INVESTMENT, step.value) ?? []
    if (step.do === 'add') added.add(step.name)
  }
  return [
    ...result.filter((_, index) => !gone.has(index)),
    ...[...added].map((name): Value[] => [null, '丹阳', '其他', name, '治理', 9, null, null]),
  ]
}
