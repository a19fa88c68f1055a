/** The register of enterprises, from 登记 to a merge that is undone. */
import { renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { registerEnterprises } from '../../src/main/enterprises/register-enterprises.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { nextLedger } from '../../src/main/plan/years/next-ledger.ts'
import type { Edit } from '../../src/shared/contract/schemas.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

const eventually = expect.poll
const LIST = 'access-video'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

/** Names of the first projects, each of another enterprise; the list has a row of the first two. */
let firms: string[]
beforeEach(() => {
  const { ledger } = app.host
  firms = ledger
    .rows('project')
    .slice(0, 2)
    .map(({ cells }) => String(cells.enterprise))
  const rows = firms.map(
    (enterprise): Edit => ({
      edit: 'insert',
      list: LIST,
      cells: { district: '丹阳市', enterprise },
    }),
  )
  commitEdits(ledger, '张三', rows)
})

const entries = () => app.host.ledger.rows('enterprise').map(({ cells }) => cells)
const saidIn = (list: string) =>
  app.host.ledger.rows(list).map(({ cells }) => String(cells.enterprise))
const cell = (page: Page, row: number, field: string) =>
  page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${field}"]`)
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()

async function registered(): Promise<Page> {
  const { page } = await Sheet.open(app, 'projects?by=enterprise')
  await button(page, /^登记 \d+ 家…/u)
  await button(page, /^登记 \d+ 家企业/u)
  await eventually(() => entries().length).toBe(581)
  await cell(page, 0, 'registered').getByText('已登记').waitFor()
  return page
}

describe('the register of enterprises', () => {
  it('takes in all enterprises at once, and lets go of them by undo', async () => {
    const page = await registered()
    await page.keyboard.press('Control+z')
    await eventually(() => entries().length).toBe(0)
    await cell(page, 0, 'registered').getByText('未登记').waitFor()
  })

  it('renames an enterprise in projects and special ledgers, from the name alone', async () => {
    const page = await registered()
    const old = await cell(page, 0, 'name').innerText()
    await cell(page, 0, 'name').click()
    await page.keyboard.press('F2')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('新名称公司')
    await page.keyboard.press('Enter')
    await eventually(() => saidIn('project').includes('新名称公司')).toBe(true)
    expect(saidIn('project')).not.toContain(old)
    expect(entries().find(({ name }) => name === '新名称公司')).toMatchObject({
      formerNames: [old],
    })
    await page.goto(`${app.url}#/lists/${LIST}`)
    await page.locator('.ag-cell[col-id="enterprise"]').getByText('新名称公司').waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('.ag-cell[col-id="enterprise"]').getByText(old).waitFor()
  })

  it('leads from an enterprise to each of its rows', async () => {
    const page = await registered()
    await cell(page, 0, 'name').click()
    await page.keyboard.press('Control+i')
    const rows = page.getByRole('region', { name: '各台账的行' })
    await rows.getByText('重点工程项目 1 个项目').waitFor()
    await rows.getByRole('link').last().click()
    await page.waitForURL(new RegExp(`#/lists/${LIST}`, 'u'))
    await page
      .locator('.ag-cell[col-id="enterprise"]')
      .getByText(firms[0] ?? '')
      .waitFor()
  })

  it('lists its rows of the year before under its former name, and says where they are missing', async () => {
    const { host } = app
    registerEnterprises(host.ledger, '张三')
    const last = host.ledger.path
    const mapping = { districts: [], categories: [] }
    const made = { year: 2024, mapping, listRows: true, author: '张三' }
    host.take(nextLedger(join(dirname(last), '新一年.ledger'), host.ledger, made))
    const [first] = host.ledger.rows('enterprise')
    const name = { list: 'enterprise', id: first?.id ?? '', field: 'name', value: '新名称公司' }
    commitEdits(host.ledger, '张三', [{ edit: 'set', ...name }])
    renameSync(last, `${last}.away`)

    const { page } = await Sheet.open(app, 'projects?by=enterprise')
    await cell(page, 0, 'name').click()
    await page.keyboard.press('Control+i')
    const years = page.getByRole('region', { name: '往年的行' })
    await years.getByRole('heading', { name: '2023年 镇江台账' }).waitFor()
    await years.getByRole('alert').getByText('文件夹中没有台账“镇江台账”').waitFor()
    renameSync(`${last}.away`, last)
    await years.getByRole('button', { name: '重试' }).click()
    await years.getByRole('heading', { name: '重点工程项目 1 个项目' }).waitFor()
    await years.getByText(`当时写作${firms[0]}`).waitFor()
    expect(await years.getByRole('listitem').getByRole('link').count()).toBe(0)
    await years.getByRole('link', { name: '到设置中打开' }).click()
    await page.getByRole('button', { name: '打开台账 镇江台账' }).waitFor()
  })

  it('makes two enterprises one once the differences are decided, and two again by undo', async () => {
    const page = await registered()
    await cell(page, 0, 'name').click()
    await page.keyboard.press('Shift+ArrowDown')
    await button(page, '合并…')
    const drawer = page.getByRole('dialog')
    await drawer.getByText(/^请先选定/u).waitFor()
    const groups = drawer.getByRole('radiogroup')
    for (const group of (await groups.all()).slice(1))
      await group.getByRole('radio').first().check()
    await drawer.getByRole('button', { name: '合并 2 家企业' }).click()
    await eventually(() => entries().length).toBe(580)
    const [kept = '', merged = ''] = firms
    expect(saidIn(LIST)).toEqual([kept, kept])
    await drawer.waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+z')
    await eventually(() => entries().length).toBe(581)
    expect(saidIn(LIST).sort()).toEqual([kept, merged].sort())
  })

  it('takes an entry for what is written into an enterprise that is not registered, and no new name', async () => {
    const { page } = await Sheet.open(app, 'projects?by=enterprise')
    await cell(page, 0, 'town').click()
    await page.keyboard.type('云阳街道')
    await page.keyboard.press('Enter')
    await eventually(() => entries().length).toBe(1)
    expect(entries()[0]).toMatchObject({ town: '云阳街道' })
    await cell(page, 1, 'name').click()
    await page.keyboard.type('别的名称')
    await page.keyboard.press('Enter')
    await page
      .getByText(/还没有登记/u)
      .first()
      .waitFor()
  })
})
