/**
 * Words of the plan that are offered no more (停用): rows that have one keep it, and nobody enters it
 * anew.
 */
import type { Cells, CellValue } from '../changes/change.ts'
import { sameValue } from '../changes/rows.ts'
import type { Vocabulary } from '../plan/vocabulary.ts'
import { remembered } from '../remembered.ts'
import { type Parsed, parseValue } from '../values/parse.ts'
import { shortText } from '../values/text.ts'
import type { RowIssue } from './check-row.ts'
import type { FieldDefinition, ListDefinition } from './definition.ts'

/** Reads a cell that someone fills in: as `parseValue`, but for words that nobody enters any more. */
export function parseEntered(
  field: FieldDefinition,
  raw: unknown,
  vocabulary: Vocabulary,
  held?: Held,
): Parsed {
  const parsed = parseValue(field, raw, vocabulary)
  const why = parsed.ok ? whyRetired(field, parsed.value, vocabulary, held) : null
  return why === null ? parsed : { ok: false, message: why }
}

/** What the row has in the cell already, or has said elsewhere: that may be said again. */
export type Held = () => readonly (CellValue | undefined)[]

/** Why a value cannot be entered, as a sentence; null for one that can. */
export function whyRetired(
  field: FieldDefinition,
  value: CellValue,
  vocabulary: Vocabulary,
  held: Held = () => [],
): string | null {
  const word = retiredWord(field, value, vocabulary)
  if (word === null || held().some((present) => sameValue(present ?? null, value))) return null
  const names = field.choices === undefined ? [] : vocabulary.words[field.choices].names
  return `“${shortText(word)}”已停用，已有的可以保留，不能再填；${field.label}可填：${shortText(names.join('、'))}`
}

/** Cells of a row that keep such a word: warnings, for the row stays valid. */
export function retiredIssues(
  list: ListDefinition,
  cells: Cells,
  vocabulary: Vocabulary,
): RowIssue[] {
  return planFields(list).flatMap((field): RowIssue[] => {
    const word = retiredWord(field, cells[field.key] ?? null, vocabulary)
    if (word === null) return []
    const message = `${field.label}“${word}”已停用，可以保留，改为其他的以后不能再改回`
    return [{ level: 'warning', code: 'unfit', field: field.key, message }]
  })
}

function retiredWord(
  { choices }: FieldDefinition,
  value: CellValue,
  vocabulary: Vocabulary,
): string | null {
  if (choices === undefined || value === null) return null
  const { names, find } = vocabulary.words[choices]
  const words = Array.isArray(value) ? value : [String(value)]
  // Nearly every word is one of those offered, and a paste asks for each of its cells.
  return words.find((word) => !names.includes(word) && find(word) === word) ?? null
}

/** Fields whose words are the plan's. */
export const planFields = remembered(({ fields }: ListDefinition) =>
  fields.filter(({ choices }) => choices !== undefined),
)
