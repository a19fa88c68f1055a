import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import type { Row } from '../../src/shared/contract/schemas.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import { EDITED, FILES, makeListsLedger } from '../bench/lists/ledger.ts'
import { makeLedger } from '../bench/start/ledger.ts'
import { temporaryFolder } from '../support/temp-folder.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

const SIZE = 4500

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})
beforeEach(() => {
  const file = join(temporaryFolder(), '大台账.ledger')
  makeLedger(file, SIZE)
  app.host.open(file)
})

const projects = () => app.host.ledger.rows('project')
const projectAt = (index: number): Row => {
  const row = projects().at(index)
  if (row === undefined) throw new Error(`no project ${index}`)
  return row
}
const set = (index: number, value: number) =>
  commitEdits(app.host.ledger, '李工', [
    { edit: 'set', list: 'project', id: projectAt(index).id, field: 'investment', value },
  ])

/** A page on which the rows behind the first ones stay on their way until they are let go. */
async function openHeld(route: string): Promise<{ page: Page; letGo(): void }> {
  let letGo = () => {}
  const isLet = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await app.context.route('**/rpc/ledger/content', async (request) => {
    const isFirst = request.request().postData()?.includes('"after":""') === true
    if (!isFirst) await isLet
    await request.continue()
  })
  return { page: await app.open(route), letGo }
}

async function goToRoute(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${route}`)
}

describe('a ledger whose rows are still on their way', () => {
  it('takes keys for the right cells, counts nothing, and has everything in the end', async () => {
    const { page, letGo } = await openHeld('projects')
    const status = page.locator('.frame-status')
    await status.getByText(`正在载入 2000 / ${SIZE} 项`).waitFor()
    expect(await status.innerText()).not.toMatch(/共 \d+ 项|附件差异/u)
    const first = projectAt(0)
    await page.locator(`.ag-row[row-id="${first.id}"] .ag-cell[col-id="enterprise"]`).click()
    await page.keyboard.type('先到先改')
    await page.keyboard.press('Enter')
    await expect.poll(() => projectAt(0).cells.enterprise).toBe('先到先改')

    await page.keyboard.press('Control+a')
    await page.getByText(/全部载入后才能这样做/u).waitFor()
    expect(await page.getByRole('toolbar').getAttribute('inert')).not.toBeNull()

    // Meanwhile others work on what is here and on what is not.
    const { district = null, category = null, enterprise = null } = projectAt(1).cells
    const cells = { district, category, enterprise, name: '新来的项目' }
    const gone = projectAt(-2)
    set(1, 11)
    set(-1, 22)
    commitEdits(app.host.ledger, '李工', [
      { edit: 'delete', list: 'project', id: gone.id },
      { edit: 'insert', list: 'project', cells },
    ])
    await page.getByText(`第 ${app.host.ledger.seq} 版`).waitFor()
    await status.getByText('正在载入').waitFor()
    letGo()
    await page.getByText(`显示 ${SIZE} / ${SIZE} 项`).waitFor()
    await status.getByText(`共 ${SIZE} 项`).waitFor()
    expect(projects()).toHaveLength(SIZE)

    await page.locator(`.ag-row[row-id="${first.id}"] .ag-cell[col-id="enterprise"]`).click()
    await page.keyboard.press('Control+End')
    await page
      .locator(`.ag-row[row-id="${projectAt(-1).id}"]`)
      .first()
      .waitFor()
    const changed = page.locator(
      `.ag-row[row-id="${projectAt(-2).id}"] .ag-cell[col-id="investment"]`,
    )
    expect(projectAt(-2).cells.investment).toBe(22)
    await page.keyboard.press('Home')
    await page.goto(
      `${page.url().split('#')[0]}#/projects?row=${projectAt(-2).id}&field=investment`,
    )
    await expect.poll(() => changed.innerText()).toBe('22.00')
    expect(await page.locator(`.ag-row[row-id="${gone.id}"]`).count()).toBe(0)
  })

  it('keeps a cell that is being written when the rest comes', async () => {
    const { page, letGo } = await openHeld('projects')
    const { id } = projectAt(3)
    await page.getByRole('toolbar').getByText('正在载入').waitFor()
    await page.locator(`.ag-row[row-id="${id}"] .ag-cell[col-id="enterprise"]`).click()
    await page.keyboard.type('写到一半')
    letGo()
    await page.getByText(`显示 ${SIZE} / ${SIZE} 项`).waitFor()
    await page.keyboard.type('写完')
    await page.keyboard.press('Enter')
    await expect.poll(() => projectAt(3).cells.enterprise).toBe('写到一半写完')
  })

  it('shows no page of figures before it has all rows', async () => {
    const { page, letGo } = await openHeld('annex')
    await page.getByRole('main').getByText(`正在载入 2000 / ${SIZE} 项`).waitFor()
    letGo()
    await page.getByRole('table').first().waitFor()
    expect(await page.getByText('正在载入').count()).toBe(0)
  })

  it('waits where the list is filtered', async () => {
    const { page, letGo } = await openHeld('projects?district=丹阳市')
    await page.getByRole('main').getByText(`正在载入 2000 / ${SIZE} 项`).waitFor()
    expect(await page.locator('.ag-row').count()).toBe(0)
    letGo()
    const own = projects().filter(({ cells }) => cells.district === '丹阳市').length
    await page.getByText(`显示 ${own} / ${SIZE} 项`).waitFor()
  })
})

describe('a large special ledger', () => {
  const list = FILES.find(({ period, goals }) => period === 'once' && goals.length > 0)
  if (list === undefined) throw new Error('no shipped list of this kind')
  const { key } = list
  const ROWS = 2500
  const rows = () => app.host.ledger.rows(key)
  beforeEach(() => {
    const file = join(temporaryFolder(), '大专项.ledger')
    makeListsLedger(file, ROWS, [list])
    app.host.open(file)
  })

  it('shows and takes its first rows at once, and counts when it has all', async () => {
    const { page, letGo } = await openHeld(`lists/${key}`)
    await page.getByRole('main').getByText(`正在载入 2000 / ${ROWS} 项`).waitFor()
    const goals = page.getByRole('list', { name: '计数要求' })
    expect(await goals.innerText()).toContain('载入后计数')
    const [first] = rows()
    await page.locator(`.ag-row[row-id="${first?.id}"] .ag-cell[col-id="${EDITED}"]`).click()
    await page.keyboard.type('先到先改')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows()[0]?.cells[EDITED]).toBe('先到先改')
    const gone = rows().at(-1)
    commitEdits(app.host.ledger, '李工', [{ edit: 'delete', list: key, id: gone?.id ?? '' }])
    await page.getByText(`第 ${app.host.ledger.seq} 版`).waitFor()
    letGo()
    await page.getByText(`显示 ${ROWS - 1} / ${ROWS - 1} 项`).waitFor()
    expect(await goals.innerText()).not.toContain('载入后计数')
  })

  it('is counted as a whole where one of its choices is written otherwise', async () => {
    const field = list.fields.find(({ type, values }) => type === 'choice' && values?.length)
    const [word = ''] = field?.values ?? []
    const id = `${key}/${field?.key}`
    const { page, letGo } = await openHeld(`lists/${key}`)
    await page.getByRole('main').getByText(`正在载入 2000 / ${ROWS} 项`).waitFor()
    const settings = `settings?list=special&part=specialField&of=${key}&row=${id}&field=values`
    await page.goto(new URL(`#/${settings}`, page.url()).href)
    await page.locator(`.ag-row[row-id="${id}"] .ag-cell[col-id="values"]`).click()
    await page.keyboard.type((field?.values ?? []).join('、').replace(word, '另一种说法'))
    await page.keyboard.press('Enter')
    letGo()
    const count = rows().filter(({ cells }) => cells[field?.key ?? ''] === word).length
    await page.getByText(`改为“另一种说法”：有 ${count} 行写着“${word}”`).waitFor()
  })

  /** A page on which its first rows have been brought, before anybody has shown them. */
  async function openElsewhere() {
    const ask = `"list":"${key}","after":""`
    const asked: string[] = []
    app.context.on('request', (request) => {
      const body = request.postData()
      if (body?.includes(ask)) asked.push(body)
    })
    const brought = app.context.waitForEvent('response', (response) =>
      Boolean(response.request().postData()?.includes(ask)),
    )
    const held = await openHeld('exchange')
    await (await brought).finished()
    // They are taken in before the page is idle.
    await held.page.evaluate(() => new Promise((rested) => requestIdleCallback(rested)))
    return { ...held, asked }
  }

  it('stands at once where somebody goes to it, as others have changed it meanwhile', async () => {
    const { page, letGo, asked } = await openElsewhere()
    const before = asked.length
    const [first, gone] = rows()
    const last = rows().at(-1)
    commitEdits(app.host.ledger, '李工', [
      { edit: 'set', list: key, id: first?.id ?? '', field: EDITED, value: '先改的' },
      { edit: 'set', list: key, id: last?.id ?? '', field: EDITED, value: '后面的' },
      { edit: 'delete', list: key, id: gone?.id ?? '' },
    ])
    await page.getByText(`第 ${app.host.ledger.seq} 版`).waitFor()
    await goToRoute(page, `lists/${key}`)
    const cell = page.locator(`.ag-row[row-id="${first?.id}"] .ag-cell[col-id="${EDITED}"]`)
    await cell.getByText('先改的').waitFor()
    await page.getByRole('main').getByText(`正在载入 500 / ${ROWS} 项`).waitFor()
    await cell.click()
    await page.keyboard.type('再改的')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows()[0]?.cells[EDITED]).toBe('再改的')
    letGo()
    await page.getByText(`显示 ${ROWS - 1} / ${ROWS - 1} 项`).waitFor()
    expect(await cell.innerText()).toBe('再改的')
    await goToRoute(page, `lists/${key}?row=${last?.id}&field=${EDITED}`)
    await page.locator(`.ag-row[row-id="${last?.id}"]`).getByText('后面的').waitFor()
    expect(asked).toHaveLength(before)
  })

  it('has all its rows where it is gone to after the ledger was opened again', async () => {
    const { page, letGo } = await openElsewhere()
    letGo()
    const file = app.host.path
    app.host.close()
    app.host.open(file)
    commitEdits(app.host.ledger, '李工', [{ edit: 'delete', list: key, id: rows()[0]?.id ?? '' }])
    await page.getByText(`第 ${app.host.ledger.seq} 版`).waitFor()
    await goToRoute(page, `lists/${key}`)
    await page.getByText(`显示 ${ROWS - 1} / ${ROWS - 1} 项`).waitFor()
  })

  it('is another one in another ledger', async () => {
    const { page } = await openElsewhere()
    const file = join(temporaryFolder(), '小专项.ledger')
    makeListsLedger(file, 30, [list])
    app.host.open(file)
    await page.getByText('小专项').first().waitFor()
    await goToRoute(page, `lists/${key}`)
    await page.getByText('显示 30 / 30 项').waitFor()
    expect(await page.locator(`.ag-row[row-id="${rows()[0]?.id}"]`).count()).toBeGreaterThan(0)
  })

  it('waits where the list is filtered', async () => {
    const { page, letGo } = await openHeld(`lists/${key}?district=丹阳市`)
    await page.getByRole('main').getByText(`正在载入 2000 / ${ROWS} 项`).waitFor()
    expect(await page.locator('.ag-row').count()).toBe(0)
    letGo()
    const own = rows().filter(({ cells }) => cells.district === '丹阳市').length
    await page.getByText(`显示 ${own} / ${ROWS} 项`).waitFor()
  })
})

it('a ledger found damaged behind the first ones says so, and is not waited for', async () => {
  const { page, letGo } = await openHeld('projects')
  await page.getByRole('toolbar').getByText('正在载入').waitFor()
  // The file was sound when it was opened; since then its disk has failed.
  vi.spyOn(app.host.ledger, 'rowsText').mockImplementation(() => {
    throw new LedgerError('LEDGER_DAMAGED', '台账文件已损坏，请重建')
  })
  letGo()
  await page.getByText('台账文件已损坏').first().waitFor()
  expect(await page.getByText('正在载入').count()).toBe(0)
})

describe('a large ledger that is opened again while somebody writes in it', () => {
  it('keeps what is written in a row behind the first ones', async () => {
    const page = await app.open('projects')
    const { id } = projectAt(3000)
    await page.getByText(`显示 ${SIZE} / ${SIZE} 项`).waitFor()
    const address = page.url().split('#')[0]
    await page.evaluate((to) => location.assign(to), `${address}#/projects?row=${id}&field=name`)
    const cell = page.locator(`.ag-row[row-id="${id}"] .ag-cell[col-id="name"]`)
    await cell.click()
    await page.keyboard.type('写到一半')
    const file = app.host.path
    app.host.close()
    app.host.open(file)
    await page.keyboard.type('写完')
    await page.keyboard.press('Enter')
    await expect.poll(() => projectAt(3000).cells.name).toBe('写到一半写完')
  })
})
