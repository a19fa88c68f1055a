/** The words of a paragraph that a deadline or quantity belongs to, after its text has changed. */
import { similarity } from '../../values/similarity.ts'

/** Below it no part of the text is thought to be meant. */
const ENOUGH = 0.5

/** The words as they stand in the text now; null where nothing in it looks like them. */
export function followText(requirement: string, text: string): string | null {
  if (requirement !== '' && text.includes(requirement)) return requirement
  let best: { words: string; likeness: number } | null = null
  for (const words of passagesOf(text)) {
    const likeness = similarity(requirement, words)
    if (likeness >= ENOUGH && (best === null || likeness > best.likeness))
      best = { words, likeness }
  }
  return best?.words ?? null
}

/** Every run of neighbouring clauses within one sentence. */
function passagesOf(text: string): string[] {
  return text.split(/[。；;\n]/u).flatMap((sentence) => {
    const pieces = sentence.split(/(?<=[，,])/u)
    return pieces.flatMap((_piece, from) =>
      pieces
        .slice(from)
        .map((_other, length) => trimmed(pieces.slice(from, from + length + 1).join(''))),
    )
  })
}

function trimmed(words: string): string {
  return words.replace(/^[，,\s]+|[，,\s]+$/gu, '')
}

/** The sentence in which words stand; empty where the text does not have them. */
export function sentenceOf(words: string, text: string): string {
  if (words === '') return ''
  const sentences = text.split(/[。；;\n]/u).map(trimmed)
  return sentences.find((sentence) => sentence.includes(words)) ?? ''
}
