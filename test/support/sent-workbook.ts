/** A workbook as it was sent out: rows of the ledger, their ids, and the stamp. */
import type exceljs from 'exceljs'
import {
  ROW_ID_HEADER,
  type Stamp,
  stampedRowHash,
  stampRows,
} from '../../src/main/exchange/stamp.ts'
import { addStampSheet } from '../../src/main/export/stamp-sheet.ts'
import type { Ledger } from '../../src/main/ledger/ledger.ts'
import { fieldOf } from '../../src/shared/lists/definition.ts'
import { headerOf } from '../../src/shared/lists/headers.ts'
import { PROJECTS } from '../../src/shared/lists/projects.ts'
import { projects } from './ledgers.ts'
import { type Value, xlsxOf } from './workbooks.ts'

const FIELDS = ['code', 'district', 'category', 'enterprise', 'name', 'investment', 'remark']

export interface SentWorkbook {
  stamp: Stamp
  header: Value[]
  /** One per project, in the order of their numbers; the last cell is the row id. */
  rows: Value[][]
  bytes(rows?: Value[][], stamp?: Stamp): Promise<Uint8Array>
}

/** The projects of a ledger as a stamped workbook that a test can edit before it comes back. */
export function sendOut(ledger: Ledger, fields: readonly string[] = FIELDS): SentWorkbook {
  const sent = projects(ledger).toSorted((a, b) =>
    String(a.cells.code).localeCompare(String(b.cells.code)),
  )
  const stamp: Stamp = {
    ledgerId: String(ledger.row('ledger', 'ledger')?.id),
    kind: 'submission',
    list: PROJECTS.key,
    district: '丹阳市',
    baseSeq: ledger.seq,
    at: '2023-04-01T00:00:00.000Z',
    sheet: '项目',
    fields: [...fields],
    rowHashes: new Map(sent.map(({ id, cells }) => [id, stampedRowHash(cells)])),
  }
  const header = [...fields.map((key) => headerOf(fieldOf(PROJECTS, key))), ROW_ID_HEADER]
  const rows = sent.map(({ id, cells }): Value[] => [
    ...fields.map((key) => (cells[key] ?? null) as Value), // no words among these fields
    id,
  ])
  return {
    stamp,
    header,
    rows,
    bytes: (edited = rows, as = stamp) =>
      xlsxOf({ 项目: [header, ...edited] }, (workbook: exceljs.Workbook) =>
        addStampSheet(workbook, stampRows(as)),
      ),
  }
}
