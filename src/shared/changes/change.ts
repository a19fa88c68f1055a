/**
 * The vocabulary of the change log: the only way in which anything in a ledger is written.
 *
 * A ledger is a set of lists; a list is a set of rows; a row is cells by field key. Every op can be
 * inverted, so undo, history, replay and comparison need nothing but the log.
 */
import { z } from 'zod'

/** What a cell holds. Dates are `YYYY-MM-DD` text, codes and phones are text, empty is null. */
export type CellValue = string | number | boolean | string[] | null
export const cellValueSchema = z.custom<CellValue>(isCellValue)

/** The non-empty cells of a row by field key; an absent key is an empty cell. */
export type Cells = Record<string, CellValue>
/** One look at each cell: a paste brings thousands, for which a record of unions takes ten times as long. */
export const cellsSchema = z.custom<Cells>(isCells)

function isCellValue(value: unknown): value is CellValue {
  if (Array.isArray(value)) return value.every((word) => typeof word === 'string')
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    Number.isFinite(value)
  )
}

/** No field is called as what an object inherits from: written by that name, it would be exchanged. */
function isCells(value: unknown): value is Cells {
  return (
    z.core.util.isPlainObject(value) &&
    !Object.hasOwn(value, '__proto__') &&
    Object.values(value).every(isCellValue)
  )
}

/** Where in a workbook a value was read; the change says which workbook. */
export const opSourceSchema = z.strictObject({
  /** Key of a table of the change's source. */
  table: z.string(),
  /** Row of the sheet, from 1. */
  row: z.int(),
  /** Text as written by field, where that is not how the value is shown. */
  written: z.record(z.string(), z.string()).optional(),
})
export type OpSource = z.infer<typeof opSourceSchema>

/** The workbook from which an import took its values. */
export const changeSourceSchema = z.strictObject({
  file: z.string(),
  /** SHA-256 of the bytes, hexadecimal. */
  hash: z.string(),
  /** The tables that were read: their sheet, and the column letter of each field. */
  tables: z.record(
    z.string(),
    z.strictObject({ sheet: z.string(), columns: z.record(z.string(), z.string()) }),
  ),
})
export type ChangeSource = z.infer<typeof changeSourceSchema>

const target = { list: z.string(), id: z.string() }
const origin = { from: opSourceSchema.optional() }

export const opSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('insert'), ...target, cells: cellsSchema, ...origin }),
  z.strictObject({ op: z.literal('delete'), ...target, cells: cellsSchema }),
  z.strictObject({
    op: z.literal('set'),
    ...target,
    field: z.string(),
    old: cellValueSchema,
    new: cellValueSchema,
    ...origin,
  }),
])
export type Op = z.infer<typeof opSchema>

/**
 * `create` stands first in every ledger; `exchange` records what went out and came back, which
 * cannot be called back; `lock` locks or unlocks a month, which one key too many must not take
 * back; `repair` stands for what was lost when a damaged ledger was rebuilt, or took it over from
 * the damaged file. None of them can be undone.
 */
export const changeKindSchema = z.enum([
  'create',
  'edit',
  'import',
  'exchange',
  'lock',
  'undo',
  'redo',
  'repair',
])
export type ChangeKind = z.infer<typeof changeKindSchema>

export const changeSchema = z.strictObject({
  /** 1, 2, 3 … without gaps. */
  seq: z.int().min(1),
  id: z.string(),
  author: z.string(),
  /** UTC instant, ISO 8601. */
  at: z.string(),
  kind: changeKindSchema,
  note: z.string(),
  /** The change that this one takes back: of an undo, a redo, or an edit that reverts one of the past. */
  undoes: z.int().min(1).nullable(),
  ops: z.array(opSchema),
  source: changeSourceSchema.optional(),
})
export type Change = z.infer<typeof changeSchema>

/** Ops that take the given ones back, in the order in which they must be applied. */
export function invertOps(ops: readonly Op[]): Op[] {
  return ops.map(invertOp).reverse()
}

/** What is taken back or brought back is not read from a workbook again. */
function invertOp(op: Op): Op {
  const { list, id } = op
  switch (op.op) {
    case 'insert':
      return { op: 'delete', list, id, cells: op.cells }
    case 'delete':
      return { op: 'insert', list, id, cells: op.cells }
    case 'set':
      return { op: 'set', list, id, field: op.field, old: op.new, new: op.old }
  }
}
