/** From the tables of a workbook to the plan of an import; nothing is written. */
import type { Cells } from '../../shared/changes/change.ts'
import { presentCells, registeredCells } from '../../shared/enterprises/registered-cells.ts'
import type { ImportChoices, ImportPlan, PlanRow } from '../../shared/import/plan.ts'
import type { ImportIssue } from '../../shared/import/report.ts'
import { fieldOf, type ListDefinition } from '../../shared/lists/definition.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { monthOfList } from '../../shared/progress/month-list.ts'
import { entriesOf } from '../enterprises/known-enterprises.ts'
import { lastCells } from '../ledger/last-cells.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { vocabularyOfLedger } from '../plan/current-plan.ts'
import { presentRows, takenOver } from '../progress/list-rows.ts'
import { type BaseRows, baseRows } from './basis.ts'
import { withKeptCells } from './kept-cells.ts'
import { type Match, matchRows } from './match/match-rows.ts'
import { type Neighbour, neighbourFinder } from './match/neighbours.ts'
import {
  type PlanContext,
  planKnownRow,
  planLostRow,
  planMissingRow,
  planNewRow,
} from './plan-rows.ts'
import { type ImportFile, type ReadBook, readTables } from './read-tables.ts'
import { withoutRetired } from './retired-cells.ts'
import { sheetReports, unmappedColumns } from './sheet-reports.ts'
import { type SourceRow, sourceRows, titleOf } from './source-rows.ts'

/** A plan with what its commit needs beyond it. */
export interface PreparedImport {
  plan: ImportPlan
  sources: SourceRow[]
  book: ReadBook
  /** Rows as they were sent out, by id; null without a stamp. */
  sent: BaseRows['sent']
  /** Of rows that were sent out and are deleted here: what they held last. */
  gone: ReadonlyMap<string, Cells>
}

/**
 * Recognises, reads, matches and merges one workbook against the ledger as it is now.
 * @throws LedgerError INPUT_NOT_RECOGNISED where no sheet holds a table of the list.
 */
export function planImport(
  ledger: Ledger,
  list: ListDefinition,
  file: ImportFile,
  choices: ImportChoices,
): PreparedImport {
  return planTables(ledger, list, file, readTables(ledger, list, file, choices), choices)
}

/** Matches and merges what was read of a workbook against the ledger as it is now. */
export function planTables(
  ledger: Ledger,
  list: ListDefinition,
  file: ImportFile,
  book: ReadBook,
  choices: ImportChoices,
): PreparedImport {
  const vocabulary = vocabularyOfLedger(ledger)
  const { basis, sent, fields: sentFields } = baseRows(ledger, list.key, book)
  const tables = withKeptCells(list, book.tables, sent)
  const ours = new Map(presentRows(ledger, list.key).map(({ id, cells }) => [id, cells]))
  const gone = goneRows(ledger, list, sent, ours)
  const sources = sourceRows(list, tables)
  const issues: ImportIssue[] = [
    ...tables.flatMap(({ table }) => unmappedColumns(table)),
    ...tables.flatMap(({ table, issues: found }) => [...table.issues, ...found]),
  ]
  // The sheet of a month leaves out what its projects have and nobody has reported yet.
  const month = monthOfList(list.key)
  const carried = (id: string) => (month === null ? null : takenOver(ledger, id, month))
  const context: PlanContext = {
    ...{ list, vocabulary, ours, sent, gone, sentFields, issues, carried },
  }
  const entries = entriesOf(ledger)
  const under = { registered: registeredCells(list, entries), present: presentCells(list, entries) }
  const rows = planRows(context, sources, under, choices)
  return {
    plan: {
      file: file.name,
      hash: file.hash,
      list: list.key,
      seq: ledger.seq,
      basis,
      sheets: sheetReports(book, sources),
      rows,
      issues,
    },
    sources,
    book,
    sent,
    gone,
  }
}

/** What was changed between sending and deleting comes back as well. */
function goneRows(
  ledger: Ledger,
  list: ListDefinition,
  sent: BaseRows['sent'],
  ours: ReadonlyMap<string, Cells>,
): ReadonlyMap<string, Cells> {
  const gone = [...(sent ?? [])].filter(([id]) => !ours.has(id))
  return new Map(gone.map(([id, cells]) => [id, lastCells(ledger, list.key, id) ?? cells]))
}

function planRows(
  context: PlanContext,
  sources: readonly SourceRow[],
  { registered, present }: Record<'registered' | 'present', (cells: Cells) => Cells>,
  { pairs = {} }: ImportChoices,
): PlanRow[] {
  const { list, ours, sent } = context
  const candidates = sources.map(({ key, whole, incoming }) => ({
    key,
    cells: registered(whole),
    rowId: sent === null ? null : incoming.rowId,
    told: pairs[key],
  }))
  // An enterprise that was renamed is the one it was, in the ledger and in the workbook alike.
  const known = new Map(Array.from(ours, ([id, cells]) => [id, registered(cells)] as const))
  const matches = matchRows(list, candidates, { ours: known, base: sent })
  const bySource = new Map(sources.map((source) => [source.key, source]))
  const neighbours = neighbourFinder(list, known)
  const found = new Set<string>()
  const rows = sources.map((source) => {
    const match = matches.get(source.key) ?? { kind: 'new', isCopy: false }
    context.issues.push(...yearIssues(context.vocabulary, source))
    if (match.kind !== 'found') return planRow(context, source, match, bySource)
    found.add(match.id)
    return planRow(context, underPresentName(source, ours.get(match.id), present), match, bySource)
  })
  const missing = [...(sent?.keys() ?? [])]
    .filter((id) => !found.has(id))
    .map((id) => planMissingRow(context, id, titleOf(list, ours.get(id) ?? sent?.get(id) ?? {})))
    .filter((row) => row !== null)
  const near = (cells: Cells) => neighbours(registered(cells))
  const isFree = ({ id }: Neighbour) => !found.has(id)
  for (const row of rows) noteNeighbours(context, row, bySource.get(row.key), near, isFree)
  return [...rows, ...missing]
}

function planRow(
  context: PlanContext,
  source: SourceRow,
  match: Match,
  bySource: ReadonlyMap<string, SourceRow>,
): PlanRow {
  const refuse = (code: string, field: string, message: string) => {
    context.issues.push(source.issue('error', code, field, message))
    return planLostRow(context, source, { code, message })
  }
  switch (match.kind) {
    case 'found': {
      const { ours, sent, carried } = context
      const held = () => [ours.get(match.id), sent?.get(match.id), carried(match.id)]
      return planKnownRow(context, withoutRetired(context, source, held), match)
    }
    case 'new': {
      const own = match.isCopy ? withoutOldNumber(context.list, source) : source
      return planNewRow(
        context,
        withoutRetired(context, own, () => []),
      )
    }
    case 'ambiguous':
      return refuse('AMBIGUOUS', tellingField(context.list), ambiguousMessage(context, match.ids))
    case 'twin': {
      const { sheet, row } = bySource.get(match.of)?.incoming ?? source.incoming
      const message = `与工作表“${sheet}”第 ${row} 行是同一个${context.list.rowName}`
      return refuse(
        'DUPLICATE',
        context.list.oneOf[0]?.at(-1) ?? tellingField(context.list),
        message,
      )
    }
  }
}

/** A former name or code of the enterprise that the row bears by now says nothing new. */
function underPresentName(
  source: SourceRow,
  ours: Cells | undefined,
  presentOf: (cells: Cells) => Cells,
): SourceRow {
  const { cells } = source.incoming
  const present = presentOf(source.whole)
  if (ours === undefined || present === source.whole) return source
  const renamed = Object.keys(present).filter(
    (field) => cells[field] !== undefined && cells[field] !== present[field],
  )
  if (renamed.length === 0 || renamed.some((field) => present[field] !== ours[field])) return source
  return source.saying({
    ...cells,
    ...Object.fromEntries(renamed.map((field) => [field, present[field] ?? null])),
  })
}

/** A copied row brings along the number of the row that it was copied from. */
function withoutOldNumber(list: ListDefinition, source: SourceRow): SourceRow {
  const assigned = new Set(list.fields.filter((field) => field.assigned).map(({ key }) => key))
  const own = Object.entries(source.incoming.cells).filter(([field]) => !assigned.has(field))
  return source.saying(Object.fromEntries(own))
}

function ambiguousMessage({ list, ours }: PlanContext, ids: readonly string[]): string {
  const field = fieldOf(list, tellingField(list))
  if (field.assigned === true) {
    const codes = ids.map((id) => String(ours.get(id)?.[field.key] ?? id)).join('、')
    return `台账中有多个相同的${list.rowName}（${codes}），请填${field.label}以区分`
  }
  const title = titleOf(list, ours.get(ids[0] ?? '') ?? {})
  return `台账中有 ${ids.length} 个相同的${list.rowName}“${title}”，请在台账中改成可以区分的再导入`
}

/** The number that rows have, or the first of what tells them apart. */
function tellingField({ fields, identity }: ListDefinition): string {
  return fields.some(({ key }) => key === 'code') ? 'code' : (identity[0]?.at(-1) ?? '')
}

/** A ledger holds one year; a row of another one is taken in, but hardly meant. */
function yearIssues(vocabulary: Vocabulary, source: SourceRow): ImportIssue[] {
  const { year } = source.incoming.cells
  const own = vocabulary.year
  if (year === undefined || year === own) return []
  const message = `年度是 ${year}，而台账是 ${own} 年的，将按 ${own} 年记入，请核对文件`
  return [source.issue('warning', 'WRONG_YEAR', 'year', message)]
}

/** A new row that looks like one of the ledger is said so: the same thing renamed, or sent twice. */
function noteNeighbours(
  context: PlanContext,
  row: PlanRow,
  source: SourceRow | undefined,
  find: (cells: Cells) => Neighbour[],
  isFree: (neighbour: Neighbour) => boolean,
): void {
  if (row.kind !== 'added' || source === undefined) return
  const { list, ours } = context
  const titleFor = (id: string) => {
    const cells = ours.get(id) ?? {}
    return [cells.code, titleOf(list, cells)].filter(Boolean).join(' ')
  }
  const near = find(source.whole)
  const same = near.find((item) => !item.elsewhere.includes('district') && isFree(item))
  const other = near.find((item) => item.elsewhere.includes('district'))
  const field = list.oneOf[0]?.[0] ?? tellingField(list)
  if (same !== undefined)
    context.issues.push(
      source.issue('warning', 'SIMILAR', field, similarMessage(titleFor(same.id), same)),
    )
  if (other !== undefined)
    context.issues.push(
      source.issue(
        'warning',
        'DUPLICATE_ELSEWHERE',
        field,
        `另一个辖市区可能已报送：${similarMessage(titleFor(other.id), other)}`,
      ),
    )
  const candidates = near
    .filter(isFree)
    .map(({ id, similarity, reason }) => ({ id, title: titleFor(id), similarity, reason }))
  row.candidates.push(...candidates)
}

function similarMessage(title: string, { reason }: Neighbour): string {
  return `与台账中的“${title}”相近（${reason}），请核对是否同一个`
}
