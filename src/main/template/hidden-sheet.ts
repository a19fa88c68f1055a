/** New sheets that no one is shown, and names that no one is offered. */
import { cellName } from '../workbook/cells.ts'
import { CellWriter } from './cell-xml.ts'
import { type OfficePackage, relationsPath } from './package.ts'
import { RELATIONSHIPS, type TemplateWorkbook } from './workbook.ts'
import { AFTER_NAMES } from './workbook-settings.ts'
import { childOf, childrenOf, insertBefore, makeLike, remove, rootOf } from './xml.ts'

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Adds a sheet with these texts, row by row. */
export function addHiddenSheet(
  workbook: TemplateWorkbook,
  name: string,
  rows: readonly (readonly (string | null)[])[],
): void {
  const pack = workbook.package
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf('/') + 1)
  const path = unusedName(
    (number) => `${folder}worksheets/sheet${number}.xml`,
    (candidate) => pack.has(candidate),
  )
  pack.put(path, sheetXml(rows))
  addContentType(pack, path, WORKSHEET)
  const id = addRelation(pack, workbook.path, 'worksheet', path.slice(folder.length))
  workbook.edit()
  const list = workbook.sheetList
  const ids = childrenOf(list).map((element) => Number(element.getAttribute('sheetId')))
  const sheet = makeLike(list, 'sheet', {
    name,
    sheetId: String(Math.max(0, ...ids) + 1),
    state: 'veryHidden',
  })
  const prefix = list.lookupPrefix(RELATIONSHIPS) ?? 'r'
  sheet.setAttributeNS(RELATIONSHIPS, `${prefix}:id`, id)
  list.appendChild(sheet)
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

function addRelation(pack: OfficePackage, path: string, type: string, target: string): string {
  const root = rootOf(pack.edit(relationsPath(path)))
  const ids = childrenOf(root).map((item) => item.getAttribute('Id') ?? '')
  const id = unusedName(
    (number) => `rId${number}`,
    (candidate) => ids.includes(candidate),
  )
  root.appendChild(
    makeLike(root, 'Relationship', { Id: id, Type: `${RELATIONSHIPS}/${type}`, Target: target }),
  )
  return id
}

function addContentType(pack: OfficePackage, path: string, type: string): void {
  const root = rootOf(pack.edit('[Content_Types].xml'))
  root.appendChild(makeLike(root, 'Override', { PartName: `/${path}`, ContentType: type }))
}

function unusedName(make: (number: number) => string, isUsed: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) if (!isUsed(make(number))) return make(number)
}
