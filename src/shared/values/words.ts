/** Lists of words (标签, 类别) as people write them into one cell. */
import { foldText, isNoneWord } from './text.ts'

/**
 * Signs between words. 、 also stands inside some official names; a comma between the places in the
 * name of a substance parts nothing: 1,3-丁二烯, N,N-二甲基甲酰胺.
 */
const BETWEEN = /(?:[、;；\n]|(?!(?<=[\dN])[,，](?:\d+|N)(?:[,，](?:\d+|N))*-)[,，])+/u

/** The same, kept beside the pieces that they part: pieces and signs alternate. */
const BETWEEN_KEPT = new RegExp(`(${BETWEEN.source})`, 'u')

/** The words of a cell, each once, in the order written. */
export function splitWords(text: string): string[] {
  const words = text.split(BETWEEN).map((word) => word.trim())
  return [...new Set(words.filter((word) => !isNoneWord(word)))]
}

/**
 * Whether a word is one of those written where nobody knows which words there are: each is a piece, or
 * several that follow each other, for a word may have a parting sign inside.
 */
export function wordTest(text: string): (word: string) => boolean {
  const pieces = text.split(BETWEEN_KEPT)
  const places = [...pieces.keys()].filter((place) => place % 2 === 0)
  const startsOf = Map.groupBy(places, (place) => joined(pieces, place, place + 1))
  return (word) => {
    if (word === '' || startsOf.has(word)) return word !== ''
    const own = word.split(BETWEEN_KEPT)
    const starts = startsOf.get(joined(own, 0, 1)) ?? []
    return starts.some((start) => joined(pieces, start, start + own.length) === word)
  }
}

/** What words are by now; null for one that is gone, which stays where it is written. */
export type Renames = ReadonlyMap<string, string | null>

/** The same list of words after some were given other names. */
export function withWordsReplaced(text: string, names: Renames): string {
  const pieces = text.split(BETWEEN_KEPT)
  // The longest first: a word may stand inside another one.
  const lengths = new Set([...names.keys()].map((word) => word.split(BETWEEN_KEPT).length))
  const longestFirst = [...lengths].sort((a, b) => b - a)
  const replaced: string[] = []
  for (let start = 0; start < pieces.length; ) {
    const isWord = (length: number) => names.has(joined(pieces, start, start + length))
    const end = start + (longestFirst.find(isWord) ?? 1)
    const written = pieces.slice(start, end).join('')
    replaced.push(names.get(written.trim()) ?? written, pieces[end] ?? '')
    start = end + 1
  }
  return replaced.join('')
}

function joined(pieces: readonly string[], start: number, end: number): string {
  return pieces.slice(start, end).join('').trim()
}

/** Each by its official name where one is known, the others as they are written. */
export function officialWords(
  words: readonly string[],
  { find }: Pick<KnownWords, 'find'>,
): string[] {
  return [...new Set(words.map((word) => find(word) ?? word))]
}

export interface KnownWords {
  /** The official word for a written one, or null. */
  find(written: string): string | null
  /** Length of the longest one that can be found, folded. */
  longest: number
}

/** The official words of a cell, or the first piece that is none. */
export function readKnownWords(
  text: string,
  known: KnownWords,
): { ok: true; words: string[] } | { ok: false; unknown: string } {
  const pieces = piecesOf(text, known)
  const unknown = pieces.find(({ word }) => word === null)
  if (unknown !== undefined) return { ok: false, unknown: unknown.written }
  return { ok: true, words: wordsOf(pieces) }
}

/** The words of a cell in which others than the known ones may stand as well, each as it is written. */
export function readOpenWords(text: string, known: KnownWords): string[] {
  return wordsOf(piecesOf(text, known))
}

interface Piece {
  written: string
  /** The official word that it is; '' where it says nothing, null where it is none. */
  word: string | null
}

/**
 * An official name may hold a sign that also parts words (产业结构、能源结构和重点行业治理项目), so the
 * longest known piece is taken first.
 */
function piecesOf(text: string, known: KnownWords): Piece[] {
  const pieces = text.split(BETWEEN_KEPT)
  const found: Piece[] = []
  for (let start = 0; start < pieces.length; ) {
    const { word, next } = longestKnown(pieces, start, known)
    found.push({ written: pieces[start]?.trim() ?? '', word })
    start = next
  }
  return found
}

function wordsOf(pieces: readonly Piece[]): string[] {
  return [...new Set(pieces.map(({ written, word }) => word ?? written))].filter(
    (one) => one !== '',
  )
}

/** Pieces and the signs between them alternate; '' stands for a piece that says nothing. */
function longestKnown(pieces: readonly string[], start: number, { find, longest }: KnownWords) {
  const isNothing = isNoneWord(pieces[start]?.trim() ?? '')
  let known = { word: isNothing ? '' : null, next: start + 2 }
  for (let end = start + 1; end <= pieces.length; end += 2) {
    const written = joined(pieces, start, end)
    if (foldText(written).length > longest) break
    const word = find(written)
    if (word !== null) known = { word, next: end + 1 }
  }
  return known
}
