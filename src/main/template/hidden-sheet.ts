/** New sheets that no one is shown, and names that no one is offered. */
import { addWorksheet } from '../ooxml/add-worksheet.ts'
import { childOf, childrenOf, insertBefore, makeLike, remove, rootOf } from '../ooxml/xml.ts'
import { cellName } from '../workbook/cells.ts'
import { CellWriter } from './cell-xml.ts'
import type { TemplateWorkbook } from './workbook.ts'
import { AFTER_NAMES } from './workbook-settings.ts'

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Adds a sheet with these texts, row by row. */
export function addHiddenSheet(
  workbook: TemplateWorkbook,
  name: string,
  rows: readonly (readonly (string | null)[])[],
): void {
  workbook.edit()
  addWorksheet(workbook.package, workbook.path, { name, xml: sheetXml(rows), isHidden: true })
}

function sheetXml(rows: readonly (readonly (string | null)[])[]): string {
  const cells = new CellWriter(null)
  const lines = rows.map((texts, row) => {
    const own = texts.map((text, column) => cells.value(cellName(row, column), '', text))
    return `<row r="${row + 1}">${own.join('')}</row>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** Adds a name for a cell, in place of another of that name. */
export function addName(workbook: TemplateWorkbook, name: string, target: string): void {
  const root = rootOf(workbook.edit())
  let names = childOf(root, 'definedNames')
  if (names === null) {
    names = makeLike(root, 'definedNames')
    insertBefore(root, names, AFTER_NAMES)
  }
  for (const old of childrenOf(names)) if (old.getAttribute('name') === name) remove(old)
  const added = makeLike(names, 'definedName', { name, hidden: '1' })
  added.textContent = target
  names.appendChild(added)
}
