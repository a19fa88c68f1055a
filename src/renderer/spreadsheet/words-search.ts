/** Choice words found by what someone types: part of the word, an alias, or its pinyin. */

import type { Words } from '../../shared/plan/vocabulary.ts'
import { pinyinOf } from '../../shared/search/pinyin.ts'
import { foldText } from '../../shared/values/text.ts'

/** Words that fit the typed text, best first; all of them for an empty text. */
export function matchingWords(words: Words, typed: string): string[] {
  const text = foldText(typed)
  if (text === '') return words.names
  const found = words.find(typed)
  return words.names
    .map((name) => ({ name, rank: name === found ? 0 : rankOf(name, text) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name)
}

const NO_MATCH = 9

function rankOf(name: string, text: string): number {
  const folded = foldText(name)
  const spelled = pinyinOf(folded)
  if (folded.startsWith(text)) return 1
  if (spelled.split('\n').some((line) => line.startsWith(text))) return 2
  if (folded.includes(text)) return 3
  return spelled.includes(text) ? 4 : NO_MATCH
}
