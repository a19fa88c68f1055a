/**
 * Scrolling as people do it, by real input of the browser: a wheel turned notch by notch, a key held
 * down. Measured is the time between the frames that the page is given meanwhile.
 */
import type { Page } from 'playwright-core'
import type {} from './bench.ts'

/** How long each gesture lasts. */
const LASTS_MS = 3000

/** One notch of a wheel in CSS pixels, and the next one as soon as a finger turns it. */
const NOTCH = 120
const NOTCH_MS = 50

/** A key held down comes again so often. */
const REPEAT_MS = 1000 / 30

const WAYS = {
  wheel: { every: NOTCH_MS, act: (page: Page) => page.mouse.wheel(0, NOTCH) },
  ArrowDown: { every: REPEAT_MS, act: (page: Page) => page.keyboard.down('ArrowDown') },
  PageDown: { every: REPEAT_MS, act: (page: Page) => page.keyboard.down('PageDown') },
}

export type Way = keyof typeof WAYS

/**
 * Milliseconds between frames from the first input until all have been answered, and how long after
 * the last one that is.
 */
export async function scroll(page: Page, way: Way): Promise<{ frames: number[]; lag: number }> {
  const { act, every } = WAYS[way]
  await page.mouse.move(700, 400)
  await page.evaluate(() => window.bench.beginFrames())
  const answers: Promise<void>[] = []
  const began = performance.now()
  // By the clock: a page that lags is not waited for.
  for (let at = 0; at < LASTS_MS; at += every) {
    const rest = Math.max(0, began + at - performance.now())
    await new Promise((resolve) => setTimeout(resolve, rest))
    answers.push(act(page))
  }
  const last = performance.now()
  await Promise.all(answers)
  const lag = performance.now() - last
  const frames = await page.evaluate(() => window.bench.endFrames())
  if (way !== 'wheel') await page.keyboard.up(way)
  return { frames, lag }
}
