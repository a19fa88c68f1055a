/** Makes room below the sample row, and moves everything that counts its rows from the top. */

import { childOf, descendantsOf, type Element, isElement, rootOf, textOf } from '../ooxml/xml.ts'
import { drawingParts, partsOf } from './drawing-texts.ts'
import { mergesOf } from './merges.ts'
import { moveDrawings } from './move-drawings.ts'
import { type RowShift, shiftFormula, shiftRange, shiftRanges, shiftRow } from './references.ts'
import type { TemplateSheet, TemplateWorkbook } from './workbook.ts'

/** Elements whose text is a formula. */
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2'])

/** Parts of a sheet that say in `ref` which block of cells they mean, and those that mean one cell. */
const PARTS_OF_BLOCKS = ['table', 'pivotTable']
const PARTS_OF_CELLS = ['comments', 'threadedComment']

export function growSheet(workbook: TemplateWorkbook, grown: TemplateSheet, shift: RowShift): void {
  const pack = workbook.package
  for (const sheet of workbook.sheets) {
    const root = rootOf(pack.document(sheet.path))
    if (moveFormulas(root, sheet.name, shift)) pack.edit(sheet.path)
    for (const path of drawingParts(pack, sheet.path))
      if (moveCharts(rootOf(pack.document(path)), shift)) pack.edit(path)
  }
  growCells(rootOf(pack.edit(grown.path)), shift)
  for (const path of partsOf(pack, grown.path, PARTS_OF_BLOCKS)) {
    const root = rootOf(pack.edit(path))
    for (const element of [root, ...descendantsOf(root)]) moveRefs(element, shift)
  }
  for (const path of partsOf(pack, grown.path, PARTS_OF_CELLS))
    for (const element of descendantsOf(rootOf(pack.edit(path)))) moveCell(element, 'ref', shift)
  moveDrawings(pack, grown.path, shift)
  moveNames(workbook, shift)
  movePivotSources(workbook, shift)
}

function moveFormulas(root: Element, home: string, shift: RowShift): boolean {
  let isMoved = false
  for (const element of descendantsOf(root)) {
    if (FORMULAS.has(element.localName ?? ''))
      isMoved = setText(element, moved(element, home, shift)) || isMoved
    const location = element.localName === 'hyperlink' ? element.getAttribute('location') : null
    if (location !== null) element.setAttribute('location', shiftFormula(location, home, shift))
  }
  return isMoved
}

function moved(formula: Element, home: string, shift: RowShift): string {
  const isOwnRow = home === shift.sheet && ownRowOf(formula) === shift.sampleRow
  return shiftFormula(textOf(formula), home, shift, isOwnRow ? 'fixed ranges' : 'ranges')
}

/** The row in which a formula stands: that of its cell, or of its sparkline. */
function ownRowOf(formula: Element): number | null {
  const parent = formula.parentNode
  if (!isElement(parent)) return null
  const place =
    parent.localName === 'sparkline' ? textOf(childOf(parent, 'sqref')) : parent.getAttribute('r')
  const row = /\d+$/u.exec(place ?? '')?.[0]
  return row === undefined ? null : Number(row)
}

/** A series over the sample row alone takes in its copies; values kept of the template go. */
function moveCharts(root: Element, shift: RowShift): boolean {
  let isMoved = false
  for (const element of [...descendantsOf(root)]) {
    if (element.localName !== 'f') continue
    if (!setText(element, shiftFormula(textOf(element), null, shift, 'cells'))) continue
    isMoved = true
    const parent = element.parentNode
    if (parent === null) continue
    for (const cache of ['numCache', 'strCache', 'multiLvlStrCache']) {
      const old = childOf(parent, cache)
      if (old !== null) parent.removeChild(old)
    }
  }
  return isMoved
}

function growCells(root: Element, shift: RowShift): void {
  const merges = mergesOf(root)
  for (const { element, top, text } of merges)
    if (top > shift.sampleRow) element.setAttribute('ref', shiftRange(text, shift))
  for (const element of descendantsOf(root))
    switch (element.localName) {
      case 'row':
      case 'c':
      case 'mergeCell':
        break
      case 'sqref':
        moveSqref(element, shift)
        break
      case 'brk':
        moveBreak(element, shift)
        break
      default:
        moveRefs(element, shift)
    }
  moveRows(root, shift)
}

function moveRows(root: Element, shift: RowShift): void {
  for (const element of descendantsOf(root)) {
    if (element.localName === 'row')
      element.setAttribute('r', String(shiftRow(Number(element.getAttribute('r')), shift)))
    if (element.localName === 'c') moveCell(element, 'r', shift)
  }
}

function moveRefs(element: Element, shift: RowShift): void {
  for (const name of ['ref', 'sqref']) {
    const value = element.getAttribute(name)
    if (value !== null) element.setAttribute(name, shiftRanges(value, shift))
  }
  for (const name of ['activeCell', 'topLeftCell']) moveCell(element, name, shift)
}

/** An attribute that names one cell. */
function moveCell(element: Element, name: string, shift: RowShift): void {
  const cell = element.getAttribute(name)
  if (cell !== null) element.setAttribute(name, shiftCell(cell, shift))
}

function shiftCell(cell: string, shift: RowShift): string {
  return cell.replace(/\d+$/u, (row) => String(shiftRow(Number(row), shift)))
}

/** Where a rule of a newer Excel holds, or the one cell of a sparkline. */
function moveSqref(element: Element, shift: RowShift): void {
  const isCell = element.parentNode?.localName === 'sparkline'
  const text = textOf(element)
  setText(element, isCell ? shiftCell(text, shift) : shiftRanges(text, shift))
}

/** A page break stands below the row that it names; below the sample row means below its copies. */
function moveBreak(element: Element, { sampleRow, added }: RowShift): void {
  if (element.parentNode?.localName !== 'rowBreaks') return
  const row = Number(element.getAttribute('id'))
  if (row >= sampleRow) element.setAttribute('id', String(row + added))
}

/** A name for a cell of the sample row means the whole column, as a chart's series does. */
function moveNames(workbook: TemplateWorkbook, shift: RowShift): void {
  workbook.edit()
  for (const name of workbook.names) setText(name, shiftFormula(textOf(name), null, shift, 'cells'))
}

function movePivotSources(workbook: TemplateWorkbook, shift: RowShift): void {
  const pack = workbook.package
  for (const path of partsOf(pack, workbook.path, ['pivotCacheDefinition']))
    for (const source of descendantsOf(rootOf(pack.edit(path)))) {
      if (source.localName !== 'worksheetSource') continue
      if (source.getAttribute('sheet') !== shift.sheet) continue
      source.setAttribute('sheet', shift.newName)
      moveRefs(source, shift)
    }
}

/** True where the text is another one. */
function setText(element: Element, text: string): boolean {
  if (textOf(element) === text) return false
  element.textContent = text
  return true
}
