/** One day with any list in the window: projects, one that comes with the program, one made in it. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { listsOf } from '../../src/main/lists/lists-of.ts'
import type { Cells } from '../../src/shared/changes/change.ts'
import type { Edit } from '../../src/shared/contract/schemas.ts'
import { listByKey } from '../../src/shared/lists/known-lists.ts'
import { TESTER } from '../support/ledgers.ts'
import { ReturnedWorkbook } from '../support/returned-workbook.ts'
import { fillNewRow } from './fill-new-row.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

const DISTRICT = '润州区'

interface Subject {
  name: string
  /** Key of the list, made in the window where the ledger lacks it. */
  make(page: Page): Promise<string>
  /** Where its rows of the district are. */
  route(key: string): string
  row(name: string): Cells
  text: string
  choice: { field: string; value: string }
}

const SUBJECTS: Subject[] = [
  {
    name: '重点工程项目',
    make: async () => 'project',
    route: () => `projects?district=${DISTRICT}`,
    row: (enterprise) => ({ enterprise, category: '其他大气污染防治项目', name: '治理' }),
    text: 'measures',
    choice: { field: 'status', value: '已完成' },
  },
  {
    name: '源头替代企业管理台账',
    make: async () => 'source-substitution',
    route: (key) => `lists/${key}`,
    row: (enterprise) => ({ enterprise, batch: ['首批28家'] }),
    text: 'recheck',
    choice: { field: 'progress', value: '已替代' },
  },
  {
    name: '自建台账',
    make: makeInWindow,
    route: (key) => `lists/${key}`,
    row: (name) => ({ field1: name }),
    text: 'field2',
    choice: { field: 'field3', value: '不合格' },
  },
]

async function makeInWindow(page: Page): Promise<string> {
  await page.goto(`${app.url}#/settings?list=special`)
  await page.getByRole('heading', { name: '设置' }).or(page.getByText('台账名称')).first().waitFor()
  await fillNewRow(app, page, { 台账名称: '点位台账', 每行是: '点位' })
  const made = app.host.ledger.rows('special').find(({ cells }) => cells.name === '点位台账')
  const key = made?.id ?? ''
  await page.goto(`${app.url}#/settings?list=special&part=specialField&of=${key}`)
  await fillNewRow(app, page, { 字段名称: '辖市区', 内容: '辖市区', 必填: '必填' })
  await fillNewRow(app, page, { 字段名称: '点位名称', 识别: '识别', 必填: '必填' })
  await fillNewRow(app, page, { 字段名称: '情况说明', 类型: '长文本' })
  await fillNewRow(app, page, { 字段名称: '结论', 类型: '单选', 可选值: '合格、不合格' })
  return key
}

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

it.each(SUBJECTS)(
  '$name: cells are written, pasted, refused, taken back, sent out, merged, exported and traced',
  async ({ make, route, row, text, choice }) => {
    const page = await app.open('projects')
    await page.setViewportSize({ width: 3000, height: 900 })
    const key = await make(page)
    const { ledger } = app.host
    const list = listByKey(listsOf(ledger), key)
    const own = () => ledger.rows(key).filter(({ cells }) => cells.district === DISTRICT)
    const first = own().length
    const rows = ['甲厂检', '乙厂检', '丙厂检'].map(
      (name): Edit => ({ edit: 'insert', list: key, cells: { district: DISTRICT, ...row(name) } }),
    )
    commitEdits(ledger, TESTER, rows)
    const cellsOf = (place: number) => own()[first + place]?.cells ?? {}

    await page.goto(`${app.url}#/${route(key)}`)
    const sheet = await Sheet.of(app, page)
    const before = ledger.seq
    await sheet.click(first, text)
    await sheet.type('写入的')
    await sheet.press('Enter')
    await sheet.saved(before + 1)
    expect(cellsOf(0)[text]).toBe('写入的')
    await sheet.paste('粘一\r\n粘二\r\n')
    await sheet.saved(before + 2)
    expect([cellsOf(1)[text], cellsOf(2)[text]]).toEqual(['粘一', '粘二'])
    await sheet.press('Control+z')
    await sheet.saved(before + 3)
    expect(cellsOf(1)[text] ?? null).toBeNull()
    await sheet.press('Control+y')
    await sheet.saved(before + 4)
    expect(cellsOf(1)[text]).toBe('粘一')
    await sheet.click(first + 1, choice.field)
    await sheet.paste('无此词')
    await page
      .getByText(/“无此词”不是/u)
      .first()
      .waitFor()
    expect(ledger.seq).toBe(before + 4)

    await page.goto(`${app.url}#/exchange${key === 'project' ? '' : `?list=${key}`}`)
    const line = page.locator('.districts tbody tr').filter({ hasText: DISTRICT })
    const sent = page.waitForEvent('download')
    await line.getByRole('button', { name: '下发填报表' }).click()
    const book = await ReturnedWorkbook.of(readFileSync(await (await sent).path()), list)
    const written = { [text]: '报送的', [choice.field]: choice.value }
    book.setNamed('甲厂检', written).setNamed('丙厂检', { [choice.field]: choice.value })
    book.add({ district: DISTRICT, ...row('丁厂检'), ...wordsJoined(row('丁厂检')) })
    const ours = own()[first]?.id ?? ''
    commitEdits(ledger, TESTER, [
      { edit: 'set', list: key, id: ours, field: text, value: '现在的' },
    ])
    await page.getByLabel('导入的工作簿').setInputFiles({
      ...{ name: `${DISTRICT}.xlsx`, mimeType: '', buffer: await book.bytes() },
    })
    await page.getByRole('button', { name: '开始核对' }).click()
    await page.getByText(/还有 1 处冲突待处理/u).waitFor()
    const review = page.locator('.ag-row').filter({ hasText: '甲厂检' })
    await review.locator(`.ag-cell[col-id="${text}"]`).click()
    await page.getByRole('button', { name: /报送\s*报送的/u }).click()
    await page.getByRole('button', { name: '写入台账' }).click()
    await expect.poll(() => own().length).toBe(first + 4)
    expect(cellsOf(0)).toMatchObject(written)
    expect(cellsOf(1)).toMatchObject({ [text]: '粘一' })
    expect(cellsOf(2)).toMatchObject({ [text]: '粘二', [choice.field]: choice.value })
    await line.getByText('已合并').waitFor()

    await page.goto(`${app.url}#/${route(key)}`)
    const detail = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出明细' }).click()
    const asked = page.getByRole('button', { name: '照常导出' })
    await Promise.race([detail, asked.click().catch(() => undefined)])
    const buffer = readFileSync(await (await detail).path())
    commitEdits(ledger, TESTER, [
      { edit: 'set', list: key, id: ours, field: text, value: '导出以后改的' },
    ])
    await page.goto(`${app.url}#/exchange`)
    await page.getByLabel('导入的工作簿').setInputFiles({ name: '明细.xlsx', mimeType: '', buffer })
    const traced = page.getByRole('region', { name: '导出文件的变化' })
    await traced.getByText(/新增 0，删除 0，变更 1/u).waitFor()
    await traced.getByText('导出以后改的').waitFor()
    expect(ledger.verify()).toMatchObject({ ok: true, problems: [] })
    expect(app.complaints).toEqual([])
  },
  180_000,
)

/** A workbook holds words side by side in one text. */
function wordsJoined(cells: Cells): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([field, value]) =>
      Array.isArray(value) ? [[field, value.join('、')]] : [],
    ),
  )
}
