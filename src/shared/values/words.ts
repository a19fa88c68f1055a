/** Lists of words (标签, 类别) as people write them into one cell. */
import { isNoneWord } from './text.ts'

/** Signs between words. 、 also stands inside some official names. */
const BETWEEN = /[、,，;；\n]+/u

/** The same, kept beside the pieces that they part: pieces and signs alternate. */
const BETWEEN_KEPT = /([、,，;；\n]+)/u

/** The words of a cell, each once, in the order written. */
export function splitWords(text: string): string[] {
  const words = text.split(BETWEEN).map((word) => word.trim())
  return [...new Set(words.filter((word) => !isNoneWord(word)))]
}

/**
 * Every word that may be meant where nobody knows which words there are: each piece alone, and what
 * it makes with those that follow, for a word may have a parting sign inside.
 */
export function runsOf(text: string): string[] {
  const pieces = text.split(BETWEEN_KEPT)
  const words = pieces.filter((_, at) => at % 2 === 0)
  const runs = words.flatMap((_, start) =>
    words.slice(start).map((_, more) => joined(pieces, start * 2, (start + more) * 2 + 1)),
  )
  return [...new Set(runs.filter((run) => run !== ''))]
}

/** The same list of words after one of them was given another name. */
export function withWordReplaced(text: string, old: string, name: string): string {
  const pieces = text.split(BETWEEN_KEPT)
  const replaced: string[] = []
  for (let start = 0; start < pieces.length; ) {
    const end = endOfWord(pieces, start, old)
    replaced.push(end === null ? (pieces[start] ?? '') : name, pieces[end ?? start + 1] ?? '')
    start = (end ?? start + 1) + 1
  }
  return replaced.join('')
}

/** Behind the pieces from `start` on that are the word together. */
function endOfWord(pieces: readonly string[], start: number, word: string): number | null {
  for (let end = start + 1; end <= pieces.length; end += 2)
    if (joined(pieces, start, end) === word) return end
  return null
}

function joined(pieces: readonly string[], start: number, end: number): string {
  return pieces.slice(start, end).join('').trim()
}

/**
 * The official words of a cell, or the first piece that is none. An official name may hold a sign
 * that also parts words (产业结构、能源结构和重点行业治理项目), so the longest known piece is taken first.
 */
export function readKnownWords(
  text: string,
  find: (written: string) => string | null,
): { ok: true; words: string[] } | { ok: false; unknown: string } {
  const pieces = text.split(BETWEEN_KEPT)
  const found = new Set<string>()
  for (let start = 0; start < pieces.length; ) {
    const { word, next } = longestKnown(pieces, start, find)
    if (word === null) return { ok: false, unknown: pieces[start]?.trim() ?? '' }
    if (word !== '') found.add(word)
    start = next
  }
  return { ok: true, words: [...found] }
}

/** Pieces and the signs between them alternate; '' stands for a piece that says nothing. */
function longestKnown(pieces: string[], start: number, find: (written: string) => string | null) {
  for (let end = pieces.length; end > start; end -= 1) {
    const word = find(joined(pieces, start, end))
    if (word !== null) return { word, next: end + 1 }
  }
  const isNothing = isNoneWord(pieces[start]?.trim() ?? '')
  return { word: isNothing ? '' : null, next: start + 2 }
}
