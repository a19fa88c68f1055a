/**
 * Pinyin initials, by which people find Chinese words with a Latin keyboard: 丹阳市 → dys.
 *
 * Read off the pinyin order of the platform's own collation, which needs no dictionary in the
 * program. A character with several readings has its most common one.
 */
const collator = new Intl.Collator('zh-CN-u-co-pinyin')

/** The first character of each initial in pinyin order; no syllable begins with i, u or v. */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀'
const LETTERS = 'abcdefghjklmnopqrstwxyz'

const HAN = /\p{Script=Han}/u
const initials = new Map<string, string>()

function initialOf(sign: string): string {
  const known = initials.get(sign)
  if (known !== undefined) return known
  const initial = HAN.test(sign) ? letterOf(sign) : sign.toLowerCase()
  initials.set(sign, initial)
  return initial
}

function letterOf(sign: string): string {
  let low = 0
  let high = FIRST.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (collator.compare(FIRST.charAt(middle), sign) <= 0) low = middle
    else high = middle - 1
  }
  return LETTERS.charAt(low)
}

/** Initials of Chinese characters; other signs stay, in lower case. */
export function pinyinInitials(text: string): string {
  return Array.from(text, initialOf).join('')
}
