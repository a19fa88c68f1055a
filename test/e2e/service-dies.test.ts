import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLedger } from '../../src/main/ledger/open.ts'
import { Cli, type Service } from '../support/cli.ts'
import { cellOf, launchChromium } from './ledger-app.ts'

const SLOWLY = { timeout: 60_000 }
const folder = mkdtempSync(join(tmpdir(), 'ledger-dies-'))
const cli = new Cli(folder)
const file = join(folder, '台账.ledger')

let browser: Browser
let services: Service[] = []
beforeAll(async () => {
  cli.json(['new', file, '--sample'])
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  for (const service of services) service.process.kill('SIGKILL')
  services = []
  rmSync(folder, { recursive: true, force: true })
})

/** The service as it starts by itself: it takes the port of last time, and knows its windows. */
async function serve(): Promise<Service> {
  const service = await cli.serve(['--ledger', file])
  services.push(service)
  return service
}

it('a window whose service is killed says so, takes up with the next one, and has lost nothing', async () => {
  const { process: first, url } = await serve()
  const page = await browser.newPage()
  page.setDefaultTimeout(SLOWLY.timeout)
  await page.goto(`${url}#/projects`)
  await page.getByText('已连接').waitFor()
  const name = await cellOf(page, '2023-DY-A-001', 'name')
  await name.click()
  await page.keyboard.type('停电之前的名称')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 2 版）').waitFor()

  first.kill('SIGKILL')
  await page.getByRole('alert', { name: '连接已断开' }).waitFor()
  // A cell that was only looked into is left as ever, and what was cut still waits to be pasted.
  await (await cellOf(page, '2023-DY-A-003', 'name')).click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+x')
  await page.keyboard.press('Delete')
  await page.getByText('与台账服务的连接已断开，清除没有做，连上后请再做一次').waitFor()
  expect(await page.locator('.sheet-copied').count()).toBeGreaterThan(0)
  await (await cellOf(page, '2023-DY-A-002', 'name')).click()
  await page.keyboard.type('断开时写的')
  await page.keyboard.press('Enter')
  await page.getByText('写的还在这里').waitFor()

  const { stop, url: other } = await serve()
  expect(new URL(other).search).not.toBe(new URL(url).search)
  await page.getByText('已连接').waitFor()
  await page.getByRole('alert', { name: '连接已断开' }).waitFor({ state: 'detached' })
  expect(await name.innerText()).toBe('停电之前的名称')
  await page.keyboard.press('Enter')
  await page.getByText('已保存（第 3 版）').waitFor()
  const kept = await cellOf(page, '2023-DY-A-002', 'name')
  await expect.poll(() => kept.innerText()).toBe('断开时写的')

  await stop()
  const ledger = openLedger(file)
  expect(ledger.verify()).toMatchObject({ ok: true, seq: 3 })
  ledger.close()
}, 180_000)
