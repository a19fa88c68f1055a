import { join } from 'node:path'
import { expect, it } from 'vitest'
import { serveLedger } from '../../../src/main/service/browser/http.ts'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const AFTER = 300

it('the service ends by itself once no window is connected, and not before', async () => {
  const folder = temporaryFolder()
  const host = new LedgerHost(new Settings(folder))
  host.create(join(folder, 'a.ledger'), { sample: false })
  let ends = 0
  let onEnd = () => {}
  const end = () => {
    ends += 1
    onEnd()
  }
  const serving = await serveLedger(host, { webRoot: folder, idle: { after: AFTER, end } })
  const entered = await fetch(serving.url, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const room = new URL(entered.headers.get('location') ?? '', serving.url)
  const leaving = new AbortController()
  // What a window keeps open as long as it is there.
  await fetch(new URL('rpc/ledger/watch', room), {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ json: { since: 0 } }),
    signal: leaving.signal,
  })
  // A slow machine may have been without a window for long enough before this one came.
  const before = ends
  await new Promise((resolve) => setTimeout(resolve, 4 * AFTER))
  expect(ends).toBe(before)
  const ended = new Promise<void>((resolve) => (onEnd = resolve))
  leaving.abort()
  await ended
  await serving.close()
  host.close()
})
