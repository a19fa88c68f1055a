/** Where the keyboard is, and how it gets on. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What has the focus, as it is called. */
const focusName = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const label =
      at instanceof HTMLInputElement ? at.labels?.[0]?.innerText : (at as HTMLElement)?.innerText
    return (at?.getAttribute('aria-label') ?? label ?? '').replace(/\s+/gu, ' ').trim()
  })

/** Whether one can see where the keyboard is: the box of a sheet, an outline, a ring. */
const isFocusSeen = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body) return false
    if (at.matches('.sheet-box')) return true
    const around = [at, at.parentElement, at.parentElement?.parentElement]
    // An item of a menu is marked as a whole, a choice by its frame.
    return (
      at.matches('[role^="menuitem"], [role="menu"]') ||
      around.some((element) => {
        if (!(element instanceof Element)) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      })
    )
  })

/** Goes on with a key until the focus is on something of this name, always seen. */
export async function goTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < 200; step += 1) {
    const at = await focusName(page)
    if (typeof name === 'string' ? at === name : name.test(at)) {
      expect([at, await isFocusSeen(page)]).toEqual([at, true])
      return
    }
    passed.push(at.slice(0, 20))
    await page.keyboard.press(key)
  }
  throw new Error(`no way by ${key} to ${name}, only past ${passed.join(' | ')}`)
}

export const TOOLBAR = '[role="toolbar"]'
export const SHEET = '.sheet-box'

/** F6 until the focus is inside. */
export async function goInto(page: Page, region: string): Promise<void> {
  for (let step = 0; step < 8; step += 1) {
    const isInside = await page.evaluate(
      (selector) => document.activeElement?.closest(selector) != null,
      region,
    )
    if (isInside) return
    await page.keyboard.press('F6')
  }
  throw new Error(`F6 does not lead to ${region}`)
}
