/**
 * The vocabulary of the change log: the only way in which anything in a ledger is written.
 *
 * A ledger is a set of lists; a list is a set of rows; a row is cells by field key. Every op can be
 * inverted, so undo, history, replay and comparison need nothing but the log.
 */
import { z } from 'zod'

/** What a cell holds. Dates are `YYYY-MM-DD` text, codes and phones are text, empty is null. */
export const cellValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.null(),
])
export type CellValue = z.infer<typeof cellValueSchema>

/** The non-empty cells of a row by field key; an absent key is an empty cell. */
export const cellsSchema = z.record(z.string(), cellValueSchema)
export type Cells = z.infer<typeof cellsSchema>

const target = { list: z.string(), id: z.string() }

export const opSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('insert'), ...target, cells: cellsSchema }),
  z.strictObject({ op: z.literal('delete'), ...target, cells: cellsSchema }),
  z.strictObject({
    op: z.literal('set'),
    ...target,
    field: z.string(),
    old: cellValueSchema,
    new: cellValueSchema,
  }),
])
export type Op = z.infer<typeof opSchema>

/** `create` stands first in every ledger and is the one kind that cannot be undone. */
export const changeKindSchema = z.enum(['create', 'edit', 'import', 'undo', 'redo'])
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
  /** The change that an undo takes back, or the undo that a redo takes back. */
  undoes: z.int().min(1).nullable(),
  ops: z.array(opSchema),
})
export type Change = z.infer<typeof changeSchema>

/** Ops that take the given ones back, in the order in which they must be applied. */
export function invertOps(ops: readonly Op[]): Op[] {
  return ops.map(invertOp).reverse()
}

function invertOp(op: Op): Op {
  switch (op.op) {
    case 'insert':
      return { ...op, op: 'delete' }
    case 'delete':
      return { ...op, op: 'insert' }
    case 'set':
      return { ...op, old: op.new, new: op.old }
  }
}
