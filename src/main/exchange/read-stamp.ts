/** The stamp of a workbook that came back, wherever its sheets and columns stand by now. */
import { z } from 'zod'
import type { Sheet, WorkbookCells } from '../workbook/cells.ts'
import {
  CHECK_FACT,
  ROWS_FACT,
  STAMP_MARK,
  STAMP_VERSION,
  type Stamp,
  stampCheck,
  TEMPLATE_FACT,
} from './stamp.ts'

type StampReading = { ok: true; stamp: Stamp } | { ok: false; reason: string | null }

const factsSchema = z.object({
  ledgerId: z.string().min(1),
  kind: z.literal('submission'),
  list: z.string().min(1),
  district: z.string().min(1),
  baseSeq: z.coerce.number().int().min(1),
  at: z.iso.datetime(),
  sheet: z.string(),
  fields: z.string().transform((text) => text.split(',')),
})

/** The stamp of a workbook; null where it has none or a broken one (see `stampProblem`). */
export function readStamp(workbook: WorkbookCells): Stamp | null {
  const reading = readingOf(workbook)
  return reading.ok ? reading.stamp : null
}

/** Why a workbook that bears a stamp cannot be compared by it; null where it can, or has none. */
export function stampProblem(workbook: WorkbookCells): string | null {
  const reading = readingOf(workbook)
  return reading.ok ? null : reading.reason
}

/** True for the hidden sheet of a stamp, broken or not: it holds no rows of any list. */
export function isStampSheet(sheet: Sheet): boolean {
  return textAt(sheet, 0, 0) === STAMP_MARK && textAt(sheet, 1, 0) === 'ledgerId'
}

/**
 * Row (from 0) → row id, from whichever column holds the ids that the stamp knows. A copied row
 * brings its id twice; a new row has none.
 */
export function rowIdsOf(stamp: Stamp, sheet: Sheet): Map<number, string> {
  const columns = new Map<number, Map<number, string>>()
  for (const [row, cells] of sheet.rows)
    for (const [column, { value }] of cells) {
      if (typeof value !== 'string') continue
      const id = value.trim()
      if (!stamp.rowHashes.has(id)) continue
      const found = columns.get(column) ?? new Map<number, string>()
      columns.set(column, found.set(row, id))
    }
  const [first = new Map<number, string>(), ...others] = columns.values()
  return others.reduce((best, ids) => (ids.size > best.size ? ids : best), first)
}

/** Names and facts of the hidden sheet, empty where there is none. */
export function stampPairs(workbook: WorkbookCells): [string, string][] {
  const sheet = workbook.sheets.find(isStampSheet)
  return pairsOf(sheet ?? null)
}

function readingOf(workbook: WorkbookCells): StampReading {
  const sheet = workbook.sheets.find(isStampSheet)
  // An export bears a stamp too, but went to nobody to be filled in.
  const isExport = pairsOf(sheet ?? null).some(([name]) => name === TEMPLATE_FACT)
  if (sheet === undefined || isExport) return { ok: false, reason: null }
  const version = textAt(sheet, 0, 1)
  if (version !== String(STAMP_VERSION))
    return { ok: false, reason: `下发信息是第 ${version} 版格式，本程序只认第 ${STAMP_VERSION} 版` }
  const pairs = pairsOf(sheet)
  const rowsAt = pairs.findIndex(([name]) => name === ROWS_FACT)
  const facts = new Map(pairs.slice(0, rowsAt))
  const parsed = factsSchema.safeParse(Object.fromEntries(facts))
  if (rowsAt < 0 || !parsed.success) return { ok: false, reason: '下发信息不完整，可能被删改过' }
  const stamp: Stamp = { ...parsed.data, rowHashes: new Map(pairs.slice(rowsAt + 1)) }
  return facts.get(CHECK_FACT) === stampCheck(stamp)
    ? { ok: true, stamp }
    : { ok: false, reason: '下发信息被改动过，不能据此比较' }
}

/** The two columns of the hidden sheet, top down. */
function pairsOf(sheet: Sheet | null): [string, string][] {
  if (sheet === null) return []
  return [...sheet.rows.keys()]
    .sort((a, b) => a - b)
    .map((row): [string, string] => [textAt(sheet, row, 0), textAt(sheet, row, 1)])
    .filter(([name]) => name !== '')
}

function textAt(sheet: Sheet, row: number, column: number): string {
  return String(sheet.rows.get(row)?.get(column)?.value ?? '').trim()
}
