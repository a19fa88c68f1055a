/** The words that a choice field offers for what is typed, and which of them is marked. */
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import { fieldWords } from '../../../shared/lists/field-words.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { matchingWords } from '../words-search.ts'

export interface ChoiceOption {
  value: string
  /** A word outside the vocabulary, offered where the field is open. */
  isAsTyped: boolean
}

export interface ChoiceList {
  options: ChoiceOption[]
  /** Index of the marked option; -1 for none. */
  marked: number
}

/** Latin letters are taken for pinyin or an alias, Chinese for the word itself. */
const isLatin = (typed: string) => /^[!-~\s]+$/u.test(typed)

/** The list for a text; null for `typed` means that nothing has been typed yet. */
export function choiceList(
  field: FieldDefinition,
  vocabulary: Vocabulary,
  typed: string | null,
  current: string,
): ChoiceList | null {
  const words = fieldWords(field, vocabulary)
  if (words === null) return null
  const matches = typed === null ? words.names : matchingWords(words, typed)
  const isOffered = field.open === true && typed !== null && typed.trim() !== ''
  const options = [
    ...matches.map((value) => ({ value, isAsTyped: false })),
    ...(isOffered && !matches.includes(typed) ? [{ value: typed, isAsTyped: true }] : []),
  ]
  return { options, marked: firstMark(options, typed, current) }
}

function firstMark(options: ChoiceOption[], typed: string | null, current: string): number {
  if (typed === null) return options.findIndex((option) => option.value === current)
  if (options.length === 0) return -1
  const asTyped = options.findIndex((option) => option.isAsTyped)
  return asTyped >= 0 && !isLatin(typed) ? asTyped : 0
}
