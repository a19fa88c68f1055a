/** Pinyin by which people find Chinese words with a Latin keyboard: 丹阳 by `dy` or `danyang`. */
import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u
const known = new Map<string, string>()

/**
 * A folded text in Latin letters, initials and whole syllables on two lines. Readings go by word, so
 * 调试 is `tiaoshi`; kept, because the same names stand in many rows.
 */
export function pinyinOf(text: string): string {
  if (!HAN.test(text)) return text
  const kept = known.get(text)
  if (kept !== undefined) return kept
  const spelled = spell(text)
  known.set(text, spelled)
  return spelled
}

function spell(text: string): string {
  const options = { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' } as const
  const parts = pinyin(text, options)
  let initials = ''
  let at = 0
  for (const part of parts) {
    // What is no Chinese comes back as it was, in one piece; asking for initials costs the same again.
    const isKept = text.startsWith(part, at)
    initials += isKept ? part : part.charAt(0)
    at += isKept ? part.length : (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  }
  return `${initials}\n${parts.join('')}`.toLowerCase()
}
