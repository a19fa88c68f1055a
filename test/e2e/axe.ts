/** axe on a page as it stands. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** So often a page is looked at again: what is on its way to another colour is there by then. */
const LOOKS = 4

/** Rules that a page breaks seriously, each with the first element that does. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  let found: string[] = []
  for (let look = 0; look < LOOKS; look += 1) {
    await settled(page)
    found = await broken(page)
    if (found.length === 0) break
  }
  return found
}

async function broken(page: Page): Promise<string[]> {
  const results = (await page.evaluate('axe.run()')) as AxeResults // axe's own type of this call
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

/** A button on its way from disabled to enabled is of neither colour, a dialog that opens of none. */
async function settled(page: Page): Promise<void> {
  await page.locator('main > :not(.frame-loading)').first().waitFor()
  await page.waitForFunction(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const moving = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
    return moving.every(({ playState }) => playState !== 'running')
  })
}
