import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { tear } from './damaged-ledger.ts'
import { cellOf, type LedgerApp, withLedgerApp } from './ledger-app.ts'

const SLOW = { timeout: 60_000 }

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})
beforeEach(() => app.host.keeper.now())

/** Closes the ledger, damages its file and tries to open it again. */
function damage(work: (path: string) => void): string {
  const { path } = app.host.ledger
  app.host.close()
  work(path)
  expect(() => app.host.open(path)).toThrow()
  return path
}

const garble = (path: string) => writeFileSync(path, '不是数据库'.repeat(1000))

async function openPage(): Promise<Page> {
  const page = await app.context.newPage()
  await page.goto(`${app.url}#/projects`)
  return page
}

describe('a damaged ledger', () => {
  it(
    'is shown as far as it can be saved, to be looked at only, and rebuilt on a word',
    SLOW,
    async () => {
      const path = damage(tear)
      const page = await openPage()
      await page.getByRole('heading', { name: '台账已损坏' }).waitFor()
      await page.getByRole('button', { name: '查看能找回什么' }).click()
      const notice = page.getByRole('alert', { name: '台账已损坏' })
      await notice.getByText('只能查看和导出').waitFor({ timeout: 30_000 })
      await page.getByText('共 581 项').waitFor()
      expect(await page.title()).toContain('镇江台账')
      const cell = await cellOf(page, '2023-DY-A-001', 'name')
      await cell.dblclick()
      await page.keyboard.type('还想改')
      await page.keyboard.press('Enter')
      await page.getByText('现在只能查看找回的内容').first().waitFor()

      await notice.getByRole('button', { name: '重建' }).click()
      await page.getByRole('button', { name: '重建', exact: true }).last().click()
      await notice.waitFor({ state: 'detached', timeout: 30_000 })
      await page.getByText('已保存（第 1 版）').waitFor()
      expect(app.host.ledger.path).toBe(path)
      expect(app.host.ledger.verify()).toMatchObject({ ok: true })
      const aside = readdirSync(dirname(path)).filter((name) => name.includes('.damaged-'))
      expect(aside.length).toBeGreaterThan(0)
    },
  )

  it('of which nothing is left is replaced by its newest backup', SLOW, async () => {
    damage(garble)
    const page = await openPage()
    await page.getByRole('heading', { name: '台账已损坏' }).waitFor()
    await page.getByRole('button', { name: /^恢复 .* 的备份，第 1 版$/u }).click()
    await page.getByText('共 581 项').waitFor({ timeout: 30_000 })
  })

  it('found so while it is open can be looked into from 设置', SLOW, async () => {
    const { path } = app.host.ledger
    app.host.close()
    const db = new Database(path)
    db.exec(`UPDATE record SET cells = json_set(cells, '$.name', '改过') WHERE list = 'project'`)
    db.close()
    app.host.open(path)
    await app.host.keeper.now().catch(() => {})
    const page = await app.open('settings?list=backups')
    await page.getByRole('button', { name: '查看能找回什么' }).click()
    const notice = page.getByRole('alert', { name: '台账已损坏' })
    await notice.getByText('581 行按改动记录恢复').waitFor({ timeout: 30_000 })
    expect(app.complaints).toEqual([])
  })
})

describe('a damaged ledger beside the one that is open', () => {
  it('is refused with the same way on, and the open one stays until then', SLOW, async () => {
    const open = app.host.ledger.path
    const other = join(dirname(open), '另一个.ledger')
    const { path } = await app.host.keeper.now()
    copyFileSync(path, other)
    // It has no backup, so its plan has to be in what is left.
    const bytes = readFileSync(other)
    const place = Math.floor((bytes.length / 4096) * 0.75) * 4096
    writeFileSync(other, bytes.fill(0xa5, place, place + 8192))
    const page = await app.open('projects')
    expect(() => app.host.open(other)).toThrow()
    const dialog = page.getByRole('dialog', { name: '“另一个”已损坏，没有打开' })
    await dialog.waitFor()
    await dialog.getByRole('button', { name: '留在现在的台账' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(app.host.ledger.path).toBe(open)

    expect(() => app.host.open(other)).toThrow()
    await dialog.getByRole('button', { name: '查看能找回什么' }).click()
    await page.getByRole('alert', { name: '台账已损坏' }).waitFor({ timeout: 30_000 })
    expect(app.host.path).toBe(other)
    expect(app.complaints).toEqual([])
  })
})

describe('a ledger that does not open', () => {
  it(
    'leaves the others that were open before, and tells of one that does not open either',
    SLOW,
    async () => {
      const { path } = app.host.ledger
      const empty = join(dirname(path), '丹徒区.ledger')
      app.host.create(empty, { sample: false })
      app.host.create(join(dirname(path), '高新区.ledger'), { sample: false })
      app.host.open(path)
      damage(garble)
      writeFileSync(empty, '')
      const page = await openPage()
      await page.getByRole('heading', { name: '台账已损坏' }).waitFor()
      const others = page.getByRole('region', { name: '最近的台账' })
      await expect.poll(() => others.locator('b').allTextContents()).toEqual(['高新区', '丹徒区'])
      await others.getByRole('button', { name: '打开 丹徒区' }).click()
      await page.getByText('文件是空的（0 字节）').waitFor()
      await expect.poll(() => others.locator('b').allTextContents()).toEqual(['镇江台账', '高新区'])
      await others.getByRole('button', { name: '打开 高新区' }).click()
      await page.waitForFunction(() => document.title.includes('高新区'))
    },
  )

  it('is opened by 重试 once it is there again, or the sample instead', SLOW, async () => {
    const bytes = readFileSync(app.host.ledger.path)
    const path = damage((at) => writeFileSync(at, ''))
    const page = await openPage()
    await page.getByText('文件是空的（0 字节）').waitFor()
    writeFileSync(path, bytes)
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('共 581 项').waitFor({ timeout: 30_000 })

    app.host.close()
    expect(() => app.host.open(join(dirname(path), '没有.ledger'))).toThrow()
    const other = await openPage()
    await other.getByText('找不到这个台账文件').waitFor()
    await other.getByRole('button', { name: '打开示例台账' }).click()
    await other.getByText('示例', { exact: true }).waitFor({ timeout: 30_000 })
  })
})
