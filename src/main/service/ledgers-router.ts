/** Other ledgers, and new ones, as the contract asks for them. */
import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import { emptyPlan } from '../../shared/plan/empty-plan.ts'
import { ledgerOfPlan } from '../plan/new-ledger.ts'
import { EMPTY_PLAN, loadPlan, shippedPlan, shippedPlans } from '../plan/templates.ts'
import { yearsComparison } from '../plan/years/comparison.ts'
import { nextLedger } from '../plan/years/next-ledger.ts'
import { originReports } from '../plan/years/origin-reports.ts'
import type { ServiceContext } from './context.ts'
import { askBeside } from './ledger-beside.ts'
import { existingBeside, ledgersBeside, pathBeside } from './ledger-folder.ts'
import { recentLedgers, recentPath } from './recent-ledgers.ts'

const service = implement(contract.ledgers).$context<ServiceContext>()

export const ledgersRouter = service.router({
  list: service.list.handler(({ context }) => ({
    ledgers: ledgersBeside(context.host.ledger),
  })),
  open: service.open.handler(({ context: { host }, input }) =>
    host.open(existingBeside(host.ledger, input.name)),
  ),
  recent: service.recent.handler(({ context: { host } }) => ({
    ledgers: recentLedgers(host),
  })),
  openRecent: service.openRecent.handler(({ context: { host }, input }) =>
    host.open(recentPath(host, input.id)),
  ),
  plans: service.plans.handler(() => ({ plans: shippedPlans() })),
  fromPlan: service.fromPlan.handler(({ context: { host }, input: { plan, name } }) => {
    const path = pathBeside(host.ledger, name)
    const options = { sample: false, author: host.author }
    return host.take(ledgerOfPlan(path, shippedPlan(plan), options))
  }),
  next: service.next.handler(({ context: { host }, input: { name, ...options } }) => {
    const path = pathBeside(host.ledger, name)
    return host.take(nextLedger(path, host.ledger, { ...options, author: host.author }))
  }),
  emptyPlan: service.emptyPlan.handler(() => loadPlan(EMPTY_PLAN)),
  empty: service.empty.handler(({ context: { host }, input: { name, ...wish } }) => {
    const path = pathBeside(host.ledger, name)
    const plan = emptyPlan(loadPlan(EMPTY_PLAN), wish)
    return host.take(ledgerOfPlan(path, plan, { sample: false, author: host.author }))
  }),
  originReports: service.originReports.handler(({ context: { host }, input }) =>
    askBeside(host, input.last, (last) => ({
      rows: originReports(last, host.ledger, input.project),
    })),
  ),
  compare: service.compare.handler(({ context: { host }, input }) =>
    askBeside(host, input.last, (last) => yearsComparison(last, host.ledger)),
  ),
})
