import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeDispatch } from '../../../src/main/exchange/dispatch.ts'
import { readStamp } from '../../../src/main/exchange/read-stamp.ts'
import { importWorkbook } from '../../../src/main/import/import-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { setLocked } from '../../../src/main/progress/lock.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { BUILT_IN } from '../../../src/shared/lists/known-lists.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { sentList } from '../../../src/shared/lists/sent-list.ts'
import { monthList } from '../../../src/shared/progress/month-list.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const MONTH = '2023-04'
/** Row of the labels, under title and notes. */
const LABEL_ROW = 4

let ledger: Ledger
let ids: string[]
beforeEach(() => {
  ledger = makeLedger(folder)
  for (const name of ['一号线', '二号线', '三号线'])
    commitEdits(ledger, TESTER, [
      {
        edit: 'insert',
        list: 'project',
        cells: {
          district: '丹阳市',
          category: 'VOCs治理项目',
          enterprise: '甲公司',
          name,
          status: '在建',
          progress: 30,
          deadlineText: '2023年底前',
        },
      },
    ])
  ids = projects(ledger)
    .toSorted((a, b) => (String(a.cells.code) < String(b.cells.code) ? -1 : 1))
    .map(({ id }) => id)
})
afterEach(() => ledger.close())

const reportOf = (index: number, month = MONTH): Cells | null =>
  ledger.row('progress', `${ids[index]}/${month}`)
const report = (index: number, month: string, cells: Cells) =>
  commitEdits(ledger, TESTER, [
    {
      edit: 'insert',
      list: 'progress',
      cells: { project: ids[index] ?? '', month, status: '在建', ...cells },
    },
  ])

/** The sheet of the month as the district sends it back: cells by row and label. */
async function sentBack(written: [row: number, label: string, value: string | number][]) {
  const [sent] = (await makeDispatch(ledger, '丹阳市', { list: monthList(MONTH).key })).workbooks
  const book = await openOwn(sent?.bytes ?? new Uint8Array())
  const sheet = book.worksheets[0]
  if (sheet === undefined) throw new Error('no sheet')
  const labels = sheet.getRow(LABEL_ROW).values as unknown[] // exceljs gives any value
  for (const [row, label, value] of written) {
    const column = labels.findIndex((text) => String(text).replace('*', '').startsWith(label))
    if (column < 0) throw new Error(`no column ${label}: ${labels.join()}`)
    sheet.getCell(LABEL_ROW + 1 + row, column).value = value
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const workbook = readWorkbook(bytes, '调度.xlsx')
  return { name: '调度.xlsx', hash: 'ab'.repeat(32), workbook }
}

type Returned = Awaited<ReturnType<typeof sentBack>>

const take = (file: Returned, onConflict: 'stop' | 'theirs' = 'stop') =>
  importWorkbook(ledger, file, {
    list: sentList(BUILT_IN, readStamp(file.workbook)?.list ?? '') ?? PROJECTS,
    author: TESTER,
    dryRun: false,
    onConflict,
  })

describe('the sheet of a month that was sent out', () => {
  it('comes back as reports of the rows that were filled in, and of no others', async () => {
    report(0, '2023-03', { percent: 40 })
    const file = await sentBack([
      [0, '本月完成比例', 60],
      [0, '本月进展说明', '设备到场'],
      [1, '本月状态', '调试'],
    ])
    expect(take(file)).toMatchObject({ ok: true, counts: { changed: 2, added: 0, errors: 0 } })
    expect(reportOf(0)).toMatchObject({
      status: '在建',
      percent: 60,
      note: '设备到场',
      reporter: '丹阳市',
    })
    expect(reportOf(1)).toMatchObject({ status: '调试', percent: 30 })
    expect(reportOf(2)).toBeNull()
    expect(ledger.row('project', ids[0] ?? '')).toMatchObject({
      progress: 60,
      reportMonth: MONTH,
    })
    expect(ledger.newestChanges(1)[0]).toMatchObject({
      kind: 'import',
      source: { file: '调度.xlsx' },
    })
  })

  it('may say again a status that is retired by now, and no other row may begin to', async () => {
    commitEdits(ledger, TESTER, [
      { edit: 'set', list: 'project', id: ids[0] ?? '', field: 'status', value: '调试' },
      { edit: 'set', list: 'status', id: '调试', field: 'retired', value: '是' },
    ])
    const again: [number, string, string | number][] = [
      [0, '本月状态', '调试'],
      [0, '本月完成比例', 90],
    ]
    expect(take(await sentBack([...again, [1, '本月状态', '调试']]))).toMatchObject({
      ok: false,
      issues: [{ code: 'VALUE_INVALID', message: expect.stringContaining('“调试”已停用') }],
    })
    expect(take(await sentBack(again))).toMatchObject({ ok: true, counts: { changed: 1 } })
    expect(reportOf(0)).toMatchObject({ status: '调试', percent: 90 })
  })

  it('changes nothing when it comes back as it went', async () => {
    report(0, MONTH, { percent: 50 })
    expect(take(await sentBack([]))).toMatchObject({ ok: true, seq: null })
    // What is written down is that it came back.
    expect(ledger.newestChanges(1)[0]?.ops.map(({ list }) => list)).toEqual(['submission'])
  })

  it('conflicts where the ledger was told something else meanwhile', async () => {
    report(0, MONTH, { percent: 50 })
    const file = await sentBack([[0, '本月完成比例', 60]])
    commitEdits(ledger, TESTER, [
      { edit: 'set', list: 'progress', id: `${ids[0]}/${MONTH}`, field: 'percent', value: 55 },
    ])
    expect(take(file)).toMatchObject({ ok: false, counts: { conflicts: 1 } })
    expect(reportOf(0)).toMatchObject({ percent: 55 })
    expect(take(file, 'theirs').ok).toBe(true)
    expect(reportOf(0)).toMatchObject({ percent: 60 })
  })

  it('is refused while the month is locked', async () => {
    const file = await sentBack([[0, '本月完成比例', 60]])
    setLocked(ledger, '王科长', { month: MONTH }, true)
    expect(refusalOf(() => take(file)).code).toBe('LOCKED')
    expect(ledger.rows('progress')).toEqual([])
  })
})
