/** Where a template's table stands: its sample row and total row, by the marks in its cells. */

import { childOf, type Element, rootOf, textOf } from '../ooxml/xml.ts'
import type { TemplateData } from './data.ts'
import { type MarkNames, TOTAL_ROW } from './mark-names.ts'
import { hasBrokenMark, marksIn } from './marks.ts'
import type { Problems } from './problems.ts'
import { rowsOf, sharedTexts, type TemplateRow, textOfCell } from './sheet-cells.ts'
import { GUIDE_SHEET, type TemplateSheet, type TemplateWorkbook } from './workbook.ts'

export interface FoundSheet {
  sheet: TemplateSheet
  root: Element
  rows: TemplateRow[]
}

export interface FoundTable extends FoundSheet {
  sample: TemplateRow
  total: TemplateRow | null
}

interface Candidate {
  in: FoundSheet
  row: TemplateRow
  /** Cell of the mark that makes the row what it is. */
  cell: string
}

/** A sheet named in a formula, which may have marks in its name. */
const SHEET_PREFIX = /'(?:[^']|'')+'!/gu

/** The sheets that are filled, which is all but the guide. */
export function sheetsToFill(workbook: TemplateWorkbook): FoundSheet[] {
  const shared = sharedTexts(workbook)
  return workbook.sheets
    .filter(({ name }) => name !== GUIDE_SHEET)
    .map((sheet) => {
      const root = rootOf(workbook.package.document(sheet.path))
      const data = childOf(root, 'sheetData')
      return { sheet, root, rows: data === null ? [] : rowsOf(data, shared) }
    })
}

/** Finds the one table; null where there is none, which has been said if it is needed. */
export function findTable(
  sheets: readonly FoundSheet[],
  data: TemplateData,
  names: MarkNames,
  problems: Problems,
): FoundTable | null {
  const samples: Candidate[] = []
  const totals: Candidate[] = []
  for (const found of sheets)
    for (const row of found.rows) {
      const marks = marksOfRow(found, row, names, problems)
      const total = marks.find(({ name }) => names.isTotal(name))
      const sample = marks.find(({ name }) => names.isOfRow(name))
      if (total !== undefined) totals.push({ in: found, row, cell: total.cell })
      else if (sample !== undefined) samples.push({ in: found, row, cell: sample.cell })
    }
  const [sample, ...others] = samples
  for (const other of others)
    problems.error(
      'TWO_SAMPLE_ROWS',
      { sheet: other.in.sheet.name, cell: other.cell },
      `这里是第二个样例行（第一个在“${sample?.in.sheet.name}”第 ${sample?.row.number} 行）。一个模板只能有一张表，请删去其中一个`,
    )
  if (sample === undefined) {
    if (data.isOptional !== true) sayNoSample(sheets, data, problems)
    return null
  }
  return { ...sample.in, sample: sample.row, total: totalOf(totals, sample, problems) }
}

function marksOfRow(
  { sheet }: FoundSheet,
  row: TemplateRow,
  names: MarkNames,
  problems: Problems,
): { name: string; cell: string }[] {
  return row.cells.flatMap((cell) => {
    const place = { sheet: sheet.name, cell: cell.name }
    if (marksIn(textOf(cell.formula).replaceAll(SHEET_PREFIX, '')).length > 0) {
      problems.error(
        'MARK_IN_FORMULA',
        place,
        '标记写在公式里，不会被填写。请把它单独放进一个单元格',
      )
      return []
    }
    const text = textOfCell(cell)
    if (hasBrokenMark(text))
      problems.error('MARK_BROKEN', place, `标记的括号不成对：${text}。请写成 {{名称}}`)
    const marks = marksIn(text).map(({ name }) => ({ name, cell: cell.name }))
    for (const { name } of marks) sayUnknown(name, place, names, problems)
    return marks
  })
}

export function sayUnknown(
  name: string,
  place: { sheet: string; cell: string },
  names: MarkNames,
  problems: Problems,
): void {
  if (names.isKnown(name)) return
  const what = name === '' ? '标记里没有名称' : `没有名为“${name}”的标记`
  problems.error('MARK_UNKNOWN', place, `${what}，${names.advice(name)}`)
}

function sayNoSample(
  sheets: readonly FoundSheet[],
  { columns, facts }: TemplateData,
  problems: Problems,
): void {
  const found = sheets.find(({ sheet }) => !sheet.isHidden) ?? sheets[0]
  const below = Math.max(0, ...(found?.rows ?? []).map(({ number }) => number)) + 1
  const examples = columns.slice(0, 3).map(({ name }) => `{{${name}}}`)
  const title = facts.find(({ name }) => name === '标题')?.value
  problems.error(
    'NO_SAMPLE_ROW',
    found === undefined ? {} : { sheet: found.sheet.name, cell: `A${below}` },
    `没有“${title}”的样例行。请在表头下一行的各列写上标记，如 ${examples.join('、')}`,
  )
}

/** The total row that belongs to the sample row; others are said. */
function totalOf(
  totals: readonly Candidate[],
  sample: Candidate,
  problems: Problems,
): TemplateRow | null {
  const [total, ...others] = totals
  for (const other of others)
    problems.error(
      'TWO_TOTAL_ROWS',
      { sheet: other.in.sheet.name, cell: other.cell },
      `这里又有一个合计行（已有第 ${total?.row.number} 行）。请只保留一个 {{${TOTAL_ROW}}}`,
    )
  if (total === undefined) return null
  if (total.in.sheet === sample.in.sheet) return total.row
  problems.error(
    'TOTAL_ROW_ELSEWHERE',
    { sheet: total.in.sheet.name, cell: total.cell },
    `合计行不在样例行所在的工作表“${sample.in.sheet.name}”。请把两者放在同一张表里`,
  )
  return null
}
