/** The built main and preload bundles, unmodified, with Chromium as the window. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureBuilt } from '../../scripts/runtime.ts'
import { pdfText } from '../support/pdf.ts'
import { type App, IS_REAL, launch } from './launch.ts'

const SLOW = { timeout: 30_000 }

describe('desktop window', () => {
  let home: string
  let app: App
  let page: Page

  beforeAll(async () => {
    await ensureBuilt()
    home = mkdtempSync(join(tmpdir(), 'desktop-'))
    app = await launch(home)
    page = await app.page()
    await page.waitForSelector('#root > *')
  }, 180_000)

  afterAll(async () => {
    await app.close()
    rmSync(home, { recursive: true, force: true })
  })

  it('is one, with sandbox and context isolation on and Node off', async () => {
    const { windows } = await app.look()
    expect(windows).toHaveLength(1)
    expect(windows[0]?.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      ...(IS_REAL ? {} : { preload: expect.stringMatching(/preload\.cjs$/u) }),
    })
  })

  it('is shown, titled after the sample ledger of a first run', SLOW, async () => {
    await vi.waitFor(async () => {
      const [window] = (await app.look()).windows
      expect(window).toMatchObject({ isShown: true, title: expect.stringContaining('示例') })
      expect(window?.title).toMatch(/治气台账$/u)
    }, 10_000)
  })

  it('gives pages neither Node nor Electron', async () => {
    const names = ['require', 'process', 'module', 'ipcRenderer', 'standInSend', 'standInDeliver']
    const known = await page.evaluate(
      (all) => all.filter((name) => name in globalThis && !document.getElementById(name)),
      names,
    )
    expect(known).toEqual([])
  })

  it('shows the rows of the ledger, which come over the port', SLOW, async () => {
    await page.evaluate(() => location.assign('#/projects'))
    await page.waitForSelector('[role="gridcell"][col-id="enterprise"]')
    await page.waitForSelector('text=显示 581 / 581 项')
  })

  it('loads under its content security policy without a complaint', SLOW, async () => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.reload()
    await page.waitForSelector('[role="gridcell"][col-id="enterprise"]')
    expect(complaints).toEqual([])
  })

  // What came of it only the stand-in shows.
  it.skipIf(IS_REAL)(
    'prints a pdf by its own engine, in a window that nobody sees',
    SLOW,
    async () => {
      await page.evaluate(() => location.assign('#/annex'))
      await page.getByRole('button', { name: '附件1的其他格式' }).click()
      await page.getByRole('menuitem', { name: /pdf/iu }).first().click()
      await page.waitForSelector('text=/已导出：.*.pdf/')
      const { windows, printed, created } = await app.look()
      const [first] = printed
      expect(first?.address).toMatch(/^app:\/\/print\//u)
      const text = pdfText(Buffer.from(first?.pdf ?? '', 'base64'))
      expect(text).toContain('各辖市区大气污染防治重点工程项目表')
      expect(windows).toHaveLength(1)
      // Its page runs no script at all, and is as shut in as any other.
      expect(created.at(-1)).toMatchObject({
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
      })
    },
  )

  it('asks before text that is being typed is lost, and stays', SLOW, async () => {
    await page.evaluate(() => location.assign('#/projects'))
    await page.locator('[role="gridcell"][col-id="enterprise"]').first().click()
    await page.keyboard.type('正在输入')
    await app.tell({ type: 'close-window', title: '示例' })
    await vi.waitFor(async () => {
      expect((await app.look()).dialogs.at(-1)?.options).toMatchObject({
        message: '还有没写入台账的内容',
        buttons: ['留在这里', '放弃并离开'],
        defaultId: 0,
      })
    }, 10_000)
    expect(await app.window('示例')).toBeDefined()
    await page.keyboard.press('Escape')
  })

  it('closes the ledger before it leaves', SLOW, async () => {
    const wal = () => readdirSync(home).filter((name) => name.endsWith('-wal'))
    expect(wal()).toHaveLength(1)
    expect(await app.close()).toBe(0)
    expect(wal()).toEqual([])
  })
})
