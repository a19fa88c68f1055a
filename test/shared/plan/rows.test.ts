import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { LedgerRows } from '../../../src/shared/changes/rows.ts'
import type { PlanDefinition } from '../../../src/shared/plan/definition.ts'
import { PLAN_LISTS } from '../../../src/shared/plan/row-words.ts'
import { planFromRows, planToRows } from '../../../src/shared/plan/rows.ts'
import { PLAN } from '../../support/plan.ts'

function ledgerRows(plan: PlanDefinition): LedgerRows {
  const rows: LedgerRows = new Map()
  for (const { list, id, cells } of planToRows(plan))
    rows.set(list, (rows.get(list) ?? new Map()).set(id, cells))
  return rows
}

/** The same rows, each list backwards: a ledger promises no order. */
function reversed(rows: LedgerRows): LedgerRows {
  return new Map([...rows].map(([list, items]) => [list, new Map([...items].reverse())]))
}

describe('a plan kept as rows', () => {
  it('comes back as the same plan', () => {
    expect(planFromRows(ledgerRows(PLAN))).toEqual(PLAN)
  })

  it('comes back in the order of the document, however the rows lie', () => {
    const plan = planFromRows(reversed(ledgerRows(PLAN)))
    expect(plan).toEqual(PLAN)
    const inOrder = ({ districts, categories, tasks }: PlanDefinition) =>
      [...districts, ...categories].map((item) => item.name).concat(tasks.map((t) => t.title))
    expect(inOrder(plan)).toEqual(inOrder(PLAN))
  })

  it('comes back when nothing optional is given', () => {
    const bare = structuredClone(PLAN)
    bare.kinds = []
    bare.facts = []
    bare.departments = []
    bare.tasks = bare.tasks.slice(0, 1)
    for (const paragraph of bare.tasks[0]?.paragraphs ?? [])
      Object.assign(paragraph, { lead: [], support: [], deadlines: [] })
    for (const item of [...bare.districts, ...bare.categories, ...bare.statuses]) item.aliases = []
    for (const target of Object.values(bare.targets)) target.total = null
    expect(planFromRows(ledgerRows(bare))).toEqual(bare)
  })

  it('uses each row id once and only the lists of a plan', () => {
    const rows = planToRows(PLAN)
    const ids = rows.map(({ list, id }) => `${list}/${id}`)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(rows.map((row) => row.list))).toEqual(new Set(PLAN_LISTS))
  })

  it('is refused without its own row, and knows no number of a row that is missing or empty', () => {
    const rows = ledgerRows(PLAN)
    rows.get('quota')?.delete('京口区/源头替代项目')
    rows.get('target')?.set('nox/丹阳市', { indicator: 'nox', district: '丹阳市' })
    const { quotas, targets } = planFromRows(rows)
    expect(quotas.京口区?.源头替代项目).toBeUndefined()
    expect(targets.nox?.districts).not.toHaveProperty('丹阳市')
    rows.get('plan')?.delete('plan')
    expect(() => planFromRows(rows)).toThrow(z.ZodError)
  })
})
