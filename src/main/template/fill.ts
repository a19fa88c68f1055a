/**
 * Fills a template: its sample row is repeated for each row of the export, its marks are replaced, and
 * everything else of the file stays as it was made.
 */
import { serializeXml } from '../ooxml/xml.ts'
import { bodyRows, type TemplateData } from './data.ts'
import { markDraft } from './draft.ts'
import { fillDrawings } from './drawing-texts.ts'
import { dropSheets } from './drop-sheets.ts'
import { fillFacts, fillTotalRow } from './fill-cells.ts'
import type { FoundSheet } from './find-table.ts'
import { addInputRules, printFilledRows, protectForm } from './form.ts'
import { forgetResults, writeOutShared } from './formulas.ts'
import { growSheet } from './grow.ts'
import { templateHash } from './hash.ts'
import type { MarkNames } from './mark-names.ts'
import { repeatMerges } from './merges.ts'
import {
  type BoundTable,
  LAST_ROW,
  type OpenedTemplate,
  openTemplate,
  type TemplateFile,
} from './open-template.ts'
import { fillHeaderFooter, setFirstPage } from './page.ts'
import { asUnusable, Problems, type TemplateProblem, templateRefused } from './problems.ts'
import { placesOf, SampleRow } from './sample-row.ts'
import type { TemplateRow } from './sheet-cells.ts'
import { sheetName } from './sheet-name.ts'
import { addStamp } from './stamp-part.ts'
import { Styles } from './styles.ts'
import { WordLists } from './word-lists.ts'
import { GUIDE_SHEET, type TemplateWorkbook } from './workbook.ts'
import { becomeWorkbook, calculateOnOpening } from './workbook-settings.ts'

/** What a template was filled with, as far as the stamp of the file names it. */
export interface FilledTable {
  /** SHA-256 of the template. */
  template: string
  /** Name of the sheet that holds the first table. */
  sheet: string
  /** Names of the columns that the template has. */
  columns: string[]
}

export interface FillOptions {
  /** The hidden stamp, row by row. */
  stamp(filled: FilledTable): readonly [string, string][]
  /** Number of the first page; the template's own setting without it. */
  firstPage?: number
  /** Marked 草稿 on every page. */
  isDraft?: boolean
}

export interface Filled {
  bytes: Uint8Array<ArrayBuffer>
  warnings: TemplateProblem[]
}

/** Stands for the rows while the sheet is a tree; no text of a workbook holds this sign. */
const ROWS = '\u{f0000}'

/** @throws LedgerError TEMPLATE_UNUSABLE where the template has errors; it tells all of them. */
export async function fillTemplate(
  template: TemplateFile,
  contents: readonly TemplateData[],
  options: FillOptions,
): Promise<Filled> {
  const { bytes, problems } = await tryTemplate(template, contents, options)
  if (bytes === null) throw templateRefused(template.name, problems.errors)
  return { bytes, warnings: problems.found }
}

/** As `fillTemplate`, for whoever wants to see everything that is wrong; no bytes where it is too much. */
export async function tryTemplate(
  template: TemplateFile,
  contents: readonly TemplateData[],
  options: FillOptions,
): Promise<{ bytes: Filled['bytes'] | null; problems: Problems }> {
  const problems = new Problems()
  const opened = openTemplate(template, contents, problems)
  if (opened === null || problems.errors.length > 0) return { bytes: null, problems }
  try {
    fill(opened, template, options)
  } catch (error) {
    const reason = asUnusable(error)
    if (reason === null) throw error
    problems.error(reason.code, {}, reason.message)
    return { bytes: null, problems }
  }
  return { bytes: await opened.workbook.package.write(), problems }
}

function fill(
  opened: OpenedTemplate,
  template: TemplateFile,
  { stamp, firstPage, isDraft = false }: FillOptions,
): void {
  const { workbook, tables } = opened
  clean(workbook)
  grow(opened)
  const words = fillSheets(opened)
  setUp(workbook, tables, firstPage)
  if (isDraft) for (const { found } of opened.sheets) markDraft(found.root)
  for (const { table, data, names } of tables) {
    if (data.form === undefined) continue
    addInputRules(table, data, names, words)
    protectForm(table.root)
    printFilledRows(workbook, table, data)
  }
  words.addSheet(workbook)
  addStamp(workbook, stamp(filledTable(opened, template)))
  const styles = new Styles(workbook)
  for (const bound of tables) putTable(workbook, bound, styles)
}

function filledTable({ workbook, tables }: OpenedTemplate, template: TemplateFile): FilledTable {
  const [first] = tables
  if (first === undefined) throw new TypeError('a template without a table')
  const { table, data, names } = first
  const places = placesOf(table, data, names)
  return {
    template: templateHash(template),
    sheet: workbook.sheets.find(({ path }) => path === table.sheet.path)?.name ?? '',
    columns: data.columns.flatMap(({ name }, index) => ((places[index] ?? -1) < 0 ? [] : [name])),
  }
}

/** Takes out what never goes out: the guide, and signatures that no longer hold. */
function clean(workbook: TemplateWorkbook): void {
  dropSheets(workbook, [GUIDE_SHEET])
  const pack = workbook.package
  for (const path of pack.paths) if (path.startsWith('_xmlsignatures/')) pack.drop(path)
  pack.dropRelations('', ['origin'])
}

/** Makes room in the tables; any sheet may have marks in its name. */
function grow({ workbook, sheets, tables }: OpenedTemplate): void {
  for (const { found, names } of sheets) {
    const { sheet, rows } = found
    writeOutShared(rows.flatMap(({ cells }) => cells))
    const taken = workbook.sheets.filter((other) => other.path !== sheet.path)
    const newName = sheetName(
      sheet.name,
      names,
      taken.map(({ name }) => name),
    )
    const bound = tables.find(({ table }) => table.sheet === sheet)
    growSheet(workbook, sheet, {
      sheet: sheet.name,
      newName,
      sampleRow: bound?.table.sample.number ?? LAST_ROW,
      added: bound === undefined ? 0 : bodyRows(bound.data) - 1,
    })
    workbook.rename(sheet, newName)
  }
}

function fillSheets({ workbook, sheets, tables }: OpenedTemplate): WordLists {
  const skipped = new Set<TemplateRow | null>()
  for (const { table } of tables) skipped.add(table.sample).add(table.total)
  const words = new WordLists()
  for (const { found, names } of sheets) {
    fillSheet(workbook, found, names, skipped)
    words.fill(found.root, names)
  }
  return words
}

function fillSheet(
  workbook: TemplateWorkbook,
  { sheet, root, rows }: FoundSheet,
  names: MarkNames,
  skipped: ReadonlySet<TemplateRow | null>,
): void {
  workbook.package.edit(sheet.path)
  fillFacts(
    rows.filter((row) => !skipped.has(row)),
    names,
  )
  forgetResults(rows.flatMap(({ cells }) => cells))
  fillHeaderFooter(root, names)
  fillDrawings(workbook.package, sheet.path, (name) => String(names.fact(name) ?? ''))
}

/** Pages run on from sheet to sheet, so that only the first one is given its number. */
function setUp(
  workbook: TemplateWorkbook,
  tables: readonly BoundTable[],
  firstPage?: number,
): void {
  const [first] = tables
  if (first !== undefined) {
    workbook.activate(first.table.sheet)
    if (firstPage !== undefined) setFirstPage(first.table.root, firstPage)
  }
  calculateOnOpening(workbook)
  becomeWorkbook(workbook)
}

/** The sheet as text with the rows in it, made while it is packed. */
function putTable(workbook: TemplateWorkbook, bound: BoundTable, styles: Styles): void {
  const { table, data, names } = bound
  fillTotalRow(table, data, names, styles)
  const sample = new SampleRow(table, data, names, styles, workbook.daysOff)
  repeatMerges(table.root, table.sample.number, bodyRows(data))
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
