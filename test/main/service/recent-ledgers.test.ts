import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { router } from '../../../src/main/service/router.ts'
import { Settings } from '../../../src/main/service/settings.ts'

let home: string
let host: LedgerHost
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'recent-'))
  host = new LedgerHost(new Settings(home))
})
afterEach(() => {
  host.close()
  rmSync(home, { recursive: true, force: true })
})

const service = () => createRouterClient(router, { context: { host } })

it('a first start opens the sample and says so; a ledger that someone chose greets nobody', async () => {
  expect(host.openLastOrSample()).toMatchObject({ sample: true, welcome: 'first' })
  expect(
    await service().ledgers.fromPlan({ plan: 'zhenjiang-2023', name: '新台账' }),
  ).toMatchObject({
    name: '新台账',
    sample: false,
    welcome: null,
  })
  host.close()
  host = new LedgerHost(new Settings(home))
  expect(host.openLastOrSample()).toMatchObject({ name: '新台账', welcome: null })
})

it('a last ledger that is gone is told, and the sample opened in its place', async () => {
  host.create(join(home, '甲.ledger'), { sample: false })
  host.close()
  rmSync(join(home, '甲.ledger'))
  host = new LedgerHost(new Settings(home))
  expect(host.openLastOrSample()).toMatchObject({ sample: true, welcome: 'gone' })
  const { ledgers } = await service().ledgers.recent()
  expect(ledgers.map(({ name, isThere, isCurrent }) => [name, isThere, isCurrent])).toEqual([
    ['镇江市2023年治气台账（示例）', true, true],
    ['甲', false, false],
  ])
})

it('recent ledgers are opened again by their id, the newest first, each once', async () => {
  for (const name of ['甲', '乙', '甲']) {
    const path = join(home, `${name}.ledger`)
    if (host.settings.recentLedgers.includes(path)) host.open(path)
    else host.create(path, { sample: false })
  }
  const { ledgers } = await service().ledgers.recent()
  expect(ledgers.map(({ name }) => name)).toEqual(['甲', '乙'])
  const second = ledgers[1]?.id ?? ''
  expect(second).not.toContain('/')
  expect(await service().ledgers.openRecent({ id: second })).toMatchObject({ name: '乙' })
  await expect(service().ledgers.openRecent({ id: '../甲.ledger' })).rejects.toMatchObject({
    code: 'LEDGER_NOT_FOUND',
  })
})

it('a window makes a ledger only of plans that come with the program', async () => {
  host.openSample()
  const { plans } = await service().ledgers.plans()
  expect(plans).toEqual([
    {
      key: 'zhenjiang-2023',
      title: '镇江市2023年大气污染防治工作计划',
      city: '镇江市',
      year: 2023,
      districts: 8,
      categories: 4,
      tasks: 34,
    },
  ])
  await expect(
    service().ledgers.fromPlan({ plan: '/etc/别处.json', name: '新' }),
  ).rejects.toMatchObject({ code: 'USAGE' })
})

it('the tour counts as shown once it was, on this machine', async () => {
  expect(await service().tour.get()).toEqual({ isShown: false })
  await service().tour.shown()
  host = new LedgerHost(new Settings(home))
  expect(await service().tour.get()).toEqual({ isShown: true })
})
