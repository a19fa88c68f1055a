/** A definition that changes under a long list with history, and workbooks from before the change. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeDispatch, recordDispatch } from '../../../../src/main/exchange/dispatch.ts'
import { readStamp } from '../../../../src/main/exchange/read-stamp.ts'
import { exportFile } from '../../../../src/main/export/export-file.ts'
import { importWorkbook } from '../../../../src/main/import/import-workbook.ts'
import type { Ledger } from '../../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../../src/main/lists/commit.ts'
import { listsOf } from '../../../../src/main/lists/lists-of.ts'
import { readWorkbook } from '../../../../src/main/workbook/read.ts'
import type { Cells, CellValue } from '../../../../src/shared/changes/change.ts'
import type { Edit } from '../../../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../../../src/shared/lists/projects.ts'
import { sentList } from '../../../../src/shared/lists/sent-list.ts'
import { makeLedger, TESTER } from '../../../support/ledgers.ts'
import { temporaryFolder } from '../../../support/temp-folder.ts'
import { openOwn } from '../../../support/workbooks.ts'

const folder = temporaryFolder()
const KEY = 'activated-carbon'
const ROWS = 1000
const DISTRICT = '丹阳市'

let ledger: Ledger
/** The revision before the definition changed. */
let then: number
/** The workbook that went out before. */
let sent: Uint8Array

const apply = (...edits: Edit[]) => commitEdits(ledger, TESTER, edits)
const set = (list: string, id: string, field: string, value: CellValue): Edit => ({
  edit: 'set',
  list,
  id,
  field,
  value,
})
const rowCalled = (name: string) =>
  ledger.rows(KEY).find(({ cells }) => cells.enterprise === name) ?? { id: '', cells: {} }

beforeEach(async () => {
  ledger = makeLedger(folder)
  const rows = Array.from({ length: ROWS }, (_, index): Edit => {
    const district = index < 30 ? DISTRICT : '句容市'
    const cells: Cells = {
      district,
      enterprise: `企业${index}`,
      facility: `${index}号`,
      kind: '蜂窝',
      problems: index === 3 ? '约5处' : '无',
    }
    return { edit: 'insert', list: KEY, cells }
  })
  apply(...rows)
  apply(set(KEY, rowCalled('企业0').id, 'kind', '颗粒'))
  then = ledger.seq
  const dispatch = await makeDispatch(ledger, DISTRICT, { list: KEY })
  recordDispatch(ledger, TESTER, dispatch)
  sent = dispatch.workbooks[0]?.bytes ?? new Uint8Array()
  // Renamed, retired, of another type, and one more.
  apply(set('specialField', `${KEY}/kind`, 'name', '吸附材料'))
  apply(set('specialField', `${KEY}/flow`, 'retired', '停用'))
  apply(set('specialField', `${KEY}/problems`, 'type', '整数'))
  apply({
    edit: 'insert',
    list: 'specialField',
    cells: { list: KEY, name: '再生次数', type: 'integer' },
  })
})
afterEach(() => {
  expect(ledger.verify()).toMatchObject({ ok: true, problems: [] })
  ledger.close()
})

const csv = async (at?: number) => {
  const options = { list: { key: KEY }, ...(at === undefined ? {} : { at }) }
  return new TextDecoder().decode((await exportFile(ledger, 'projects', 'csv', options)).bytes)
}

describe('a definition that changes under 1000 rows', () => {
  it('leaves the old revision exported with its old fields', async () => {
    const [old, now] = [await csv(then), await csv()]
    expect(old.split('\r\n')).toHaveLength(ROWS + 2)
    expect(old.split('\r\n')[0]).toContain('活性炭种类')
    expect(old.split('\r\n')[0]).toContain('设计风量')
    expect(now.split('\r\n')[0]).toContain('吸附材料')
    expect(now.split('\r\n')[0]).not.toContain('设计风量')
    expect(now).toContain('约5处')
  })

  it('takes a workbook that went out before it, and merges what the district wrote', async () => {
    const book = await openOwn(sent)
    const [sheet] = book.worksheets
    if (sheet === undefined) throw new Error('no sheet')
    const labels = sheet.getRow(4).values as unknown[] // exceljs gives any value
    const column = labels.findIndex((label) => String(label).includes('活性炭种类'))
    for (let row = 5; row < 8; row += 1) sheet.getCell(row, column).value = '柱状'
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    const file = { name: '丹阳.xlsx', hash: 'h', workbook: readWorkbook(bytes, '丹阳.xlsx') }
    const list = sentList(listsOf(ledger), readStamp(file.workbook)?.list ?? '') ?? PROJECTS
    const report = importWorkbook(ledger, file, { list, author: TESTER, dryRun: false })
    expect(report.issues.filter(({ level }) => level === 'error')).toEqual([])
    expect(report).toMatchObject({ ok: true, counts: { added: 0, changed: 3, unchanged: 27 } })
    expect(ledger.rows(KEY).filter(({ cells }) => cells.kind === '柱状')).toHaveLength(3)
    // What nobody wrote stays, though its field takes numbers now.
    expect(rowCalled('企业3').cells.problems).toBe('约5处')
  })
})
