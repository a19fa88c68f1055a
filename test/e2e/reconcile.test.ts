/** `#/annex?kind=reconcile`: counts then, now and as ordered, and the changes behind a difference. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { takeSnapshot } from '../../src/main/history/snapshots.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import type { Edit } from '../../src/shared/contract/schemas.ts'
import { TESTER } from '../support/ledgers.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const edit = (edits: Edit[]) => commitEdits(app.host.ledger, TESTER, edits)

const projectIn = (district: string, category: string) => {
  const found = app.host.ledger
    .rows('project')
    .find(({ cells }) => cells.district === district && cells.category === category)
  if (found === undefined) throw new Error(`no project in ${district} ${category}`)
  return found
}

const causes = (page: Page) => page.getByRole('region', { name: '差异的原因' })

it('explains a moved and a removed project, and leads to the one that is still there', async () => {
  const moved = projectIn('丹阳市', 'VOCs治理项目')
  edit([{ edit: 'set', list: 'project', id: moved.id, field: 'district', value: '句容市' }])
  edit([{ edit: 'delete', list: 'project', id: projectIn('扬中市', 'VOCs治理项目').id }])
  const page = await app.open('annex?kind=reconcile')
  await page.getByText(/现在：第 3 版，580 项，增减 −1。应有 581 项。/u).waitFor()
  await page
    .getByRole('button', { name: '丹阳市 VOCs治理项目 那时 43 项，现在 42 项，说明差异' })
    .click()
  await causes(page).getByText('−1 移到句容市').waitFor()
  expect(await causes(page).getByRole('listitem').count()).toBe(1)
  await causes(page).getByText(`第 2 版`).waitFor()
  await page.getByRole('button', { name: '全市 合计 那时 581 项，现在 580 项' }).click()
  await causes(page).getByText('−1 删除').waitFor()
  await causes(page).getByText('+1 由丹阳市移入').waitFor()
  // The removed one has no row to lead to.
  expect(await causes(page).getByRole('link').count()).toBe(2)
  await causes(page).getByRole('link').first().click()
  await page.getByText(String(moved.cells.name)).first().waitFor()
})

it('compares with a named revision, an exported 附件1, or any number', async () => {
  takeSnapshot(app.host.ledger, TESTER, '上报稿')
  edit([{ edit: 'delete', list: 'project', id: projectIn('扬中市', 'VOCs治理项目').id }])
  const page = await app.open('annex')
  await page.getByRole('button', { name: '导出附件1' }).click()
  await page.getByRole('region', { name: '导出确认' }).getByText('照常导出').click()
  await page.getByRole('radiogroup', { name: '文件' }).getByText('对账').click()
  await causes(page).getByText('各格的项目与那时相同').waitFor()
  await page.getByText('与应有不符，但那时以来没有变化').waitFor()
  const picker = page.getByLabel('对照版本')
  await picker.click()
  await page.locator('.ant-select-item-option').filter({ hasText: '第 1 版' }).click()
  await causes(page).getByText('−1 删除').waitFor()
  await page.getByLabel('对照版本').fill('2')
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: /^第 2 版$/u })
    .click()
  await page.getByText(/那时：第 2 版/u).waitFor()
  await causes(page).getByText('−1 删除').waitFor()
})

it('says so where the ledger has no such revision, and lets another be chosen', async () => {
  const page = await app.open('annex?kind=reconcile&since=99')
  await page.getByText('台账没有版本 99，请写 1 到 1 之间的版本号').waitFor()
  await page.getByLabel('对照版本').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '第 1 版 · 建立台账' }).click()
  await page.getByText(/那时：第 1 版/u).waitFor()
  app.complaints.length = 0
})
