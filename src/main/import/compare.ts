/**
 * Incoming rows against the ledger, two ways: without a common base an empty incoming cell says
 * nothing, so it never clears what the ledger holds.
 */
import type { Cells, CellValue } from '../../shared/changes/change.ts'
import { isEmpty, sameValue } from '../../shared/changes/rows.ts'
import type { Edit, Row } from '../../shared/contract/schemas.ts'
import { checkRow } from '../../shared/lists/check-row.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { completeRow, withDerived } from '../../shared/lists/derive.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { identityKey, type Matcher } from './match.ts'
import type { CellChange, ImportIssue } from './report.ts'
import type { IncomingRow } from './typed-rows.ts'

export interface Comparison {
  edits: Edit[]
  changes: CellChange[]
  issues: ImportIssue[]
  added: number
  changed: number
  unchanged: number
}

export interface CompareInput {
  list: ListDefinition
  rows: readonly IncomingRow[]
  match: Matcher
  vocabulary: Vocabulary
  /** File name kept as 来源文件. */
  file: string
  /** A1 name of a field's cell in an incoming row; the row's first cell where it has no column. */
  cellOf: (row: IncomingRow, field: string) => string
}

export function compareRows(input: CompareInput): Comparison {
  const result: Comparison = {
    edits: [],
    changes: [],
    issues: [],
    added: 0,
    changed: 0,
    unchanged: 0,
  }
  const taken = new Map<string, IncomingRow>()
  for (const row of input.rows) compareRow(input, row, taken, result)
  return result
}

function compareRow(
  input: CompareInput,
  row: IncomingRow,
  taken: Map<string, IncomingRow>,
  result: Comparison,
): void {
  const { list } = input
  const whole = { ...row.supposed, ...row.cells }
  const match = input.match(whole)
  const refuse = (code: string, field: string, message: string) =>
    result.issues.push(issueAt(input, row, { level: 'error', code, field, message }))
  result.issues.push(...yearIssues(input, row))
  if (match.kind === 'ambiguous') {
    const codes = match.rows.map((item) => String(item.cells.code ?? item.id)).join('、')
    refuse('AMBIGUOUS', 'code', `台账中有多个相同的${list.rowName}（${codes}），请填项目编号以区分`)
    return
  }
  const key = match.kind === 'found' ? match.row.id : newRowKey(list, whole)
  const earlier = key === null ? undefined : taken.get(key)
  if (earlier !== undefined) {
    refuse(
      'DUPLICATE',
      'name',
      `与工作表“${earlier.sheet}”第 ${earlier.row} 行是同一个${list.rowName}`,
    )
    return
  }
  if (key !== null) taken.set(key, row)
  if (match.kind === 'found') changeRow(input, row, match.row, result)
  else addRow(input, { ...row, cells: whole }, result)
}

/** A ledger holds one year; a row of another one is taken in, but hardly meant. */
function yearIssues(input: CompareInput, row: IncomingRow): ImportIssue[] {
  const { year } = row.cells
  const own = input.vocabulary.year
  if (year === undefined || year === own) return []
  const message = `年度是 ${year}，而台账是 ${own} 年的，将按 ${own} 年记入，请核对文件`
  return [issueAt(input, row, { level: 'warning', code: 'WRONG_YEAR', field: 'year', message })]
}

/** What makes a new row unlike its neighbours: its code where it brings one, else its names. */
function newRowKey(list: ListDefinition, cells: Cells): string | null {
  const keys = list.identity.map((fields) => identityKey(list, fields, cells))
  return keys.find((key) => key !== null) ?? null
}

function addRow(input: CompareInput, row: IncomingRow, result: Comparison): void {
  const complete = completeRow(input.list, row.cells, input.vocabulary)
  result.issues.push(...rowIssues(input, row, complete))
  result.edits.push({
    edit: 'insert',
    list: input.list.key,
    cells: { ...row.cells, ...sourceCells(input, row) },
  })
  result.added += 1
  result.changes.push({
    id: null,
    row: row.row,
    field: null,
    base: null,
    ours: null,
    theirs: row.cells.name ?? row.cells.enterprise ?? null,
    outcome: 'added',
  })
}

function changeRow(input: CompareInput, row: IncomingRow, present: Row, result: Comparison): void {
  const { list, vocabulary } = input
  const before = result.changes.length
  let after = present.cells
  for (const field of list.fields) {
    const theirs = row.cells[field.key]
    const ours = present.cells[field.key] ?? null
    if (field.assigned === true || isEmpty(theirs) || sameValue(ours, theirs ?? null)) continue
    result.changes.push(changeOf(row, present, field.key, ours, theirs ?? null))
    after = withDerived(list, after, field.key, theirs ?? null, vocabulary)
  }
  const cellChanges = result.changes.slice(before)
  if (cellChanges.length === 0) {
    result.unchanged += 1
    return
  }
  result.changed += 1
  result.issues.push(...rowIssues(input, row, after))
  for (const { field, theirs, ours } of cellChanges)
    result.edits.push(setEdit(list, present.id, field ?? '', theirs, ours))
  for (const [field, value] of Object.entries(sourceCells(input, row)))
    result.edits.push(setEdit(list, present.id, field, value))
}

function changeOf(
  row: IncomingRow,
  present: Row,
  field: string,
  ours: CellValue,
  theirs: CellValue,
): CellChange {
  return { id: present.id, row: row.row, field, base: null, ours, theirs, outcome: 'theirs' }
}

function setEdit(
  list: ListDefinition,
  id: string,
  field: string,
  value: CellValue,
  old?: CellValue,
): Edit {
  const edit = { edit: 'set', list: list.key, id, field, value } as const
  return old === undefined ? edit : { ...edit, old }
}

/** Where a row came from, kept in the row's 来源 fields. */
function sourceCells(input: CompareInput, row: IncomingRow): Cells {
  return { sourceFile: input.file, sourceSheet: row.sheet, sourceRow: row.row }
}

function rowIssues(input: CompareInput, row: IncomingRow, cells: Cells): ImportIssue[] {
  return checkRow(input.list, cells).map(({ level, code, field, message }) =>
    issueAt(input, row, { level, code: code.toUpperCase(), field, message }),
  )
}

function issueAt(
  input: CompareInput,
  row: IncomingRow,
  issue: Pick<ImportIssue, 'level' | 'code' | 'message'> & { field: string },
): ImportIssue {
  return { ...issue, sheet: row.sheet, cell: input.cellOf(row, issue.field) }
}
