/** The sheets of a workbook and the parts in which they stand. */
import { CONTENT_TYPES, type OfficePackage } from '../ooxml/package.ts'
import { relatedPart, relationBase } from '../ooxml/relations.ts'
import { childOf, childrenOf, rootOf } from '../ooxml/xml.ts'
import { NotPatchable } from './not-patchable.ts'

/** @throws NotPatchable */
export function workbookPath(parts: OfficePackage): string {
  const path = relatedPart(parts, '', 'officeDocument')
  if (path === null || !parts.has(path)) throw new NotPatchable('names no workbook')
  return path
}

/** Worksheets by name; sheets that are charts have no cells and are left out. */
export function worksheetPaths(parts: OfficePackage, workbook: string): Map<string, string> {
  const paths = new Map(
    parts
      .relations(workbook)
      .filter(({ type }) => type === 'worksheet')
      .map(({ id, target }) => [id, target]),
  )
  const space = relationBase(parts)
  const sheets = childOf(rootOf(parts.document(workbook)), 'sheets')
  const found = (sheets === null ? [] : childrenOf(sheets, 'sheet')).flatMap((sheet) => {
    const path = paths.get(sheet.getAttributeNS(space, 'id') ?? '')
    return path === undefined ? [] : [[sheet.getAttribute('name') ?? '', path] as const]
  })
  return new Map(found)
}

/** True for a workbook that may hold macros, which Excel opens under another ending only. */
export function hasMacros(parts: OfficePackage): boolean {
  return /\.macroEnabled\./iu.test(parts.text(CONTENT_TYPES))
}
