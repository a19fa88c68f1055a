/** A new ledger: its identity and its plan, and the sample projects where asked for. */
import { v7 as uuid } from 'uuid'
import type { Op } from '../../shared/changes/change.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { inYear } from '../../shared/plan/fit-definition.ts'
import { planToRows } from '../../shared/plan/rows.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { createLedger } from '../ledger/open.ts'
import { newListOps } from '../lists/special/add-lists.ts'
import { shippedList, shippedLists } from '../lists/special/templates.ts'
import { sampleProjects } from '../projects/sample.ts'
import { loadPlan } from './templates.ts'

export interface NewLedgerOptions {
  /** Key of a plan definition in `templates/`, or the path of one that ends in .json. */
  plan: string
  /** Fill with fictional projects that match the annex, marked 示例 everywhere. */
  sample: boolean
  author: string
}

export function newLedger(path: string, { plan, sample, author }: NewLedgerOptions): Ledger {
  return ledgerOfPlan(path, loadPlan(plan), { sample, author })
}

export function ledgerOfPlan(
  path: string,
  plan: PlanDefinition,
  { sample, author }: Omit<NewLedgerOptions, 'plan'>,
): Ledger {
  const shipped = shippedLists()
  return createLedger(path, {
    author,
    kind: 'create',
    note: `建立台账：${plan.document.title}${sample ? '（示例）' : ''}`,
    ops: [
      identityOp(sample),
      ...planOps(plan),
      ...newListOps(
        plan.lists.map((key) => inYear(shippedList(key, shipped), plan.year)),
        0,
      ),
      ...(sample ? projectOps(plan) : []),
    ],
  })
}

export function identityOp(sample: boolean): Op {
  return { op: 'insert', list: 'ledger', id: 'ledger', cells: { id: uuid(), sample } }
}

export function planOps(plan: PlanDefinition): Op[] {
  return planToRows(plan).map((row) => ({ op: 'insert', ...row }))
}

function projectOps(plan: PlanDefinition): Op[] {
  return sampleProjects(plan).map((cells) => ({ op: 'insert', list: 'project', id: uuid(), cells }))
}
