import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openLedger } from '../../src/main/ledger/open.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { launchChromium } from './ledger-app.ts'

const root = join(import.meta.dirname, '../..')
const SAMPLE = '镇江市2023年治气台账（示例）.ledger'

let home: string
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ledger-home-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

interface Started {
  process: ChildProcess
  said: string
  url: string
}

/** `npm start` on a machine without a display. */
async function start(): Promise<Started> {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const child = spawn(process.execPath, ['scripts/start.js'], {
    cwd: root,
    env: { ...env, CLEAN_AIR_LEDGER_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const text of child.stdout.setEncoding('utf8')) {
    said += text
    const url = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/u.exec(said)?.[0]
    if (url !== undefined && said.includes('Ctrl+C')) return { process: child, said, url }
  }
  throw new Error(`did not start: ${said}`)
}

async function stop({ process: child }: Started): Promise<number | null> {
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  return code
}

describe('npm start without a display', { timeout: 120_000 }, () => {
  it('says why there is no window, makes the sample, serves it, and opens the last ledger next time', async () => {
    const first = await start()
    expect(first.said).toContain('没有图形显示环境')
    expect(readdirSync(home)).toContain(SAMPLE)
    const page = await browser.newPage()
    await page.goto(first.url)
    await page.getByText('共 581 项').waitFor()
    expect(page.url()).not.toContain('token')
    // The bare address leads back whoever came in, and nobody else.
    await page.goto(`${new URL(first.url).origin}/#/history`)
    await page.locator('.story-entry').first().waitFor()
    await page.close()
    const stranger = await browser.newPage()
    await stranger.goto(`${new URL(first.url).origin}/#/history`)
    await stranger.getByRole('heading', { name: '治气台账没有打开' }).waitFor()
    await stranger.close()
    expect(await stop(first)).toBe(0)

    // Closed cleanly: one file, no side files, and free for others.
    expect(readdirSync(home).filter((name) => name.startsWith(SAMPLE))).toEqual([SAMPLE])
    const ledger = openLedger(join(home, SAMPLE))
    const id = ledger.rows('project')[0]?.id ?? ''
    commitEdits(ledger, '测试员', [{ edit: 'delete', list: 'project', id }])
    ledger.close()

    const second = await start()
    const again = await browser.newPage()
    await again.goto(second.url)
    await again.getByText('共 580 项').waitFor()
    await again.close()
    expect(await stop(second)).toBe(0)
    expect(existsSync(join(home, 'settings.json'))).toBe(true)
  })
})
