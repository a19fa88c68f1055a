/** Cells that follow from other cells of their row. */
import type { Cells, CellValue } from '../changes/change.ts'
import { compactCells, isEmpty, sameValue, setCell } from '../changes/rows.ts'
import type { Vocabulary } from '../plan/vocabulary.ts'
import { remembered } from '../remembered.ts'
import { deriveDeadline } from '../values/date.ts'
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { fieldWords, keptWord } from './field-words.ts'

/** Sets a cell of a row that nobody else holds, and every cell that is derived from it. */
export function setDerived(
  list: ListDefinition,
  cells: Cells,
  key: string,
  value: CellValue,
  vocabulary: Vocabulary,
): void {
  setCell(cells, key, value)
  for (const field of derivedFields(list).get(key) ?? [])
    setCell(cells, field.key, deriveValue(field, value, vocabulary))
}

/** The cells without those that follow from one which `now` holds otherwise, and so are of what was. */
export function withoutFollowing(list: ListDefinition, cells: Cells, now: Cells): Cells {
  const isOther = (key: string) => key in now && !sameValue(cells[key] ?? null, now[key] ?? null)
  const stale = new Set(
    list.fields.flatMap(({ key, derivedFrom }) =>
      derivedFrom !== undefined && isOther(derivedFrom) ? [key] : [],
    ),
  )
  return Object.fromEntries(Object.entries(cells).filter(([key]) => !stale.has(key)))
}

/** By the field from which they follow. */
const derivedFields = remembered(({ fields }: ListDefinition) =>
  Map.groupBy(fields, ({ derivedFrom }) => derivedFrom),
)

/** Only days are derived so far: the day that a written deadline means. */
function deriveValue(field: FieldDefinition, source: CellValue, vocabulary: Vocabulary): CellValue {
  if (field.type !== 'date' || typeof source !== 'string') return null
  return deriveDeadline(source, vocabulary.year)
}

/** A new row from read cells: first words of vocabularies and derived cells filled in. */
export function completeRow(list: ListDefinition, given: Cells, vocabulary: Vocabulary): Cells {
  const added: Cells = {}
  for (const field of completedFields(list)) {
    const value = isEmpty(given[field.key]) ? valueFor(field, given, vocabulary) : null
    if (!isEmpty(value)) added[field.key] = value
  }
  return compactCells({ ...given, ...added })
}

/** What a field is given that nobody filled in: the first of its words, or what follows from another. */
function valueFor(field: FieldDefinition, given: Cells, vocabulary: Vocabulary): CellValue {
  const source = field.derivedFrom === undefined ? undefined : given[field.derivedFrom]
  if (source !== undefined) return deriveValue(field, source, vocabulary)
  return field.initial === 'first' ? firstWord(field, vocabulary) : null
}

function firstWord(field: FieldDefinition, vocabulary: Vocabulary): CellValue {
  const [first] = fieldWords(field, vocabulary)?.names ?? []
  return first === undefined ? null : keptWord(field, first)
}

/** Fields that a new row may be given without being told. */
const completedFields = remembered((list: ListDefinition) =>
  list.fields.filter(({ initial, derivedFrom }) => (initial ?? derivedFrom) !== undefined),
)
