import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exportAuditSteps } from '../../../src/main/service/export-audit.ts'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import type { FileEvent } from '../../../src/shared/contract/exports.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

it('the audit tells how far it is, is fetched once, and can be stopped', async () => {
  const host = new LedgerHost(new Settings(join(folder, 'home')))
  host.create(join(folder, '台账.ledger'), { sample: true })
  const events: FileEvent[] = []
  for await (const event of exportAuditSteps(host, {}, undefined)) events.push(event)
  expect(events[0]).toEqual({ type: 'step', done: 1, of: 1 })
  const last = events.at(-1)
  expect(last?.type).toBe('ready')
  const { name, bytes } = host.finishedFiles.take(last?.type === 'ready' ? last.id : '')
  expect(name).toBe('台账修改记录.xlsx')
  expect([...bytes.subarray(0, 2)]).toEqual([...Buffer.from('PK')])

  const stop = new AbortController()
  const stopped = async () => {
    for await (const _event of exportAuditSteps(host, {}, stop.signal)) stop.abort()
  }
  await expect(stopped()).rejects.toMatchObject({ code: 'CANCELLED' })
  host.close()
})
