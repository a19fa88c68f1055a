/** Pinyin by which people find Chinese words with a Latin keyboard: 丹阳 by `dy` or `danyang`. */
import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u
const known = new Map<string, string>()

/**
 * A folded text in Latin letters, initials and whole syllables on two lines. Readings go by word, so
 * 调试 is `tiaoshi`; kept, because the same names stand in many rows.
 */
export function pinyinOf(text: string): string {
  const kept = known.get(text)
  if (kept !== undefined) return kept
  const spelled = HAN.test(text) ? spell(text) : text
  known.set(text, spelled)
  return spelled
}

function spell(text: string): string {
  const options = { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' } as const
  const syllables = pinyin(text, options)
  const initials = pinyin(text, { ...options, pattern: 'first' })
  return `${initials.join('')}\n${syllables.join('')}`.toLowerCase()
}
