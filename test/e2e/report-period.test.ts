/** A ledger with rows that is to be reported every quarter from now on. */
import { expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

const KEY = 'biomass-boilers'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

it('asks to which quarter they go, and leaves all as it is where none is said', async () => {
  const cells = { district: '丹阳市', enterprise: '木业', boiler: '1号', kind: '茶水炉' }
  commitEdits(app.host.ledger, '李四', [{ edit: 'insert', list: KEY, cells }])
  const sheet = await Sheet.open(app, 'settings?list=special')
  const { page } = sheet
  const row = page.locator(`.ag-row[row-id="${KEY}"]`).first()
  const place = Number(await row.getAttribute('row-index'))
  const report = async (word: string) => {
    await sheet.click(place, 'period')
    await sheet.type(word)
    await sheet.press('Enter')
  }
  const question = page.getByRole('dialog').filter({ hasText: '现有的行归入哪一期' })
  await report('每季度')
  await question.getByText('现有 1 行归入').waitFor()
  await question.getByRole('button', { name: /取\s?消/u }).click()
  await question.waitFor({ state: 'detached' })
  expect(app.host.ledger.row('special', KEY)?.period).toBe('once')

  await report('每季度')
  await question.getByLabel('生物质锅炉管理清单归入').click()
  await page.getByTitle('2023年二季度').click()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/report-period.png` })
  await question.getByRole('button', { name: '归入并保存' }).click()
  await page.getByText('已保存（第 3 版）').waitFor()
  expect(app.host.ledger.rows(KEY).map(({ cells: { period } }) => period)).toEqual(['2023-06'])
  await page.goto(`${app.url}#/lists?list=${KEY}&period=2023-06`)
  await page.getByText('木业').first().waitFor()
})
