/** Waits until a page is as it stays: loaded, drawn, and nothing on its way to another look. */
import type { Page } from 'playwright-core'

/** A cell that was gone to is lit by a timer and not by an animation. */
const LIT = '.ag-cell-data-changed, .ag-cell-data-changed-animation'

/** A button between disabled and enabled is of neither colour, a dialog that opens of none. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main > :not(.frame-loading)').first().waitFor()
  await page.waitForFunction(async (lit) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)))
    const moving = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
    return (
      moving.every(({ playState }) => playState !== 'running') &&
      document.querySelector(`[aria-busy=true], ${lit}`) === null
    )
  }, LIT)
}
