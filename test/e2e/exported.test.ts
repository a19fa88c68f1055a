import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { exportFile } from '../../src/main/export/export-file.ts'
import { recordExport } from '../../src/main/export/record-export.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import type { ExportFormat, ExportKind } from '../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../src/shared/lists/projects.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

/** A file as somebody exported it. */
async function exported(kind: ExportKind, format: ExportFormat) {
  const { ledger, author } = app.host
  const file = await exportFile(ledger, kind, format)
  recordExport(ledger, author, { kind, format, options: {}, file })
  return file
}

/** Drops a file on the page, as from a folder of the desktop. */
async function drop(
  page: Page,
  name: string,
  bytes: Uint8Array,
  zone: Locator = page.getByRole('region', { name: '报送交换' }),
): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name: called, base64 }) => {
      const carried = new DataTransfer()
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      carried.items.add(new File([content], called))
      return carried
    },
    { name, base64: Buffer.from(bytes).toString('base64') },
  )
  await zone.dispatchEvent('dragover', { dataTransfer: transfer })
  await zone.dispatchEvent('drop', { dataTransfer: transfer })
}

const region = (page: Page) => page.getByRole('region', { name: '导出文件的变化' })

function removeOne(district: string): string {
  const row = app.host.ledger.rows(PROJECTS.key).find(({ cells }) => cells.district === district)
  if (row === undefined) throw new Error(`no project in ${district}`)
  commitEdits(app.host.ledger, '李四', [{ edit: 'delete', list: PROJECTS.key, id: row.id }])
  return String(row.cells.code)
}

describe('an exported file that is dropped on the app', () => {
  it('is said to be up to date where nothing has changed', async () => {
    const { name, bytes } = await exported('annex1', 'xlsx')
    const page = await app.open('exchange')
    await drop(page, name, bytes)
    await region(page).getByText('✓ 与台账现在的内容一致，可以照用').waitFor()
    expect(app.complaints).toEqual([])
  })

  it.each<[ExportFormat]>([['xlsx'], ['docx'], ['pdf']])(
    'as %s tells which counts and which projects are different now',
    async (format) => {
      const { name, bytes } = await exported('annex1', format)
      const code = removeOne('京口区')
      const page = await app.open('exchange')
      await drop(page, name, bytes)
      await region(page).getByText('已经过时：').waitFor()
      const cells = await region(page).getByRole('region', { name: '表中的变化' }).innerText()
      expect(cells).toContain('附件1\t京口区\t合计\t22\t21')
      expect(cells).toContain('附件1\t全市\t合计\t581\t580')
      const projects = await region(page).getByRole('region', { name: '项目的变化' }).innerText()
      expect(projects).toContain(code)
      expect(projects).toContain('新增 0，删除 1，变更 0')
      if (process.env.SHOTS !== undefined) {
        await page.setViewportSize({ width: 1366, height: 768 })
        await page.screenshot({ path: `${process.env.SHOTS}/exported-${format}.png` })
      }
      expect(app.complaints).toEqual([])
    },
  )

  it('tells changed cells of a detail list, and can be imported as a changed one', async () => {
    const { name, bytes } = await exported('projects', 'xlsx')
    const [row] = app.host.ledger.rows(PROJECTS.key)
    const edit = { edit: 'set', list: PROJECTS.key, id: row?.id ?? '', field: 'remark' } as const
    commitEdits(app.host.ledger, '李四', [{ ...edit, value: '改了备注' }])
    const page = await app.open('exchange')
    await drop(page, name, bytes)
    const projects = region(page).getByRole('region', { name: '项目的变化' })
    expect(await projects.innerText()).toContain('备注\t\t改了备注')
    await region(page).getByRole('button', { name: '当作改过的明细导入…' }).click()
    await page.getByRole('toolbar', { name: '核对工具' }).waitFor()
    expect(app.complaints).toEqual([])
  })

  it('is told of wherever it is dropped', async () => {
    const { name, bytes } = await exported('annex2', 'docx')
    const page = await app.open('projects')
    await drop(page, name, bytes, page.locator('.frame-page'))
    await region(page).getByText('✓ 与台账现在的内容一致，可以照用').waitFor()
    expect(app.complaints).toEqual([])
  })

  it('is skipped where it is a document from elsewhere', async () => {
    const page = await app.open('exchange')
    await drop(page, '通知.pdf', readFileSync('package.json'))
    await page.getByText('不是工作簿，也认不出是本程序导出的').waitFor()
    expect(app.complaints).toEqual([])
  })
})

describe('a whole set', () => {
  it('is exported in one go, and told file by file', async () => {
    const page = await app.open('exchange')
    await page.getByRole('button', { name: '导出全套…' }).click()
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await page.getByRole('button', { name: '开始导出' }).click()
    await page.getByText(/正在导出 \d+ \/ 12/u).waitFor()
    const file = await download
    expect(file.suggestedFilename()).toBe('镇江市2023年导出全套.zip')
    const paths = Object.keys(unzipSync(readFileSync(await file.path())))
    expect(paths).toHaveLength(12)
    expect(app.host.ledger.newestExports(100)).toHaveLength(12)
    expect(app.complaints).toEqual([])
  })

  it('can be stopped: nothing is recorded then', async () => {
    const page = await app.open('exchange')
    const { seq } = app.host.ledger
    await page.getByRole('button', { name: '导出全套…' }).click()
    await page.getByLabel('同时包含各辖市区的填报表').check()
    await page.getByRole('button', { name: '开始导出' }).click()
    await page.getByText(/正在导出 \d+ \/ 13/u).waitFor()
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByText('已取消，没有导出，也没有记下发').waitFor()
    await page.getByRole('button', { name: '导出全套…' }).waitFor()
    expect(app.host.ledger.seq).toBe(seq)
    expect(app.host.ledger.newestExports(10)).toEqual([])
    expect(app.complaints).toEqual([])
  })
})
