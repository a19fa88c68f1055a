/** 问题清单: the sheet that lists every issue with a link to its cell. */

import { escapeXml } from '../ooxml/xml.ts'
import type { Sheet, WorkbookCells } from '../workbook/cells.ts'
import { adviceFor, type CorrectionIssue, LEVEL_LABELS } from './issue.ts'
import type { ListLook } from './mark-styles.ts'

export const CORRECTION_SHEET = '问题清单'

/** First cell of the sheet, by which one that comes back is told from a sheet of the district's own. */
export const CORRECTION_TITLE = '问题清单（由治气台账生成）'

const HEADINGS = ['序号', '级别', '工作表', '单元格', '列名', '问题', '怎么改'] as const
const WIDTHS = [6, 8, 20, 10, 22, 60, 36]
const HEADING_ROW = 3

/** Level of an issue of an earlier correction that is no longer there. */
const SETTLED = '已改'

/** One line of the list. */
export interface ListedIssue {
  level: string
  sheet: string
  cell: string
  field: string
  message: string
  advice: string
}

/** True for the list of a workbook that was corrected before; it holds no rows of any list. */
export function isCorrectionSheet(sheet: Sheet): boolean {
  const first = sheet.rows.get(0)?.get(0)
  return sheet.name.startsWith(CORRECTION_SHEET) && first?.value === CORRECTION_TITLE
}

/** The lines of the list that an earlier correction left, those already settled left out. */
export function listedBefore({ sheets }: WorkbookCells): ListedIssue[] {
  const list = sheets.find(isCorrectionSheet)
  if (list === undefined) return []
  return [...list.rows.entries()]
    .filter(([row]) => row >= HEADING_ROW)
    .map(([, cells]): ListedIssue => {
      const text = (column: number) => String(cells.get(column)?.value ?? '')
      const [level, sheet, cell] = [text(1), text(2), text(3)]
      return { level, sheet, cell, field: text(4), message: text(5), advice: text(6) }
    })
    .filter(({ level }) => Object.values(LEVEL_LABELS).includes(level))
}

/** Today's issues, then those of before whose cells have none any more. */
export function linesOf(
  issues: readonly CorrectionIssue[],
  before: readonly ListedIssue[],
): ListedIssue[] {
  const open = new Set(issues.map(({ sheet, cell }) => `${sheet}!${cell}`))
  return [
    ...issues.map(
      (issue): ListedIssue => ({
        level: LEVEL_LABELS[issue.level],
        sheet: issue.sheet,
        cell: issue.cell,
        field: issue.field ?? '',
        message: issue.message,
        advice: adviceFor(issue),
      }),
    ),
    ...before
      .filter(({ sheet, cell }) => !open.has(`${sheet}!${cell}`))
      .map((line) => ({ ...line, level: SETTLED, advice: '' })),
  ]
}

/** The sheet as XML; `space` is the namespace of the workbook's own sheets. */
export function listXml(
  lines: readonly ListedIssue[],
  space: string,
  styleOf: (look: ListLook) => number,
): string {
  const counts = new Map<string, number>()
  for (const { level } of lines) counts.set(level, (counts.get(level) ?? 0) + 1)
  const summary = [...counts].map(([level, count]) => `${level} ${count} 处`).join('，')
  const rows = [
    rowXml(1, [CORRECTION_TITLE], () => styleOf('title')),
    rowXml(2, [summary === '' ? '没有问题' : summary], () => styleOf('text')),
    rowXml(HEADING_ROW, HEADINGS, () => styleOf('heading')),
    ...lines.map(({ level, sheet, cell, field, message, advice }, index) =>
      rowXml(
        HEADING_ROW + 1 + index,
        [index + 1, level, sheet, cell, field, message, advice],
        (column) => styleOf(column === 3 && cell !== '' ? 'link' : 'text'),
      ),
    ),
  ]
  const links = lines.flatMap(({ sheet, cell }, index) =>
    cell === '' ? [] : linkXml(`D${HEADING_ROW + 1 + index}`, sheet, cell),
  )
  const columns = WIDTHS.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${space}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEADING_ROW}" topLeftCell="A${HEADING_ROW + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('')
}

function rowXml(
  row: number,
  values: readonly (string | number)[],
  styleOf: (column: number) => number,
): string {
  const cells = values.map((value, column) => {
    const at = `r="${'ABCDEFG'.charAt(column)}${row}" s="${styleOf(column)}"`
    return typeof value === 'number'
      ? `<c ${at}><v>${value}</v></c>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(literal(value))}</t></is></c>`
  })
  return `<row r="${row}">${cells.join('')}</row>`
}

function linkXml(at: string, sheet: string, cell: string): string {
  const target = `'${sheet.replaceAll("'", "''")}'!${cell}`
  return `<hyperlink ref="${at}" location="${escapeXml(target)}" display="${escapeXml(cell)}"/>`
}

/** Longest text of a cell. */
const MAX_TEXT = 32_767

/** A workbook reads _x0041_ as the letter A unless its first sign is itself written so. */
function literal(text: string): string {
  return text.slice(0, MAX_TEXT).replaceAll(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
}
