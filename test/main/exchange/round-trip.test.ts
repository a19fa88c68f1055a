import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDispatch, recordDispatch } from '../../../src/main/exchange/dispatch.ts'
import { importWorkbook } from '../../../src/main/import/import-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { cellName, type Sheet, type WorkbookCells } from '../../../src/main/workbook/cells.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { readApart } from '../../../src/main/workbook/read-apart.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { editInLibreOffice, type OfficeEdit } from '../../support/libreoffice.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const FORMATS = ['xls', 'ods', 'xlsx'] as const

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterAll(() => ledger.close())

/** Where the header and the rows of the sent-out sheet stand. */
function layoutOf({ sheets }: WorkbookCells): {
  sheet: Sheet
  top: number
  bottom: number
  columnOf: (label: string) => number
} {
  const sheet = sheets[0]
  if (sheet === undefined) throw new Error('the workbook has no sheet')
  const [top, header] =
    [...sheet.rows].find(([, cells]) =>
      [...cells.values()].some(({ text }) => text === '项目编号'),
    ) ?? []
  if (top === undefined || header === undefined) throw new Error('the sheet has no header')
  const numbered = [...sheet.rows.keys()].filter(
    (row) => row > top && /^2023-/u.test(sheet.rows.get(row)?.get(0)?.text ?? ''),
  )
  const columnOf = (label: string) => {
    const found = [...header].find(([, { text }]) => text.replace(/^\*/u, '').startsWith(label))
    if (found === undefined) throw new Error(`no column ${label}`)
    return found[0]
  }
  return { sheet, top: top + 1, bottom: Math.max(...numbered), columnOf }
}

it('all districts edit in LibreOffice, sort, insert, delete and save in other formats: exactly their edits come in', async () => {
  const dispatch = await makeDispatch(ledger, null)
  recordDispatch(ledger, TESTER, dispatch)
  const before = new Map(projects(ledger).map(({ id, cells }) => [id, cells]))
  const jobs = dispatch.workbooks.map(({ bytes }, index) => {
    const { sheet, top, bottom, columnOf } = layoutOf(readWorkbook(bytes, '下发.xlsx'))
    const name = sheet.name
    const at = (row: number, label: string) => cellName(row, columnOf(label))
    const put = (row: number, label: string, value: string | number | null): OfficeEdit => ({
      do: 'set',
      sheet: name,
      cell: at(row, label),
      value,
    })
    const right = Math.max(...(sheet.rows.get(top - 1)?.keys() ?? [0]))
    const edits: OfficeEdit[] = [
      put(top, '总投资', 4321.5),
      put(top + 1, '备注', `已核对，${index}`),
      put(top + 2, '治理措施', null),
      put(top + 3, '完成时限', '2023年11月底前'),
      { do: 'deleteRow', sheet: name, row: top + 5 },
      {
        do: 'sort',
        sheet: name,
        range: `A${top + 1}:${cellName(bottom - 1, right)}`,
        column: columnOf('项目名称'),
        ascending: false,
      },
      { do: 'insertRow', sheet: name, row: top + 3 },
      put(top + 2, '企业', `新增企业${index}`),
      put(top + 2, '项目名称', '新增治理'),
      put(top + 2, '工程类别', '其他大气污染防治项目'),
    ]
    return { bytes, edits, format: FORMATS[index % FORMATS.length] ?? 'xls', top, sheet }
  })
  const returned = editInLibreOffice(jobs)
  for (const [index, bytes] of returned.entries()) {
    const name = `报送${index}.${jobs[index]?.format}`
    const file = { name, hash: String(index), workbook: await readApart(bytes, name) }
    const report = importWorkbook(ledger, file, {
      list: PROJECTS,
      author: TESTER,
      dryRun: false,
      deletions: 'accept',
    })
    expect(report.issues.filter(({ level }) => level === 'error')).toEqual([])
    expect([name, report.counts]).toEqual([
      name,
      expect.objectContaining({ added: 1, changed: 4, removed: 1, conflicts: 0 }),
    ])
    expect(report.changes.map(({ field, outcome }) => `${outcome} ${field}`).sort()).toEqual([
      'added null',
      'removed null',
      'theirs deadlineText',
      'theirs investment',
      'theirs measures',
      'theirs remark',
    ])
  }
  const after = new Map(projects(ledger).map(({ id, cells }) => [id, cells]))
  const touched = [...before].filter(
    ([id, cells]) =>
      after.get(id) !== undefined && JSON.stringify(after.get(id)) !== JSON.stringify(cells),
  )
  expect(touched).toHaveLength(8 * 4)
  expect(after.size).toBe(581)
  expect(ledger.verify().problems).toEqual([])
}, 180_000)
