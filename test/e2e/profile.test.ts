import { expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp(
  (started) => {
    app = started
    app.host.settings.rememberTour()
  },
  { isFirstStart: true },
)

it('asks once who works here, beside the work, and writes the name into changes', async () => {
  const sheet = await Sheet.open(app)
  const { page } = sheet
  const card = page.getByRole('region', { name: '编辑人' })
  await card.waitFor()
  // The question does not stand before the work.
  await sheet.click(0, 'name')
  await sheet.type('甲项目')
  await sheet.press('Enter')
  await sheet.saved(2)
  await card.getByLabel('姓名').fill('张三')
  await card.getByLabel('单位或科室').fill('大气科')
  await card.getByText('张三（大气科）').waitFor()
  await card.getByRole('button', { name: '保存' }).click()
  await card.waitFor({ state: 'detached' })
  await page.getByText('编辑人：张三（大气科）').waitFor()
  await sheet.click(1, 'name')
  await sheet.type('乙项目')
  await sheet.press('Enter')
  await sheet.saved(3)
  expect(app.host.ledger.newestChanges(1)[0]?.author).toBe('张三（大气科）')
  await page.reload()
  await page.getByText('编辑人：张三（大气科）').waitFor()
  expect(await card.count()).toBe(0)
})

it('whoever would rather not say is not asked again, and may say so in settings', async () => {
  const page = await app.open('projects')
  const card = page.getByRole('region', { name: '编辑人' })
  await card.getByRole('button', { name: '以后再说' }).click()
  await card.waitFor({ state: 'detached' })
  await page.goto(`${app.url}#/settings?list=profile`)
  await page.getByLabel('姓名').fill('李工')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('编辑人：李工').waitFor()
  expect(app.host.author).toBe('李工')
})
