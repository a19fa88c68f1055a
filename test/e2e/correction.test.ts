import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isCorrectionSheet } from '../../src/main/correction/issue-list.ts'
import { readWorkbook } from '../../src/main/workbook/read.ts'
import { PROJECTS } from '../../src/shared/lists/projects.ts'
import { ReturnedWorkbook } from '../support/returned-workbook.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

const DISTRICT = '润州区'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

describe('a workbook under review', () => {
  it('is sent back with its faults marked and listed', async () => {
    const { ledger } = app.host
    const [first] = ledger.rows(PROJECTS.key).filter(({ cells }) => cells.district === DISTRICT)
    const book = await ReturnedWorkbook.sentTo(ledger, DISTRICT)
    book.set(String(first?.cells.code), { investment: '很多' })
    const page = await app.open('exchange')
    const file = { name: '润州报送.xlsx', mimeType: '', buffer: await book.bytes() }
    await page.getByLabel('导入的工作簿').setInputFiles([file])
    await page.getByRole('button', { name: '开始核对' }).click()
    await page.locator('.ag-row').first().waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '退回文件' }).click()
    const sent = await download
    expect(sent.suggestedFilename()).toBe('润州报送（退回修改）.xlsx')
    const { sheets } = readWorkbook(readFileSync(await sent.path()), '退回.xlsx')
    const list = sheets.find(isCorrectionSheet)
    const texts = [...(list?.rows.values() ?? [])].map((cells) => cells.get(5)?.text ?? '')
    expect(texts.filter((text) => text.includes('很多'))).toHaveLength(1)
  })
})
