/** Districts and categories named in passing: in a section, a title, the name of a sheet or file. */

import type { ChoiceSource } from '../../../shared/lists/definition.ts'
import type { PlanWords, Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { foldText } from '../../../shared/values/text.ts'

/** What can be said of many rows at once. */
export const SAID_OF_MANY = ['district', 'category'] as const satisfies ChoiceSource[]
export type SaidOfMany = (typeof SAID_OF_MANY)[number]

/** What a text says of the rows that it stands over. */
export type Place = Partial<Record<SaidOfMany, string>>

export type PlaceReader = (text: string) => Place

export function placeReader(vocabulary: Vocabulary): PlaceReader {
  const words = SAID_OF_MANY.map((kind) => ({
    kind,
    all: spellingsOf(vocabulary.words[kind], kind),
  }))
  const known = new Map<string, Place>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const folded = foldText(text)
    const place: Place = {}
    for (const { kind, all } of words) {
      const name = vocabulary.words[kind].find(folded) ?? onlyNameIn(folded, all)
      if (name !== null) place[kind] = name
    }
    known.set(text, place)
    return place
  }
}

interface Spelling {
  word: string
  name: string
}

/** Longest first, so that 镇江高新区 is not read as 新区. */
function spellingsOf(words: PlanWords, kind: SaidOfMany): Spelling[] {
  // 其他 or 调整 inside a longer text says nothing; 丹阳 does.
  const shortest = kind === 'district' ? 2 : 4
  return words.spellings
    .map(({ word, name }) => ({ word: foldText(word), name }))
    .filter(({ word }) => word.length >= shortest)
    .sort((a, b) => b.word.length - a.word.length)
}

/** The one name that a text contains; null where it contains none or several. */
function onlyNameIn(folded: string, spellings: readonly Spelling[]): string | null {
  let rest = folded
  const names = new Set<string>()
  for (const { word, name } of spellings) {
    const at = rest.indexOf(word)
    if (at < 0 || isPartOfLonger(rest, at, word)) continue
    names.add(name)
    rest = rest.replaceAll(word, '\u0000')
  }
  const [name] = names
  return names.size === 1 && name !== undefined ? name : null
}

/** 新区 in 江北新区 is another place. */
function isPartOfLonger(text: string, at: number, word: string): boolean {
  return word.length === 2 && word.endsWith('区') && /\p{Script=Han}$/u.test(text.slice(0, at))
}
