import { join } from 'node:path'
import { getEventIteratorSchemaDetails } from '@orpc/contract'
import { createRouterClient, traverseContractProcedures } from '@orpc/server'
import { expect, it } from 'vitest'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { LongWork, type WorkEvent } from '../../../src/main/service/long-work.ts'
import { router } from '../../../src/main/service/router.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import { contract } from '../../../src/shared/contract/contract.ts'
import type { FileEvent } from '../../../src/shared/contract/exports.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

/** Procedures that answer with how far they are. */
function stepwise(): string[][] {
  const paths: string[][] = []
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const answer = getEventIteratorSchemaDetails(procedure['~orpc'].outputSchema)
    if (answer !== undefined && path.join('.') !== 'ledger.watch') paths.push([...path])
  })
  return paths
}

it('knows a word for all work that says how far it is', async () => {
  expect(stepwise().length).toBeGreaterThan(2)
  for (const path of stepwise()) {
    const work = new LongWork()
    const names: string[] = []
    work.listen(({ name }) => names.push(name))
    await work.follow(path, () => ({ output: null }))
    expect([path, names]).toEqual([path, [expect.any(String), expect.any(String)]])
  }
})

it('tells of a procedure wherever it stands in the contract', async () => {
  const host = new LedgerHost(new Settings(join(folder, 'home')))
  host.create(join(folder, '台账.ledger'), { sample: true })
  const events: WorkEvent[] = []
  host.work.listen((event) => events.push(event))
  const client = createRouterClient(router, { context: { host } })
  const answers: FileEvent[] = []
  for await (const answer of await client.history.audit({ filter: {} })) answers.push(answer)
  expect(answers.at(-1)?.type).toBe('ready')
  host.close()
  expect(new Set(events.map(({ id, name }) => `${id} ${name}`))).toEqual(
    new Set(['1 导出修改记录']),
  )
  const states = events.map(({ state, progress }) => [state, progress])
  expect(states.slice(0, 2)).toEqual([
    ['running', null],
    ['running', 1],
  ])
  expect(states.at(-1)).toEqual(['done', null])
})
