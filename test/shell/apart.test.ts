/** Work in processes of their own, which the shell starts: its packed binary will not run as Node. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureBuilt } from '../../scripts/runtime.ts'
import { DesktopApp } from './stand-in/desktop-app.ts'

describe('processes of the desktop app', () => {
  let home: string
  let app: DesktopApp

  beforeAll(async () => {
    await ensureBuilt()
    home = mkdtempSync(join(tmpdir(), 'apart-'))
    app = await DesktopApp.launch(home)
  }, 180_000)

  afterAll(async () => {
    await app.close()
    rmSync(home, { recursive: true, force: true })
  })

  it('check the first backup, which is kept only then', async () => {
    const backups = () => readdirSync(home, { recursive: true, encoding: 'utf8' })
    await vi.waitFor(
      () => expect(backups().filter((name) => /^backups.+\.ledger$/u.test(name))).toHaveLength(1),
      { timeout: 30_000 },
    )
    expect((await app.look()).forked).toContain('care-process.js')
  })

  it('read a workbook, and say what is wrong with a file that is none', async () => {
    const page = await app.page()
    await page.waitForSelector('.frame-ledger')
    await page.evaluate(() => location.assign('#/exchange'))
    const name = '不是工作簿.xlsx'
    const files = page.getByLabel('导入的工作簿')
    await files.setInputFiles({ name, mimeType: '', buffer: Buffer.from('不是工作簿') })
    await page.locator('text=不是工作簿.xlsx').first().waitFor()
    await vi.waitFor(async () => expect((await app.look()).forked).toContain('read-process.js'), {
      timeout: 20_000,
    })
    await page
      .getByText(/不是.*工作簿|无法读取|打不开/u)
      .first()
      .waitFor()
  })

  it('tell the shell when long work is done', async () => {
    const page = await app.page()
    await page.getByRole('button', { name: '导出全套…' }).click()
    await page.getByRole('button', { name: '开始导出' }).click()
    await vi.waitFor(async () => expect((await app.window('示例'))?.bars.at(-1)).toBe(-1), {
      timeout: 50_000,
    })
  })
})
