import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureBuilt } from '../../scripts/runtime.ts'
import { newLedger } from '../../src/main/plan/new-ledger.ts'
import { DEFAULT_PLAN } from '../../src/main/plan/templates.ts'
import { ledgersIn } from '../../src/main/shell/ledger-paths.ts'
import { DesktopApp } from './stand-in/desktop-app.ts'

describe('ledgers among the arguments of the program', () => {
  it('are paths from where it was started, or addresses as desktops of Linux give them', () => {
    const args = ['--lang=zh-CN', '甲.ledger', '/data/乙 市#1 100%.ledger', '说明.txt']
    const folder = '/home/li'
    expect(ledgersIn(args, folder)).toEqual(['/home/li/甲.ledger', '/data/乙 市#1 100%.ledger'])
    expect(ledgersIn(['file:///data/%E4%B9%99%20%E5%B8%82%231%20100%25.ledger'], folder)).toEqual([
      '/data/乙 市#1 100%.ledger',
    ])
  })
})

describe('a ledger that is double-clicked in the files of a Linux desktop', () => {
  let home: string
  beforeAll(async () => {
    await ensureBuilt()
    home = mkdtempSync(join(tmpdir(), 'address-'))
  }, 180_000)
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('is opened, whatever signs are in its name', async () => {
    const name = '某市 2023年（#1，完成100%）'
    const path = join(home, `${name}.ledger`)
    newLedger(path, { plan: DEFAULT_PLAN, author: '测试', sample: false }).close()
    const args = [pathToFileURL(path).href]
    const app = await DesktopApp.launch(home, { args, hasPages: false })
    try {
      await vi.waitFor(
        async () => expect(await app.window(name)).toMatchObject({ title: `${name} - 治气台账` }),
        { timeout: 20_000 },
      )
    } finally {
      await app.close()
    }
  })
})
