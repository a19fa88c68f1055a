/** The part of the contract about the register of enterprises, fulfilled on the host's ledger. */
import { implement } from '@orpc/server'
import { enterprisesContract } from '../../shared/contract/enterprises.ts'
import { enterpriseRows } from '../enterprises/enterprise-rows.ts'
import { enterpriseSheet } from '../enterprises/enterprise-sheet.ts'
import { mergeEnterprises } from '../enterprises/merge-enterprises.ts'
import { registerEnterprises } from '../enterprises/register-enterprises.ts'
import type { ServiceContext } from './context.ts'
import { enterpriseYears } from './enterprise-years.ts'

const service = implement(enterprisesContract).$context<ServiceContext>()

export const enterprisesRouter = service.router({
  sheet: service.sheet.handler(({ context: { host } }) => enterpriseSheet(host.ledger)),
  rows: service.rows.handler(({ context: { host }, input: { key } }) => ({
    lists: enterpriseRows(host.ledger, key),
  })),
  years: service.years.handler(async ({ context: { host }, input: { key } }) => ({
    years: await enterpriseYears(host, key),
  })),
  register: service.register.handler(({ context: { host }, input: { keys } }) =>
    registerEnterprises(host.ledger, host.author, keys),
  ),
  merge: service.merge.handler(({ context: { host }, input }) =>
    mergeEnterprises(host.ledger, host.author, input),
  ),
})
