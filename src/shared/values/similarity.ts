/** How much two names look alike, as a number that can be said. */
import { foldName } from './name.ts'

/** Dice's coefficient over pairs of neighbouring signs: 0 nothing in common, 1 the same. */
export function similarity(a: string, b: string): number {
  const left = foldName(a)
  const right = foldName(b)
  if (left === right) return 1
  const pairs = pairsOf(left)
  const others = pairsOf(right)
  const total = pairs.length + others.length
  if (total === 0) return 0
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of others) {
    const left = counts.get(pair) ?? 0
    if (left === 0) continue
    counts.set(pair, left - 1)
    shared += 1
  }
  return (2 * shared) / total
}

function pairsOf(text: string): string[] {
  const signs = [...text]
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)
}

/** 一号线 and 二号线 look alike and are two things: their numbers differ. */
export function numbersOf(text: string): string {
  return (foldName(text).match(/\d+|[一二三四五六七八九十甲乙丙丁]/gu) ?? []).join(',')
}
