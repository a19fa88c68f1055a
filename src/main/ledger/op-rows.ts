/**
 * Ops as the log stores them. Cells that are set in one row stand together in one row of the table:
 * a paste over five columns then costs a fifth of the writing. Versions up to 4 wrote each cell for
 * itself; such rows name their `field` and are read, and hashed, as they were written.
 *
 * Values are written out once, in canonical JSON, for the log, the present rows and the hash alike.
 */
import { canonicalJson } from '../../shared/changes/canonical-json.ts'
import type { Op, OpSource } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import { DAMAGED } from './sqlite-errors.ts'
import { parseStored } from './stored-json.ts'

export const OP_COLUMNS = 'op, list, row, field, before, after, source'

export interface OpRow {
  op: Op['op']
  list: string
  row: string
  /** Of a single cell, as versions up to 4 wrote it. */
  field: string | null
  before: string | null
  after: string | null
  /** JSON of an `OpSource`. */
  source: string | null
}

/** One row of the table, and the ops that it stands for. */
export interface StoredOps {
  row: OpRow
  ops: readonly Op[]
}

type SetOp = Op & { op: 'set' }

export function* storedOps(ops: readonly Op[]): Generator<StoredOps> {
  let sets: SetOp[] = []
  for (const op of ops) {
    const [first] = sets
    if (first !== undefined && !isOfOneRow(sets, first, op)) {
      yield { row: rowOfSets(sets, first), ops: sets }
      sets = []
    }
    if (op.op === 'set') sets.push(op)
    else yield { row: rowOf(op), ops: [op] }
  }
  const [first] = sets
  if (first !== undefined) yield { row: rowOfSets(sets, first), ops: sets }
}

/** Whether a set joins those before it: other cells of the same row, read from the same place. */
function isOfOneRow(sets: readonly SetOp[], first: SetOp, op: Op): op is SetOp {
  return (
    op.op === 'set' &&
    op.id === first.id &&
    op.list === first.list &&
    op.from?.row === first.from?.row &&
    op.from?.table === first.from?.table &&
    sets.every(({ field }) => field !== op.field)
  )
}

function rowOf(op: Exclude<Op, SetOp>): OpRow {
  const cells = canonicalJson(op.cells)
  const row = { op: op.op, list: op.list, row: op.id, field: null }
  return op.op === 'insert'
    ? { ...row, before: null, after: cells, source: sourceText(op.from) }
    : { ...row, before: cells, after: null, source: null }
}

function rowOfSets(sets: readonly SetOp[], { list, id }: SetOp): OpRow {
  let [before, after] = ['', '']
  for (const { field, old, new: value } of sets) {
    const key = `${before === '' ? '' : ','}${JSON.stringify(field)}:`
    before += key + canonicalJson(old)
    after += key + canonicalJson(value)
  }
  const source = sourceText(jointSource(sets))
  return {
    op: 'set',
    list,
    row: id,
    field: null,
    before: `{${before}}`,
    after: `{${after}}`,
    source,
  }
}

function jointSource(sets: readonly SetOp[]): OpSource | undefined {
  const from = sets[0]?.from
  if (from === undefined) return undefined
  const { table, row } = from
  const written = Object.assign({}, ...sets.map((op) => op.from?.written))
  return Object.keys(written).length === 0 ? { table, row } : { table, row, written }
}

function sourceText(source: OpSource | undefined): string | null {
  return source === undefined ? null : canonicalJson(source)
}

/** @throws LedgerError LEDGER_DAMAGED where the row is no op. */
export function opsOfRow({ op, list, row, field, before, after, source }: OpRow): Op[] {
  const base = { list, id: row }
  const from: OpSource | null = source === null ? null : parseStored(source)
  switch (op) {
    case 'insert':
      return [{ op, ...base, cells: objectOf(after), ...(from === null ? {} : { from }) }]
    case 'delete':
      return [{ op, ...base, cells: objectOf(before) }]
    case 'set': {
      const [olds, news] =
        field === null
          ? [objectOf(before), objectOf(after)]
          : [{ [field]: cellValueOf(before) }, { [field]: cellValueOf(after) }]
      return Object.keys(news).map((key) => ({
        op,
        ...base,
        field: key,
        old: olds[key] ?? null,
        new: news[key] ?? null,
        ...(from === null ? {} : { from: sourceOfCell(from, key) }),
      }))
    }
    default:
      throw new LedgerError('LEDGER_DAMAGED', `${DAMAGED}（${String(op satisfies never)}）`)
  }
}

function sourceOfCell({ table, row, written }: OpSource, field: string): OpSource {
  const text = written?.[field]
  return text === undefined ? { table, row } : { table, row, written: { [field]: text } }
}

function cellValueOf(json: string | null) {
  return parseStored(json ?? 'null')
}

function objectOf(json: string | null) {
  const value = parseStored(json ?? '{}')
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value
  throw new LedgerError('LEDGER_DAMAGED', DAMAGED)
}

/** What the hash of a change covers of a row: canonical JSON around the values as they are stored. */
export function rowJson({ op, list, row, field, before, after, source }: OpRow): string {
  const from = source === null ? '' : `"from":${source},`
  const target = `"id":${JSON.stringify(row)},"list":${JSON.stringify(list)},`
  if (op === 'insert') return `{"cells":${after},${from}${target}"op":"insert"}`
  if (op === 'delete') return `{"cells":${before},${target}"op":"delete"}`
  return field === null
    ? `{"cells":${after},${from}${target}"old":${before},"op":"set"}`
    : `{"field":${JSON.stringify(field)},${from}${target}"new":${after},"old":${before},"op":"set"}`
}
