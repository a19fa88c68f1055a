/**
 * A column of a template that stands for several: it is repeated to the right, from top to bottom, once
 * for each that the export has, before anything else is looked at.
 */
import {
  childOf,
  childrenOf,
  copyOf,
  descendantsOf,
  type Element,
  makeLike,
  textOf,
} from '../ooxml/xml.ts'
import { cellName, columnName } from '../workbook/cells.ts'
import type { SpreadColumn } from './data.ts'
import { partsOf } from './drawing-texts.ts'
import { setText } from './fill-cells.ts'
import { type FoundSheet, sheetsToFill } from './find-table.ts'
import { writeOutShared } from './formulas.ts'
import { foldMark, marksIn } from './marks.ts'
import { mergesOf } from './merges.ts'
import type { Problems } from './problems.ts'
import { moveFormula, numberOf } from './references.ts'
import { type TemplateCell, textOfCell } from './sheet-cells.ts'
import type { TemplateWorkbook } from './workbook.ts'

export function spreadColumn(
  workbook: TemplateWorkbook,
  spread: SpreadColumn,
  problems: Problems,
): void {
  for (const found of sheetsToFill(workbook)) {
    const cells = found.rows.flatMap((row) => row.cells)
    const sample = cells.find((cell) => marksOf(cell).includes(foldMark(spread.mark)))
    if (sample === undefined) continue
    const behind = cells.filter(({ column }) => column > sample.column)
    const reason = whyNot(workbook, found, behind)
    if (reason === null) repeat(workbook, found, sample.column, behind, spread)
    else
      problems.error(
        'SPREAD_NOT_LAST',
        { sheet: found.sheet.name, cell: sample.name },
        `“${spread.mark}”一列要按考核项重复，${reason}`,
      )
  }
}

function marksOf(cell: TemplateCell): string[] {
  return marksIn(textOfCell(cell)).map(({ name }) => foldMark(name))
}

function whyNot(
  { package: pack }: TemplateWorkbook,
  { sheet }: FoundSheet,
  behind: readonly TemplateCell[],
): string | null {
  const [first] = behind.filter(({ element }) => childrenOf(element).length > 0)
  if (first !== undefined) return `右边不能有别的内容（${first.name}）。请把这一列移到最右边`
  if (partsOf(pack, sheet.path, ['table']).length > 0)
    return '不能放在“表格”（套用表格格式）里。请先“转换为区域”'
  return null
}

function repeat(
  workbook: TemplateWorkbook,
  { sheet, root, rows }: FoundSheet,
  column: number,
  behind: readonly TemplateCell[],
  spread: SpreadColumn,
): void {
  workbook.package.edit(sheet.path)
  writeOutShared(rows.flatMap(({ cells }) => cells))
  const last = column + spread.headings.length - 1
  // What is behind is empty, and in the way.
  for (const { element } of behind) element.parentNode?.removeChild(element)
  for (const cell of rows.flatMap(({ cells }) => cells))
    if (cell.column === column) repeatCell(cell, spread)
  repeatMerges(root, column, last)
  for (const element of descendantsOf(root)) widenRanges(element, column, last)
  widenColumn(root, column, last)
  for (const name of workbook.names)
    if (isBlockOf(name, workbook, sheet.element))
      name.textContent = textOf(name).replace(/:\$?([A-Z]+)/gu, (text, letters: string) =>
        numberOf(letters) === column ? `:$${columnName(last)}` : text,
      )
}

/** What is printed of the sheet, and what its filter filters. */
function isBlockOf(name: Element, workbook: TemplateWorkbook, sheet: Element): boolean {
  const isBlock = /^_xlnm\.(?:Print_Area|_FilterDatabase)$/u.test(name.getAttribute('name') ?? '')
  const home = childrenOf(workbook.sheetList).indexOf(sheet)
  return isBlock && name.getAttribute('localSheetId') === String(home)
}

/** Copies first, since the cell itself loses the text that they are made of. */
function repeatCell(cell: TemplateCell, { mark, headings }: SpreadColumn): void {
  const next = cell.element.nextSibling
  const copies = headings.map((_, at) => {
    if (at === 0) return cell.element
    const copy = copyOf(cell.element)
    copy.setAttribute('r', cellName(cell.row - 1, cell.column + at))
    const formula = childOf(copy, 'f')
    if (formula !== null) formula.textContent = moveFormula(textOf(formula), 0, at)
    cell.element.parentNode?.insertBefore(copy, next)
    return copy
  })
  for (const [at, element] of [...copies.entries()].reverse())
    setText({ ...cell, element }, (asked) => {
      if (foldMark(asked) === foldMark(mark)) return `{{${mark}${at + 1}}}`
      return headings[at]?.get(foldMark(asked)) ?? `{{${asked}}}`
    })
}

/** A title reaches over all copies; what is merged within the column is merged in each. */
function repeatMerges(root: Element, column: number, last: number): void {
  const list = childOf(root, 'mergeCells')
  if (list === null) return
  for (const { element, left, right, top, bottom } of mergesOf(root)) {
    if (right !== column) continue
    if (left < column) {
      element.setAttribute('ref', `${cellName(top - 1, left)}:${cellName(bottom - 1, last)}`)
      continue
    }
    for (let own = column + 1; own <= last; own += 1) {
      const ref = `${cellName(top - 1, own)}:${cellName(bottom - 1, own)}`
      list.appendChild(makeLike(list, 'mergeCell', { ref }))
    }
  }
  list.setAttribute('count', String(childrenOf(list).length))
}

/** Filters, rules and formats that end in the column. */
function widenRanges(element: Element, column: number, last: number): void {
  if (element.localName === 'mergeCell' || element.localName === 'selection') return
  for (const name of ['ref', 'sqref']) {
    const ranges = element.getAttribute(name)
    if (ranges === null) continue
    const wide = ranges.split(/\s+/u).map((range) => {
      const [, left = '', top = '', right = left, bottom = top] =
        /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(range) ?? []
      return left !== '' && numberOf(right) === column
        ? `${left}${top}:${columnName(last)}${bottom}`
        : range
    })
    element.setAttribute(name, wide.join(' '))
  }
}

/** All copies are as wide as the column was made. */
function widenColumn(root: Element, column: number, last: number): void {
  const cols = childOf(root, 'cols')
  for (const col of cols === null ? [] : childrenOf(cols)) {
    const [min, max] = [Number(col.getAttribute('min')), Number(col.getAttribute('max'))]
    if (min > column + 1) cols?.removeChild(col)
    else if (max > column) col.setAttribute('max', String(Math.max(max, last + 1)))
  }
}
