/** Several ledgers in several windows of the built app, and what happens when parts of it end. */
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureBuilt } from '../../scripts/runtime.ts'
import { newLedger } from '../../src/main/plan/new-ledger.ts'
import { DEFAULT_PLAN } from '../../src/main/plan/templates.ts'
import { dropFiles } from '../e2e/drop.ts'
import { DesktopApp } from './stand-in/desktop-app.ts'

const SOON = { timeout: 20_000 }

describe('windows of the desktop app', () => {
  let home: string
  let app: DesktopApp

  const pathOf = (name: string) => join(home, `${name}.ledger`)
  const titles = async () => (await app.look()).windows.map(({ title }) => title).sort()

  beforeAll(async () => {
    await ensureBuilt()
    home = mkdtempSync(join(tmpdir(), 'windows-'))
    for (const name of ['甲市', '乙市', '丙市', '丁市', '戊市'])
      newLedger(pathOf(name), { plan: DEFAULT_PLAN, author: '测试', sample: false }).close()
    app = await DesktopApp.launch(home, { args: [pathOf('甲市')] })
  }, 180_000)

  afterAll(async () => {
    await app.close()
    rmSync(home, { recursive: true, force: true })
  })

  it('begin with the ledger that was double-clicked', async () => {
    await vi.waitFor(async () => expect(await titles()).toEqual(['甲市 - 治气台账']), SOON)
    await (await app.page()).waitForSelector('.frame-ledger >> text=甲市')
  })

  it('take what a second start hands over, each in its window, and the open one to the front', async () => {
    await app.tell({ type: 'start-again', ledgers: [pathOf('乙市'), pathOf('甲市')] })
    await vi.waitFor(
      async () => expect(await titles()).toEqual(['乙市 - 治气台账', '甲市 - 治气台账'].sort()),
      SOON,
    )
    await shows('乙市')
    await app.tell({ type: 'minimize-window', title: '甲市' })
    await app.tell({ type: 'start-again', ledgers: [pathOf('甲市')] })
    expect(await app.window('甲市')).toMatchObject({ isFocused: true, isMinimized: false })
    expect(await titles()).toHaveLength(2)
  })

  it('stand beside each other, not one upon the other', async () => {
    const { windows } = await app.look()
    const places = new Set(windows.map(({ bounds }) => `${bounds.x} ${bounds.y}`))
    expect(places.size).toBe(windows.length)
  })

  it('open what the system hands over by its event (macOS)', async () => {
    await app.tell({ type: 'open-file', path: pathOf('丙市') })
    await shows('丙市')
    expect(existsSync(`${pathOf('丙市')}-wal`)).toBe(true)
  })

  it('close their ledger when they are closed', async () => {
    await app.tell({ type: 'close-window', title: '丙市' })
    await vi.waitFor(() => expect(existsSync(`${pathOf('丙市')}-wal`)).toBe(false), SOON)
    expect(await app.window('丙市')).toBeUndefined()
  })

  it('are listed in the menu, with the ledgers that were open last', async () => {
    const { menu, recentDocuments } = await app.look()
    const submenu = (label: string) => menu.find((item) => item.label === label)?.submenu ?? []
    const windows = submenu('窗口').map(({ label }) => label)
    expect(windows).toEqual(expect.arrayContaining(['甲市 - 治气台账', '乙市 - 治气台账']))
    const recent = submenu('文件').find(({ label }) => label === '最近打开')?.submenu ?? []
    expect(recent.map(({ label }) => label.split('　')[0])).toEqual([
      '丙市.ledger',
      '乙市.ledger',
      '甲市.ledger',
      '-',
      '清空列表',
    ])
    expect(recentDocuments[0]).toBe(pathOf('丙市'))
  })

  it('open a ledger that is dropped on one of them, whose path no page sees', async () => {
    const page = await app.page('甲市')
    await page.evaluate(() => {
      addEventListener('drop', (event) => Object.assign(window, { seen: event.type }), true)
    })
    await drop(page, '甲市', pathOf('丁市'))
    await shows('丁市')
    expect(await page.evaluate(() => 'seen' in window)).toBe(false)
  })

  it('open nothing that a script of the page drops', async () => {
    const page = await app.page('甲市')
    const before = await titles()
    // The path is known, so that nothing but who drops it can be why it is refused.
    await tellPath('甲市', pathOf('丙市'))
    await page.evaluate(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['x'], '丙市.ledger'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }))
    })
    // What a hand drops afterwards opens after it.
    await drop(page, '甲市', pathOf('戊市'))
    await shows('戊市')
    expect(await titles()).toEqual([...before, '戊市 - 治气台账'].sort())
    await app.tell({ type: 'close-window', title: '戊市' })
    await vi.waitFor(async () => expect(await titles()).toEqual(before), SOON)
  })

  it('create a ledger where the user says', async () => {
    await app.answerNextDialog(join(home, '扬州市2024年'))
    await app.click('文件', '新建台账…')
    await shows('扬州市2024年')
    expect(existsSync(pathOf('扬州市2024年'))).toBe(true)
  })

  it('know a ledger again that was created by way of a link', async () => {
    symlinkSync(home, join(home, '链接'))
    await app.answerNextDialog(join(home, '链接', '泰州市2024年'))
    await app.click('文件', '新建台账…')
    await shows('泰州市2024年')
    const before = await titles()
    await app.tell({ type: 'focus-window', title: '甲市' })
    await app.tell({ type: 'start-again', ledgers: [pathOf('泰州市2024年'), pathOf('丙市')] })
    await shows('丙市')
    expect(await titles()).toEqual([...before, '丙市 - 治气台账'].sort())
    await app.tell({ type: 'close-window', title: '丙市' })
    await vi.waitFor(async () => expect(await titles()).toEqual(before), SOON)
  })

  it('say why a ledger cannot be created, and keep no window for it', async () => {
    const before = await titles()
    await app.answerNextDialog(pathOf('扬州市2024年'))
    await app.click('文件', '新建台账…')
    await vi.waitFor(async () => {
      expect((await app.look()).dialogs.at(-1)?.options).toMatchObject({
        type: 'error',
        detail: '错误代码：LEDGER_EXISTS',
      })
      expect(await titles()).toEqual(before)
    }, SOON)
  })

  it('say in the page why a file is no ledger, and give that window to the next one', async () => {
    writeFileSync(pathOf('计划'), '这不是台账文件。'.repeat(100))
    await app.answerNextDialog(pathOf('计划'))
    await app.click('文件', '打开台账…')
    await vi.waitFor(() => app.page('台账已损坏'), SOON)
    const count = (await titles()).length
    await app.answerNextDialog(pathOf('丙市'))
    await app.click('文件', '打开台账…')
    await shows('丙市')
    expect(await titles()).toHaveLength(count)
  })

  it('go on by themselves after their service has crashed', async () => {
    const page = await app.page('甲市')
    const { dialogs } = await app.look()
    await page.evaluate(() => Object.assign(window, { isSamePage: true }))
    await app.tell({ type: 'kill-service' })
    await page.waitForSelector('text=已断开')
    await page.waitForSelector('text=已连接')
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
    expect((await app.look()).dialogs).toHaveLength(dialogs.length)
    expect(existsSync(`${pathOf('甲市')}-wal`)).toBe(true)
  })

  it('ask what to do when the service crashes again and again', async () => {
    const asked = async () =>
      (await app.look()).dialogs.filter(({ options }) =>
        ('message' in options ? options.message : '').includes('接连意外停止'),
      ).length
    while ((await asked()) === 0) {
      await app.tell({ type: 'kill-service' })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const page = await app.page('甲市')
    await page.waitForSelector('text=已连接', SOON)
  })

  it('offer to load again a page that has crashed', async () => {
    const page = await app.page('乙市')
    const session = await page.context().newCDPSession(page)
    // Never answered.
    void session.send('Page.crash').catch(() => {})
    await vi.waitFor(async () => {
      expect((await app.look()).dialogs.at(-1)?.options).toMatchObject({
        message: '窗口内容意外停止',
        buttons: ['重新载入', '关闭窗口'],
      })
    }, SOON)
    await shows('乙市')
  })

  it('load a stuck page again after asking once', async () => {
    const page = await app.page('丙市')
    const before = (await app.look()).dialogs.length
    const closed = page.waitForEvent('close')
    await app.tell({ type: 'press-buttons', buttons: [1] })
    await app.tell({ type: 'stick-window', title: '丙市' })
    await closed
    await shows('丙市')
    const asked = (await app.look()).dialogs.slice(before)
    expect(asked.map(({ options }) => 'message' in options && options.message)).toEqual([
      '窗口没有响应',
    ])
  })

  it('give a maintainer what happened, without a ledger, a place or a person in it', async () => {
    const path = join(home, '诊断')
    await app.answerNextDialog(path)
    await app.click('帮助', '导出诊断…')
    const text = await vi.waitFor(() => {
      const written = readFileSync(`${path}.txt`, 'utf8')
      expect(written).toContain('—— 运行日志 ——')
      return written
    }, SOON)
    const lines = ['治气台账 诊断信息', '程序 ', '系统 ', '进程 ', '—— 运行日志 ——']
    for (const line of lines) expect(text).toContain(line)
    expect(text).toContain('The page does not respond')
    const names = (await titles()).map((title) => title.replace(' - 治气台账', ''))
    for (const secret of [...names, home, homedir(), hostname()]) expect(text).not.toContain(secret)
  })

  it('say that a file could not be saved, and go on', async () => {
    await app.answerNextDialog(join(home, '没有', '诊断.txt'))
    await app.click('帮助', '导出诊断…')
    await vi.waitFor(async () => {
      expect((await app.look()).dialogs.at(-1)).toMatchObject({
        kind: 'error',
        options: { title: '文件没有保存' },
      })
    }, SOON)
    await shows('甲市')
  })

  async function shows(name: string): Promise<void> {
    await vi.waitFor(async () => {
      expect(await app.window(name)).toMatchObject({ isShown: true, title: `${name} - 治气台账` })
      await app.page(name)
    }, SOON)
  }

  /** Where a page has a file of this name from, of which Chromium tells it nothing. */
  async function tellPath(title: string, path: string): Promise<void> {
    await app.tell({ type: 'drop-paths', title, paths: { [basename(path)]: path } })
  }

  async function drop(page: Page, title: string, path: string): Promise<void> {
    await tellPath(title, path)
    await dropFiles(page, [path])
  }
})
