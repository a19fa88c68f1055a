/** The words that a cell offers for what is typed, and which of them is marked. */
import type { Offer } from '../../../shared/lists/offered-words.ts'
import type { Words } from '../../../shared/plan/vocabulary.ts'
import { wordTest } from '../../../shared/values/words.ts'
import { matchingWords } from '../words-search.ts'

export interface ChoiceOption {
  /** What the cell would hold: with the words before it, where it holds several. */
  value: string
  /** The word that is offered. */
  word: string
  /** What was typed, where other words than those on offer may stand too. */
  isAsTyped: boolean
}

export interface ChoiceList {
  options: ChoiceOption[]
  /** Index of the marked option; -1 for none. */
  marked: number
}

/** Latin letters are taken for pinyin or an alias, Chinese for the word itself. */
export const isLatin = (typed: string) => /^[!-~\s]+$/u.test(typed)

/**
 * The list for a text; null for `typed` means that nothing has been typed yet.
 *
 * @param current what the cell holds, as it is edited
 */
export function choiceList(
  { words, isOpen, isSeveral }: Offer,
  typed: string | null,
  current: string,
): ChoiceList {
  const { head, piece } = isSeveral ? lastPiece(words, typed, current) : { head: '', piece: typed }
  const isWritten = wordTest(head)
  const matches = (piece === null ? words.names : matchingWords(words, piece)).filter(
    (word) => !isWritten(word),
  )
  const offered = matches.map((word) => ({ value: head + word, word, isAsTyped: false }))
  const isOffered = isOpen && typed !== null && typed.trim() !== ''
  const options =
    isOffered && !offered.some(({ value }) => value === typed)
      ? [...offered, { value: typed, word: typed, isAsTyped: true }]
      : offered
  const known = piece === null ? null : words.find(piece)
  return { options, marked: firstMark(options, piece, head === '' ? current : '', known) }
}

/** Where one word stands already, what is offered comes behind it; the last one is completed. */
function lastPiece(
  words: Words,
  typed: string | null,
  current: string,
): { head: string; piece: string | null } {
  if (typed === null) return { head: current === '' ? '' : `${current}、`, piece: null }
  // A name may hold a parting sign itself, so the longest piece that is the beginning of one counts.
  const starts = [0, ...[...typed.matchAll(/[、，,；;]\s*/gu)].map(endOf)]
  const start = starts.find((from) => isPart(words, typed.slice(from))) ?? starts.at(-1) ?? 0
  return { head: typed.slice(0, start), piece: typed.slice(start) }
}

const endOf = ({ index, 0: sign }: RegExpExecArray) => index + sign.length

const isPart = (words: Words, piece: string) =>
  piece !== '' && matchingWords(words, piece).length > 0

/** @param known the word of which the piece is the name or an alias */
function firstMark(
  options: ChoiceOption[],
  piece: string | null,
  current: string,
  known: string | null,
): number {
  if (piece === null) return options.findIndex(({ value }) => value === current)
  if (options.length === 0) return -1
  const asTyped = options.findIndex((option) => option.isAsTyped)
  const isMeant = isLatin(piece) || options[0]?.word === known
  if (asTyped >= 0) return isMeant ? 0 : asTyped
  // Behind a parting sign nothing is meant yet.
  return piece === '' ? -1 : 0
}
