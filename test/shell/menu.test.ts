/** The menu that the built app shows, beside the keys of the sheet. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureBuilt } from '../../scripts/runtime.ts'
import { commandOf } from '../../src/renderer/spreadsheet/model/keymap.ts'
import { type App, IS_REAL, launch } from './launch.ts'
import type { MenuItemView } from './stand-in/menu.ts'

describe('menu of the desktop window', () => {
  let home: string
  let app: App
  let page: Page

  beforeAll(async () => {
    await ensureBuilt()
    home = mkdtempSync(join(tmpdir(), 'menu-'))
    app = await launch(home)
    page = await app.page()
    await page.waitForSelector('.frame-ledger')
    await page.evaluate(() => location.assign('#/projects'))
  }, 180_000)

  afterAll(async () => {
    await app.close()
    rmSync(home, { recursive: true, force: true })
  })

  it('is in Chinese, apart from names of ledgers', async () => {
    const { menu } = await app.look()
    expect(menu.map(({ label }) => label)).toEqual(['文件', '编辑', '查看', '窗口', '帮助'])
    const labels = menu
      .flatMap(withSubmenu)
      .map(({ label }) => label)
      .filter((label) => !label.includes('台账（示例）'))
    for (const label of labels) expect(label).toMatch(/^([\p{Script=Han}…]+|-)$/u)
  })

  it('takes no key that a sheet knows, and shows those of the sheet without taking them', async () => {
    const items = (await app.look()).menu.flatMap(withSubmenu)
    const taken = items.filter(({ accelerator, isRegistered }) => accelerator && isRegistered)
    expect(taken.length).toBeGreaterThan(8)
    for (const { accelerator, label } of taken) {
      const pressed = keyOf(accelerator ?? '')
      expect([label, commandOf(pressed)]).toEqual([label, null])
    }
    const shown = items.filter(({ isRegistered }) => !isRegistered).map(({ label }) => label)
    expect(shown).toEqual(['撤销', '重做', '全选', '查找…', '替换…'])
    const keys = taken.map(({ accelerator }) => accelerator)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('presses the keys of the sheet in the page: 查找 opens the search', async () => {
    await page.waitForSelector('[role="gridcell"]')
    await app.click('编辑', '查找…')
    await page.waitForSelector('[aria-label="查找内容"]')
  })

  it('zooms all windows in steps and remembers it', async () => {
    await app.click('查看', '放大')
    await app.click('查看', '放大')
    await app.click('查看', '缩小')
    expect((await app.window('示例'))?.zoomLevel).toBe(0.5)
    await app.click('查看', '实际大小')
    expect((await app.window('示例'))?.zoomLevel).toBe(0)
    await app.click('查看', '放大')
  })

  it.skipIf(IS_REAL)('prints the page', async () => {
    await app.click('文件', '打印…')
    expect((await app.window('示例'))?.prints).toBe(1)
  })

  it('says in the about box which versions these are', async () => {
    await app.click('帮助', '关于治气台账')
    const { dialogs } = await app.look()
    expect(dialogs.at(-1)?.options).toMatchObject({
      message: expect.stringMatching(/^治气台账 \d+\.\d+\.\d+$/u),
      detail: expect.stringMatching(/Electron.+Chromium.+Node \d+/u),
    })
  })

  it('comes back with the zoom and the place of the last time', async () => {
    const before = await app.window('示例')
    expect(await app.close()).toBe(0)
    app = await launch(home)
    page = await app.page()
    await vi.waitFor(async () => {
      const after = await app.window('示例')
      expect(after).toMatchObject({ zoomLevel: 0.5, bounds: before?.bounds })
    }, 15_000)
  })
})

function withSubmenu(item: MenuItemView): MenuItemView[] {
  return [item, ...item.submenu.flatMap(withSubmenu)]
}

function keyOf(accelerator: string) {
  const parts = accelerator.split('+')
  const key = accelerator.endsWith('++') ? '+' : (parts.at(-1) ?? '')
  return {
    key: key === 'Plus' ? '+' : key,
    code: `Key${key}`,
    ctrl: parts.includes('CmdOrCtrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  }
}
