/** The same ledgers in a window: opened, gone through list by list, edited, overlooked. */
import type { Browser, Page } from 'playwright-core'
import {
  addressOf,
  heapMegabytes,
  residentMegabytes,
  serve,
  stop,
  untilKeysWork,
} from '../processes.ts'
import { EDITED } from './ledger.ts'
import type { Note, Side } from './sides.ts'

const ROWS = '.ag-row[row-index="0"] .ag-cell'
/** How many rows are shown, once all have come. */
const WHOLE = '.list-sheet-count'
/** Any page without a grid. */
const ELSEWHERE = '#/exchange'
/** The panel of special ledgers, the last to know its figures. */
const OVERLOOKED = '[aria-labelledby="overview-lists"] :is(.lines a, p)'

export async function measureWindow(
  browser: Browser,
  { file, lists, pageOf }: Side,
  home: string,
  note: Note,
): Promise<void> {
  const timed = async (name: string, work: () => Promise<void>) => {
    const start = performance.now()
    await work()
    note(`window: ${name}`, performance.now() - start)
  }
  const [first = '', ...others] = lists
  const service = serve(file, home)
  const url = await addressOf(service)
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  const show = async (list: string) => {
    await goTo(page, pageOf(list))
    await page.locator(ROWS).first().waitFor()
  }
  const leave = async () => {
    await goTo(page, ELSEWHERE)
    await page.locator(ROWS).first().waitFor({ state: 'detached' })
  }
  await timed('open, keys work', async () => {
    await page.goto(`${url}${pageOf(first)}`, { waitUntil: 'commit' })
    await page.locator(ROWS).first().waitFor()
    await untilKeysWork(page)
  })
  note('window: heap, MB', await heapMegabytes(page))
  for (const list of others) {
    await leave()
    await timed('to a list, first time', () => show(list))
    // All rows of projects came with the first page, so all of the others are to be here as well.
    await page.locator(WHOLE, { hasText: '显示' }).waitFor()
  }
  for (const list of lists) {
    await leave()
    await timed('to a list, again', () => show(list))
    await timed('edit a cell', () => edit(page))
  }
  await timed('overview *', async () => {
    await goTo(page, '#/overview')
    await page.locator(OVERLOOKED).first().waitFor()
  })
  note('window: heap after all lists, MB *', await heapMegabytes(page))
  note('service after all lists, MB *', residentMegabytes(service))
  await context.close()
  await stop(service)
}

async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, route)
}

/** Types into a cell, until the window says that it is kept. */
async function edit(page: Page): Promise<void> {
  const cell = page.locator(`.ag-row[row-index="0"] .ag-cell[col-id="${EDITED}"]`)
  await cell.click()
  const said = page.getByText(/已保存（第 \d+ 版）/u)
  const before = await said.textContent()
  // Another word each time: what is there already is no change.
  await page.keyboard.type(`厂${performance.now().toFixed(0)}`)
  await page.keyboard.press('Enter')
  await said.filter({ hasNotText: before ?? '' }).waitFor()
}
