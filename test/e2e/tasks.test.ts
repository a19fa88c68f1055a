import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

const items = () => app.host.ledger.rows('item')
const attachments = () => app.host.ledger.rows('attachment').map(({ cells }) => cells)

const itemCell = (page: Page, id: string, field: string) =>
  page.locator(`.ag-row[row-id="${id}"] .ag-cell[col-id="${field}"]`)

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('toolbar', { name: '任务工具' }).getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('tasks as they are written', () => {
  it('show the 34 with their items, the common duty once, and lead to linked projects', async () => {
    const page = await app.open('tasks')
    await page.getByText('34 项任务，').waitFor()
    expect(await page.locator('article.task').count()).toBe(34)
    expect(await page.getByText('以下均需地方各级人民政府落实，不再列出').count()).toBe(1)
    const link = page.getByRole('link', { name: /^岸电设施建设改造 \d+ 项$/u })
    const count = /(\d+) 项/u.exec(await link.innerText())?.[1]
    await link.click()
    await page.getByText(`显示 ${count} / 581 项`).waitFor()
  })

  it('are linked to single projects, found by number, and unlinked again', async () => {
    const page = await app.open('tasks')
    await page.getByRole('button', { name: '任务 3 指定项目' }).click()
    await page.getByLabel('任务 3 要关联的项目').fill('2023-DY-A-002')
    await page.keyboard.press('Enter')
    const project = app.host.ledger
      .rows('project')
      .find(({ cells }) => cells.code === '2023-DY-A-002')
    await page.getByRole('link', { name: /^2023-DY-A-002 / }).waitFor()
    expect(app.host.ledger.rows('taskLink').map(({ cells }) => cells)).toEqual([
      { task: 3, project: project?.id },
    ])
    await page.getByRole('button', { name: /^任务 3 不再关联 2023-DY-A-002/ }).click()
    await page.getByRole('link', { name: /^2023-DY-A-002 / }).waitFor({ state: 'detached' })
  })

  it('answer what a department owes by September, in two choices that the address keeps', async () => {
    const page = await app.open('tasks')
    await choose(page, '部门', '市交通运输局')
    await page.getByText('10 项任务，').waitFor()
    await choose(page, '到期', '2023年9月底前')
    await page.getByText('1 项任务，1 个事项').waitFor()
    await page.locator('.task-items').getByText('2023年7月1日', { exact: false }).first().waitFor()
    expect(await page.locator('.task-role').allInnerTexts()).toEqual(['牵头'])
    expect(decodeURIComponent(page.url())).toContain('department=市交通运输局&until=2023-09')
    await page.reload()
    await page.getByText('1 项任务，1 个事项').waitFor()

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出任务清单' }).click()
    expect((await download).suggestedFilename()).toBe(
      '镇江市交通运输局2023年大气污染防治任务清单（2023年9月底前）.xlsx',
    )
  })
})

describe('the text of a task', () => {
  it('is rewritten in the window, items follow, and what has no item any more is matched by hand', async () => {
    const page = await app.open('tasks?view=items')
    await itemCell(page, '3/2/2', 'note').click()
    await page.keyboard.type('已淘汰 1200 辆')
    await page.keyboard.press('Enter')
    await expect.poll(() => items().map(({ id }) => id)).toEqual(['3/2/2'])

    await page.getByText('原文', { exact: true }).click()
    await page.getByRole('button', { name: '编辑任务 3', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: '编辑任务 3', exact: true })
    const text = drawer.getByLabel('第 2 段原文')
    await text.fill((await text.inputValue()).replace('3500辆以上', '4000辆以上'))
    await drawer.getByLabel('第 2 段第 4 条写法').fill('4000辆以上')
    await drawer.getByRole('button', { name: '删去第 2 段第 1 条', exact: true }).click()
    await drawer.getByRole('button', { name: '保存' }).click()
    await drawer.waitFor({ state: 'detached' })
    await expect.poll(() => items().map(({ id }) => id)).toEqual(['3/2/1'])
    await page.getByText('2023年，4000辆以上').waitFor()

    await page.getByRole('button', { name: '编辑任务 3', exact: true }).click()
    await drawer.getByRole('button', { name: '删去第 2 段第 1 条', exact: true }).click()
    await drawer.getByRole('button', { name: '删去第 2 段第 2 条', exact: true }).click()
    await drawer.getByRole('button', { name: '保存' }).click()
    const orphan = page.getByRole('list', { name: '待对应' })
    await orphan.getByText('已淘汰 1200 辆').waitFor()
    await orphan.getByRole('combobox').click()
    await page.locator('.ant-select-item-option').filter({ hasText: '新能源汽车' }).click()
    await orphan.waitFor({ state: 'detached' })
    expect(items().map(({ id, cells }) => [id, cells.note])).toEqual([['3/2/1', '已淘汰 1200 辆']])
  })

  it('says what keeps it from being saved, and a new one stands behind the others', async () => {
    const page = await app.open('tasks')
    await page.getByRole('button', { name: '新增任务' }).click()
    const drawer = page.getByRole('dialog', { name: '新增任务 35' })
    await drawer.getByLabel('任务名称').fill('开展移动源执法')
    await drawer.getByRole('button', { name: '保存' }).click()
    await drawer.getByText('第 1 段：请填原文').waitFor()
    await drawer.getByLabel('第 1 段原文').fill('2023年9月底前，检查柴油货车800辆以上。')
    await drawer.getByLabel('第 1 段责任分工').fill('市公安局牵头')
    await drawer.getByRole('button', { name: '原文中还有 2 处' }).click()
    await drawer.getByText('2023-09-30').waitFor()
    await drawer.getByRole('button', { name: '保存' }).click()
    await page.getByText('35 项任务，').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('34 项任务，').waitFor()
  })
})

describe('items as a sheet', () => {
  it('take an entry on the first cell of an item, mark it in the text, and give it back by undo', async () => {
    const page = await app.open('tasks?view=items')
    await itemCell(page, '3/2/2', 'achieved').click()
    await page.keyboard.type('1280')
    await page.keyboard.press('Enter')
    await expect
      .poll(items)
      .toMatchObject([{ id: '3/2/2', cells: { achieved: 1280, status: '未开始' } }])
    await itemCell(page, '3/2/2', 'status').click()
    await page.keyboard.type('推进中')
    await page.keyboard.press('Enter')
    await expect.poll(items).toMatchObject([{ cells: { status: '推进中' } }])
    await page.getByText('原文', { exact: true }).click()
    await page.getByText('3500辆以上（已完成 1280 辆）').waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(items).toEqual([])
  })

  it('refuse what the plan says with the reason, and paste only into what people enter', async () => {
    const page = await app.open('tasks?view=items')
    await itemCell(page, '1/3/1', 'requirement').click()
    await page.keyboard.type('x')
    await page.getByText('“事项要求”来自计划原文，不能修改').first().waitFor()
    expect(items()).toEqual([])
  })

  it('distinguish lead from support, and filter by status', async () => {
    const page = await app.open('tasks?view=items&department=市生态环境局')
    await itemCell(page, '1/3/1', 'role').waitFor()
    expect(await itemCell(page, '1/3/1', 'role').innerText()).toBe('牵头')
    expect(await itemCell(page, '3/1/q1', 'role').innerText()).toBe('配合')
    await choose(page, '状态', '已完成')
    await page.getByText('显示 0 / ').waitFor()
  })

  it('are reached from the text at their row', async () => {
    const page = await app.open('tasks')
    const line = page.locator('.task-items li').filter({ hasText: '9月底前完成重点行业绩效分级' })
    await line.getByRole('link', { name: '登记' }).click()
    await expect
      .poll(() => page.locator('.sheet-box').getAttribute('aria-label'))
      .toContain('状态 第')
    await page.keyboard.type('已完成')
    await page.keyboard.press('Enter')
    await expect.poll(items).toMatchObject([{ id: '28/2/1', cells: { status: '已完成' } }])
  })
})

describe('attachments', () => {
  const add = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
    page.getByLabel('附件文件').setInputFiles({ name, mimeType, buffer })

  it('of an item are added, described, downloaded, removed and brought back by undo', async () => {
    const page = await app.open('tasks?view=items')
    await itemCell(page, '10/1/1', 'status').click()
    await page.keyboard.press('Control+i')
    await page.getByRole('heading', { name: '完成50%以上的年度VOCs治理' }).waitFor()
    const panel = page.getByRole('region', { name: '附件' })
    await add(
      page,
      '通报<1>.html',
      'text/html',
      Buffer.from('<script>document.title="坏"</script>'),
    )
    await panel.getByText('附件（1）').waitFor()
    expect(attachments()).toMatchObject([{ list: 'item', row: '10/1/1', name: '通报1.html' }])

    await panel.getByLabel('“通报1.html”的说明').fill('市级通报')
    await page.keyboard.press('Enter')
    await expect.poll(attachments).toMatchObject([{ note: '市级通报' }])

    // A page that may hold scripts is handed out and never shown.
    const download = page.waitForEvent('download')
    await panel.getByRole('button', { name: '通报1.html', exact: true }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('通报1.html')
    expect(readFileSync(await file.path(), 'utf8')).toContain('<script>')

    await panel.getByRole('button', { name: '移除“通报1.html”' }).click()
    await expect.poll(attachments).toEqual([])
    await page.getByRole('button', { name: /^撤销/u }).click()
    await panel.getByText('附件（1）').waitFor()
  })

  it('of a project take dropped files, show pictures, and refuse what is too large in words', async () => {
    const page = await app.open('projects')
    await page.locator('.ag-row .ag-cell[col-id="status"]').first().click()
    await page.keyboard.press('Control+i')
    const panel = page.getByRole('region', { name: '附件' })
    await panel.waitFor()
    const transfer = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(bytes)], '现场照片.png', { type: 'image/png' }))
        return data
      },
      [...PNG],
    )
    await panel.dispatchEvent('drop', { dataTransfer: transfer })
    await panel.getByText('附件（1）').waitFor()
    expect(attachments()).toMatchObject([{ list: 'project', name: '现场照片.png' }])
    await panel.getByRole('button', { name: '现场照片.png', exact: true }).click()
    await page.getByRole('img', { name: '现场照片.png' }).waitFor()
    await page.keyboard.press('Escape')

    const film = join(mkdtempSync(join(tmpdir(), 'film-')), '录像.mp4')
    writeFileSync(film, '')
    truncateSync(film, 20 * 1024 * 1024 + 1)
    await page.getByLabel('附件文件').setInputFiles(film)
    await page.getByText('“录像.mp4”超过 20 MB').waitFor()
    expect(attachments()).toHaveLength(1)
  })
})
