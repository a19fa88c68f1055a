import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { router } from '../../../src/main/service/router.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const host = new LedgerHost(new Settings(join(folder, 'home')))
const client = createRouterClient(router, { context: { host } })

beforeAll(async () => {
  host.create(join(folder, '台账.ledger'), { sample: true })
  // Exports load with the first of them, which shows the revision that there is by then.
  await client.exports.workbook({ kind: 'annex2' })
})
afterAll(() => {
  host.close()
})

it.each([
  ['a workbook', () => client.exports.workbook({ kind: 'annex1' })],
  ['a document', () => client.exports.document({ kind: 'annex1', format: 'docx' })],
])(
  '%s is recorded with the revision that it shows, though one works on meanwhile',
  async (_, make) => {
    const before = host.ledger.seq
    let isDone = false
    const made = make().finally(() => (isDone = true))
    await setImmediate()
    host.ledger.commit({ author: '李四', kind: 'edit', note: '改', ops: [] })
    expect(isDone).toBe(false)
    const file = await made
    expect((await client.exports.trace({ file }))?.seq).toBe(before)
    expect(host.ledger.newestExports(1)[0]?.seq).toBe(before)
  },
)
