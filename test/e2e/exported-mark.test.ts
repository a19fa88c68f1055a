/** 导出后有改动: what of a list is no longer as it was last exported, in the menu and on the cells. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { TESTER } from '../support/ledgers.ts'
import { SUBSTITUTION, WHOLE } from '../support/substitution.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const button = (page: Page) => page.getByRole('toolbar').getByRole('button', { name: /^标记/u })
const item = (page: Page) => page.getByRole('menuitem', { name: '导出后有改动' })
const corners = (page: Page) => page.locator('.cell-changed')

async function openMenu(page: Page): Promise<void> {
  await button(page).click()
  await item(page).waitFor()
}

async function closeMenu(page: Page): Promise<void> {
  await button(page).click()
  await item(page).waitFor({ state: 'hidden' })
}

/** What has the focus, in its own words. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

const counted = (page: Page, rows: number) =>
  expect.poll(() => item(page).locator('b').innerText()).toBe(String(rows))

/** Exports the list that the page shows, and waits until the file is there; its name. */
async function exportList(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出明细' }).click()
  const any = page.getByRole('button', { name: '照常导出' })
  await Promise.race([download, any.click().catch(() => {})])
  return (await download).suggestedFilename()
}

async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS === undefined) return
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
}

it('a project that was changed since the export is counted, marked, found by keyboard, and no longer so once it is undone', async () => {
  const sheet = await Sheet.open(app)
  const { page } = sheet
  await openMenu(page)
  await item(page).getByText('这张表还没有导出过').waitFor()
  expect(await item(page).getAttribute('aria-disabled')).toBe('true')
  await shot(page, 'mark-never')
  await closeMenu(page)

  const file = await exportList(page)
  const { seq } = app.host.ledger
  await sheet.click(2, 'name')
  const name = await sheet.cell(2, 'name').innerText()
  await sheet.type('另一个名称')
  await sheet.press('Enter')
  await sheet.saved(seq + 1)
  await openMenu(page)
  await counted(page, 1)
  await item(page).getByText(`第 ${seq} 版`).waitFor()
  await item(page).getByText(file).waitFor()
  await shot(page, 'mark-menu')
  await closeMenu(page)
  expect(await corners(page).count()).toBe(0)

  await button(page).focus()
  await sheet.press('Enter')
  await counted(page, 1)
  for (let steps = 0; steps < 8 && !(await focused(page)).startsWith('导出后'); steps += 1) {
    const before = await focused(page)
    await sheet.press('ArrowDown')
    await expect.poll(() => focused(page)).not.toBe(before)
  }
  await sheet.press('Enter')
  await page.getByText('显示 1 / 581').waitFor()
  await page.getByRole('button', { name: '标记：只看导出后有改动' }).waitFor()
  await sheet.press('Escape')
  await item(page).waitFor({ state: 'hidden' })
  expect(await focused(page)).toBe('标记 1')
  await expect.poll(() => corners(page).count()).toBe(1)
  await sheet.cell(0, 'name').hover()
  await page.getByRole('tooltip').getByText(`导出时为“${name}”`).waitFor()
  await shot(page, 'mark-cells')

  await sheet.click(0, 'name')
  await sheet.press('Control+z')
  await sheet.saved(seq + 2)
  await expect.poll(() => corners(page).count()).toBe(0)
  // As in Excel the row stays where it is until filtering is asked for again.
  await page.getByRole('button', { name: '重新筛选' }).click()
  await page.getByText('显示 0 / 581').waitFor()
  await openMenu(page)
  await counted(page, 0)
  await item(page).click()
  await page.getByText('显示 581 / 581').waitFor()
})

it('rows of a special ledger are marked until another window exports them', async () => {
  const add = (enterprise: string) =>
    commitEdits(app.host.ledger, TESTER, [
      {
        edit: 'insert',
        list: SUBSTITUTION,
        cells: { ...WHOLE, enterprise, town: '云阳街道', amount: 2 },
      },
    ])
  add('云岭化工')
  const route = `lists?list=${SUBSTITUTION}`
  const sheet = await Sheet.open(app, route)
  const { page } = sheet
  await exportList(page)
  add('青峰涂料')
  await sheet.cell(1, 'enterprise').waitFor()
  await openMenu(page)
  await counted(page, 1)
  await item(page).click()
  await closeMenu(page)
  await page.getByText('显示 1 / 2').waitFor()
  await page.locator('.row-added').waitFor()
  await shot(page, 'mark-special')

  const other = await app.open(route)
  await other.locator('.ag-row').first().waitFor()
  await exportList(other)
  await page.getByText('显示 0 / 2').waitFor()
})
