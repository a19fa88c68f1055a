/** A new sheet that no one is shown, with a name that points at its first cell. */
import { type OfficePackage, relationsPath } from './package.ts'
import { RELATIONSHIPS, type TemplateWorkbook } from './workbook.ts'
import { AFTER_NAMES } from './workbook-settings.ts'
import { childOf, childrenOf, insertBefore, makeLike, remove, rootOf } from './xml.ts'

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

export function addHiddenSheet(
  workbook: TemplateWorkbook,
  name: string,
  pointer: string,
  xml: string,
): void {
  const pack = workbook.package
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf('/') + 1)
  const path = unusedName(
    (number) => `${folder}worksheets/sheet${number}.xml`,
    (candidate) => pack.has(candidate),
  )
  pack.put(path, xml)
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
  addName(workbook, pointer, `${name}!$A$1`)
}

function addName(workbook: TemplateWorkbook, name: string, target: string): void {
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
