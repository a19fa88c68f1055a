/** The built main and preload bundles, unmodified, with Chromium as the window. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureBuilt } from '../../scripts/runtime.ts'
import { pdfText } from '../support/pdf.ts'
import { DesktopApp } from './stand-in/desktop-app.ts'
import type { MenuItemView } from './stand-in/menu.ts'

const SLOW = { timeout: 30_000 }

describe('desktop window', () => {
  let home: string
  let app: DesktopApp

  beforeAll(async () => {
    await ensureBuilt()
    home = mkdtempSync(join(tmpdir(), 'desktop-'))
    app = await DesktopApp.launch(home)
    await app.page.waitForSelector('#root > *')
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
      preload: expect.stringMatching(/preload\.cjs$/u),
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
    const known = await app.page.evaluate(
      (all) => all.filter((name) => name in globalThis && !document.getElementById(name)),
      names,
    )
    expect(known).toEqual([])
  })

  it('shows the rows of the ledger, which come over the port', SLOW, async () => {
    await app.page.evaluate(() => location.assign('#/projects'))
    await app.page.waitForSelector('[role="gridcell"][col-id="enterprise"]')
    await app.page.waitForSelector('text=显示 581 / 581 项')
  })

  it('loads under its content security policy without a complaint', SLOW, async () => {
    const complaints: string[] = []
    app.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    app.page.on('pageerror', (error) => complaints.push(error.message))
    await app.page.reload()
    await app.page.waitForSelector('[role="gridcell"][col-id="enterprise"]')
    expect(complaints).toEqual([])
  })

  it('has a menu in Chinese that leaves undo to the page', async () => {
    const items = (await app.look()).menu.flatMap(withSubmenu)
    const labels = items.map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['文件', '新建台账…', '打开台账…', '退出']))
    for (const label of labels) expect(label).toMatch(/^([\p{Script=Han}…]+|-)$/u)
    expect(items.map(({ role }) => role)).not.toContain('undo')
    expect(items.map(({ accelerator }) => accelerator)).not.toContain('CmdOrCtrl+Z')
  })

  it('prints a pdf by its own engine, in a window that nobody sees', SLOW, async () => {
    await app.page.evaluate(() => location.assign('#/annex'))
    await app.page.getByRole('button', { name: '附件1的其他格式' }).click()
    await app.page.getByRole('menuitem', { name: /pdf/iu }).first().click()
    await app.page.waitForSelector('text=/已导出：.*.pdf/')
    const { windows, printed } = await app.look()
    const [page] = printed
    expect(page?.address).toMatch(/^app:\/\/print\//u)
    const text = pdfText(Buffer.from(page?.pdf ?? '', 'base64'))
    expect(text).toContain('各辖市区大气污染防治重点工程项目表')
    expect(windows).toHaveLength(1)
  })

  it(
    'says why a file that is not a ledger cannot be opened, and keeps the open one',
    SLOW,
    async () => {
      const before = (await app.look()).windows[0]?.title
      const file = join(home, '计划.ledger')
      writeFileSync(file, '这不是台账文件。'.repeat(100))
      await app.answerNextDialog(file)
      await app.click('文件', '打开台账…')
      await vi.waitFor(async () => {
        const shown = (await app.look()).dialogs.at(-1)
        expect(shown?.kind).toBe('message')
        expect(shown?.options).toMatchObject({
          type: 'error',
          message: expect.stringMatching(/\p{Script=Han}{4}/u),
          detail: '错误代码：LEDGER_NOT_SQLITE',
        })
      }, 10_000)
      expect((await app.look()).windows[0]?.title).toBe(before)
    },
  )

  it('creates a ledger where the user says, and shows it', SLOW, async () => {
    await app.answerNextDialog(join(home, '扬州市2024年'))
    await app.click('文件', '新建台账…')
    await vi.waitFor(async () => {
      expect((await app.look()).windows[0]?.title).toBe('扬州市2024年 - 治气台账')
    }, 10_000)
    expect(existsSync(join(home, '扬州市2024年.ledger'))).toBe(true)
    await app.page.waitForSelector('text=扬州市2024年')
  })

  it('offers to start a crashed service again and goes on with the same ledger', SLOW, async () => {
    await app.killService()
    await vi.waitFor(async () => {
      expect((await app.look()).dialogs.at(-1)?.options).toMatchObject({
        message: expect.stringContaining('台账服务意外停止'),
        buttons: ['重新启动服务', '退出'],
      })
    }, 10_000)
    await app.page.waitForSelector('text=扬州市2024年')
  })

  it('closes the ledger before it leaves', SLOW, async () => {
    expect(await app.close()).toBe(0)
    expect(existsSync(join(home, '扬州市2024年.ledger-wal'))).toBe(false)
  })
})

function withSubmenu(item: MenuItemView): MenuItemView[] {
  return [item, ...item.submenu.flatMap(withSubmenu)]
}
