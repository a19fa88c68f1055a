/** One incoming row against the ledger: what it would change, cell by cell. */
import type { Cells } from '../../shared/changes/change.ts'
import { sameValue } from '../../shared/changes/rows.ts'
import type { PlanCell, PlanRow } from '../../shared/import/plan.ts'
import type { ImportIssue } from '../../shared/import/report.ts'
import { checkRow } from '../../shared/lists/check-row.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { setDerived, withoutFollowing } from '../../shared/lists/derive.ts'
import { type MergedRow, mergeRow } from '../../shared/merge/merge.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { remembered } from '../../shared/remembered.ts'
import { wordsAsKept } from './kept-words.ts'
import type { Match } from './match/match-rows.ts'
import { NewRow } from './new-row.ts'
import { planCell, refusedCells } from './plan-cells.ts'
import type { SourceRow } from './source-rows.ts'

export interface PlanContext {
  list: ListDefinition
  vocabulary: Vocabulary
  ours: ReadonlyMap<string, Cells>
  /** Rows as they were sent out; null without a stamp. */
  sent: ReadonlyMap<string, Cells> | null
  /** What rows held last that were sent out and are deleted here. */
  gone: ReadonlyMap<string, Cells>
  /** Fields that had a column when the workbook was sent out. */
  sentFields: ReadonlySet<string>
  issues: ImportIssue[]
  /** What the sheet of a month takes over of a project. */
  carried(id: string): Cells | null
}

/** The plan of a row of the workbook that is a row of the ledger, or was one. */
export function planKnownRow(
  context: PlanContext,
  source: SourceRow,
  match: Match & { kind: 'found' },
): PlanRow {
  const { list, sent } = context
  const ours = context.ours.get(match.id) ?? null
  const base = sent === null ? ours : (sent.get(match.id) ?? null)
  const theirs = wordsAsKept(sayings(context, source), [base, ours])
  const fields = ownFields(list)
  const merged = mergeRow(fields, { base, ours, theirs })
  // Without a stamp there is no base: what the ledger holds only stands in for it.
  const cells = merged.cells.map((cell) => planCell(source, cell, sent === null ? null : cell.base))
  const refused = refusedCells(source, ours ?? {})
  const others =
    ours === null
      ? restCells(list, source, merged, context.gone.get(match.id) ?? {})
      : derivedCells(context, source, ours, merged)
  const row = planRow(source, merged, match, [...cells, ...refused, ...others])
  if (ours !== null && row.kind !== 'unchanged') checkPresent(context, source, ours, row)
  return row
}

/** The plan of a row that the ledger does not have. */
export function planNewRow({ list, vocabulary, issues }: PlanContext, source: SourceRow): NewRow {
  const row = new NewRow(list, vocabulary, source)
  issues.push(...row.issues.map((issue) => issueOf(source, issue)))
  return row
}

/** The plan of a row that cannot be placed, shown with what it holds. */
export function planLostRow(
  context: PlanContext,
  source: SourceRow,
  error: NonNullable<PlanRow['error']>,
): PlanRow {
  const merged = mergeRow(ownFields(context.list), { base: null, ours: null, theirs: source.whole })
  const cells = merged.cells.map((cell) => planCell(source, cell, null))
  const refused = refusedCells(source, {})
  return { ...planRow(source, merged, null, [...cells, ...refused]), error }
}

/** A row that was sent out and did not come back. */
export function planMissingRow(context: PlanContext, id: string, title: string): PlanRow | null {
  const base = context.sent?.get(id) ?? null
  const ours = context.ours.get(id) ?? null
  const merged = mergeRow(ownFields(context.list), { base, ours, theirs: null })
  if (merged.kind === 'unchanged') return null
  const cells = merged.cells.map((cell): PlanCell => ({ ...cell, cell: null, written: null }))
  return {
    key: `-${id}`,
    kind: merged.kind,
    conflict: merged.conflict,
    id,
    title,
    sheet: null,
    row: null,
    by: 'stamp',
    cells,
    error: null,
    candidates: [],
  }
}

/** Fields that a workbook may change. */
const ownFields = remembered((list: ListDefinition) =>
  list.fields.filter(({ assigned }) => assigned !== true).map(({ key }) => key),
)

/** What the row says: with a stamp an emptied cell says that it was emptied. */
function sayings({ sent, sentFields }: PlanContext, { incoming }: SourceRow): Cells {
  if (sent === null) return incoming.cells
  const emptied = incoming.blank.filter((field) => sentFields.has(field))
  const blank = Object.fromEntries(emptied.map((field) => [field, null]))
  return { ...blank, ...incoming.cells }
}

function planRow(
  source: SourceRow,
  merged: MergedRow,
  match: (Match & { kind: 'found' }) | null,
  cells: PlanCell[],
): PlanRow {
  const hasRefused = cells.some(({ outcome }) => outcome === 'refused')
  return {
    key: source.key,
    kind: merged.kind === 'unchanged' && hasRefused ? 'changed' : merged.kind,
    conflict: merged.conflict,
    id: match?.id ?? null,
    title: source.title,
    sheet: source.incoming.sheet,
    row: source.incoming.row,
    by: match?.by ?? null,
    cells,
    error: null,
    candidates: [],
  }
}

/** The other cells of a row that is gone here, so that a person sees which row it was. */
function restCells(
  list: ListDefinition,
  source: SourceRow,
  merged: MergedRow,
  last: Cells,
): PlanCell[] {
  if (merged.conflict !== 'deletedHere') return []
  const listed = new Set([...merged.cells, ...source.refused].map(({ field }) => field))
  const said = Object.fromEntries(merged.cells.map(({ field, theirs }) => [field, theirs]))
  return Object.entries(withoutFollowing(list, last, said)).flatMap(([field, value]): PlanCell[] =>
    listed.has(field)
      ? []
      : [
          {
            field,
            base: value,
            ours: null,
            theirs: value,
            outcome: 'unchanged',
            cell: source.cellOf(field),
            written: null,
          },
        ],
  )
}

/** Cells that follow from the taken ones, such as the day of a rewritten deadline. */
function derivedCells(
  { list, vocabulary }: PlanContext,
  source: SourceRow,
  ours: Cells,
  merged: MergedRow,
): PlanCell[] {
  const listed = new Set(merged.cells.map(({ field }) => field))
  const after = afterTaking(list, vocabulary, ours, merged.cells)
  return list.fields.flatMap(({ key, derivedFrom }): PlanCell[] => {
    const [before, now] = [ours[key] ?? null, after[key] ?? null]
    if (derivedFrom === undefined || listed.has(key) || sameValue(before, now)) return []
    const cell = source.cellOf(derivedFrom)
    return [
      {
        field: key,
        base: null,
        ours: before,
        theirs: now,
        outcome: 'derived',
        cell,
        written: null,
      },
    ]
  })
}

function afterTaking(
  list: ListDefinition,
  vocabulary: Vocabulary,
  ours: Cells,
  cells: readonly Pick<PlanCell, 'field' | 'theirs' | 'outcome'>[],
): Cells {
  const taken = cells.filter(({ outcome }) => outcome === 'theirs')
  const isDerived = (key: string) =>
    list.fields.some((field) => field.key === key && field.derivedFrom !== undefined)
  // What a person wrote into a derived cell stands over what would follow.
  const ordered = [
    ...taken.filter(({ field }) => !isDerived(field)),
    ...taken.filter(({ field }) => isDerived(field)),
  ]
  const after = { ...ours }
  for (const { field, theirs } of ordered) setDerived(list, after, field, theirs, vocabulary)
  return after
}

/** Findings on a changed row; a cell that the list cannot do without is not emptied. */
function checkPresent(context: PlanContext, source: SourceRow, ours: Cells, row: PlanRow): void {
  const after = afterTaking(context.list, context.vocabulary, ours, row.cells)
  for (const issue of checkRow(context.list, after)) {
    const cell = row.cells.find(({ field }) => field === issue.field)
    if (cell?.outcome === 'refused') continue
    context.issues.push(issueOf(source, issue))
    if (issue.level === 'error' && cell !== undefined) cell.outcome = 'refused'
  }
}

function issueOf(
  source: SourceRow,
  { level, code, field, message }: ReturnType<typeof checkRow>[number],
): ImportIssue {
  return source.issue(level, code.toUpperCase(), field, message)
}
