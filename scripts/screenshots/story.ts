/** What happened in the ledgers that are pictured. */

import { makeDispatch, recordDispatch } from '../../src/main/exchange/dispatch.ts'
import { takeSnapshot } from '../../src/main/history/snapshots.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import type { LedgerHost } from '../../src/main/service/host.ts'
import type { CellValue } from '../../src/shared/changes/change.ts'
import type { Edit, Row } from '../../src/shared/contract/schemas.ts'
import { ReturnedWorkbook } from '../../test/support/returned-workbook.ts'

export const DISTRICT = '润州区'

export function projectsOf({ ledger }: LedgerHost, district: string): Row[] {
  return ledger.rows('project').filter(({ cells }) => cells.district === district)
}

export function set(
  host: LedgerHost,
  by: string,
  row: Row | undefined,
  cells: Record<string, CellValue>,
): void {
  if (row === undefined) throw new Error('the sample has no such project')
  const edits = Object.entries(cells).map(
    ([field, value]): Edit => ({ edit: 'set', list: 'project', id: row.id, field, value }),
  )
  commitEdits(host.ledger, by, edits)
}

/** A week of work of three people. */
export function workAWeek(host: LedgerHost): void {
  const [first, second, third] = projectsOf(host, '京口区')
  takeSnapshot(host.ledger, '张三（大气科）', '印发稿')
  set(host, '李四（执法支队）', first, { status: '已完成', completedOn: '2023-06-28' })
  set(host, '张三（大气科）', second, { investment: 320, remark: '按6月28日调度会意见核减' })
  set(host, '王五（京口生态环境局）', third, { contact: '赵敏', phone: '13900001234' })
  host.ledger.undo('张三（大气科）')
  set(host, '王五（京口生态环境局）', third, { contact: '赵敏', phone: '13900005678' })
}

/** Projects moved and removed since the annex was issued. */
export function moveProjects(host: LedgerHost): void {
  takeSnapshot(host.ledger, '张三（大气科）', '印发稿')
  const [moved] = projectsOf(host, '丹阳市').filter(
    ({ cells }) => cells.category === 'VOCs治理项目',
  )
  const [removed] = projectsOf(host, '扬中市').filter(
    ({ cells }) => cells.category === 'VOCs治理项目',
  )
  set(host, '李四', moved, { district: '句容市' })
  if (removed !== undefined)
    commitEdits(host.ledger, '李四', [{ edit: 'delete', list: 'project', id: removed.id }])
}

/** Workbooks went out to all districts. */
export async function sendOut(host: LedgerHost): Promise<void> {
  recordDispatch(host.ledger, '张三（大气科）', await makeDispatch(host.ledger, null))
}

/** The workbook of a district as it comes back: changes, a conflict, a fault, a new project. */
export async function returned(host: LedgerHost): Promise<Buffer> {
  const codes = projectsOf(host, DISTRICT).map(({ cells }) => String(cells.code))
  const book = await ReturnedWorkbook.sentTo(host.ledger, DISTRICT)
  const [first = '', second = '', third = '', fourth = ''] = codes
  book.set(first, { investment: 456.5 }).set(second, { investment: '很多' })
  book.set(third, { investment: 999 }).set(fourth, { investment: 300 })
  book.add({
    district: DISTRICT,
    category: 'VOCs治理项目',
    enterprise: '润州新越涂装有限公司',
    name: '喷漆房废气治理提升',
    investment: 120,
    status: '未开工',
  })
  return book.bytes()
}

/** Reports of a month, and the beginnings of the next. */
export function report(host: LedgerHost): void {
  const rows = projectsOf(host, '丹阳市')
  const of = (month: string, count: number, percent: number) =>
    rows.slice(0, count).map(
      ({ id }, place): Edit => ({
        edit: 'insert',
        list: 'progress',
        cells: { project: id, month, status: '在建', percent: percent + (place % 5) * 5 },
      }),
    )
  commitEdits(host.ledger, '王五（丹阳生态环境局）', of('2023-05', 20, 30))
  commitEdits(host.ledger, '王五（丹阳生态环境局）', of('2023-06', 8, 45))
}

/** Monthly values of two indicators in some districts. */
export function measure(host: LedgerHost): void {
  const values: [string, number][] = [
    ['丹阳市', 36],
    ['句容市', 29],
    ['扬中市', 31],
    ['丹徒区', 34],
    ['京口区', 33],
    ['润州区', 35],
  ]
  commitEdits(
    host.ledger,
    '张三（大气科）',
    values.map(
      ([district, value]): Edit => ({
        edit: 'insert',
        list: 'measure',
        cells: { indicator: 'pm25', district, month: '2023-06', value },
      }),
    ),
  )
}
