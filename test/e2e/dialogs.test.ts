/** axe on everything that opens above a page; the first test says to which a way is missing. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faintInDark, violations } from './axe.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { OPEN, WAYS } from './ways.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const source = join(import.meta.dirname, '../../src/renderer')
const OPENS = /<(?:Modal|Drawer|SheetDrawer|Popover|Popconfirm|Dropdown|Tour)\b/u

/** Shown by what is on the list, or only where a ledger cannot be opened as it is. */
const ELSEWHERE = [
  'app/opening/RefusedDialog.tsx',
  'app/opening/RescuedNotice.tsx',
  'spreadsheet/SheetDrawer.tsx',
]

describe('what opens above a page', () => {
  it('is all listed here', () => {
    const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) => name.endsWith('.tsx') && OPENS.test(readFileSync(join(source, name), 'utf8')),
      )
      .map((name) => name.replaceAll('\\', '/'))
    expect(found.sort()).toEqual([...Object.keys(WAYS), ...ELSEWHERE].sort())
  })

  it.each(Object.keys(WAYS))(
    '%s breaks no serious rule of axe, and can be read on a dark system',
    async (component) => {
      const page = await WAYS[component]?.(app)
      if (page === undefined) throw new Error(`no way to ${component}`)
      await page.locator(OPEN).first().waitFor()
      expect(await violations(page)).toEqual([])
      expect(await faintInDark(page)).toEqual([])
    },
  )
})
