/** The audit as a workbook, written row by row as it is read. */
import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import exceljs from 'exceljs'
import { LedgerError } from '../../shared/errors.ts'
import type { HistoryFilter } from '../../shared/history/story.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { finished } from '../steps.ts'
import { AUDIT_COLUMNS, auditRows } from './audit-rows.ts'
import { logFilter } from './log-filter.ts'

/** Excel ends at 1 048 576 rows. */
const ROWS_OF_SHEET = 1_000_000

/** Rows between two looks at what else there is to do. */
const ROWS_AT_ONCE = 500

interface WrittenAudit {
  rows: number
}

/** Changes that are written, of all that the filter leaves. */
interface AuditStep {
  done: number
  of: number
}

/** Writes into the stream step by step and ends it; CANCELLED where the signal says so. */
export async function* auditSteps(
  ledger: Ledger,
  filter: HistoryFilter,
  stream: Writable,
  signal?: AbortSignal,
): AsyncGenerator<AuditStep, WrittenAudit> {
  const of = ledger.searchLog((log) => log.count(logFilter(ledger, filter)))
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  let sheet = addSheet(workbook, 1)
  let [rows, done, seq] = [0, 0, 0]
  for (const row of auditRows(ledger, filter)) {
    if (rows > 0 && rows % ROWS_OF_SHEET === 0) {
      sheet.commit()
      sheet = addSheet(workbook, rows / ROWS_OF_SHEET + 1)
    }
    sheet.addRow(row).commit()
    rows += 1
    if (Number(row[0]) !== seq) done += 1
    seq = Number(row[0])
    if (rows % ROWS_AT_ONCE !== 0) continue
    yield { done, of }
    await setImmediate()
    if (signal?.aborted === true) throw new LedgerError('CANCELLED', '已取消导出修改记录')
  }
  sheet.commit()
  await workbook.commit()
  return { rows }
}

/** The same without looking at the steps. */
export function writeAudit(
  ledger: Ledger,
  filter: HistoryFilter,
  stream: Writable,
): Promise<WrittenAudit> {
  return finished(auditSteps(ledger, filter, stream))
}

function addSheet(
  workbook: InstanceType<typeof exceljs.stream.xlsx.WorkbookWriter>,
  number: number,
) {
  const name = number === 1 ? '修改记录' : `修改记录${number}`
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = AUDIT_COLUMNS.map(({ header, width }) => ({ header, width }))
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: AUDIT_COLUMNS.length } }
  const heading = sheet.getRow(1)
  heading.font = { bold: true }
  heading.commit()
  return sheet
}
