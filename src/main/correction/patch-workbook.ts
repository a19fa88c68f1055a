/** Marks issues in the parts of an .xlsx or .xlsm itself. */

import { addWorksheet } from '../ooxml/add-worksheet.ts'
import { OfficePackage } from '../ooxml/package.ts'
import { relatedPart } from '../ooxml/relations.ts'
import { unzip } from '../ooxml/unzip.ts'
import { parseXml, rootOf, serializeXml } from '../ooxml/xml.ts'
import { cellName, type WorkbookCells } from '../workbook/cells.ts'
import { cellPlace } from './cell-place.ts'
import { type CorrectionIssue, LEVEL_LABELS, worstLevel } from './issue.ts'
import {
  CORRECTION_SHEET,
  isCorrectionSheet,
  linesOf,
  listedBefore,
  listXml,
} from './issue-list.ts'
import { MarkStyles } from './mark-styles.ts'
import { NotPatchable } from './not-patchable.ts'
import { writeNotes } from './notes.ts'
import { SheetPart } from './sheet-part.ts'
import { hasMacros, workbookPath, worksheetPaths } from './workbook-part.ts'

export interface PatchedWorkbook {
  bytes: Uint8Array<ArrayBuffer>
  format: 'xlsx' | 'xlsm'
}

/** @throws NotPatchable or Unreadable where the workbook is not built in the usual way. */
export async function patchWorkbook(
  bytes: Uint8Array,
  workbook: WorkbookCells,
  issues: readonly CorrectionIssue[],
): Promise<PatchedWorkbook> {
  const parts = new OfficePackage(unzip(bytes))
  const book = workbookPath(parts)
  const stylesPath = relatedPart(parts, book, 'styles')
  if (stylesPath === null) throw new NotPatchable('has no styles')
  const styles = new MarkStyles(parseXml(parts.text(stylesPath)))
  const list = workbook.sheets.find(isCorrectionSheet)?.name ?? null
  for (const [name, path] of worksheetPaths(parts, book))
    if (name !== list)
      markSheet(
        parts,
        path,
        styles,
        issues.filter((issue) => issue.sheet === name),
      )
  writeList(parts, book, workbook, list, issues, styles)
  parts.put(stylesPath, serializeXml(styles.document))
  const format = hasMacros(parts) ? 'xlsm' : 'xlsx'
  return { bytes: await parts.write(), format }
}

function markSheet(
  parts: OfficePackage,
  path: string,
  styles: MarkStyles,
  issues: readonly CorrectionIssue[],
): void {
  const earlier = styles.markedStyles()
  const mayHaveMarks = earlier.size > 0 || relatedPart(parts, path, 'comments') !== null
  if (issues.length === 0 && !mayHaveMarks) return
  const sheet = new SheetPart(parts.text(path))
  const byCell = issuesByCell(sheet, issues)
  sheet.restyleWhere(earlier, new Set(byCell.keys()), (style) => styles.unmarked(style))
  sheet.restyleCells(
    [...byCell.values()].map(({ row, column, found }) => ({
      row,
      column,
      restyle: (style) => styles.marked(style, worstLevel(found)),
    })),
  )
  const texts = new Map([...byCell].map(([cell, { found }]) => [cell, noteText(found)]))
  writeNotes(parts, path, sheet, texts)
  if (sheet.isTouched) parts.put(path, sheet.toXml())
}

interface MarkedCell {
  row: number
  column: number
  found: CorrectionIssue[]
}

/** Issues by the cell that shows them: of a merged block that is the first. */
function issuesByCell(
  sheet: SheetPart,
  issues: readonly CorrectionIssue[],
): Map<string, MarkedCell> {
  const cells = new Map<string, MarkedCell>()
  for (const issue of issues) {
    const place = cellPlace(issue.cell)
    if (place === null) continue
    const { row, column } = sheet.mergeStart(place)
    const name = cellName(row, column)
    const cell = cells.get(name) ?? { row, column, found: [] }
    cell.found.push(issue)
    cells.set(name, cell)
  }
  return cells
}

function noteText(issues: readonly CorrectionIssue[]): string {
  return issues.map(({ level, message }) => `${LEVEL_LABELS[level]}：${message}`).join('\n')
}

function writeList(
  parts: OfficePackage,
  book: string,
  workbook: WorkbookCells,
  earlier: string | null,
  issues: readonly CorrectionIssue[],
  styles: MarkStyles,
): void {
  const space = rootOf(parts.document(book)).namespaceURI ?? ''
  const xml = listXml(linesOf(issues, listedBefore(workbook)), space, (look) =>
    styles.listStyle(look),
  )
  const path = earlier === null ? undefined : worksheetPaths(parts, book).get(earlier)
  if (path === undefined) addWorksheet(parts, book, { name: freeName(workbook), xml })
  else parts.put(path, xml)
}

function freeName({ sheets }: WorkbookCells): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()))
  let name: string = CORRECTION_SHEET
  for (let number = 2; taken.has(name); number += 1) name = `${CORRECTION_SHEET}${number}`
  return name
}
