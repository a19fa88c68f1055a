import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { importsOf } from '../../src/main/service/imports-of.ts'
import type { Cells, CellValue } from '../../src/shared/changes/change.ts'
import { PROJECTS } from '../../src/shared/lists/projects.ts'
import { ReturnedWorkbook } from '../support/returned-workbook.ts'
import { temporaryFolder } from '../support/temp-folder.ts'
import { xlsxOf } from '../support/workbooks.ts'
import { violations } from './axe.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

const DISTRICT = '润州区'

let app: LedgerApp
let book: ReturnedWorkbook
let codes: string[]
withLedgerApp(async (started) => {
  app = started
  codes = ownRows().map(({ cells }) => String(cells.code))
  book = await ReturnedWorkbook.sentTo(app.host.ledger, DISTRICT)
})

const ownRows = () =>
  app.host.ledger.rows(PROJECTS.key).filter(({ cells }) => cells.district === DISTRICT)

function code(index: number): string {
  const found = codes[index]
  if (found === undefined) throw new Error(`no project ${index}`)
  return found
}

function rowOf(wanted: string): { id: string; cells: Cells } {
  const row = ownRows().find(({ cells }) => cells.code === wanted)
  if (row === undefined) throw new Error(`no row ${wanted}`)
  return row
}

/** Someone else changes the ledger. */
function meanwhile(wanted: string, field: string, value: CellValue): void {
  const { id } = rowOf(wanted)
  commitEdits(app.host.ledger, '王五', [{ edit: 'set', list: PROJECTS.key, id, field, value }])
}

type Chosen = { name: string; mimeType: string; buffer: Buffer }

const fileOf = (name: string, buffer: Buffer): Chosen => ({ name, mimeType: '', buffer })

/** Chooses files on the page and waits until they are read. */
async function choose(page: Page, ...files: Chosen[]): Promise<void> {
  await page.getByLabel('导入的工作簿').setInputFiles(files)
  await page.getByText('正在读取').first().waitFor({ state: 'detached' })
}

/** The page with this workbook under review. */
async function review(buffer?: Buffer, name = '润州区报送.xlsx'): Promise<Page> {
  const page = await app.open('exchange')
  await choose(page, fileOf(name, buffer ?? (await book.bytes())))
  await page.getByRole('button', { name: '开始核对' }).click()
  await page.locator('.ag-row').first().waitFor()
  return page
}

function cell(page: Page, title: string, field: string) {
  return page
    .locator(`.ag-row:has-text("${title}") .ag-cell[col-id="${field}"]`)
    .filter({ visible: true })
}

/** Scrolls to the cell of a row by its 企业, and selects it. */
async function select(page: Page, wanted: string, field: string): Promise<void> {
  const title = String(rowOf(wanted).cells.enterprise)
  await cell(page, title, 'enterprise').click()
  for (let step = 0; step < 40; step += 1) {
    const target = cell(page, title, field)
    if ((await target.count()) > 0 && (await target.isVisible())) {
      await target.scrollIntoViewIfNeeded()
      await target.click()
      return
    }
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`no cell ${wanted} ${field}`)
}

const sums = (page: Page) => page.locator('.review-sums').innerText()
const commit = (page: Page) => page.getByRole('button', { name: '写入台账' }).click()

/** Waits until the result says so. */
const written = (page: Page, text: string) => page.getByText(text).first().waitFor()

describe('the files of an import', () => {
  it('are sorted out: temporary and foreign ones skipped, the newest version read', async () => {
    const bytes = await book.bytes()
    const page = await app.open('exchange')
    await choose(
      page,
      fileOf('润州区报送_最终版.xlsx', bytes),
      fileOf('润州区报送_v2.xlsx', bytes),
      fileOf('~$润州区报送.xlsx', Buffer.from('x')),
      fileOf('通知.docx', Buffer.from('x')),
      fileOf('坏.xlsx', Buffer.from('nothing of a workbook')),
    )
    const line = (name: string) => page.locator('.files tbody tr').filter({ hasText: name })
    expect(await line('最终版').first().innerText()).toContain('与台账一致')
    expect(await line('_v2').innerText()).toContain('有更新的版本：润州区报送_最终版.xlsx')
    expect(await line('~$').innerText()).toContain('已跳过：编辑软件的临时文件')
    expect(await line('通知').innerText()).toContain('已跳过：不是工作簿')
    expect(await line('坏.xlsx').innerText()).toContain('无法读取“坏.xlsx”')
    expect(await line('最终版').first().innerText()).not.toContain('提醒')
    await line('_v2').getByRole('checkbox').check()
    await page.getByRole('button', { name: '读取勾选的 1 个文件' }).click()
    await line('_v2').getByText('与“润州区报送_最终版.xlsx”内容完全相同').waitFor()
    expect(await line('_v2').getByRole('checkbox').isChecked()).toBe(false)
    expect(await line('最终版').first().getByRole('checkbox').isChecked()).toBe(true)
  })
})

describe('several files', () => {
  it('of one district under other names: the newest is proposed', async () => {
    const first = await book.bytes()
    const second = await book.set(code(0), { investment: 456.5 }).bytes()
    const page = await app.open('exchange')
    await choose(page, fileOf('润州上报.xlsx', first), fileOf('环保局汇总终稿.xlsx', second))
    const line = (name: string) => page.locator('.files tbody tr').filter({ hasText: name })
    await line('润州上报').getByText('同为润州区的填报表，“环保局汇总终稿.xlsx”较新').waitFor()
    await page.getByRole('button', { name: '开始核对' }).click()
    expect(await page.locator('.review-titles').innerText()).toContain('环保局汇总终稿')
  })

  it('are reviewed one after the other, each written by itself', async () => {
    book.set(code(0), { investment: 456.5 })
    const other = await ReturnedWorkbook.sentTo(app.host.ledger, '京口区')
    const [first] = app.host.ledger
      .rows(PROJECTS.key)
      .filter(({ cells }) => cells.district === '京口区')
    other.set(String(first?.cells.code), { remark: '京口改' })
    const page = await app.open('exchange')
    await choose(
      page,
      fileOf('润州区.xlsx', await book.bytes()),
      fileOf('京口区.xlsx', await other.bytes()),
    )
    await page.getByRole('button', { name: '开始核对' }).click()
    await page.locator('.ag-row').first().waitFor()
    await commit(page)
    await written(page, '已更新 1 个项目的 1 个单元格')
    await page.getByRole('button', { name: '核对下一份：京口区.xlsx' }).click()
    await page.locator('.ag-row').first().waitFor()
    // The first file moved the ledger, and nothing that concerns this one.
    expect(await page.locator('.ant-alert').count()).toBe(0)
    await commit(page)
    await written(page, '京口区.xlsx：已更新 1 个项目的 1 个单元格')
    expect(app.host.ledger.row(PROJECTS.key, String(first?.id))?.remark).toBe('京口改')
    expect(rowOf(code(0)).cells.investment).toBe(456.5)
    expect(await page.locator('.districts').innerText()).toMatch(/润州区\s+✓ 已合并/u)
  })

  it('dropped on the page are taken as if they had been chosen', async () => {
    const page = await app.open('exchange')
    const bytes = (await book.bytes()).toString('base64')
    const transfer = await page.evaluateHandle((base64) => {
      const made = new DataTransfer()
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      made.items.add(new File([content], '拖入的.xlsx'))
      made.items.add(new File(['x'], '拖入的.txt'))
      return made
    }, bytes)
    await page.dispatchEvent('.exchange', 'dragover', { dataTransfer: transfer })
    await page.getByText('松开鼠标：报送的工作簿读入核对').waitFor()
    await page.dispatchEvent('.exchange', 'drop', { dataTransfer: transfer })
    await page.getByText('与台账一致，没有改动').waitFor()
    await page.getByText('已跳过：不是工作簿').waitFor()
  })

  it('come out of a whole folder, however deep', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '四月'))
    writeFileSync(join(folder, '四月', '润州区.xlsx'), await book.bytes())
    writeFileSync(join(folder, '说明.txt'), '不是工作簿')
    const page = await app.open('exchange')
    await page.getByLabel('导入的文件夹').setInputFiles(folder)
    await page.getByText('与台账一致，没有改动').waitFor()
    await page.getByText('已跳过：不是工作簿').waitFor()
  })

  it('stop being read when told so, and can be read later', async () => {
    const bytes = await book.bytes()
    const page = await app.open('exchange')
    const names = [...'甲乙丙丁戊己庚辛壬癸'].map((name) => fileOf(`${name}.xlsx`, bytes))
    await page.getByLabel('导入的工作簿').setInputFiles(names)
    await page.getByRole('button', { name: '停止读取' }).click()
    await page.getByText('正在读取').first().waitFor({ state: 'detached' })
    const last = page.locator('.files tbody tr').last()
    expect(await last.innerText()).toContain('未读取，勾选后可读')
    await last.getByRole('checkbox').check()
    await page.getByRole('button', { name: '读取勾选的 1 个文件' }).click()
    await last.getByText('与台账一致').waitFor()
  })
})

describe('the review of a stamped workbook', () => {
  beforeEach(() => {
    book
      .set(code(0), { investment: 456.5, deadlineText: '2023年10月底前' })
      .set(code(1), { investment: '约三百万' })
      .set(code(2), { investment: 999, respUnit: '润州生态环境局' })
      .add({
        district: DISTRICT,
        category: String(rowOf(code(0)).cells.category),
        enterprise: '镇江市新来化工有限公司',
        name: 'RTO治理改造',
        investment: 120,
      })
  })

  it('by mouse: a conflict picked, a value written, a row left, written and taken back', async () => {
    meanwhile(code(2), 'investment', 777)
    const before = ownRows()
    const page = await review()
    expect(await page.locator('.review-titles').innerText()).toContain('三方比较：第 1 版')
    expect(await sums(page)).toMatch(
      /将更新 1 个项目的 2 个单元格，新增 1 个\s+还有 1 处冲突、1 处错误待处理/u,
    )

    await commit(page)
    await page.getByText('还有待处理的冲突或错误').waitFor()
    expect(ownRows()).toEqual(before)

    await select(page, code(1), 'investment')
    await page.getByText('“约三百万”不是数字').first().waitFor()
    await page.getByRole('button', { name: '修改将写入的值' }).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('300')
    await page.keyboard.press('Enter')

    await select(page, code(2), 'investment')
    await page.getByRole('button', { name: /报送\s*999/u }).click()

    await page.locator('.ag-row:has-text("镇江市新来化工有限公司") .review-box').click()
    await expect.poll(() => sums(page)).toMatch(/将更新 3 个项目的 5 个单元格\s+1 行不采纳/u)
    const verdict = page.locator('.ag-row:has-text("镇江市新来化工有限公司") .review-verdict')
    expect(await verdict.innerText()).toMatch(/新增\s*不采纳/u)

    await commit(page)
    await written(page, '已更新 3 个项目的 5 个单元格')
    expect(rowOf(code(0)).cells).toMatchObject({
      investment: 456.5,
      deadlineText: '2023年10月底前',
      deadline: '2023-10-31',
      sourceFile: '润州区报送.xlsx',
    })
    expect(rowOf(code(1)).cells.investment).toBe(300)
    expect(rowOf(code(2)).cells).toMatchObject({ investment: 999, respUnit: '润州生态环境局' })
    expect(ownRows()).toHaveLength(before.length)
    await page.getByRole('button', { name: '撤销这次写入' }).click()
    await page.getByText('已撤销这次写入').waitFor()
    expect(ownRows()).toEqual(before)
    expect(app.complaints).toEqual([])
  })

  it('by keyboard alone', async () => {
    meanwhile(code(2), 'investment', 777)
    const page = await review()
    await page.locator('.sheet-box').waitFor({ state: 'attached' })
    await page.keyboard.press('n')
    await page.getByText('“约三百万”不是数字').first().waitFor()
    await page.keyboard.press('Enter')
    // What is seen in the cell is what is corrected, not the value of the ledger behind it.
    expect(await page.locator('.sheet-box').inputValue()).toBe('约三百万')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('300')
    await page.keyboard.press('Enter')
    await page.keyboard.press('F8')
    await page.getByRole('region', { name: '总投资' }).getByText('777.00').first().waitFor()
    await page.keyboard.press('3')
    await expect.poll(() => sums(page)).not.toContain('冲突')
    await page.keyboard.press('1')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('2')
    await page.keyboard.press('Alt+2')
    const label = page.locator('.sheet-box')
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+Home')
        return label.getAttribute('aria-label')
      })
      .toContain('新增')
    await page.keyboard.press(' ')
    await expect.poll(() => sums(page)).toMatch(/将更新 3 个项目的 5 个单元格\s+1 行不采纳/u)
    await page.keyboard.press(' ')
    await page.getByRole('button', { name: '写入台账' }).focus()
    await page.keyboard.press('Enter')
    await written(page, '已更新 3 个项目的 5 个单元格，新增 1 个')
    expect(rowOf(code(1)).cells.investment).toBe(300)
    expect(rowOf(code(2)).cells.investment).toBe(999)
    expect(ownRows().map(({ cells }) => cells.enterprise)).toContain('镇江市新来化工有限公司')
    expect(app.complaints).toEqual([])
  })

  it('says what moved in the ledger meanwhile, and writes nothing blind', async () => {
    const page = await review()
    await select(page, code(1), 'investment')
    await page.keyboard.press(' ')
    await expect.poll(() => sums(page)).not.toContain('错误')
    await select(page, code(2), 'respUnit')
    await page.keyboard.press(' ')
    await expect.poll(() => sums(page)).toContain('将更新 2 个项目的 3 个单元格')
    meanwhile(code(2), 'investment', 777)
    meanwhile(code(5), 'remark', '无关的改动')
    await page.getByText('写入前会重新比较').waitFor()
    await commit(page)
    await page.getByText('台账在核对期间改动了 2 格，相关的 1 行已重新比较').waitFor()
    expect(rowOf(code(0)).cells.investment).not.toBe(456.5)
    expect(await sums(page)).toContain('还有 1 处冲突待处理')
    await page.keyboard.press('F8')
    await page.keyboard.press('1')
    await commit(page)
    await written(page, '已更新 1 个项目的 2 个单元格')
    expect(rowOf(code(2)).cells.investment).toBe(777)
    expect(rowOf(code(2)).cells.respUnit).not.toBe('润州生态环境局')
    // An error that an earlier commit met is a refused request, which the browser logs.
    expect(app.complaints.filter((line) => !line.includes('409'))).toEqual([])
  })

  it('stays while one goes to another page, and asks before it is thrown away', async () => {
    const page = await review()
    await select(page, code(1), 'investment')
    await page.keyboard.press(' ')
    await expect.poll(() => sums(page)).not.toContain('错误')
    await page.getByRole('navigation').getByText('任务').click()
    await page.getByRole('navigation').getByText('报送交换').click()
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await page.locator('.ag-row').first().waitFor()
    expect(await sums(page)).not.toContain('错误')
    // Ctrl+Z belongs to the review, wherever the focus is.
    const { seq } = app.host.ledger
    await page.locator('.review-titles').click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => sums(page)).toContain('错误')
    await page.keyboard.press('Control+y')
    expect(app.host.ledger.seq).toBe(seq)
    const asked = page.waitForEvent('dialog')
    void page.close({ runBeforeUnload: true })
    await (await asked).dismiss()
    await page.getByRole('button', { name: '关闭文件' }).click()
    await page.getByText('已做的核对决定不会保留').waitFor()
    await page
      .getByRole('button', { name: '关 闭', exact: true })
      .or(page.getByRole('button', { name: '关闭', exact: true }))
      .click()
    await page.getByText('各辖市区报送情况').waitFor()
    expect(await page.locator('.files tbody tr').count()).toBe(0)
  })

  it('asks about a row that one side deleted and the other changed', async () => {
    book.remove(code(4)).set(code(5), { remark: '他们改了' })
    meanwhile(code(4), 'investment', 888)
    const gone = rowOf(code(5))
    commitEdits(app.host.ledger, '王五', [{ edit: 'delete', list: PROJECTS.key, id: gone.id }])
    const page = await review()
    await page.keyboard.press('Alt+4')
    await expect.poll(() => page.locator('.ag-row').count()).toBe(2)
    await page.getByText('台账在下发后删除了这个项目，而报送表改了其中 1 格').waitFor()
    await page.keyboard.press('2')
    await page.keyboard.press('F8')
    await page.getByText('报送表删去了这个项目，而台账在下发后改了其中 1 格').waitFor()
    await page.keyboard.press('1')
    await expect.poll(() => sums(page)).toContain('恢复 1 个')
    await page.getByRole('button', { name: '批量处理' }).click()
    await page.getByText('有错误的行都不采纳').click()
    await expect.poll(() => sums(page)).not.toContain('待处理')
    await commit(page)
    await written(page, '恢复 1 个')
    expect(rowOf(code(5)).cells).toMatchObject({ ...gone.cells, remark: '他们改了' })
    expect(rowOf(code(4)).cells.investment).toBe(888)
  })

  it('goes on when the service has forgotten the workbook', async () => {
    const page = await app.open('exchange')
    const opened = page.waitForResponse(/imports\/open/u)
    await choose(page, fileOf('润州区报送.xlsx', await book.bytes()))
    const session = /[0-9a-f]{8}-[0-9a-f-]{27}/u.exec(await (await opened).text())?.[0] ?? ''
    await page.getByRole('button', { name: '开始核对' }).click()
    await page.locator('.ag-row').first().waitFor()
    await select(page, code(1), 'investment')
    await page.keyboard.press(' ')
    await expect.poll(() => sums(page)).not.toContain('错误')
    importsOf(app.host).close(session)
    await commit(page)
    await written(page, '已更新 2 个项目的 4 个单元格，新增 1 个')
    expect(rowOf(code(0)).cells.investment).toBe(456.5)
  })

  it('jumps from the list of issues to the cell', async () => {
    const page = await review()
    await page.getByRole('tab', { name: /^问题/u }).click()
    await page.locator('.review-issues').getByText('“约三百万”不是数字').click()
    await expect
      .poll(() => page.locator('.sheet-box').getAttribute('aria-label'))
      .toMatch(/^总投资 第 2 行/u)
  })

  it('proposes deletions and makes none by itself', async () => {
    book.remove(code(4))
    const page = await review()
    await page.keyboard.press('Alt+5')
    await page.locator('.ag-row').first().waitFor()
    expect(await page.locator('.ag-row .review-verdict').first().innerText()).toMatch(
      /删除\s*不采纳/u,
    )
    await page.locator('.review-box').first().click()
    await expect.poll(() => sums(page)).toContain('删除 1 个')
  })

  it.each([1.25, 1.5])('keeps decisions and names in sight at %d times zoom', async (zoom) => {
    const page = await review()
    await page.setViewportSize({ width: Math.round(1366 / zoom), height: Math.round(768 / zoom) })
    await select(page, code(1), 'investment')
    expect(await page.locator('.review-box').first().isVisible()).toBe(true)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    )
    expect(overflow).toBe(0)
    await page.setViewportSize({ width: 1366, height: 768 })
    const pinned = page.locator('.ag-grid-pinned-left-cells .ag-cell[col-id="enterprise"]')
    await expect.poll(() => pinned.count()).toBeGreaterThan(0)
  })

  it('breaks no serious rule of axe', async () => {
    meanwhile(code(2), 'investment', 777)
    const page = await review()
    await page.setViewportSize({ width: 1366, height: 768 })
    for (const tab of ['单元格', /^问题/u, '识别', /^跳过/u]) {
      await page.getByRole('tab', { name: tab }).click()
      await page.keyboard.press('F8')
      await page.getByRole('tab', { name: tab }).click()
      expect(await violations(page)).toEqual([])
    }
  })
})

describe('the review of any other workbook', () => {
  const HEADER = ['企业名称', '项目名称', '工程类别', '总投资（万元）', '不认识的列']

  async function foreign(): Promise<Buffer> {
    const { cells } = rowOf(code(0))
    const known = [cells.enterprise, cells.name, cells.category, 321, '润州环保局']
    const category = String(cells.category)
    const near = [`${cells.enterprise}（新）`, cells.name, category, 55, '']
    const bytes = await xlsxOf({
      润州区: [HEADER, known, near, ['合计', null, null, 376, null]] as never, // rows of cells as they are in the ledger
    })
    return Buffer.from(bytes)
  }

  it('says that it compares two ways; a column is given its meaning by hand', async () => {
    const page = await review(await foreign())
    expect(await page.locator('.review-titles').innerText()).toContain('两方比较')
    await page.getByRole('tab', { name: '识别' }).click()
    const select = page.getByRole('combobox', { name: 'E 列“不认识的列”的字段' })
    await select.click()
    await select.fill('责任单位')
    await page.keyboard.press('Enter')
    await page.getByText('已重新识别').waitFor()
    await page.getByRole('tab', { name: /^跳过/u }).click()
    await page.getByText('合计行').waitFor()
    await page.locator('.ag-row').first().waitFor()
    await select_(page)
    await commit(page)
    await written(page, '已更新 1 个项目的 2 个单元格')
    expect(rowOf(code(0)).cells).toMatchObject({ investment: 321, respUnit: '润州环保局' })
  })

  /** Leaves the second row, which is not what this is about. */
  async function select_(page: Page): Promise<void> {
    await page.locator('.ag-row:has-text("（新）") .review-box').click()
    await expect.poll(() => sums(page)).toContain('1 行不采纳')
  }

  it('takes a row that was skipped, where a person says that it is a project', async () => {
    const category = String(rowOf(code(0)).cells.category)
    const bytes = await xlsxOf({
      润州区: [
        HEADER,
        ['新来印刷厂', '水墨替代', category, 12, ''],
        ['合计', null, category, 9, ''],
      ],
    } as never) // rows of cells
    const page = await review(Buffer.from(bytes), '上报.xlsx')
    await page.getByRole('tab', { name: '跳过 1' }).click()
    await page.getByRole('button', { name: '第 3 行是项目，作为数据导入' }).click()
    await page.getByText('已重新识别').waitFor()
    await page.getByRole('tab', { name: '跳过 0' }).waitFor()
    expect(await sums(page)).toContain('新增 2 个')
    await page.keyboard.press('Escape')
  })

  it('takes a district for rows that name none', async () => {
    const bytes = await xlsxOf({
      Sheet1: [
        ['企业名称', '项目名称', '工程类别', '总投资（万元）'],
        ['镇江市新来化工有限公司', 'RTO治理改造', String(rowOf(code(0)).cells.category), 50],
      ],
    })
    const page = await review(Buffer.from(bytes), '上报.xlsx')
    expect(await sums(page)).toContain('还有 1 处错误待处理')
    await page.getByRole('tab', { name: '识别' }).click()
    await page.getByRole('combobox', { name: '辖市区按' }).click()
    await page.locator('.ant-select-item-option').getByText(DISTRICT, { exact: true }).click()
    await expect.poll(() => sums(page)).toContain('将新增 1 个')
    await commit(page)
    await written(page, '已新增 1 个')
    expect(ownRows().map(({ cells }) => cells.name)).toContain('RTO治理改造')
  })

  it('shows how it read the workbook, and reads it otherwise where told so', async () => {
    const bytes = await xlsxOf({
      Sheet1: [
        [`${DISTRICT}重点工程项目表`],
        ['企业名称', '项目名称', '总投资'],
        ['一、源头替代项目'],
        ['甲印刷厂', '换水性墨', 10],
        ['二、VOCs治理项目'],
        ['乙涂装厂', '换活性炭', 20],
        ['以上由各镇填报', null, 1],
      ],
    })
    const page = await review(Buffer.from(bytes), '上报.xlsx')
    expect(await sums(page)).toContain('新增 3 个')
    const reading = async () => page.getByRole('tab', { name: '识别' }).click()
    const pick = async (name: string, word: string) => {
      await page.getByRole('combobox', { name }).click()
      const shown = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
      await shown
        .locator('.ant-select-item-option-content')
        .getByText(word, { exact: true })
        .click()
      await page.getByText('已重新识别').waitFor()
    }
    await reading()
    await page.getByText('标题 80%').waitFor()
    await pick('C 列“总投资”的单位', '亿元')
    await pick('第 3 行分组的工程类别', '其他大气污染防治项目')
    await pick('辖市区按', '丹阳市')
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/reading.png` })

    await page.locator('.ag-row:has-text("以上由各镇填报") .ag-cell[col-id="enterprise"]').click()
    await page.getByRole('tab', { name: '单元格' }).click()
    await page.getByRole('button', { name: '不是项目' }).click()
    await page.getByRole('tab', { name: '跳过 3' }).waitFor()

    await commit(page)
    await written(page, '已新增 2 个')
    const added = app.host.ledger.rows('project').filter(({ cells }) => cells.district === '丹阳市')
    expect(added.map(({ cells }) => [cells.name, cells.category, cells.investment])).toEqual(
      expect.arrayContaining([
        ['换水性墨', '其他大气污染防治项目', 100_000],
        ['换活性炭', 'VOCs治理项目', 200_000],
      ]),
    )
  })

  it('is told where the header of a table is, and where the table ends', async () => {
    const category = String(rowOf(code(0)).cells.category)
    const bytes = await xlsxOf({
      Sheet1: [
        ['企业名称', '项目名称', '辖市区', '工程类别'],
        ['甲公司', '甲项目', DISTRICT, category],
        ['乙公司', '乙项目', DISTRICT, category],
        ['丙公司', '丙项目', DISTRICT, category],
      ],
    })
    const page = await review(Buffer.from(bytes), '上报.xlsx')
    expect(await sums(page)).toContain('新增 3 个')
    await page.getByRole('tab', { name: '识别' }).click()
    await page.getByRole('spinbutton', { name: '读到的行' }).fill('3')
    await page.keyboard.press('Enter')
    await expect.poll(() => sums(page)).toContain('新增 2 个')
    await page.getByRole('button', { name: '不读这张表' }).click()
    await page.getByRole('button', { name: '读这张表', exact: true }).click()
    await expect.poll(() => sums(page)).toContain('新增 2 个')
  })

  it('reads only the sheets that are ticked', async () => {
    const header = ['辖市区', '企业名称', '项目名称', '工程类别']
    const category = String(rowOf(code(0)).cells.category)
    const bytes = await xlsxOf({
      本月: [header, [DISTRICT, '甲公司', '甲项目', category]],
      上月: [header, [DISTRICT, '乙公司', '乙项目', category]],
    })
    const page = await review(Buffer.from(bytes))
    expect(await sums(page)).toContain('将新增 2 个')
    await page.getByRole('tab', { name: '识别' }).click()
    const sheet = page.getByRole('checkbox', { name: '上月' })
    await sheet.uncheck()
    await expect.poll(() => sums(page)).toContain('将新增 1 个')
    await sheet.check()
    await expect.poll(() => sums(page)).toContain('将新增 2 个')
  })

  it('offers the row that a new one may be, and takes it for that when told so', async () => {
    const page = await review(await foreign())
    await page.locator('.ag-row:has-text("（新）") .ag-cell[col-id="enterprise"]').click()
    const other = page.getByRole('combobox', { name: '指定为台账中的另一个项目' })
    await other.click()
    await other.fill(code(3))
    await page.locator('.ant-select-item-option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('已重新识别').waitFor()
    await expect.poll(() => sums(page)).toContain('将更新 2 个项目')
    await commit(page)
    await written(page, '已更新 2 个项目')
    expect(rowOf(code(3)).cells).toMatchObject({
      enterprise: `${rowOf(code(0)).cells.enterprise}（新）`,
      investment: 55,
    })
  })
})
