import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLedger } from '../../src/main/ledger/open.ts'
import { Cli } from '../support/cli.ts'
import { cellOf, launchChromium } from './ledger-app.ts'

const SLOWLY = { timeout: 60_000 }
const folder = mkdtempSync(join(tmpdir(), 'ledger-dies-'))
const cli = new Cli(folder)
const file = join(folder, '台账.ledger')

let browser: Browser
let port: number
let services: ChildProcess[] = []
beforeAll(async () => {
  cli.json(['new', file, '--sample'])
  browser = await launchChromium()
  port = await freePort()
})
afterAll(async () => {
  await browser.close()
  for (const service of services) service.kill('SIGKILL')
  services = []
  rmSync(folder, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** The service on the port and with the token that the page knows. */
async function serve(): Promise<ChildProcess> {
  const service = cli.start(['serve', '--ledger', file, '--port', String(port), '--token', 'same'])
  services.push(service)
  service.stdout?.setEncoding('utf8')
  for await (const text of service.stdout ?? []) if (String(text).includes('listening')) break
  return service
}

it('a window whose service is killed says so, takes up with the next one, and has lost nothing', async () => {
  const first = await serve()
  const page = await browser.newPage()
  page.setDefaultTimeout(SLOWLY.timeout)
  await page.goto(`http://127.0.0.1:${port}/?token=same#/projects`)
  await page.getByText('已连接').waitFor()
  const name = await cellOf(page, '2023-DY-A-001', 'name')
  await name.click()
  await page.keyboard.type('停电之前的名称')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()

  first.kill('SIGKILL')
  await page.getByText('已断开，正在重连…').waitFor()
  await (await cellOf(page, '2023-DY-A-002', 'name')).click()
  await page.keyboard.type('断开时写的')
  await page.keyboard.press('Enter')
  await page.getByText('未保存：连不上台账服务').waitFor()

  const second = await serve()
  await page.getByText('已连接').waitFor()
  expect(await name.innerText()).toBe('停电之前的名称')
  await (await cellOf(page, '2023-DY-A-003', 'name')).click()
  await page.keyboard.type('重启以后的名称')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 3 版）').waitFor()

  second.kill('SIGTERM')
  await once(second, 'exit')
  const ledger = openLedger(file)
  expect(ledger.verify()).toMatchObject({ ok: true, seq: 3 })
  ledger.close()
}, 180_000)
