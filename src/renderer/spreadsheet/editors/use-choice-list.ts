/** The list under a choice editor: what it offers for the text, and which entry is marked. */
import { useState } from 'react'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary, Words } from '../../../shared/plan/vocabulary.ts'
import { matchingWords } from '../words-search.ts'

export interface ChoiceOption {
  value: string
  /** A word outside the vocabulary, offered where the field is open. */
  isAsTyped: boolean
}

const NO_WORDS: Words = { names: [], find: () => null }

export function wordsOf(field: FieldDefinition, vocabulary: Vocabulary): Words {
  return field.choices === undefined ? NO_WORDS : vocabulary.words[field.choices]
}

/** Latin letters are taken for pinyin or an alias, Chinese for the word itself. */
const isLatin = (typed: string) => /^[!-~\s]+$/u.test(typed)

export function useChoiceList(field: FieldDefinition, words: Words, current: string) {
  const [typed, setTyped] = useState<string | null>(null)
  const [moved, setMoved] = useState<number | null>(null)
  const matches = typed === null ? words.names : matchingWords(words, typed)
  const isOffered = field.open === true && typed !== null && typed.trim() !== ''
  const options: ChoiceOption[] = [
    ...matches.map((value) => ({ value, isAsTyped: false })),
    ...(isOffered && !matches.includes(typed) ? [{ value: typed, isAsTyped: true }] : []),
  ]
  const marked = moved ?? firstMark(options, typed, current)
  return {
    options,
    marked,
    /** What Enter takes; null leaves the text as it is. */
    meant: typed === '' ? null : (options[marked]?.value ?? null),
    type(text: string) {
      setTyped(text)
      setMoved(null)
    },
    move(step: 1 | -1) {
      if (options.length > 0) setMoved((marked + step + options.length) % options.length)
    },
  }
}

function firstMark(options: ChoiceOption[], typed: string | null, current: string): number {
  if (typed === null) return options.findIndex((option) => option.value === current)
  const asTyped = options.findIndex((option) => option.isAsTyped)
  return asTyped >= 0 && !isLatin(typed) ? asTyped : 0
}
