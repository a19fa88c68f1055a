/**
 * axe on everything that opens above a page: dialogs, drawers, menus, questions. Whoever adds one
 * adds the way to it here; the first test says which is missing.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addAttachment } from '../../src/main/attachments/attachments.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { addOwnTemplate } from '../../src/main/template/own/own-templates.ts'
import { shippedTemplate } from '../../src/main/template/shipped.ts'
import { ReturnedWorkbook } from '../support/returned-workbook.ts'
import { violations } from './axe.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const source = join(import.meta.dirname, '../../src/renderer')
const OPENS = /<(?:Modal|Drawer|SheetDrawer|Popover|Popconfirm|Dropdown|Tour)\b/u

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()

async function sheet(route = 'projects'): Promise<Sheet> {
  const opened = await Sheet.open(app, route)
  await opened.click(1, 'name').catch(() => opened.click(1, 'status'))
  return opened
}

/** Someone else calls the second project this. */
function rename(name: string): void {
  const { id = '' } = app.host.ledger.rows('project')[1] ?? {}
  const edit = { edit: 'set', list: 'project', id, field: 'name', value: name } as const
  commitEdits(app.host.ledger, '李工', [edit])
}

async function batch(item: RegExp): Promise<Page> {
  const { page } = await sheet()
  await press(page, '批量')
  await page.getByRole('menuitem', { name: item }).click()
  return page
}

/** A workbook of a district under review, with a decision made. */
async function review(): Promise<Page> {
  const book = await ReturnedWorkbook.sentTo(app.host.ledger, '润州区')
  const row = app.host.ledger.rows('project').find(({ cells }) => cells.district === '润州区')
  book.set(String(row?.cells.code), { investment: 999 })
  const page = await app.open('exchange')
  const buffer = await book.bytes()
  await page
    .getByLabel('导入的工作簿')
    .setInputFiles([{ name: '润州区.xlsx', mimeType: '', buffer }])
  await press(page, '开始核对')
  await page.locator('.ag-row').first().waitFor()
  await press(page, '采纳/不采纳')
  return page
}

/** A picture of one white point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
)

/** From nothing to the open dialog, by component. */
const WAYS: Record<string, () => Promise<Page>> = {
  async 'app/ExportButton.tsx'() {
    const { page } = await sheet()
    await press(page, '明细的其他格式')
    return page
  },
  async 'app/conflicts/ConflictDialog.tsx'() {
    const { page } = await sheet()
    await page.route('**/rpc/changes/edit', async (route) => {
      if (app.host.ledger.seq === 1) rename('别人写的')
      await route.continue()
    })
    await page.keyboard.type('我写的')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'app/help/GuidedTour.tsx'() {
    const page = await app.open('projects')
    await press(page, '帮助')
    await page.getByRole('menuitem', { name: '导览' }).click()
    await page.locator('.tour .ant-tour-next-btn').waitFor()
    return page
  },
  async 'app/help/HelpMenu.tsx'() {
    const page = await app.open('welcome')
    await press(page, '帮助')
    return page
  },
  async 'app/help/ShortcutSheet.tsx'() {
    const page = await app.open('welcome')
    await page.keyboard.press('F1')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'attachments/PictureView.tsx'() {
    const { id = '' } = app.host.ledger.rows('project')[1] ?? {}
    const file = { name: '现场.png', bytes: PICTURE }
    addAttachment(app.host.ledger, '李工', { list: 'project', row: id }, file)
    const { page } = await sheet()
    await page.keyboard.press('Control+i')
    await press(page, /现场/u)
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'pages/exchange/files/FileList.tsx'() {
    const page = await review()
    await press(page, '返回')
    await press(page, /^移出/u)
    return page
  },
  async 'pages/exchange/review/KeyLegend.tsx'() {
    const page = await review()
    await press(page, '核对按键')
    return page
  },
  async 'pages/exchange/review/ReviewHead.tsx'() {
    const page = await review()
    await press(page, '关闭文件')
    return page
  },
  async 'pages/exchange/review/ReviewTools.tsx'() {
    const page = await review()
    await press(page, '批量处理')
    return page
  },
  async 'pages/exchange/set/SetButton.tsx'() {
    const page = await app.open('exchange')
    await press(page, '导出全套…')
    return page
  },
  async 'pages/history/snapshots/NameRevision.tsx'() {
    const page = await app.open('history')
    await page.locator('.toolbar').getByText('版本标签').click()
    await press(page, /起名…/u)
    return page
  },
  async 'pages/history/take-back/TakeBackDrawer.tsx'() {
    rename('新名称')
    const page = await app.open('history')
    await press(page, /^撤回第/u)
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'pages/overview/FindingsDrawer.tsx'() {
    const page = await app.open('overview')
    await page.locator('[aria-labelledby="overview-quality"] button').first().click()
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'pages/projects/enterprises/MergeDrawer.tsx'() {
    const page = await app.open('projects?by=enterprise')
    await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="name"]').click()
    await page.keyboard.press('Shift+ArrowDown')
    await press(page, '合并…')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'pages/projects/enterprises/RegisterAll.tsx'() {
    const page = await app.open('projects?by=enterprise')
    await press(page, /^登记 \d+ 家…/u)
    return page
  },
  async 'pages/projects/month/MonthPage.tsx'() {
    const page = await app.open('projects?month=2023-04')
    await press(page, '锁定')
    return page
  },
  async 'pages/settings/backups/BackupPreviewPanel.tsx'() {
    await app.host.keeper.now()
    rename('新名称')
    const page = await app.open('settings?list=backups')
    // The oldest, since which something was changed.
    await page
      .getByRole('button', { name: /^查看 /u })
      .last()
      .click()
    await press(page, '恢复到这一版')
    return page
  },
  async 'pages/settings/lists/AddShipped.tsx'() {
    const page = await app.open('settings?list=special')
    await press(page, /添加内置台账/u)
    return page
  },
  async 'pages/settings/templates/TemplateTable.tsx'() {
    const { bytes } = shippedTemplate('annex1')
    const template = { kind: 'annex1', name: '本单位.xlsx', title: '本单位', bytes } as const
    await addOwnTemplate(app.host.ledger, '李工', template)
    const page = await app.open('settings?list=templates')
    await press(page, '删除模板 本单位')
    return page
  },
  async 'pages/tasks/edit/TaskDrawer.tsx'() {
    const page = await app.open('tasks')
    await press(page, '新增任务')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'spreadsheet/AddRowDrawer.tsx'() {
    const { page } = await sheet()
    await press(page, '新增')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'spreadsheet/ReviewDrawer.tsx'() {
    const opened = await Sheet.open(app)
    await opened.click(1, 'status')
    await opened.paste('已完成\r\n差不多了\r\n在建')
    await opened.page.getByRole('dialog').waitFor()
    return opened.page
  },
  async 'spreadsheet/batch/BatchMenu.tsx'() {
    const { page } = await sheet()
    await press(page, '批量')
    return page
  },
  'spreadsheet/batch/BatchSetDrawer.tsx': () => batch(/^批量设置/u),
  'spreadsheet/batch/MoveDrawer.tsx': () => batch(/^移动/u),
  async 'spreadsheet/cell-history/CellHistoryDrawer.tsx'() {
    const page = await app.open('targets?month=2023-03')
    await page.locator('.ag-row .ag-cell').nth(3).click()
    await page.keyboard.press('Control+Shift+h')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'spreadsheet/find/ReplacePreview.tsx'() {
    const { page } = await sheet()
    await page.keyboard.press('Control+h')
    await page.getByLabel('查找内容').fill('隧道窑')
    await page.getByLabel('替换为').fill('回转窑')
    await press(page, '全部替换…')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'spreadsheet/list/RowTools.tsx'() {
    const { page } = await sheet()
    await press(page, /删除/u)
    return page
  },
  async 'spreadsheet/marks/MarksMenu.tsx'() {
    const { page } = await sheet()
    await press(page, /^标记/u)
    return page
  },
  async 'spreadsheet/menu/SheetMenu.tsx'() {
    const { page } = await sheet()
    await page.keyboard.press('Shift+F10')
    return page
  },
  async 'spreadsheet/views/ViewsMenu.tsx'() {
    const { page } = await sheet()
    await press(page, /全部字段/u)
    return page
  },
}

/** Shown by what is on the list, or only where a ledger cannot be opened as it is. */
const ELSEWHERE = [
  'app/opening/RefusedDialog.tsx',
  'app/opening/RescuedNotice.tsx',
  'spreadsheet/SheetDrawer.tsx',
]

const OPEN = [
  ...['dialog', 'menu', 'tooltip'].map((role) => `[role="${role}"]:visible`),
  ...['.ant-popover:visible', '.ant-tour:visible'],
].join(', ')

describe('what opens above a page', () => {
  it('is all listed here', () => {
    const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) => name.endsWith('.tsx') && OPENS.test(readFileSync(join(source, name), 'utf8')),
      )
      .map((name) => name.replaceAll('\\', '/'))
    expect(found.sort()).toEqual([...Object.keys(WAYS), ...ELSEWHERE].sort())
  })

  it.each(Object.keys(WAYS))('%s breaks no serious rule of axe', async (component) => {
    const page = await WAYS[component]?.()
    if (page === undefined) throw new Error(`no way to ${component}`)
    await page.locator(OPEN).first().waitFor()
    expect(await violations(page)).toEqual([])
  })
})
