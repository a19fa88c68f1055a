/** The drawer of a new row filled in by hand. */
import type { Page } from 'playwright-core'

/** By the labels of its fields; words of a choice are chosen. */
export async function fillNewRow(page: Page, fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: '新增' }).click()
  const drawer = page.getByRole('dialog')
  for (const [label, value] of Object.entries(fields)) {
    const input = drawer.getByLabel(new RegExp(`^${label}(必填)?$`, 'u'))
    await input.fill(value)
    // Of a choice the words that are left are one.
    if ((await input.getAttribute('role')) === 'combobox') await input.press('Enter')
  }
  const saved = page.getByText(/已保存（第 \d+ 版）/u)
  const before = await saved.textContent()
  await drawer.getByRole('button', { name: /^新增/u }).click()
  await saved.filter({ hasNotText: before ?? '' }).waitFor()
  await drawer.waitFor({ state: 'detached' })
}
