/** Lists of words (标签, 类别) as people write them into one cell. */
import { isNoneWord } from './text.ts'

/** Signs between words. 、 also stands inside some official names. */
const BETWEEN = /[、,，;；\n]+/u

/** The words of a cell, each once, in the order written. */
export function splitWords(text: string): string[] {
  const words = text.split(BETWEEN).map((word) => word.trim())
  return [...new Set(words.filter((word) => !isNoneWord(word)))]
}

/**
 * The official words of a cell, or the first piece that is none. An official name may hold a sign
 * that also parts words (产业结构、能源结构和重点行业治理项目), so the longest known piece is taken first.
 */
export function readKnownWords(
  text: string,
  find: (written: string) => string | null,
): { ok: true; words: string[] } | { ok: false; unknown: string } {
  const pieces = text.split(/([、,，;；\n]+)/u)
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
    const word = find(pieces.slice(start, end).join('').trim())
    if (word !== null) return { word, next: end + 1 }
  }
  const isNothing = isNoneWord(pieces[start]?.trim() ?? '')
  return { word: isNothing ? '' : null, next: start + 2 }
}
