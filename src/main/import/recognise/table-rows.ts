/** The rows of a table's body: data, and what is set aside with the reason. */

import type { PlaceChoice } from '../../../shared/import/plan.ts'
import type { ImportIssue } from '../../../shared/import/report.ts'
import type { HeaderReader } from '../../../shared/lists/read-header.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import type { Sheet, SheetCell } from '../../workbook/cells.ts'
import type { ImportTable, TableRow } from '../table.ts'
import type { RecognitionContext } from './context.ts'
import type { TableArea } from './find-areas.ts'
import { knownWords } from './find-bands.ts'
import { mergedBody } from './merged-body.ts'
import { Outline } from './outline.ts'
import type { Place, PlaceReader } from './place-names.ts'
import { factsOf, type TableShape } from './row-facts.ts'
import { kindOf, type RowKind, rowText } from './row-kind.ts'
import { SECTION_CONFIDENCE } from './sections.ts'
import { SKIP_CONFIDENCE, type SkipReason, TOLD_REASON } from './skip-reasons.ts'
import { totalIssues } from './totals.ts'

export interface BodyFacts {
  sheet: Sheet
  area: TableArea
  shape: TableShape
  reader: HeaderReader
  vocabulary: Vocabulary
  placeOf: PlaceReader
  /** What the surroundings say. */
  place: Place
  /** Row of units below the header; null where there is none. */
  unitRow: number | null
  told: ToldRows
}

/** What someone said of rows, by their keys (`sheet!row`). */
export interface ToldRows {
  data: ReadonlySet<string>
  skip: ReadonlySet<string>
  sections: NonNullable<RecognitionContext['sections']>
}

interface Body extends Pick<ImportTable, 'rows' | 'skipped' | 'sections'> {
  outline: Outline
}

type TableBody = Pick<ImportTable, 'rows' | 'skipped' | 'sections'> & { issues: ImportIssue[] }

export function tableRows(facts: BodyFacts): TableBody {
  const body = readBody(facts)
  // All sections and no project: then 一, 二, 三 number the projects.
  const isHollow = body.rows.length === 0 && body.skipped.some(({ reason }) => reason === '分组行')
  return isHollow ? readBody({ ...facts, shape: { ...facts.shape, numeralsCount: true } }) : body
}

function readBody(facts: BodyFacts): TableBody {
  const { sheet, area, shape, place, placeOf } = facts
  const merged = mergedBody(sheet, shape.columns, area.body)
  const outline = new Outline(place, placeOf)
  const body: Body = { rows: [], skipped: [], sections: [], outline }
  const rows = [...sheet.rows.keys()]
    .filter((row) => row >= area.body.top && row <= area.body.bottom)
    .sort((a, b) => a - b)
  let lastKind: RowKind['kind'] = 'data'
  for (const [index, row] of rows.entries()) {
    const cells = ownCells(sheet.rows.get(row) ?? new Map(), shape)
    const key = `${sheet.name}!${row + 1}`
    if (facts.told.skip.has(key)) {
      skip(body, row, TOLD_REASON, cells)
      continue
    }
    if (facts.told.data.has(key)) {
      takeData(facts, body, row, merged.rowOf(row, cells))
      lastKind = 'data'
      continue
    }
    const reason = fixedReason(facts, row)
    if (reason !== null) {
      skip(body, row, reason, cells)
      continue
    }
    const isApart = row - (rows[index - 1] ?? row - 1) > 1 || lastKind !== 'data'
    if (isApart && beginsOtherTable(facts, rows, index)) {
      for (const rest of rows.slice(index))
        skip(body, rest, '其他表格', sheet.rows.get(rest) ?? new Map())
      break
    }
    const kind = kindOf(factsOf(row, cells, shape), shape, placeOf)
    if (cells.size > 0) lastKind = kind.kind
    if (kind.kind === 'data') takeData(facts, body, row, merged.rowOf(row, cells))
    else takeOther(facts, body, row, kind, cells)
  }
  outline.end()
  nameNotes(body)
  const issues = [...merged.issues, ...totalIssues(shape, outline.claims, outline.summands)]
  return { rows: body.rows, skipped: body.skipped, sections: body.sections, issues }
}

/** A table beside another has only the cells of its own columns. */
function ownCells(
  cells: ReadonlyMap<number, SheetCell>,
  { left, right, isAlone }: TableShape,
): ReadonlyMap<number, SheetCell> {
  if (isAlone) return cells
  return new Map([...cells].filter(([column]) => column >= left && column <= right))
}

function fixedReason({ area, unitRow }: BodyFacts, row: number): SkipReason | null {
  if (row === unitRow) return '单位或填写说明行'
  return area.repeated.has(row) ? '重复的表头' : null
}

function skip(
  body: Body,
  row: number,
  reason: SkipReason,
  cells: ReadonlyMap<number, SheetCell>,
  confidence: number = SKIP_CONFIDENCE[reason],
): void {
  body.skipped.push({ row: row + 1, reason, text: rowText(cells), confidence })
}

/** A header of other columns, perhaps below a title: what follows is another table. */
function beginsOtherTable(
  { sheet, reader, shape }: BodyFacts,
  rows: number[],
  at: number,
): boolean {
  for (const row of rows.slice(at, at + 3)) {
    const cells = sheet.rows.get(row) ?? new Map<number, SheetCell>()
    const facts = factsOf(row, cells, { ...shape, left: 0, right: Number.POSITIVE_INFINITY })
    const known = knownWords(cells, reader)
    if (known >= 2 && known * 2 >= facts.wordCount && !isOwnHeader(cells, shape)) return true
    if (facts.wordCount > 2 || facts.numberCount > 0) return false
  }
  return false
}

function isOwnHeader(cells: ReadonlyMap<number, SheetCell>, { columns }: TableShape): boolean {
  return columns.every(({ column, path }) => {
    const text = cells.get(column)?.text.trim()
    return text === undefined || path.includes(text)
  })
}

function takeData(
  { shape, vocabulary }: BodyFacts,
  { rows, outline }: Body,
  row: number,
  { cells, covered }: Pick<TableRow, 'cells' | 'covered'>,
): void {
  const { supposed } = outline
  rows.push({ row, cells, covered, supposed })
  const column = shape.columns.find(({ field }) => field?.choices === 'district')?.column
  const written = column === undefined ? '' : (cells.get(column)?.text ?? '')
  const district = vocabulary.words.district.find(written) ?? supposed.district ?? null
  outline.summands.push({ cells, district })
}

function takeOther(
  { sheet, placeOf, told }: BodyFacts,
  body: Body,
  row: number,
  kind: Exclude<RowKind, { kind: 'data' }>,
  cells: ReadonlyMap<number, SheetCell>,
): void {
  switch (kind.kind) {
    case 'other':
      skip(body, row, kind.reason, cells)
      return
    case 'total':
      skip(body, row, kind.isPart ? '小计行' : '合计行', cells)
      body.outline.addTotal(row, kind, cells)
      return
    case 'section': {
      const { mark } = kind.section
      const choice = told.sections[`${sheet.name}!${row + 1}`] ?? {}
      const place = placeWith(placeOf(kind.section.title), choice)
      const confidence = SECTION_CONFIDENCE[mark]
      skip(body, row, '分组行', cells, confidence)
      body.outline.addSection(row, kind.section, cells, place)
      const { district = null, category = null } = place
      const isTold = Object.keys(choice).length > 0
      const sureness = isTold ? 1 : confidence
      const title = rowText(cells)
      body.sections.push({ row: row + 1, title, district, category, confidence: sureness })
    }
  }
}

/** What is read of a place, with what someone said instead. */
function placeWith(read: Place, { district, category }: PlaceChoice): Place {
  const place = { ...read }
  for (const [kind, value] of [
    ['district', district],
    ['category', category],
  ] as const) {
    if (value === null) delete place[kind]
    else if (value !== undefined) place[kind] = value
  }
  return place
}

/** A lone text below all data is no section: it explains. */
function nameNotes({ skipped, rows }: Body): void {
  const last = (rows.at(-1)?.row ?? -1) + 1
  for (const item of skipped)
    if (item.row > last && item.reason === '分组行' && rows.length > 0) item.reason = '说明行'
}
