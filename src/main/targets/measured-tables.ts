/**
 * Monthly values in the sheets of a workbook: districts below each other and indicators beside each
 * other, as the official tables are, or one value a row with columns 指标, 地区, 月份 and 累计值.
 */
import { LedgerError } from '../../shared/errors.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { TOTAL } from '../../shared/plan/row-words.ts'
import { type Vocabulary, vocabularyOf } from '../../shared/plan/vocabulary.ts'
import type { MeasuredCell } from '../../shared/targets/measured-cells.ts'
import { parseMonth } from '../../shared/values/month.ts'
import { foldText } from '../../shared/values/text.ts'
import { cellName, type Sheet, type SheetCell, type WorkbookCells } from '../workbook/cells.ts'

interface Reading {
  plan: PlanDefinition
  vocabulary: Vocabulary
  /** Where a sheet does not say its month. */
  month: string
}

/** @throws LedgerError INPUT_NOT_RECOGNISED where no sheet holds a value. */
export function measuredTables(
  workbook: WorkbookCells,
  file: string,
  plan: PlanDefinition,
  month: string,
): MeasuredCell[] {
  const reading = { plan, vocabulary: vocabularyOf(plan), month }
  const cells = workbook.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap((sheet) => sheetValues(sheet, reading))
  if (cells.length > 0) return cells
  const names = plan.indicators.map(({ name }) => name).join('、')
  throw new LedgerError(
    'INPUT_NOT_RECOGNISED',
    `“${file}”中没有认出月度值：要有一行写着指标的名称（${names}），一列写着辖市区的名称`,
    { file },
  )
}

function sheetValues(sheet: Sheet, reading: Reading): MeasuredCell[] {
  const long = longColumns(sheet, reading)
  return long === null ? wideValues(sheet, reading) : longValues(sheet, long, reading)
}

/** Each value stands below the nearest name of an indicator and right of the name of its place. */
function wideValues(sheet: Sheet, reading: Reading): MeasuredCell[] {
  const first = inOrder(sheet.rows).find(([, cells]) =>
    [...cells.values()].some(({ text }) => indicatorOf(text, reading) !== null),
  )
  const month = monthOfSheet(sheet, first?.[0] ?? 0, reading)
  const found: MeasuredCell[] = []
  const heads = new Map<number, string>()
  for (const [row, cells] of inOrder(sheet.rows)) {
    const named = inOrder(cells).flatMap(([column, cell]) => {
      const indicator = indicatorOf(cell.text, reading)
      return indicator === null ? [] : [[column, indicator] as const]
    })
    for (const [column, indicator] of named) heads.set(column, indicator)
    const district = districtIn(cells, reading)
    if (district === null || named.length > 0) continue
    for (const [column, cell] of inOrder(cells)) {
      const indicator = heads.get(column)
      if (indicator === undefined) continue
      const place = `${sheet.name}!${cellName(row, column)}`
      found.push({ indicator, district, month, place, ...writtenIn(cell) })
    }
  }
  return found
}

interface LongColumns {
  header: number
  indicator: number
  district: number
  value: number
  month: number | null
}

const LONG_WORDS = {
  indicator: ['指标', '指标名称', '项目'],
  district: ['地区', '辖市区', '区县', '行政区'],
  value: ['累计值', '值', '数值', '完成值', '监测值', '累计完成'],
  month: ['月份', '月', '报告期', '时间'],
}

function longColumns(sheet: Sheet, { plan }: Reading): LongColumns | null {
  for (const [header, cells] of inOrder(sheet.rows)) {
    const columnOf = (words: readonly string[]) =>
      inOrder(cells).find(([, { text }]) =>
        words.includes(text.replace(/[（(].*$/u, '').trim()),
      )?.[0]
    const indicator = columnOf(LONG_WORDS.indicator)
    const headings = plan.tables.map(({ rowHeading }) => rowHeading)
    const district = columnOf([...LONG_WORDS.district, ...headings])
    const value = columnOf(LONG_WORDS.value)
    if (indicator === undefined || district === undefined || value === undefined) continue
    return { header, indicator, district, value, month: columnOf(LONG_WORDS.month) ?? null }
  }
  return null
}

function longValues(sheet: Sheet, columns: LongColumns, reading: Reading): MeasuredCell[] {
  const sheetMonth = monthOfSheet(sheet, columns.header, reading)
  return inOrder(sheet.rows).flatMap(([row, cells]): MeasuredCell[] => {
    if (row <= columns.header) return []
    const indicator = indicatorOf(cells.get(columns.indicator)?.text ?? '', reading)
    const district = districtOf(cells.get(columns.district)?.text ?? '', reading)
    const cell = cells.get(columns.value)
    if (indicator === null || district === null || cell === undefined) return []
    const written = columns.month === null ? undefined : cells.get(columns.month)?.text
    const month = (written === undefined ? null : monthIn(written, reading.plan)) ?? sheetMonth
    const place = `${sheet.name}!${cellName(row, columns.value)}`
    return [{ indicator, district, month, place, ...writtenIn(cell) }]
  })
}

function writtenIn(cell: SheetCell): Pick<MeasuredCell, 'written' | 'fault'> {
  if (cell.isError) return { written: cell.text, fault: `公式出错（${cell.text}），请改为数值` }
  const { value } = cell
  if (typeof value !== 'number') return { written: cell.text, fault: null }
  // Shares are kept as per cent: 95.4 % is stored as 0.954.
  const written = cell.isPercent ? Number((value * 100).toPrecision(15)) : value
  return { written, fault: null }
}

/** The key of the indicator that a heading names, its unit and remarks in brackets aside. */
function indicatorOf(text: string, { plan, vocabulary }: Reading): string | null {
  const bare = text.replaceAll(/[（(][^（()）]*[）)]/gu, '').replaceAll(/\s+/gu, '')
  if (bare === '') return null
  const known = vocabulary.words.indicator.find(bare)
  if (known !== null) return known
  const folded = foldText(bare)
  const alike = plan.indicators.filter(({ name }) => {
    const own = foldText(name)
    return folded.length >= 4 && (own.includes(folded) || folded.includes(own))
  })
  return alike.length === 1 ? (alike[0]?.key ?? null) : null
}

function districtIn(cells: ReadonlyMap<number, SheetCell>, reading: Reading): string | null {
  for (const [, { text }] of inOrder(cells)) {
    const district = districtOf(text, reading)
    if (district !== null) return district
  }
  return null
}

/** The closing row goes by its name in the tables: 全市, 国控站点. */
function districtOf(text: string, { plan, vocabulary }: Reading): string | null {
  const written = text.replaceAll(/\s+/gu, '')
  if (written === '') return null
  const closing = [TOTAL, ...plan.tables.map(({ totalRow }) => totalRow)]
  return closing.includes(written) ? TOTAL : vocabulary.words.district.find(written)
}

/** What the name of the sheet or a line down to the header says: 2023年3月, 1-3月. */
function monthOfSheet(sheet: Sheet, header: number, { plan, month }: Reading): string {
  const lines = inOrder(sheet.rows)
    .filter(([row]) => row <= header)
    .flatMap(([, cells]) => inOrder(cells).map(([, { text }]) => text))
  for (const text of [sheet.name, ...lines]) {
    const said = monthIn(text, plan)
    if (said !== null) return said
  }
  return month
}

function monthIn(text: string, { year }: PlanDefinition): string | null {
  const whole = parseMonth(text)
  if (whole !== null) return whole.startsWith(`${year}-`) ? whole : null
  const [, number] = /(?:^|[^\d.])(?:1[月]?\s*[-—–~至]\s*)?(\d{1,2})\s*月/u.exec(text) ?? []
  const [, otherYear] = /(\d{4})\s*年/u.exec(text) ?? []
  if (number === undefined || (otherYear !== undefined && Number(otherYear) !== year)) return null
  const value = Number(number)
  return value >= 1 && value <= 12 ? `${year}-${String(value).padStart(2, '0')}` : null
}

function inOrder<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b)
}
