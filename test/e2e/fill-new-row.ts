/** The drawer of a new row filled in by hand. */
import type { Page } from 'playwright-core'
import type { ServedApp } from './ledger-app.ts'

/** By the labels of its fields; words of a choice are chosen. */
export async function fillNewRow(
  { host }: ServedApp,
  page: Page,
  fields: Record<string, string>,
): Promise<void> {
  const { seq } = host.ledger
  await page.getByRole('button', { name: '新增' }).click()
  const drawer = page.getByRole('dialog')
  for (const [label, value] of Object.entries(fields)) {
    const input = drawer.getByLabel(new RegExp(`^${label}(必填)?$`, 'u'))
    await input.fill(value)
    // Of a choice the words that are left are one.
    if ((await input.getAttribute('role')) === 'combobox') await input.press('Enter')
  }
  await drawer.getByRole('button', { name: /^新增/u }).click()
  await page.getByText(`已保存（第 ${seq + 1} 版）`).waitFor()
  await drawer.waitFor({ state: 'detached' })
}
