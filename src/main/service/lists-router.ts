/** The part of the contract about special ledgers, fulfilled on the host's ledger. */
import { implement } from '@orpc/server'
import { listsContract } from '../../shared/contract/lists.ts'
import { listsOf } from '../lists/lists-of.ts'
import { addLists, definitionFile, replacedBy } from '../lists/special/add-lists.ts'
import { carryOver } from '../lists/special/carry-over.ts'
import { listStandingsInTurns } from '../lists/special/standings.ts'
import { listsOfFile, shippedList, shippedLists } from '../lists/special/templates.ts'
import { planOf } from '../plan/current-plan.ts'
import type { ServiceContext } from './context.ts'

const service = implement(listsContract).$context<ServiceContext>()

export const listsRouter = service.router({
  standings: service.standings.handler(async ({ context: { host } }) => ({
    lists: await listStandingsInTurns(host.ledger),
  })),
  shipped: service.shipped.handler(({ context: { host } }) => {
    const present = listsOf(host.ledger).special
    return {
      lists: shippedLists().map(({ key, name, task, fields, goals }) => ({
        key,
        name,
        task: task ?? null,
        fields: fields.length,
        goals: goals.length,
        isPresent: present.some((list) => list.key === key || list.title === name),
      })),
    }
  }),
  add: service.add.handler(({ context: { host }, input }) => {
    const shipped = shippedLists()
    const wished = input.keys.map((key) => shippedList(key, shipped))
    return addLists(host.ledger, host.author, wished)
  }),
  compareFile: service.compareFile.handler(async ({ context: { host }, input: { file } }) => {
    const files = listsOfFile(file.name, await file.text())
    return { replaced: replacedBy(host.ledger, files) }
  }),
  addFile: service.addFile.handler(async ({ context: { host }, input: { file } }) =>
    addLists(host.ledger, host.author, [], listsOfFile(file.name, await file.text())),
  ),
  definitions: service.definitions.handler(({ context: { host } }) => {
    const { city, year } = planOf(host.ledger)
    const text = `${JSON.stringify(definitionFile(host.ledger), null, 2)}\n`
    return new File([text], `${city}${year}年专项台账定义.json`, { type: 'application/json' })
  }),
  carryOver: service.carryOver.handler(({ context: { host }, input: { list, period } }) =>
    carryOver(host.ledger, host.author, list, period),
  ),
})
