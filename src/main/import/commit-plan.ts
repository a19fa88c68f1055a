/** The plan with its decisions becomes one change: exactly what was shown, or nothing. */

import type { Cells, Change, ChangeSource, Op, OpSource } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import type {
  CellDecision,
  Decisions,
  ImportPlan,
  PlanRow,
  RowDecision,
} from '../../shared/import/plan.ts'
import {
  countPlan,
  type ResolveContext,
  type Resolved,
  resolveRow,
} from '../../shared/import/resolve.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { withoutFollowing } from '../../shared/lists/derive.ts'
import { newRowId } from '../../shared/lists/row-id.ts'
import { exchangeOf } from '../../shared/lists/sent-list.ts'
import { remembered } from '../../shared/remembered.ts'
import { type Receipt, receiptOps, recordReceipt } from '../exchange/receive.ts'
import { stampedDistrict } from '../exchange/stamp.ts'
import type { ChangeDraft, Ledger } from '../ledger/ledger.ts'
import { workOut } from '../lists/edit.ts'
import type { ProgramEdit } from '../lists/program-edit.ts'
import { readCell } from '../lists/row-draft.ts'
import { vocabularyOfLedger } from '../plan/current-plan.ts'
import { ledgerEdits, listRowOf } from '../progress/list-rows.ts'
import type { PreparedImport } from './plan-import.ts'
import { rememberChosen } from './remembered.ts'
import { columnsOf, type SourceRow } from './source-rows.ts'
import { tableKey } from './table.ts'

interface Written {
  edits: ProgramEdit[]
  /** Row id → where its values were read. */
  origins: Map<string, OpSource>
  added: number
  changed: number
  removed: number
}

/**
 * Commits what the decisions make of the plan, as one change; null when nothing would change.
 * @throws LedgerError IMPORT_REFUSED while a row waits for a decision; nothing is written then.
 */
export function commitPlan(
  ledger: Ledger,
  list: ListDefinition,
  prepared: PreparedImport,
  decisions: Decisions,
  author: string,
): Change | null {
  const rows = resolvePlan(ledger, list, prepared.plan, decisions)
  return commitResolved(ledger, list, prepared, rows, author)
}

/** The same for rows that are resolved already. */
export function commitResolved(
  ledger: Ledger,
  list: ListDefinition,
  prepared: PreparedImport,
  rows: readonly ResolvedRow[],
  author: string,
): Change | null {
  const written = writtenBy(list, prepared, rows)
  const tables = prepared.book.tables.map(({ table }) => table)
  const wished = [...written.edits, ...rememberChosen(ledger, list.key, tables)]
  const { stamp } = prepared.book
  const reporter = stamp === null ? null : stampedDistrict(stamp)
  const edits = ledgerEdits(ledger, list.key, wished, reporter ?? author)
  const { ops, reading } = workOut(ledger, edits, 'program')
  const receipt = receiptOf(prepared, author)
  if (ops.length === 0) {
    if (receipt !== null) recordReceipt(ledger, { ...receipt, state: '已合并' })
    return null
  }
  const merged = { state: '已合并', mergedSeq: ledger.seq + 1 } as const
  const receipts = receipt === null ? [] : receiptOps(ledger, { ...receipt, ...merged })
  const draft: ChangeDraft = {
    author,
    kind: 'import',
    note: noteOf(prepared.plan.file, written),
    ops: [
      ...ops.map((op) => withOrigin(op, written.origins.get(listRowOf(op, list.key)))),
      ...receipts,
    ],
    source: sourceOf(prepared),
  }
  return ledger.commit(draft, reading)
}

/** The receipt of a workbook that was sent out by this ledger; null for any other. */
export function receiptOf({ plan, book }: PreparedImport, by: string): Receipt | null {
  if (plan.basis.kind === 'none' || book.stamp === null) return null
  const { file, hash } = plan
  const { district, baseSeq } = book.stamp
  const { added, changed, conflicts, errors } = countPlan(plan)
  const state = errors + conflicts > 0 ? '有问题' : '已回收'
  const counts = { added, changed, conflicts, errors }
  return {
    district,
    ...exchangeOf(plan.list),
    file,
    hash,
    by,
    state,
    baseSeq,
    mergedSeq: null,
    counts,
  }
}

/** A row of the plan and what becomes of it. */
interface ResolvedRow {
  row: PlanRow
  resolved: Resolved
}

/** What the decisions make of each row. */
export function resolvePlan(
  ledger: Ledger,
  list: ListDefinition,
  { rows }: ImportPlan,
  decisions: Decisions,
): ResolvedRow[] {
  const context = { list, vocabulary: vocabularyOfLedger(ledger) }
  return rows.map((row) => {
    const decision = readDecision(context, decisions[row.key])
    return { row, resolved: resolveRow(context, row, decision) }
  })
}

function writtenBy(
  list: ListDefinition,
  { plan, sources, gone }: PreparedImport,
  rows: readonly ResolvedRow[],
): Written {
  const bySource = new Map(sources.map((source) => [source.key, source]))
  const written: Written = { edits: [], origins: new Map(), added: 0, changed: 0, removed: 0 }
  for (const { row, resolved } of rows) {
    if (resolved.write === 'undecided') throw undecided(row)
    const source = bySource.get(row.key)
    take(list, written, resolved, sourceCells(list, plan.file, source), gone)
    const id = written.edits.at(-1)
    if (source !== undefined && id !== undefined && 'id' in id && resolved.write !== 'nothing')
      written.origins.set(id.id, originOf(source))
  }
  return written
}

/** Values that a person typed in the review are read like any that people type. */
function readDecision(
  { list, vocabulary }: ResolveContext,
  decision: RowDecision | undefined,
): RowDecision | undefined {
  if (decision?.cells === undefined) return decision
  const cells = Object.fromEntries(
    Object.entries(decision.cells).map(([field, said]): [string, CellDecision] => [
      field,
      'value' in said ? { value: readCell(list, field, said.value, vocabulary, 'person') } : said,
    ]),
  )
  return { ...decision, cells }
}

function undecided(row: PlanRow): LedgerError {
  const where = row.sheet === null ? row.title : `工作表“${row.sheet}”第 ${row.row} 行`
  return new LedgerError('IMPORT_REFUSED', `${where}还有没有处理的问题或冲突，未写入任何内容`, {
    ...(row.sheet === null ? {} : { sheet: row.sheet }),
  })
}

function take(
  list: ListDefinition,
  written: Written,
  resolved: Resolved,
  origin: Cells,
  gone: PreparedImport['gone'],
): void {
  const target = { list: list.key }
  switch (resolved.write) {
    case 'insert':
      written.added += 1
      written.edits.push({
        edit: 'place',
        ...target,
        id: newRowId(list, resolved.cells),
        cells: { ...resolved.cells, ...origin },
      })
      return
    case 'restore': {
      written.added += 1
      const last = withoutFollowing(list, gone.get(resolved.id) ?? {}, resolved.cells)
      const cells = { ...last, ...resolved.cells, ...origin }
      written.edits.push({ edit: 'restore', ...target, id: resolved.id, cells })
      return
    }
    case 'set':
      written.changed += 1
      for (const [field, value] of Object.entries({ ...resolved.cells, ...origin }))
        written.edits.push({ edit: 'set', ...target, id: resolved.id, field, value })
      return
    case 'delete':
      written.removed += 1
      written.edits.push({ edit: 'delete', ...target, id: resolved.id })
  }
}

/** Where a row came from last, kept in the row's 来源 fields. */
function sourceCells(list: ListDefinition, file: string, source: SourceRow | undefined): Cells {
  if (source === undefined || !hasSource(list)) return {}
  const { sheet, row } = source.incoming
  return { sourceFile: file, sourceSheet: sheet, sourceRow: row }
}

const hasSource = remembered((list: ListDefinition) =>
  list.fields.some(({ key }) => key === 'sourceFile'),
)

function originOf({ table, incoming }: SourceRow): OpSource {
  const { row, written } = incoming
  return { table, row, ...(Object.keys(written).length === 0 ? {} : { written }) }
}

function withOrigin(op: Op, from: OpSource | undefined): Op {
  if (from === undefined || op.op === 'delete') return op
  if (op.op === 'insert') return { ...op, from }
  const { written, ...place } = from
  const text = written?.[op.field]
  return { ...op, from: text === undefined ? place : { ...place, written: { [op.field]: text } } }
}

function sourceOf({ plan, book }: PreparedImport): ChangeSource {
  return {
    file: plan.file,
    hash: plan.hash,
    tables: Object.fromEntries(
      book.tables.map(({ table }) => [
        tableKey(table),
        { sheet: table.sheet.name, columns: columnsOf(table) },
      ]),
    ),
  }
}

function noteOf(file: string, { added, changed, removed }: Written): string {
  const deleted = removed === 0 ? '' : `，删除 ${removed} 个`
  return `导入“${file}”：新增 ${added} 个，修改 ${changed} 个${deleted}`
}
