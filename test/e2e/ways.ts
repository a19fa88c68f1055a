/**
 * From nothing to each thing that opens above a page or takes its place: dialogs, drawers, menus,
 * questions, a ledger that does not open. Whoever adds one adds the way to it here; `dialogs.test.ts`
 * says which is missing. None harms the ledger that is open, though another may be afterwards.
 */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { addAttachment } from '../../src/main/attachments/attachments.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { addOwnTemplate } from '../../src/main/template/own/own-templates.ts'
import { shippedTemplate } from '../../src/main/template/shipped.ts'
import { ReturnedWorkbook } from '../support/returned-workbook.ts'
import { tornCopy } from './damaged-ledger.ts'
import type { ServedApp } from './ledger-app.ts'
import { Sheet } from './sheet.ts'

/** What is open, by role or kind. */
export const OPEN = [
  ...['dialog', 'menu', 'tooltip'].map((role) => `[role="${role}"]:visible`),
  ...['.ant-popover:visible', '.ant-tour:visible', '.start h1', '.gone'],
].join(', ')

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()

async function sheet(app: ServedApp, route = 'projects'): Promise<Sheet> {
  const opened = await Sheet.open(app, route)
  await opened.click(1, 'name').catch(() => opened.click(1, 'status'))
  return opened
}

/** Someone else calls the second project this. */
function rename(app: ServedApp, name: string): void {
  const { id = '' } = app.host.ledger.rows('project')[1] ?? {}
  const edit = { edit: 'set', list: 'project', id, field: 'name', value: name } as const
  commitEdits(app.host.ledger, '李工', [edit])
}

async function batch(app: ServedApp, item: RegExp): Promise<Page> {
  const { page } = await sheet(app)
  await press(page, '批量')
  await page.getByRole('menuitem', { name: item }).click()
  return page
}

/** A window that shows no page. */
async function bare(app: ServedApp): Promise<Page> {
  const page = await app.context.newPage()
  await page.goto(`${app.url}#/projects`)
  return page
}

/** A damaged ledger is asked for beside the one that is open. */
async function refused(app: ServedApp): Promise<Page> {
  const path = await tornCopy(app.host)
  const page = await app.open('projects')
  await page.getByText('已连接').waitFor()
  expect(() => app.host.open(path)).toThrow()
  await page.getByRole('dialog').waitFor()
  return page
}

/** A workbook of a district under review, with a decision made. */
async function review(app: ServedApp): Promise<Page> {
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

/** By component. */
export const WAYS: Record<string, (app: ServedApp) => Promise<Page>> = {
  async 'app/ExportButton.tsx'(app) {
    const { page } = await sheet(app)
    await press(page, '明细的其他格式')
    return page
  },
  async 'app/conflicts/ConflictDialog.tsx'(app) {
    const { page } = await sheet(app)
    await page.route(
      '**/rpc/changes/edit',
      async (route) => {
        rename(app, '别人写的')
        await route.continue()
      },
      { times: 1 },
    )
    await page.keyboard.type('我写的')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'app/help/GuidedTour.tsx'(app) {
    const page = await app.open('projects')
    await press(page, '帮助')
    await page.getByRole('menuitem', { name: '导览' }).click()
    await page.locator('.tour .ant-tour-next-btn').waitFor()
    return page
  },
  async 'app/help/HelpMenu.tsx'(app) {
    const page = await app.open('welcome')
    await press(page, '帮助')
    return page
  },
  async 'app/help/ShortcutSheet.tsx'(app) {
    const page = await app.open('welcome')
    await page.keyboard.press('F1')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'app/opening/GoneNotice.tsx'(app) {
    await app.context.route('**/rpc/ledger/watch', (route) => route.abort())
    const page = await bare(app)
    await page.getByRole('alert', { name: '连接已断开' }).waitFor()
    return page
  },
  async 'app/opening/NotOpened.tsx'(app) {
    const path = await tornCopy(app.host)
    app.host.close()
    expect(() => app.host.open(path)).toThrow()
    const page = await bare(app)
    await page.getByRole('region', { name: '最近的备份' }).waitFor()
    await page.getByRole('region', { name: '最近的台账' }).waitFor()
    return page
  },
  'app/opening/RefusedDialog.tsx': refused,
  async 'app/opening/RescuedNotice.tsx'(app) {
    const page = await refused(app)
    await press(page, '查看能找回什么')
    await page.getByRole('alert', { name: '台账已损坏' }).waitFor()
    await press(page, '重建')
    return page
  },
  async 'attachments/PictureView.tsx'(app) {
    const { id = '' } = app.host.ledger.rows('project')[1] ?? {}
    const file = { name: '现场.png', bytes: PICTURE }
    addAttachment(app.host.ledger, '李工', { list: 'project', row: id }, file)
    const { page } = await sheet(app)
    await page.keyboard.press('Control+i')
    await press(page, /现场/u)
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'pages/exchange/files/FileList.tsx'(app) {
    const page = await review(app)
    await press(page, '返回')
    await press(page, /^移出/u)
    return page
  },
  async 'pages/exchange/review/KeyLegend.tsx'(app) {
    const page = await review(app)
    await press(page, '核对按键')
    return page
  },
  async 'pages/exchange/review/ReviewHead.tsx'(app) {
    const page = await review(app)
    await press(page, '关闭文件')
    return page
  },
  async 'pages/exchange/review/ReviewTools.tsx'(app) {
    const page = await review(app)
    await press(page, '批量处理')
    return page
  },
  async 'pages/exchange/set/SetButton.tsx'(app) {
    const page = await app.open('exchange')
    await press(page, '导出全套…')
    return page
  },
  async 'pages/history/snapshots/NameRevision.tsx'(app) {
    const page = await app.open('history')
    await page.locator('.toolbar').getByText('版本标签').click()
    await press(page, /起名…/u)
    return page
  },
  async 'pages/history/take-back/TakeBackDrawer.tsx'(app) {
    rename(app, '新名称')
    const page = await app.open('history')
    await press(page, /^撤回第/u)
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'pages/lists/GoneRows.tsx'(app) {
    const cells = { district: '扬中市', kind: '码头泊位', enterprise: '油库' }
    const rows = [
      { ...cells, period: '一季度', name: '1号泊位' },
      { ...cells, period: '一季度', name: '2号泊位' },
      { ...cells, period: '二季度', name: '1号泊位' },
    ]
    const list = 'vapour-recovery'
    const edits = rows.map((row) => ({ edit: 'insert', list, cells: row }) as const)
    commitEdits(app.host.ledger, '李工', edits)
    const page = await app.open(`lists/${list}?period=2023-06`)
    await press(page, /^减少 [1-9]/u)
    await page.getByRole('region', { name: '本期减少的行' }).waitFor()
    return page
  },
  async 'pages/overview/FindingsDrawer.tsx'(app) {
    const page = await app.open('overview')
    await page.locator('[aria-labelledby="overview-quality"] button').first().click()
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'pages/projects/enterprises/MergeDrawer.tsx'(app) {
    const page = await app.open('projects?by=enterprise')
    await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="name"]').click()
    await page.keyboard.press('Shift+ArrowDown')
    await press(page, '合并…')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'pages/projects/enterprises/RegisterAll.tsx'(app) {
    const page = await app.open('projects?by=enterprise')
    await press(page, /^登记 \d+ 家…/u)
    return page
  },
  async 'pages/projects/month/MonthPage.tsx'(app) {
    const page = await app.open('projects?month=2023-04')
    await press(page, '锁定')
    return page
  },
  async 'pages/settings/backups/BackupPreviewPanel.tsx'(app) {
    await app.host.keeper.now()
    rename(app, '新名称')
    const page = await app.open('settings?list=backups')
    // The oldest, since which something was changed.
    await page
      .getByRole('button', { name: /^查看 /u })
      .last()
      .click()
    await press(page, '恢复到这一版')
    return page
  },
  async 'pages/settings/lists/AddShipped.tsx'(app) {
    const page = await app.open('settings?list=special')
    await press(page, /添加内置台账/u)
    return page
  },
  async 'pages/settings/templates/TemplateTable.tsx'(app) {
    const { bytes } = shippedTemplate('annex1')
    const template = { kind: 'annex1', name: '本单位.xlsx', title: '本单位', bytes } as const
    await addOwnTemplate(app.host.ledger, '李工', template)
    const page = await app.open('settings?list=templates')
    await press(page, '删除模板 本单位')
    return page
  },
  async 'pages/tasks/edit/TaskDrawer.tsx'(app) {
    const page = await app.open('tasks')
    await press(page, '新增任务')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'spreadsheet/AddRowDrawer.tsx'(app) {
    const { page } = await sheet(app)
    await press(page, '新增')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'spreadsheet/ReviewDrawer.tsx'(app) {
    const opened = await Sheet.open(app)
    await opened.click(1, 'status')
    await opened.paste('已完成\r\n差不多了\r\n在建')
    await opened.page.getByRole('dialog').waitFor()
    return opened.page
  },
  async 'spreadsheet/batch/BatchMenu.tsx'(app) {
    const { page } = await sheet(app)
    await press(page, '批量')
    return page
  },
  'spreadsheet/batch/BatchSetDrawer.tsx': (app) => batch(app, /^批量设置/u),
  'spreadsheet/batch/MoveDrawer.tsx': (app) => batch(app, /^移动/u),
  async 'spreadsheet/cell-history/CellHistoryDrawer.tsx'(app) {
    const page = await app.open('targets?month=2023-03')
    await page.locator('.ag-row .ag-cell').nth(3).click()
    await page.keyboard.press('Control+Shift+h')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'spreadsheet/find/ReplacePreview.tsx'(app) {
    const { page } = await sheet(app)
    await page.keyboard.press('Control+h')
    await page.getByLabel('查找内容').fill('隧道窑')
    await page.getByLabel('替换为').fill('回转窑')
    await press(page, '全部替换…')
    await page.getByRole('dialog').waitFor()
    return page
  },
  async 'spreadsheet/list/RowTools.tsx'(app) {
    const { page } = await sheet(app)
    await press(page, /删除/u)
    return page
  },
  async 'spreadsheet/marks/MarksMenu.tsx'(app) {
    const { page } = await sheet(app)
    await press(page, /^标记/u)
    return page
  },
  async 'spreadsheet/menu/SheetMenu.tsx'(app) {
    const { page } = await sheet(app)
    await page.keyboard.press('Shift+F10')
    return page
  },
  async 'spreadsheet/views/ViewsMenu.tsx'(app) {
    const { page } = await sheet(app)
    await press(page, /全部字段/u)
    return page
  },
}
