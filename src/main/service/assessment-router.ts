/** The part of the contract about assessment, fulfilled on the host's ledger. */
import { implement } from '@orpc/server'
import { assessmentContract } from '../../shared/contract/assessment.ts'
import { addSchemes, schemeFile } from '../assessment/add-schemes.ts'
import { assessmentAnswer, assessmentComparison, scoreTrace } from '../assessment/answers.ts'
import { assess, schemesOfLedger } from '../assessment/assess.ts'
import { schemesOfFile, shippedScheme, shippedSchemes } from '../assessment/templates.ts'
import { planOf } from '../plan/current-plan.ts'
import type { ServiceContext } from './context.ts'

const service = implement(assessmentContract).$context<ServiceContext>()

export const assessmentRouter = service.router({
  result: service.result.handler(({ context: { host }, input: { scheme, at } }) =>
    assessmentAnswer(assess(host.ledger, scheme, { at }), at ?? host.ledger.seq),
  ),
  trace: service.trace.handler(({ context: { host }, input: { scheme, item, place, at } }) =>
    scoreTrace(host.ledger, assess(host.ledger, scheme, { at }), item, place),
  ),
  compare: service.compare.handler(({ context: { host }, input: { scheme, at, other } }) =>
    assessmentComparison(
      host.ledger,
      assess(host.ledger, other ?? scheme, { at }),
      assess(host.ledger, scheme),
    ),
  ),
  shipped: service.shipped.handler(({ context: { host } }) => {
    const present = schemesOfLedger(host.ledger)
    return {
      schemes: shippedSchemes().map(({ key, scheme: { name, items } }) => ({
        key,
        name,
        items: items.length,
        isPresent: present.some((scheme) => scheme.name === name),
      })),
    }
  }),
  add: service.add.handler(({ context: { host }, input: { keys } }) =>
    addSchemes(
      host.ledger,
      host.author,
      keys.map((key) => shippedScheme(key)),
    ),
  ),
  addFile: service.addFile.handler(async ({ context: { host }, input: { file } }) =>
    addSchemes(host.ledger, host.author, schemesOfFile(file.name, await file.text())),
  ),
  definitions: service.definitions.handler(({ context: { host } }) => {
    const { city, year } = planOf(host.ledger)
    const text = `${JSON.stringify(schemeFile(host.ledger), null, 2)}\n`
    return new File([text], `${city}${year}年考核办法.json`, { type: 'application/json' })
  }),
})
