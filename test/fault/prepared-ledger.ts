import { v7 as uuid } from 'uuid'
import type { Ledger } from '../../src/main/ledger/ledger.ts'
import { sealCopy } from '../../src/main/ledger/open.ts'
import { planOf } from '../../src/main/plan/current-plan.ts'
import { sampleProjects } from '../../src/main/projects/sample.ts'
import type { Op } from '../../src/shared/changes/change.ts'
import { makeLedger, TESTER } from '../support/ledgers.ts'

const PROJECTS = 80

/** A closed ledger with the plan and some projects, small so that thousands can be copied. */
export function preparedLedger(
  folder: string,
  change: (ledger: Ledger) => void = () => {},
): string {
  const ledger = makeLedger(folder)
  const ops = sampleProjects(planOf(ledger))
    .slice(0, PROJECTS)
    .map((cells): Op => ({ op: 'insert', list: 'project', id: uuid(), cells }))
  ledger.commit({ author: TESTER, kind: 'import', note: '项目', ops })
  change(ledger)
  ledger.close()
  sealCopy(ledger.path)
  return ledger.path
}
