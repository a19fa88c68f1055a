import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import type { CellValue } from '../../src/shared/changes/change.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const project = () => {
  const [row] = app.host.ledger.rows('project')
  if (row === undefined) throw new Error('no project')
  return row
}
const cellIn = (page: Page) =>
  page.locator(`.ag-row[row-id="${project().id}"] .ag-cell[col-id="investment"]`)
const address = () => `projects?row=${project().id}&field=investment`

/** A change by somebody whose window has not told anyone yet: another process of the service's. */
function meanwhile(value: CellValue): void {
  const { id } = project()
  commitEdits(app.host.ledger, '李工', [
    { edit: 'set', list: 'project', id, field: 'investment', value },
  ])
}

describe('two windows on one ledger', () => {
  it('see each other at once', async () => {
    const mine = await Sheet.open(app, address())
    const other = await app.open(address())
    await cellIn(other).waitFor()
    await mine.page.bringToFront()
    await mine.page.locator('.sheet-box[aria-label^="总投资"]').waitFor()
    await mine.type('321')
    await mine.press('Enter')
    await expect.poll(() => cellIn(other).innerText()).toBe('321.00')
    await other.bringToFront()
    await other.keyboard.press('Control+z')
    await expect.poll(() => cellIn(mine.page).innerText()).not.toBe('321.00')
  })

  it('meet over a row: what is written into one that the other deletes is not dropped unsaid', async () => {
    const { page } = await Sheet.open(app, address())
    await page.locator('.sheet-box[aria-label^="总投资"]').waitFor()
    await page.keyboard.type('77')
    const { id } = project()
    commitEdits(app.host.ledger, '李工', [{ edit: 'delete', list: 'project', id }])
    await page.getByText('第 2 版').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('这一行已经不在表中').waitFor()
    await page.keyboard.press('Escape')
    expect(app.host.ledger.seq).toBe(2)
  })

  it('meet over one cell: both values are shown, and nothing is overwritten unasked', async () => {
    const sheet = await Sheet.open(app, address())
    const { page } = sheet
    await page.locator('.sheet-box[aria-label^="总投资"]').waitFor()
    // The news of the other's change is held up, as on a slow connection.
    await page.route('**/rpc/changes/edit', async (route) => {
      if (app.host.ledger.seq === 1) meanwhile(88)
      await route.continue()
    })
    await sheet.type('77')
    await sheet.press('Enter')
    const dialog = page.getByRole('dialog', { name: '您修改的 1 个单元格刚被他人改动' })
    await dialog.getByText('李工').waitFor()
    expect(await dialog.getByRole('row').last().innerText()).toMatch(/88\.00[\s\S]*77\.00/u)
    expect(project().cells.investment).toBe(88)
    await dialog.getByRole('radio', { name: /改为我填的/u }).check()
    await dialog.getByRole('button', { name: '按所选写入 1 格' }).click()
    await expect.poll(() => project().cells.investment).toBe(77)
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('已保存（第 3 版）').waitFor()
  })

  it('a conflict that is left to the other writes nothing', async () => {
    const sheet = await Sheet.open(app, address())
    const { page } = sheet
    await page.locator('.sheet-box[aria-label^="总投资"]').waitFor()
    await page.route('**/rpc/changes/edit', async (route) => {
      meanwhile(88)
      await route.continue()
    })
    await sheet.type('77')
    await sheet.press('Enter')
    await page.getByRole('button', { name: '全部保留他人的' }).click()
    await expect.poll(() => cellIn(page).innerText()).toBe('88.00')
    expect(app.host.ledger.seq).toBe(2)
    await page.getByText('已保存（第 2 版）').waitFor()
  })

  it('an exemption is not taken back under a reason that was not shown', async () => {
    const page = await app.open('overview')
    await page.getByRole('button', { name: '减排量与同类工程相当' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: '免检…' }).first().click()
    await page.keyboard.type('待核')
    await page.keyboard.press('Enter')
    await panel.getByText('理由：待核').waitFor()
    const [exemption] = app.host.ledger.rows('exemption')
    const id = exemption?.id ?? ''
    await page.route('**/rpc/changes/edit', async (route) => {
      const reason = { list: 'exemption', id, field: 'reason', value: '已核对原始报告' }
      commitEdits(app.host.ledger, '李工', [{ edit: 'set', ...reason }])
      await route.continue()
    })
    await panel.getByRole('button', { name: '恢复检查' }).click()
    await page.getByText(/刚被 李工 改动（理由现为“已核对原始报告”），没有删除/u).waitFor()
    await panel.getByText('理由：已核对原始报告').waitFor()
    expect(app.host.ledger.row('exemption', id)).toMatchObject({ reason: '已核对原始报告' })
  })

  it('a link that the other took away is said to be gone, and stays so', async () => {
    const link = { task: 3, project: project().id }
    commitEdits(app.host.ledger, '李工', [{ edit: 'insert', list: 'taskLink', cells: link }])
    const [row] = app.host.ledger.rows('taskLink')
    const page = await app.open('tasks')
    await page.route('**/rpc/changes/edit', async (route) => {
      if (row !== undefined)
        commitEdits(app.host.ledger, '李工', [
          { edit: 'delete', list: 'taskLink', id: row.id, old: row.cells },
        ])
      await route.continue()
    })
    await page.getByRole('button', { name: /^任务 3 不再关联/u }).click()
    await page.getByText('可能已被删除').first().waitFor()
    expect(app.host.ledger.rows('taskLink')).toEqual([])
    expect(app.host.ledger.seq).toBe(3)
    // Chromium complains of the answer that there is no such row.
    app.complaints.length = 0
  })
})
