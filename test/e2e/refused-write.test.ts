import { describe, expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const FULL = '磁盘空间不足，改动没有保存；请清理磁盘后重试'

/** As on a full disk; the ledger takes changes again once it is opened anew. */
const refuse = () => app.host.ledger.refuseChanges(FULL)
async function relent() {
  const { path } = app.host
  app.host.close()
  app.host.open(path)
  // Chromium calls the refusal a failed load.
  app.complaints.length = 0
}
const project = (index: number) => {
  const row = app.host.ledger.rows('project')[index]
  if (row === undefined) throw new Error(`no project ${index}`)
  return row
}

describe('what the ledger would not take', () => {
  it('stands in its cell as it was typed, with the reason, and is saved once it can be', async () => {
    const sheet = await Sheet.open(app)
    const { page } = sheet
    refuse()
    await sheet.click(1, 'enterprise')
    await sheet.type('不能丢的企业')
    await sheet.press('Enter')
    await page.getByText(FULL).first().waitFor()
    const box = page.locator('.sheet-box')
    await expect.poll(() => box.inputValue()).toBe('不能丢的企业')
    await relent()
    await page.getByText('已保存').waitFor()
    await sheet.press('Enter')
    await expect.poll(() => project(1).cells.enterprise).toBe('不能丢的企业')
  })

  it('is left to its message where the next cell is being written already', async () => {
    const sheet = await Sheet.open(app)
    const { page } = sheet
    refuse()
    await sheet.click(1, 'enterprise')
    await sheet.hurry('a', 'Enter', 'b', 'c')
    await page.getByText(FULL).first().waitFor()
    expect(await page.locator('.sheet-box').inputValue()).toBe('bc')
    await sheet.press('Escape')
    await relent()
  })

  it('stands in its cell too where it was to fill all that is selected', async () => {
    const sheet = await Sheet.open(app)
    const { page } = sheet
    refuse()
    await sheet.click(1, 'name')
    await sheet.press('Shift+ArrowDown')
    await sheet.type('写了很久的名称')
    await sheet.press('Control+Enter')
    await expect.poll(() => page.locator('.sheet-box').inputValue()).toBe('写了很久的名称')
    await sheet.press('Escape')
    await relent()
  })

  it('is asked about before the window closes, and saved by going to another page once it can be', async () => {
    const sheet = await Sheet.open(app)
    const { page } = sheet
    refuse()
    await sheet.click(1, 'enterprise')
    await sheet.type('还没有存的企业')
    await sheet.press('Enter')
    await expect.poll(() => page.locator('.sheet-box').inputValue()).toBe('还没有存的企业')
    expect(
      await page.evaluate(
        () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })),
      ),
    ).toBe(true)
    await relent()
    await page.getByText('已保存').waitFor()
    await page.getByRole('navigation').getByText('历史', { exact: true }).click()
    await expect.poll(() => project(1).cells.enterprise).toBe('还没有存的企业')
  })

  it('is told where its author is somewhere else by then', async () => {
    const sheet = await Sheet.open(app)
    const { page } = sheet
    refuse()
    await sheet.click(1, 'enterprise')
    await sheet.hurry('甲', 'Enter', 'Control+f')
    await page.getByText(`“企业（单位）名称”中填写的“甲”没有保存：${FULL}`).waitFor()
    await relent()
  })

  it('stands in the field of the details in which it was written', async () => {
    const sheet = await Sheet.open(app, `projects?row=${project(1).id}&field=enterprise`)
    const { page } = sheet
    await sheet.press('Control+i')
    const details = page.getByRole('complementary', { name: '项目详情' })
    refuse()
    await details.getByLabel('备注').click()
    await page.keyboard.type('写了很久的一段备注')
    await page.keyboard.press('Control+Enter')
    await details.getByRole('alert').getByText(FULL).waitFor()
    expect(await details.getByLabel('备注').inputValue()).toBe('写了很久的一段备注')
    await relent()
    await page.getByText('已保存').waitFor()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => project(1).cells.remark).toBe('写了很久的一段备注')
  })
})
