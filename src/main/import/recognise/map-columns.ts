/** What each column of a header means, by decision, memory, header, or content, and in which unit. */
import type { ColumnUnit, ImportIssue } from '../../../shared/import/report.ts'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { HeaderReader } from '../../../shared/lists/read-header.ts'
import { isUnitWord, unitFactor } from '../../../shared/values/units.ts'
import { columnName, type Sheet } from '../../workbook/cells.ts'
import type { TableColumn } from '../table.ts'
import { fieldByContent, sampleOf } from './content.ts'
import type { RecognitionContext } from './context.ts'
import { warningAt } from './issues.ts'
import { periodColumns } from './month-blocks.ts'
import { type StatedUnit, unitFor } from './units.ts'

/** A mapping by content is a proposal. */
const CONTENT_CONFIDENCE = 0.4

/** Below this the report says what a column was taken for. */
const DOUBTFUL = 0.7

export interface HeaderFacts {
  list: ListDefinition
  sheet: Sheet
  reader: HeaderReader
  context: RecognitionContext
  /** Row of the leaves. */
  row: number
  /** Column → texts from the outermost group to the leaf; empty for a column without a header. */
  paths: ReadonlyMap<number, readonly string[]>
  body: { top: number; bottom: number }
  signature: string
  /** Decisions made now: column letter → field key, or null. */
  choices: Readonly<Record<string, string | null>>
  /** Column letter → unit that someone chose. */
  units: Readonly<Record<string, string>>
  stated: readonly StatedUnit[]
  unitsBelow: ReadonlyMap<number, string>
}

/** A column being read; `written` is the unit that its header names. */
type Draft = TableColumn & { written: string | null }

export function mapColumns(facts: HeaderFacts): { columns: TableColumn[]; issues: ImportIssue[] } {
  const issues: ImportIssue[] = []
  const periods = periodColumns(facts.paths)
  const drafts = [...facts.paths].map(([column, path]) =>
    periods.has(column) ? draftOf(column, path) : byHeader(facts, column, path),
  )
  decide(facts, drafts)
  keepOneEach(drafts)
  warnOfPeriods(facts, drafts, periods, issues)
  takeContent(facts, drafts, periods)
  for (const draft of drafts) {
    applyUnit(facts, draft, issues)
    warnOfDoubt(facts, draft, issues)
  }
  return { columns: drafts.map(({ written: _, ...column }) => column), issues }
}

function draftOf(column: number, path: readonly string[]): Draft {
  return {
    column,
    path: [...path],
    header: path.length === 0 ? '（无列名）' : path.join('/'),
    field: null,
    by: null,
    confidence: 0,
    factor: 1,
    unit: null,
    explained: false,
    written: null,
  }
}

function byHeader({ reader }: HeaderFacts, column: number, path: readonly string[]): Draft {
  const reading = reader.read(path)
  if (reading === null) return draftOf(column, path)
  const { unit: written, ...read } = reading
  return { ...draftOf(column, path), ...read, written }
}

/** What someone said goes before what we read: now before then. */
function decide({ list, context, signature, choices }: HeaderFacts, drafts: Draft[]): void {
  const memory = context.remembered(signature)
  for (const [index, draft] of drafts.entries()) {
    const letter = columnName(draft.column)
    const isChosen = Object.hasOwn(choices, letter)
    const told = isChosen ? choices[letter] : memory?.[index]?.field
    if (told === undefined) continue
    const field = told === null ? null : list.fields.find((item) => item.key === told)
    // A field that the list has lost since cannot be meant any more.
    if (field === undefined) continue
    const isSame = draft.field === field
    Object.assign(draft, { field, by: isChosen ? 'choice' : 'memory', confidence: 1 })
    draft.explained = field === null
    if (!isSame) draft.written = unitInHeader(draft, field)
  }
}

/** The unit in the header of a column that was given its field by someone. */
function unitInHeader({ path }: Draft, field: FieldDefinition | null): string | null {
  if (field?.unit === undefined) return null
  const remark = /[(（]([^()（）]*)[)）]\s*$/u.exec(path.at(-1) ?? '')?.[1] ?? ''
  return isUnitWord(remark) ? remark : null
}

/** A field has one column: the surest, and of equals the first. */
function keepOneEach(drafts: Draft[]): void {
  const rank = ({ by, confidence }: Draft) =>
    by === 'choice' ? 3 : by === 'memory' ? 2 : confidence
  const best = new Map<FieldDefinition, Draft>()
  for (const draft of drafts) {
    if (draft.field === null) continue
    const before = best.get(draft.field)
    if (before === undefined || rank(draft) > rank(before)) best.set(draft.field, draft)
  }
  for (const draft of drafts)
    if (draft.field !== null && best.get(draft.field) !== draft)
      Object.assign(draft, { field: null, by: null, confidence: 0, written: null })
}

function warnOfPeriods(
  { sheet, row }: HeaderFacts,
  drafts: Draft[],
  periods: ReadonlySet<number>,
  issues: ImportIssue[],
): void {
  const open = drafts.filter(({ column, by }) => periods.has(column) && by === null)
  const [first] = open
  for (const draft of open) draft.explained = true
  if (first === undefined) return
  const message = `从“${first.header}”起共 ${open.length} 列按月份或年份重复，未导入；要用其中哪一列，请在列对应中指定`
  issues.push(warningAt(sheet, { row, column: first.column }, 'PERIOD_COLUMNS', message))
}

function takeContent(facts: HeaderFacts, drafts: Draft[], periods: ReadonlySet<number>): void {
  const { list, sheet, body, context } = facts
  const taken = new Set(drafts.flatMap(({ field }) => field ?? []))
  const found = new Map<FieldDefinition, Draft[]>()
  for (const draft of drafts) {
    if (draft.field !== null || draft.by !== null || periods.has(draft.column)) continue
    const field = fieldByContent(
      list,
      taken,
      sampleOf(sheet, draft.column, body),
      context.vocabulary,
    )
    if (field !== null) found.set(field, [...(found.get(field) ?? []), draft])
  }
  // Two columns of the same form cannot be told apart.
  for (const [field, [draft, another]] of found)
    if (draft !== undefined && another === undefined)
      Object.assign(draft, { field, by: 'content', confidence: CONTENT_CONFIDENCE })
}

function applyUnit(facts: HeaderFacts, draft: Draft, issues: ImportIssue[]): void {
  const { sheet, row } = facts
  const { field, column } = draft
  if (field?.unit === undefined) return
  const unit = unitOf(facts, draft, { key: field.key, unit: field.unit })
  draft.unit = unit
  const below = facts.unitsBelow.get(column) ?? null
  const contradicts =
    unit.by === 'header' && below !== null && unit.factor !== unitFactor(below, field.unit)
  if (unit.factor === null || contradicts) {
    const what = contradicts
      ? `表头的单位“${unit.written}”与下一行的“${below}”不一致`
      : `单位“${unit.written}”不能换算成${field.unit}`
    const message = `“${draft.header}”列未导入：${what}，请改正单位后再导入，或在“识别”中指定单位`
    issues.push(warningAt(sheet, { row, column }, 'UNIT_UNKNOWN', message, field.key))
    Object.assign(draft, { field: null, by: null, confidence: 0, explained: true })
    return
  }
  draft.factor = unit.factor
  if (unit.factor !== 1 && unit.by === 'above') {
    const message = `“${draft.header}”列按表上方注明的单位“${unit.written}”换算成${field.unit}记入，请核对`
    issues.push(warningAt(sheet, { row, column }, 'UNIT_CONVERTED', message, field.key))
  }
}

/** What was chosen counts, then the nearest: the header, the row below it, the rows above it. */
function unitOf(
  { units, context, signature, paths, stated, unitsBelow }: HeaderFacts,
  { written, column }: Draft,
  field: { key: string; unit: string },
): ColumnUnit {
  const index = [...paths.keys()].indexOf(column)
  const above = unitFor(field.unit, stated)?.unit ?? null
  const sources: [ColumnUnit['by'], string | null][] = [
    ['choice', units[columnName(column)] ?? null],
    ['memory', context.remembered(signature)?.[index]?.unit ?? null],
    ['header', written],
    ['below', unitsBelow.get(column) ?? null],
    ['above', above],
  ]
  const [by, found] = sources.find(([, unit]) => unit !== null) ?? ['field', field.unit]
  const unit = found ?? field.unit
  const factor = unitFactor(unit, field.unit)
  return { written: unit, by, factor, confidence: UNIT_CONFIDENCE[by], field: field.key }
}

/** How sure a unit is by what says it. */
const UNIT_CONFIDENCE: Record<ColumnUnit['by'], number> = {
  choice: 1,
  memory: 1,
  header: 1,
  below: 0.95,
  above: 0.7,
  field: 0.8,
}

function warnOfDoubt({ sheet, row }: HeaderFacts, draft: Draft, issues: ImportIssue[]): void {
  const { field, by, confidence, header, column } = draft
  if (field === null || confidence >= DOUBTFUL) return
  const why = by === 'content' ? '按内容' : '按相近的列名'
  const message = `“${header}”列${why}当作“${field.label}”，请核对`
  issues.push(warningAt(sheet, { row, column }, 'MAPPING_GUESSED', message, field.key))
}
