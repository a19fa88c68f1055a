/** One row being changed: cells set through their fields, with what follows from them. */
import type { Cells, CellValue, Op } from '../../shared/changes/change.ts'
import { compactCells, isEmpty, sameValue, withCell } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import { checkRow } from '../../shared/lists/check-row.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { deriveDeadline } from '../../shared/values/date.ts'
import { parseValue } from '../../shared/values/parse.ts'

/** Who writes: people may not fill what the program assigns (编号, 来源). */
export type Writer = 'person' | 'program'

/** Reads a value for a field; VALUE_INVALID with the reason where it cannot stand there. */
export function readCell(
  list: ListDefinition,
  key: string,
  raw: unknown,
  vocabulary: Vocabulary,
  writer: Writer,
): CellValue {
  const field = list.fields.find((item) => item.key === key)
  if (field === undefined)
    throw new LedgerError('VALUE_INVALID', `${list.title}没有字段“${key}”`, {
      list: list.key,
      field: key,
    })
  if (field.assigned === true && writer === 'person')
    throw new LedgerError('VALUE_INVALID', `“${field.label}”由程序生成，不能修改`, {
      list: list.key,
      field: key,
    })
  const parsed = parseValue(field, raw, vocabulary)
  if (parsed.ok) return parsed.value
  throw new LedgerError('VALUE_INVALID', parsed.message, { list: list.key, field: key })
}

/** The cells after setting one, and every cell that is derived from it. */
export function withDerived(
  list: ListDefinition,
  cells: Cells,
  key: string,
  value: CellValue,
  vocabulary: Vocabulary,
): Cells {
  const derived = list.fields.filter((field) => field.derivedFrom === key)
  return derived.reduce(
    (result, field) => withCell(result, field.key, deriveValue(field, value, vocabulary)),
    withCell(cells, key, value),
  )
}

/** Only days are derived so far: the day that a written deadline means. */
function deriveValue(field: FieldDefinition, source: CellValue, vocabulary: Vocabulary): CellValue {
  if (field.type !== 'date' || typeof source !== 'string') return null
  return deriveDeadline(source, vocabulary.year)
}

/** A new row from read cells: first words of vocabularies and derived cells filled in. */
export function completeRow(list: ListDefinition, given: Cells, vocabulary: Vocabulary): Cells {
  const cells: Cells = { ...given }
  for (const field of list.fields) {
    if (!isEmpty(cells[field.key])) continue
    if (field.initial === 'first' && field.choices !== undefined)
      cells[field.key] = vocabulary.words[field.choices].names[0] ?? null
    const source = field.derivedFrom === undefined ? undefined : cells[field.derivedFrom]
    if (source !== undefined) cells[field.key] = deriveValue(field, source, vocabulary)
  }
  return compactCells(cells)
}

/** Throws ROW_INCOMPLETE where the row lacks what its list cannot do without. */
export function assertComplete(list: ListDefinition, cells: Cells, id?: string): void {
  const error = checkRow(list, cells).find((issue) => issue.level === 'error')
  if (error === undefined) return
  throw new LedgerError('ROW_INCOMPLETE', `${list.rowName}${error.message}`, {
    list: list.key,
    field: error.field,
    ...(id === undefined ? {} : { id }),
  })
}

/** The set ops that lead from one state of a row to another, in the order of the fields. */
export function opsBetween(list: ListDefinition, id: string, before: Cells, after: Cells): Op[] {
  return list.fields.flatMap(({ key: field }): Op[] => {
    const old = before[field] ?? null
    const value = after[field] ?? null
    if (sameValue(old, value)) return []
    return [{ op: 'set', list: list.key, id, field, old, new: value }]
  })
}
