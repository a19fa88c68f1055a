import { describe, expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
let sheet: Sheet
withLedgerApp((started) => {
  app = started
})

async function open(view: 'air' | 'annex2') {
  sheet = await Sheet.open(app, `targets?view=${view}&month=2023-03`)
}

/** What the table below says of a row's indicator: now, or of the end of the year. */
const said = (place: string) => sheet.page.locator(`[data-place="${place}"]`)

const measured = (indicator: string, district: string) =>
  app.host.ledger.row('measure', `${indicator}/${district}/2023-03`)?.value

describe('monthly values on the targets page', () => {
  it('typed with the keyboard alone turn from 未填 to not attained, and to attained when corrected', async () => {
    await open('air')
    expect(await said('丹阳市/pm25/now').textContent()).toBe('未填')
    // From the name of the first district past its three targets.
    await sheet.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await sheet.type('42')
    await sheet.press('Enter')
    await sheet.saved(2)
    await expect.poll(() => said('丹阳市/pm25/now').textContent()).toBe('✗未达标 高 11')
    expect(await said('丹阳市/pm25/end').textContent()).toBe('其余月份均值须 ≤ 27.4')
    await sheet.press('ArrowUp')
    await sheet.type('31')
    await sheet.press('Enter')
    await sheet.saved(3)
    await expect.poll(() => said('丹阳市/pm25/now').textContent()).toBe('✓达标 持平')
    expect(app.host.ledger.newestChanges(1)[0]?.note).toBe('2023-03 丹阳市 PM2.5年均浓度：42 → 31')
  })

  it('pasted as a block are one change, which one undo takes back', async () => {
    await open('air')
    await sheet.click(0, 'measured-pm25')
    await sheet.paste('30\t81.5\t0\r\n33\t79\t1\r\n')
    await sheet.saved(2)
    expect([measured('pm25', '丹阳市'), measured('heavyDays', '句容市')]).toEqual([30, 1])
    await expect.poll(() => said('句容市/heavyDays/end').textContent()).toBe('✗已不可能达标')
    await sheet.press('Control+z')
    await sheet.saved(3)
    await expect.poll(() => said('丹阳市/pm25/now').textContent()).toBe('未填')
    expect(app.host.ledger.rows('measure')).toEqual([])
  })

  it('of 全市 are worked out: the cell refuses with the reason, and says what is missing', async () => {
    await open('annex2')
    await sheet.click(0, 'measured-nox')
    await sheet.type('160')
    await sheet.press('Enter')
    await sheet.saved(2)
    await expect.poll(() => said('全市/nox/now').textContent()).toBe('○不完整，缺 7 个')
    await sheet.click(8, 'measured-nox')
    await sheet.type('5')
    await sheet.page.getByText('“全市”的氮氧化物由各行相加得出，请改各行的数字').waitFor()
    expect(app.host.ledger.seq).toBe(2)
    expect(await sheet.copied()).toBe('160\r\n')
  })

  it('pasted over the worked-out row leave it out when told to, and never fall below the table', async () => {
    await open('annex2')
    await sheet.click(7, 'measured-nox')
    await sheet.paste('12\r\n999\r\n5\r\n')
    await sheet.page.getByText('粘贴：有 2 格不能写入').waitFor()
    await sheet.page.getByRole('button', { name: '只写入其余部分' }).click()
    await sheet.saved(2)
    expect(app.host.ledger.rows('measure').map(({ id }) => id)).toEqual(['nox/镇江高新区/2023-03'])
  })

  it('emptied are gone, as is an official target that is still to be told', async () => {
    await open('air')
    await sheet.click(8, 'measured-pm25')
    await sheet.type('30')
    await sheet.press('Enter')
    await sheet.saved(2)
    expect(measured('pm25', '合计')).toBe(30)
    await sheet.click(8, 'measured-pm25')
    await sheet.press('Delete')
    await sheet.saved(3)
    expect(app.host.ledger.rows('measure')).toEqual([])
    await sheet.click(0, 'target-pm25')
    await sheet.press('Delete')
    await sheet.saved(4)
    expect(app.host.ledger.row('target', 'pm25/丹阳市')).toBeNull()
  })

  it('belong to their month: another month is empty, and the address says which one is shown', async () => {
    await open('air')
    await sheet.click(0, 'measured-pm25')
    await sheet.type('42')
    await sheet.press('Enter')
    await sheet.saved(2)
    await sheet.page.getByRole('button', { name: '下一月' }).click()
    await sheet.page.getByText('1—4月累计值').waitFor()
    expect(await said('丹阳市/pm25/now').textContent()).toBe('未填')
    expect(new URL(sheet.page.url()).hash).toContain('month=2023-04')
  })
})

describe('reductions of projects', () => {
  it('stand beside the target with the gap, and lead to the projects of a district', async () => {
    const page = await app.open('targets?view=reductions&month=2023-03')
    const row = page.getByRole('row', { name: '丹阳市' })
    await row.getByText('630', { exact: true }).waitFor()
    await row.getByText('✗ 缺 25.21').waitFor()
    await row.getByRole('link', { name: '丹阳市' }).click()
    await page.getByText('显示 164 /').waitFor()
  })
})

describe('a workbook of monthly values', () => {
  const csv = (text: string) => ({
    name: '4月.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })

  it('is read into the month that it names, and shown there', async () => {
    await open('air')
    await sheet.page
      .getByLabel('月度值的工作簿')
      .setInputFiles(csv('2023年1-4月,\n地区,PM2.5年均浓度\n丹阳市,40\n国控站点,36\n'))
    await sheet.page.getByText('4月：写入 2 格，可一步撤销').waitFor()
    expect(app.host.ledger.row('measure', 'pm25/丹阳市/2023-04')?.value).toBe(40)
    await expect.poll(() => sheet.page.url()).toContain('month=2023-04')
  })

  it('is reviewed where a cell cannot be read, and the rest is written when told to', async () => {
    await open('air')
    await sheet.page
      .getByLabel('月度值的工作簿')
      .setInputFiles(csv('地区,PM2.5年均浓度\n丹阳市,约40\n句容市,38\n'))
    const review = sheet.page.getByRole('dialog', { name: '导入 4月.csv：有 1 格不能写入' })
    await review.getByText('丹阳市 PM2.5年均浓度').waitFor()
    expect(app.host.ledger.rows('measure')).toEqual([])
    await review.getByRole('button', { name: '只写入其余部分' }).click()
    await sheet.saved(2)
    expect(app.host.ledger.rows('measure').map(({ id }) => id)).toEqual(['pm25/句容市/2023-03'])
  })
})

it('a target that was changed after it was issued says what it was', async () => {
  await open('air')
  await sheet.click(0, 'target-pm25')
  await sheet.type('29')
  await sheet.press('Enter')
  await sheet.saved(2)
  const list = sheet.page.getByRole('region', { name: '下达后改过的目标' })
  await list.getByText(/下达时为 31，现为 29（第 2 版/u).waitFor()
  expect(await sheet.page.locator('.cell-corrected').count()).toBe(1)
})
