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
  // Without tones the library takes four times as long.
  const parts = pinyin(text, { type: 'array', nonZh: 'consecutive' })
  let [initials, whole] = ['', '']
  let at = 0
  for (const part of parts) {
    // What is no Chinese comes back as it was, in one piece; asking for initials costs the same again.
    const isKept = text.startsWith(part, at)
    const plain = isKept ? part : withoutTone(part)
    initials += isKept ? part : plain.charAt(0)
    whole += plain
    at += isKept ? part.length : (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  }
  return `${initials}\n${whole}`.toLowerCase()
}

const plainSyllables = new Map<string, string>()

/** A syllable as it is typed: `lǜ` is `lv`. */
function withoutTone(syllable: string): string {
  const known = plainSyllables.get(syllable)
  if (known !== undefined) return known
  const plain = syllable
    .replaceAll(/[üǖǘǚǜ]/gu, 'v')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
  plainSyllables.set(syllable, plain)
  return plain
}
