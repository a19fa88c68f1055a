/** The manual inside the program: found from the help, at the chapter of the page, with its pictures. */
import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const fromTop = async (heading: Locator) =>
  Math.abs((await heading.boundingBox())?.y ?? Number.POSITIVE_INFINITY)

it('the manual opens from the help at the chapter of the page, with all its pictures', async () => {
  const page = await app.open('history')
  await page.getByRole('button', { name: '帮助' }).click()
  await page.getByRole('menuitem', { name: '使用手册' }).click()
  const chapters = page.getByRole('navigation', { name: '手册目录' })
  await chapters.locator('[aria-current]').filter({ hasText: '历史' }).waitFor()
  const heading = page.getByRole('heading', { name: '历史', exact: true })
  await expect.poll(() => fromTop(heading)).toBeLessThan(400)
  await chapters.getByRole('link', { name: '备份', exact: true }).click()
  const backups = page.getByRole('heading', { name: '备份', exact: true })
  await expect.poll(() => fromTop(backups)).toBeLessThan(400)
  // The same chapter once more, after one has gone on reading.
  await page.getByRole('article', { name: '使用手册' }).evaluate((text) => text.scrollTo(0, 0))
  await chapters.getByRole('link', { name: '备份', exact: true }).click()
  await expect.poll(() => fromTop(backups)).toBeLessThan(400)
  // 附件表 stands before 附件 and begins like it.
  await chapters.getByRole('link', { name: '附件', exact: true }).click()
  await chapters
    .locator('[aria-current]')
    .filter({ hasText: /^附件$/u })
    .waitFor()
  await page.keyboard.press('Control+Home')
  const pictures = page.getByRole('article', { name: '使用手册' }).locator('img')
  const missing = () =>
    pictures.evaluateAll((all) =>
      all.flatMap((it) =>
        it instanceof HTMLImageElement && it.naturalWidth > 0 ? [] : [it.outerHTML],
      ),
    )
  expect(await pictures.count()).toBeGreaterThan(15)
  await expect.poll(missing).toEqual([])
  expect(app.complaints).toEqual([])
})
