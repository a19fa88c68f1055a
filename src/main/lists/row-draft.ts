/** One row being changed: cells read through their fields, checked, and turned into ops. */
import type { Cells, CellValue, Op } from '../../shared/changes/change.ts'
import { sameValue } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import { rowError } from '../../shared/lists/check-row.ts'
import { fieldsByKey, type ListDefinition } from '../../shared/lists/definition.ts'
import { type Held, parseEntered } from '../../shared/lists/retired-words.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { parseValue } from '../../shared/values/parse.ts'

/** Who writes: people may not fill what the program assigns (编号, 来源). */
export type Writer = 'person' | 'program'

/**
 * Reads a value for a field; VALUE_INVALID with the reason where it cannot stand there.
 * @param held of a person, who may leave what nobody enters any more
 */
export function readCell(
  list: ListDefinition,
  key: string,
  raw: unknown,
  vocabulary: Vocabulary,
  writer: Writer,
  held?: Held,
): CellValue {
  const field = fieldsByKey(list).get(key)
  if (field === undefined) throw unknownField(list, key)
  if (field.assigned === true && writer === 'person')
    throw new LedgerError('VALUE_INVALID', `“${field.label}”由程序生成，不能修改`, {
      list: list.key,
      field: key,
    })
  const parsed =
    writer === 'person'
      ? parseEntered(field, raw, vocabulary, held)
      : parseValue(field, raw, vocabulary)
  if (parsed.ok) return parsed.value
  throw new LedgerError('VALUE_INVALID', parsed.message, { list: list.key, field: key })
}

function unknownField(list: ListDefinition, key: string): LedgerError {
  const retired = list.retired?.find((item) => item.key === key)
  const why =
    retired === undefined ? `${list.title}没有字段“${key}”` : `“${retired.label}”已停用，不能填写`
  return new LedgerError('VALUE_INVALID', why, { list: list.key, field: key })
}

/** Throws ROW_INCOMPLETE where the row lacks what its list cannot do without. */
export function assertComplete(list: ListDefinition, cells: Cells, id?: string): void {
  const error = rowError(list, cells)
  if (error === null) return
  throw new LedgerError('ROW_INCOMPLETE', `${list.rowName}${error.message}`, {
    list: list.key,
    field: error.field,
    ...(id === undefined ? {} : { id }),
  })
}

/**
 * The set ops that lead from one state of a row to another, in the order of the fields, behind them
 * those of cells that the definition does not know.
 */
export function opsBetween(list: ListDefinition, id: string, before: Cells, after: Cells): Op[] {
  return setsOf(list.key, id, fieldsByKey(list), before, after)
}

/** The same for whatever fields the two states have, those that no definition knows any more too. */
export function setsBetween(list: string, id: string, before: Cells, after: Cells): Op[] {
  return setsOf(list, id, NO_FIELDS, before, after)
}

const NO_FIELDS: ReadonlyMap<string, unknown> = new Map()

function setsOf(
  list: string,
  id: string,
  known: ReadonlyMap<string, unknown>,
  before: Cells,
  after: Cells,
): Op[] {
  const ops: Op[] = []
  const compare = (field: string) => {
    const old = before[field] ?? null
    const value = after[field] ?? null
    if (!sameValue(old, value)) ops.push({ op: 'set', list, id, field, old, new: value })
  }
  for (const field of known.keys()) compare(field)
  for (const field of Object.keys(before)) if (!known.has(field)) compare(field)
  for (const field of Object.keys(after))
    if (!known.has(field) && !Object.hasOwn(before, field)) compare(field)
  return ops
}
