/**
 * Fills a template: its sample row is repeated for each row of the export, its marks are replaced, and
 * everything else of the file stays as it was made.
 */
import { createHash } from 'node:crypto'
import type { ExportStamp } from '../exchange/export-stamp.ts'
import { META_SHEET } from '../exchange/stamp.ts'
import { checkOtherMarks, checkSurroundings } from './check-surroundings.ts'
import { checkMerges, checkTable } from './check-table.ts'
import type { TemplateData } from './data.ts'
import { fillDrawings } from './drawing-texts.ts'
import { fillFacts, fillTotalRow } from './fill-cells.ts'
import { type FoundSheet, type FoundTable, findTable, sheetsToFill } from './find-table.ts'
import { forgetResults, writeOutShared } from './formulas.ts'
import { growSheet } from './grow.ts'
import { MarkNames } from './mark-names.ts'
import { repeatMerges } from './merges.ts'
import { fillHeaderFooter, setFirstPage } from './page.ts'
import { Problems, type TemplateProblem, templateRefused, UnusableFile } from './problems.ts'
import { SampleRow } from './sample-row.ts'
import { sheetName } from './sheet-name.ts'
import { addStamp } from './stamp-part.ts'
import { Styles } from './styles.ts'
import { fillWordLists } from './word-lists.ts'
import { GUIDE_SHEET, TemplateWorkbook } from './workbook.ts'
import { serializeXml } from './xml.ts'

export interface TemplateFile {
  name: string
  bytes: Uint8Array
}

export interface FillOptions {
  stamp: Omit<ExportStamp, 'template'>
  /** Number of the first page; the template's own setting without it. */
  firstPage?: number
}

export interface Filled {
  bytes: Uint8Array<ArrayBuffer>
  warnings: TemplateProblem[]
}

/** Excel's last row. */
const LAST_ROW = 1_048_576

/** Stands for the rows while the sheet is a tree; no text of a workbook holds this sign. */
const ROWS = '\u{f0000}'

interface Opened {
  workbook: TemplateWorkbook
  sheets: FoundSheet[]
  names: MarkNames
  table: FoundTable | null
}

/** All that is wrong or doubtful about a template for this kind of data; empty for a good one. */
export function checkTemplate(template: TemplateFile, data: TemplateData): TemplateProblem[] {
  const problems = new Problems()
  openTemplate(template, data, problems)
  return problems.found
}

/** @throws LedgerError TEMPLATE_UNUSABLE where the template has errors; it tells all of them. */
export async function fillTemplate(
  template: TemplateFile,
  data: TemplateData,
  { stamp, firstPage }: FillOptions,
): Promise<Filled> {
  const problems = new Problems()
  const opened = openTemplate(template, data, problems)
  if (opened?.table == null || problems.errors.length > 0)
    throw templateRefused(template.name, problems.errors)
  const { workbook, sheets, names, table } = opened
  const styles = new Styles(workbook)
  clean(workbook)
  grow(workbook, table, data, names)
  for (const found of sheets) fillSheet(workbook, found, table, names)
  fillTotalRow(table, data, names, styles)
  if (firstPage !== undefined) setFirstPage(table.root, firstPage)
  const sample = new SampleRow(table, data, names, styles, workbook.daysOff)
  repeatMerges(table.root, table.sample.number, data.rows.length)
  workbook.activate(table.sheet)
  workbook.calculateOnOpening()
  workbook.becomeWorkbook()
  const hash = createHash('sha256').update(template.bytes).digest('hex')
  addStamp(workbook, { ...stamp, template: hash })
  putRows(workbook, table, sample)
  return { bytes: await workbook.package.write(), warnings: problems.found }
}

function openTemplate(
  template: TemplateFile,
  data: TemplateData,
  problems: Problems,
): Opened | null {
  try {
    const workbook = new TemplateWorkbook(template.bytes)
    // An export that is used as a template brings the stamp of another day.
    workbook.dropSheets([META_SHEET])
    const sheets = sheetsToFill(workbook)
    const names = new MarkNames(data)
    const table = findTable(sheets, data, names, problems)
    for (const found of sheets) {
      checkMerges(found, problems)
      checkOtherMarks(workbook, found, names, problems)
    }
    if (table !== null) {
      checkTable(table, data, names, problems)
      checkSurroundings(workbook, table, problems)
      checkRoom(table, data, problems)
    }
    return { workbook, sheets, names, table }
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    problems.error(error.code, {}, error.message)
    return null
  }
}

function checkRoom({ sheet, sample, rows }: FoundTable, data: TemplateData, problems: Problems) {
  const last = Math.max(...rows.map(({ number }) => number)) + data.rows.length
  if (last > LAST_ROW)
    problems.error(
      'TOO_MANY_ROWS',
      { sheet: sheet.name, cell: `A${sample.number}` },
      `共 ${data.rows.length} 行，超过了 Excel 的行数`,
    )
}

/** Takes out what never goes out: the guide, and signatures that no longer hold. */
function clean(workbook: TemplateWorkbook): void {
  workbook.dropSheets([GUIDE_SHEET])
  const pack = workbook.package
  for (const path of pack.paths) if (path.startsWith('_xmlsignatures/')) pack.drop(path)
  pack.dropRelations('', ['origin'])
}

function grow(
  workbook: TemplateWorkbook,
  { sheet, rows, sample }: FoundTable,
  data: TemplateData,
  names: MarkNames,
): void {
  writeOutShared(rows.flatMap(({ cells }) => cells))
  const taken = workbook.sheets.filter((other) => other.path !== sheet.path)
  const newName = sheetName(
    sheet.name,
    names,
    taken.map(({ name }) => name),
  )
  growSheet(workbook, sheet, {
    sheet: sheet.name,
    newName,
    sampleRow: sample.number,
    added: Math.max(data.rows.length, 1) - 1,
  })
  workbook.rename(sheet, newName)
}

function fillSheet(
  workbook: TemplateWorkbook,
  found: FoundSheet,
  table: FoundTable,
  names: MarkNames,
): void {
  const { sheet, root, rows } = found
  const skipped = sheet === table.sheet ? [table.sample, table.total] : []
  workbook.package.edit(sheet.path)
  fillFacts(
    rows.filter((row) => !skipped.includes(row)),
    names,
  )
  forgetResults(rows.flatMap(({ cells }) => cells))
  fillWordLists(root, names)
  fillHeaderFooter(root, names)
  fillDrawings(workbook.package, sheet.path, (name) => String(names.fact(name) ?? ''))
}

/** The sheet as text with the rows in it, made while it is packed. */
function putRows(workbook: TemplateWorkbook, table: FoundTable, sample: SampleRow): void {
  const { element } = table.sample
  const document = workbook.package.document(table.sheet.path)
  element.parentNode?.replaceChild(document.createTextNode(ROWS), element)
  const [before = '', after = ''] = serializeXml(document).split(ROWS)
  workbook.package.put(table.sheet.path, {
    *[Symbol.iterator]() {
      yield before
      yield* sample.rows()
      yield after
    },
  })
}
