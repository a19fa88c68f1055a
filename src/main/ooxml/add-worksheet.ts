/** A new sheet behind all others of a workbook. */
import { posix } from 'node:path'
import { damaged } from '../workbook/unreadable.ts'
import type { OfficePackage } from './package.ts'
import { declarePart, relate, relationBase } from './relations.ts'
import { addChild, childOf, childrenOf, rootOf } from './xml.ts'

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

export interface NewSheet {
  name: string
  xml: string
  /** True for a sheet that no one is offered to show. */
  isHidden?: boolean
}

/** @param workbook path of the workbook part. Returns the path of the new one. */
export function addWorksheet(
  pack: OfficePackage,
  workbook: string,
  { name, xml, isHidden }: NewSheet,
): string {
  // Beside the others: not every program calls the folder xl.
  const path = pack.freePath(posix.join(posix.dirname(workbook), 'worksheets/sheet'), '.xml')
  const root = rootOf(pack.edit(workbook))
  const sheets = childOf(root, 'sheets')
  if (sheets === null) throw damaged('文件（其中没有工作表）')
  const ids = childrenOf(sheets).map((sheet) => Number(sheet.getAttribute('sheetId')))
  const sheet = addChild(sheets, 'sheet', { name, sheetId: String(Math.max(0, ...ids) + 1) })
  if (isHidden === true) sheet.setAttribute('state', 'veryHidden')
  const space = relationBase(pack)
  const prefix = sheets.lookupPrefix(space) ?? 'r'
  sheet.setAttributeNS(space, `${prefix}:id`, relate(pack, workbook, 'worksheet', path))
  pack.put(path, xml)
  declarePart(pack, path, SHEET_TYPE)
  return path
}
