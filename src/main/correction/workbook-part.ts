/** The sheets of a workbook and the parts in which they stand. */
import { posix } from 'node:path'
import { NotPatchable } from './not-patchable.ts'
import type { OoxmlPackage } from './ooxml-package.ts'
import { declarePart, relate, relatedPart, relationBase, relationsOf } from './relations.ts'
import { addChild, childOf, childrenOf, parseXml, rootOf, writeXml } from './xml.ts'

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

/** @throws NotPatchable */
export function workbookPath(parts: OoxmlPackage): string {
  const path = relatedPart(parts, '', 'officeDocument')
  if (path === null || !parts.has(path)) throw new NotPatchable('names no workbook')
  return path
}

/** Worksheets by name; sheets that are charts have no cells and are left out. */
export function worksheetPaths(parts: OoxmlPackage, workbook: string): Map<string, string> {
  const paths = new Map(
    relationsOf(parts, workbook)
      .filter(({ kind }) => kind === 'worksheet')
      .map(({ id, path }) => [id, path]),
  )
  const space = relationBase(parts)
  const sheets = childOf(rootOf(parseXml(parts.text(workbook))), 'sheets')
  const found = (sheets === null ? [] : childrenOf(sheets, 'sheet')).flatMap((sheet) => {
    const path = paths.get(sheet.getAttributeNS(space, 'id') ?? '')
    return path === undefined ? [] : [[sheet.getAttribute('name') ?? '', path] as const]
  })
  return new Map(found)
}

/** Adds a worksheet behind all others. */
export function addWorksheet(
  parts: OoxmlPackage,
  workbook: string,
  name: string,
  xml: string,
): string {
  // Beside the others: not every program calls the folder xl.
  const path = parts.freePath(posix.join(posix.dirname(workbook), 'worksheets/sheet'), '.xml')
  const document = parseXml(parts.text(workbook))
  const root = rootOf(document)
  const sheets = childOf(root, 'sheets')
  if (sheets === null) throw new NotPatchable('has no sheets')
  const ids = childrenOf(sheets).map((sheet) => Number(sheet.getAttribute('sheetId')))
  const sheetId = String(Math.max(0, ...ids) + 1)
  const sheet = addChild(sheets, 'sheet', { name, sheetId })
  const space = relationBase(parts)
  const prefix = root.lookupPrefix(space) ?? 'r'
  sheet.setAttributeNS(space, `${prefix}:id`, relate(parts, workbook, 'worksheet', path))
  parts.replace(workbook, writeXml(document))
  parts.replace(path, xml)
  declarePart(parts, path, SHEET_TYPE)
  return path
}
