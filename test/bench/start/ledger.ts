/** A ledger of so many projects: the sample over and over, each with names of its own. */
import { v7 as uuid } from 'uuid'
import { createLedger } from '../../../src/main/ledger/open.ts'
import { identityOp, planOps } from '../../../src/main/plan/new-ledger.ts'
import { DEFAULT_PLAN, shippedPlan } from '../../../src/main/plan/templates.ts'
import { sampleProjects } from '../../../src/main/projects/sample.ts'
import type { Op } from '../../../src/shared/changes/change.ts'

export function makeLedger(file: string, size: number): void {
  const plan = shippedPlan(DEFAULT_PLAN)
  const sample = sampleProjects(plan)
  const projects = Array.from({ length: size }, (_, index): Op => {
    const cells = sample[index % sample.length] ?? {}
    const round = Math.floor(index / sample.length)
    const code = `${cells.code}${round === 0 ? '' : `-${round}`}`
    const name = `${cells.name}${round === 0 ? '' : `${round}期`}`
    return { op: 'insert', list: 'project', id: uuid(), cells: { ...cells, code, name } }
  })
  const ops = [identityOp(true), ...planOps(plan), ...projects]
  createLedger(file, { author: '测速', kind: 'create', note: '测速', ops }).close()
}
