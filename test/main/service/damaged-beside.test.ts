import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sealCopy } from '../../../src/main/ledger/open.ts'
import { acceptRescued, rescue } from '../../../src/main/service/care.ts'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import type { LedgerEvent } from '../../../src/shared/contract/schemas.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

function ledgerFile(): string {
  const ledger = makeLedger(folder, { sample: true })
  ledger.close()
  sealCopy(ledger.path)
  return ledger.path
}

it('a damaged ledger asked for beside an open one is told to windows, looked into and rebuilt', async () => {
  const host = new LedgerHost(new Settings(join(folder, 'home')))
  const events: LedgerEvent[] = []
  host.subscribe((event) => events.push(event))
  const open = ledgerFile()
  host.open(open)
  const damaged = ledgerFile()
  const bytes = readFileSync(damaged)
  const place = Math.floor((bytes.length / 4096) * 0.75) * 4096
  writeFileSync(damaged, bytes.fill(0xa5, place, place + 8192))

  expect(refusalOf(() => host.refusedPath)).toMatchObject({ code: 'LEDGER_NONE' })
  expect(refusalOf(() => host.open(damaged))).toMatchObject({ code: 'LEDGER_DAMAGED' })
  expect(host.path).toBe(open)
  expect(events.at(-1)).toMatchObject({ type: 'refused' })

  await rescue(host, host.refusedPath)
  expect(host.path).toBe(damaged)
  expect(host.info().rescued).toMatchObject({ readable: true })
  acceptRescued(host)
  expect(host.ledger.verify()).toMatchObject({ ok: true })
  host.close()
})
