/** Letters of 项目编号 for a district or category that has none yet. */
import { pinyinOf } from '../search/pinyin.ts'
import { foldText } from '../values/text.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Two letters: the first initials of the name (丹阳市 → DY) where they are free, else the next. */
export function districtShort(name: string, taken: readonly string[]): string {
  const [initials = ''] = pinyinOf(foldText(name)).split('\n')
  const letters = [...initials.toUpperCase()].filter((letter) => LETTERS.includes(letter))
  const [first = 'X', second = 'X'] = letters
  const own = LETTERS.map((letter) => first + letter)
  const any = LETTERS.flatMap((one) => LETTERS.map((two) => one + two))
  return firstFree([first + second, ...own, ...any], taken)
}

/** One letter, the next that is free. */
export function categoryShort(taken: readonly string[]): string {
  return firstFree(LETTERS, taken)
}

/** The last one where all are taken; the plan then says that it stands twice. */
function firstFree(wanted: readonly string[], taken: readonly string[]): string {
  return wanted.find((short) => !taken.includes(short)) ?? wanted.at(-1) ?? ''
}
