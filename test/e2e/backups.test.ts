import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

/** A check runs in a process of its own, which a busy machine starts late. */
const SLOWLY = { timeout: 30_000 }

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

/** Removes a project of a district behind the window's back, as another window would. */
function removeOneOf(district: string): void {
  const { ledger } = app.host
  const row = ledger.rows('project').find(({ cells }) => cells.district === district)
  commitEdits(ledger, '别人', [{ edit: 'delete', list: 'project', id: row?.id ?? '' }])
}

describe('backups in 设置', () => {
  it('are made, looked into with numbers, restored in every window, and taken back', async () => {
    await app.host.keeper.now()
    const page = await app.open('settings?list=backups')
    const other = await app.open('projects')
    await other.getByText('共 581 项').waitFor()
    removeOneOf('丹阳市')
    await other.getByText('共 580 项').waitFor()

    await page.getByRole('button', { name: /的备份，第 1 版/u }).click()
    const panel = page.getByRole('region', { name: '备份预览' })
    await panel.getByText('这一版之后又有 1 次改动，涉及 1 行').waitFor()
    const line = panel.getByRole('row', { name: /^丹阳市/u })
    expect(await line.innerText()).toMatch(/\+1$/u)
    await panel.getByRole('button', { name: '恢复到这一版' }).click()
    await page.getByText('将撤下之后的 1 次改动（1 行）').waitFor()
    await page.getByRole('button', { name: '恢复', exact: true }).click()
    await other.getByText('共 581 项').waitFor(SLOWLY)

    await page.getByRole('button', { name: /的备份，第 2 版/u }).click()
    await panel.getByRole('button', { name: '恢复到这一版' }).click()
    await page.getByRole('button', { name: '恢复', exact: true }).click()
    await other.getByText('共 580 项').waitFor(SLOWLY)
    expect(app.complaints).toEqual([])
  })

  it('go to a second place when one is set, and a wrong one is refused in words', async () => {
    const page = await app.open('settings?list=backups')
    await page.getByRole('button', { name: '立即备份' }).click()
    // The automatic one may have come first.
    await page.getByText(/已备份并校验|已有这一版的备份/u).waitFor(SLOWLY)
    const place = page.getByLabel('第二位置')
    await place.fill('/没有/这个文件夹')
    await place.press('Enter')
    await page.getByText('找不到这个文件夹').waitFor()
    const folder = join(app.host.settings.backups, '../移动硬盘')
    mkdirSync(folder)
    await place.fill(folder)
    await place.press('Enter')
    await page.getByText('以后每份备份都另存一份').waitFor(SLOWLY)
    expect(app.host.settings.secondPlace).toBe(folder)
  })

  it('the status line says it where the check of a backup finds the ledger damaged', async () => {
    const { path } = app.host.ledger
    app.host.close()
    const db = new Database(path)
    db.exec(`UPDATE record SET cells = json_set(cells, '$.name', '改过') WHERE list = 'project'`)
    db.close()
    app.host.open(path)
    const page = await app.open('projects')
    await app.host.keeper.now().catch(() => {})
    await page.getByRole('link', { name: '台账校验发现损坏' }).click()
    await page.getByRole('alert').getByText('与改动记录不一致').waitFor()
    expect(app.complaints).toEqual([])
  })
})
