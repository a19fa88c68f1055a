import { describe, expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { faintInDark, violations } from './axe.ts'
import { furnish } from './furnish.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { PLACES } from './places.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

/** One of the places is the second revision. */
function work(): void {
  const { ledger } = app.host
  const id = ledger.rows('project')[0]?.id ?? ''
  const set = { edit: 'set', list: 'project', id, field: 'remark', value: '核对' } as const
  commitEdits(ledger, '张三', [set])
  furnish(ledger)
}

describe('accessibility', () => {
  it.each(PLACES)(
    '#/%s breaks no serious rule of axe, and can be read on a dark system',
    async (route) => {
      work()
      const page = await app.open(route)
      expect(await violations(page)).toEqual([])
      expect(await faintInDark(page)).toEqual([])
    },
  )

  it('the panels around the sheet break no serious rule of axe', async () => {
    const page = await app.open('projects')
    await page.locator('.ag-row').first().waitFor()
    const tool = (name: string) => page.getByRole('toolbar').first().getByRole('button', { name })
    await page.keyboard.press('Control+h')
    await tool('详情').click()
    await tool('汇总').click()
    expect(await violations(page)).toEqual([])
    await tool('列设置').click()
    await tool('批量').click()
    await page.getByRole('menuitem', { name: '批量设置…' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('the keyboard alone reaches navigation, toolbar and sheet', async () => {
    const page = await app.open('projects')
    await page.locator('.ag-row').first().waitFor()
    const reached = new Set<string>()
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('F6')
      reached.add(
        await page.evaluate(() => {
          const at = document.activeElement
          const place = at?.closest('nav, [role=toolbar], .list-grid')
          return place?.tagName === 'NAV'
            ? 'nav'
            : (place?.getAttribute('role') ?? place?.className ?? '')
        }),
      )
    }
    expect([...reached]).toEqual(expect.arrayContaining(['nav', 'toolbar', 'list-grid']))
  })

  it.each([1.25, 1.5])('at %d times zoom nothing is cut off at the sides', async (zoom) => {
    work()
    const page = await app.open('projects')
    await page.setViewportSize({
      width: Math.round(1366 / zoom),
      height: Math.round(768 / zoom),
    })
    await page.locator('.ag-row').first().waitFor()
    for (const route of PLACES) {
      await page.goto(new URL(`#/${route}`, page.url()).href)
      await page.locator('main').waitFor()
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect([route, overflow]).toEqual([route, 0])
    }
  })

  it.each([1.25, 1.5])(
    'at %d times zoom the pointer meets the cells that it points at',
    async (zoom) => {
      const sheet = await Sheet.open(app)
      const { page } = sheet
      // Zooming a page leaves it fewer pixels of its own, each of them drawn larger.
      await (await page.context().newCDPSession(page)).send('Emulation.setDeviceMetricsOverride', {
        width: Math.round(1366 / zoom),
        height: Math.round(768 / zoom),
        deviceScaleFactor: zoom,
        mobile: false,
      })
      await page.waitForFunction((ratio) => window.devicePixelRatio === ratio, zoom)
      await sheet.drag([2, 'enterprise'], [5, 'name'])
      expect(await sheet.size()).toEqual([4, 2])
      await sheet.click(3, 'name')
      expect(await sheet.active()).toBe('项目名称 第 4 行')
      await sheet.dragHandle([5, 'name'])
      await sheet.saved(2)
      const { name } = sheet.ledgerRow(3)
      expect([4, 5].map((row) => sheet.ledgerRow(row).name)).toEqual([name, name])
    },
  )
})
