/** Files dropped by a hand, as Chromium hears it, so that the event is trusted. */
import type { Page } from 'playwright-core'

/** Within any window. */
const PLACE = { x: 400, y: 300 }

/** @param files paths on this machine */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...PLACE, data })
  await session.detach()
}
