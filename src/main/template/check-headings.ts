/** Whether what comes back in a form can be read again by the headings that a template has. */
import { childOf, childrenOf, isOn } from '../ooxml/xml.ts'
import { cellName, columnName } from '../workbook/cells.ts'
import type { TemplateData } from './data.ts'
import type { FoundTable } from './find-table.ts'
import type { MarkNames } from './mark-names.ts'
import { loneMark, replaceMarks } from './marks.ts'
import { mergesOf } from './merges.ts'
import type { Problems } from './problems.ts'
import { placesOf } from './sample-row.ts'
import { textOfCell } from './sheet-cells.ts'

export function checkHeadings(
  table: FoundTable,
  data: TemplateData,
  names: MarkNames,
  problems: Problems,
): void {
  const sheet = table.sheet.name
  placesOf(table, data, names).forEach((place, index) => {
    const column = data.columns[index]
    if (column === undefined || place < 0) return
    const cell = cellName(table.sample.number - 1, place)
    if (column.isHidden === true && !isHidden(table, place))
      problems.warn(
        'COLUMN_SHOWN',
        { sheet, cell },
        `“${column.name}”一列没有隐藏，填报人可能改动它，改动后该行认不出来。请隐藏 ${columnName(place)} 列`,
      )
    const headings = headingsOver(table, place, names)
    if (column.isReadBy === undefined || column.isReadBy(headings.map(({ text }) => text))) return
    const leaf = headings.at(-1)
    problems.error(
      'HEADING_UNREAD',
      { sheet, cell: leaf?.cell ?? cell },
      leaf === undefined
        ? `“${column.name}”一列上面没有表头，交回后这一列读不出来。请在样例行上面写上表头“${column.name}”`
        : `表头“${leaf.text}”认不出是“${column.name}”，交回后这一列读不出来。请写成“${column.name}”，说明文字可放在括号里`,
    )
  })
}

/** A leaf and the group over it; titles further up say nothing of a column. */
const LEVELS = 2

/** Texts over a column from the outermost down; one of a merged block stands over all of it. */
function headingsOver(
  { root, rows, sample }: FoundTable,
  place: number,
  names: MarkNames,
): { text: string; cell: string }[] {
  const merges = mergesOf(root)
  const found: { text: string; cell: string }[] = []
  const seen = new Set<string>()
  for (let row = sample.number - 1; row >= 1 && found.length < LEVELS; row -= 1) {
    const merge = merges.find((range) => range.covers(row, place))
    const [top, left] = merge === undefined ? [row, place] : [merge.top, merge.left]
    const cell = cellName(top - 1, left)
    if (seen.has(cell)) continue
    seen.add(cell)
    const holder = rows
      .find(({ number }) => number === top)
      ?.cells.find(({ column }) => column === left)
    const text = holder === undefined ? '' : textOfCell(holder).trim()
    // A mark alone is a title, or a sum of the total row.
    if (text !== '' && loneMark(text) === null)
      found.unshift({ text: replaceMarks(text, (name) => String(names.fact(name) ?? '')), cell })
  }
  return found
}

function isHidden({ root }: FoundTable, place: number): boolean {
  const columns = childOf(root, 'cols')
  return (columns === null ? [] : childrenOf(columns)).some(
    (column) =>
      isOn(column.getAttribute('hidden')) &&
      Number(column.getAttribute('min')) <= place + 1 &&
      place + 1 <= Number(column.getAttribute('max')),
  )
}
