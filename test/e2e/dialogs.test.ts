/**
 * axe on everything that opens above a page or takes its place; the first test says to which a way is
 * missing.
 */
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
const OPENS = /<(?:Modal|Drawer|SheetDrawer|FormDrawer|Popover|Popconfirm|Dropdown|Tour)\b/u

/** All that a window shows in place of a ledger, or of one that is not as it should be. */
const OPENING = 'app/opening/'

/** Shown by what is on the list. */
const ELSEWHERE = [
  'app/opening/OpeningBackups.tsx',
  'app/opening/OpeningRecent.tsx',
  'app/opening/RescueButton.tsx',
  'spreadsheet/FormDrawer.tsx',
  'spreadsheet/SheetDrawer.tsx',
]

describe('what opens above a page or in place of it', () => {
  it('is all listed here', () => {
    const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.tsx'))
      .filter(
        (name) => name.startsWith(OPENING) || OPENS.test(readFileSync(join(source, name), 'utf8')),
      )
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
