import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { AUDIT_COLUMNS, auditRows } from '../../../src/main/history/audit-rows.ts'
import { writeAudit } from '../../../src/main/history/audit-workbook.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { HistoryFilter } from '../../../src/shared/history/story.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const ledger = makeLedger(folder, { sample: true })
const [first, second] = ledger.rows('project')
const id = first?.id ?? ''
commitEdits(ledger, '李工', [
  { edit: 'set', list: 'project', id, field: 'investment', value: 77 },
  { edit: 'set', list: 'project', id, field: 'remark', value: '=1+1' },
])
commitEdits(ledger, TESTER, [{ edit: 'delete', list: 'project', id: second?.id ?? '' }])

const named = (filter: HistoryFilter) =>
  [...auditRows(ledger, filter)].map((row) =>
    Object.fromEntries(AUDIT_COLUMNS.map(({ header }, index) => [header, row[index]])),
  )

it('the audit has a row for each cell that a change touched, with old, new and who', () => {
  expect(named({ author: '李工' })).toMatchObject([
    {
      版本: 2,
      编辑人: '李工',
      类型: '编辑',
      列表: '重点工程项目',
      项目编号: first?.cells.code,
      名称: first?.cells.enterprise,
      操作: '修改',
      字段: '总投资',
      原值: first?.cells.investment,
      新值: 77,
      来源文件: null,
    },
    { 字段: '备注', 新值: '=1+1' },
  ])
})

it('a row that went is every cell that it held, and a filter by field leaves that cell alone', () => {
  const gone = named({ from: '2000-01-01', text: String(second?.cells.code) })
  const deleted = gone.filter((row) => row.版本 === 3)
  expect(deleted).toHaveLength(Object.keys(second?.cells ?? {}).length)
  expect(named({ field: 'investment', author: '李工' })).toHaveLength(1)
})

it('is written as a workbook with one sheet, whose texts are texts', async () => {
  const file = join(folder, '修改记录.xlsx')
  const { rows } = await writeAudit(ledger, {}, createWriteStream(file))
  expect(rows).toBe(named({}).length)
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.read(createReadStream(file))
  const [sheet] = workbook.worksheets
  expect(sheet?.name).toBe('修改记录')
  expect(sheet?.getCell('A1').text).toBe('版本')
  expect(sheet?.rowCount).toBe(rows + 1)
  const remark = Array.from({ length: rows }, (_, row) => sheet?.getRow(row + 2)).find(
    (row) => row?.getCell(9).text === '备注' && row.getCell(3).text === '李工',
  )
  expect(remark?.getCell(11).value).toBe('=1+1')
})
