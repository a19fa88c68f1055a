/** The definitions of another office, read in by the window. */
import { expect, it } from 'vitest'
import { definitionFile } from '../../src/main/lists/special/add-lists.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

const KEY = 'biomass-boilers'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

it('take the place of those without rows once someone has agreed', async () => {
  const { lists } = definitionFile(app.host.ledger)
  const changed = lists
    .filter(({ key }) => key === KEY)
    .map((list) => ({ ...list, fields: [...list.fields, { key: 'field1', name: '烟囱高度' }] }))
  const buffer = Buffer.from(JSON.stringify({ lists: changed }))
  const page = await app.open('settings?list=special')
  const read = () =>
    page
      .locator('.definition-tools input[type=file]')
      .setInputFiles({ name: '定义.json', mimeType: 'application/json', buffer })
  const question = page.getByRole('dialog').filter({ hasText: '换成文件的定义？' })
  await read()
  await question.getByText('“生物质锅炉管理清单”在本台账还没有行').waitFor()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/replacing.png` })
  await question.getByRole('button', { name: /取\s?消/u }).click()
  await question.waitFor({ state: 'detached' })
  expect(app.host.ledger.seq).toBe(1)
  await read()
  await question.getByRole('button', { name: '换掉 1 张的定义' }).click()
  await page.getByText('还没有行，换成文件的定义：生物质锅炉管理清单').first().waitFor()
  expect(app.host.ledger.row('specialField', `${KEY}/field1`)?.name).toBe('烟囱高度')
})
